import type { AgencyRules } from '@/lib/core/agency.ts';
import { readAnswer, writeAnswer } from '@/lib/core/approvals/answer.ts';
import { draftsOf } from '@/lib/core/approvals/content.ts';
import { type ApprovalRequest, readRequest } from '@/lib/core/approvals/request.ts';
import type { Draft } from '@/lib/core/draft.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import { publicKeyOf } from '@/lib/core/signing.ts';
import type { Approvals } from '@/lib/db/approvals.ts';
import type { Journal } from '@/lib/db/journal.ts';
import type { ApproverDeps } from '@/lib/stores/approver.ts';
import { answerEvent } from './answer-event.ts';
import { codePicture } from './picture.ts';

interface World {
  readonly approvals: Approvals;
  readonly journal: Pick<Journal, 'append'>;
  readonly agency: () => Promise<AgencyRules>;
  /** The checks, which weigh a lot and are loaded when first needed. */
  readonly check: (draft: Draft, agency: AgencyRules) => Promise<Awaited<ReturnType<ApproverDeps['recheck']>>>;
  /** `YYYY-MM-DD` in a zone. */
  readonly today: (timeZone: string) => string;
  readonly now: () => number;
}

/** What the one who is asked needs; for our own pages only, since it signs. */
export function createApprover({ approvals, journal, agency, check, today, now }: World) {
  return {
    ownKey: async (): Promise<string> => publicKeyOf(await approvals.secret()),
    read: readRequest,

    /** What this machine's Tanggap says by its own rules. */
    async recheck({ content }: ApprovalRequest) {
      const rules = await agency();
      const results = await Promise.all(draftsOf(content, today(rules.timeZone)).map((draft) => check(draft, rules)));
      return { findings: results.flatMap(({ findings }) => findings), failed: results.flatMap(({ failed }) => failed) };
    },

    /** Signs the answer and records it. Rejects for a request of this machine, and with JournalError: an answer that is not recorded is not given. */
    async answer(request: ApprovalRequest, decision: 'approved' | 'refused', note: string, name: string) {
      const [secret, rules] = await Promise.all([approvals.secret(), agency()]);
      if (publicKeyOf(secret) === request.author.key) throw new Error('nobody approves their own request');
      const at = Math.floor(now() / 1000);
      const code = writeAnswer(
        {
          requestId: request.id,
          hash: request.hash,
          decision,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          name,
          at,
          until: at + rules.approvals.validMinutes * 60,
        },
        secret,
      );
      const read = readAnswer(code);
      if (!read.ok) throw new Error(`an answer of our own is ${read.fault}`);
      await journal.append(answerEvent(read.value, request.content, (text) => maskPersonal(text, rules).text));
      const picture = codePicture(code);
      return { decision, code, until: read.value.until * 1000, ...(picture ? { picture } : {}) };
    },
  };
}
