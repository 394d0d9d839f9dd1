import type { AgencyRules } from '@/lib/core/agency.ts';
import { readAnswer } from '@/lib/core/approvals/answer.ts';
import type { CodeFault } from '@/lib/core/approvals/code.ts';
import type { ApprovalContent } from '@/lib/core/approvals/content.ts';
import { type AnswerFault, judgeAnswer } from '@/lib/core/approvals/judge.ts';
import { contentHash, writeRequest } from '@/lib/core/approvals/request.ts';
import { toBase64url } from '@/lib/core/base64url.ts';
import type { JournalEvent } from '@/lib/core/journal.ts';
import { fingerprint, publicKeyOf } from '@/lib/core/signing.ts';
import type { Approvals } from '@/lib/db/approvals.ts';
import { answerEvent } from './answer-event.ts';
import type { AskRequest, CheckedAnswer, CheckRequest, Code, VerifyRequest } from './messages.ts';
import { codePicture } from './picture.ts';

interface DeskDeps {
  readonly approvals: Approvals;
  readonly agency: () => Promise<AgencyRules>;
  readonly record: (event: JournalEvent) => Promise<unknown>;
  /** The text with personal data taken out. */
  readonly mask: (text: string, agency: AgencyRules) => string;
  readonly now: () => Date;
}

/** Why nothing came of it; `personal-data`: the source of a claim holds some. */
export type DeskFault = CodeFault | AnswerFault | 'personal-data';

export class ApprovalError extends Error {
  override readonly name = 'ApprovalError';
  /** Goes to the composer as the message's `detail`. */
  readonly reason: DeskFault;

  constructor(reason: DeskFault) {
    super(`no approval: ${reason}`);
    this.reason = reason;
  }
}

const headOf = ({ account, kind }: ApprovalContent) => ({ ...(account ? { account } : {}), draftKind: kind });

/** What stands in a link as plain words, for the rules take a link in a text for one thing. */
function wordsOfLink(url: string): string {
  const parts = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[/?#&=;,+]+/);
  return parts
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    })
    .join(' ')
    .trim();
}

/** What the background does for the one who asks. Everything is safe to repeat. */
export function createApprovalDesk({ approvals, agency, record, mask, now }: DeskDeps) {
  const seconds = () => Math.floor(now().getTime() / 1000);
  return {
    /** Makes the code to send to a colleague. Rejects with JournalError. */
    async ask({ id, content, findings, name }: AskRequest): Promise<Code> {
      const secret = await approvals.secret();
      const nonce = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
      const row = await approvals.keepRequest(
        { id, nonce, hash: contentHash(content, nonce), at: seconds(), answers: [], used: false },
        seconds(),
      );
      const code = writeRequest({ id, nonce: row.nonce, content, findings, name, at: row.at }, secret);
      await record({
        kind: 'approval-requested',
        id,
        at: new Date(row.at * 1000).toISOString(),
        ...headOf(content),
        requestId: id,
        contentHash: row.hash,
        ...(name ? { by: name } : {}),
        ruleIds: [...new Set(findings.map(({ ruleId }) => ruleId))],
      });
      const picture = codePicture(code);
      return picture ? { code, picture } : { code };
    },

    /** Takes a colleague's answer for what the composer holds now. Rejects with ApprovalError, or JournalError. */
    async check({ content, code }: CheckRequest): Promise<CheckedAnswer> {
      const read = readAnswer(code);
      if (!read.ok) throw new ApprovalError(read.fault);
      const answer = read.value;
      const { key, name } = answer.approver;
      const [secret, request, seenKey, rules] = await Promise.all([
        approvals.secret(),
        approvals.request(answer.requestId),
        approvals.seenKey(name),
        agency(),
      ]);
      const judged = judgeAnswer(answer, {
        request,
        hashNow: request && contentHash(content, request.nonce),
        ownKey: publicKeyOf(secret),
        approvers: rules.approvals.approvers,
        seenKey,
        now: seconds(),
        validMinutes: rules.approvals.validMinutes,
      });
      if (!judged.ok) throw new ApprovalError(judged.fault);
      await record(answerEvent(answer, content, (text) => mask(text, rules)));
      await approvals.noteAnswer(answer.requestId, answer.id);
      if (judged.trust === 'first') await approvals.noteSeen(name, key);
      return {
        id: answer.id,
        decision: answer.decision,
        approver: judged.name,
        fingerprint: fingerprint(key),
        trust: judged.trust,
        ...(answer.note ? { note: answer.note } : {}),
        until: new Date(judged.until * 1000).toISOString(),
      };
    },

    /** Records what was checked; resolves to the event's id. Rejects with ApprovalError where the source holds personal data. */
    async verify({ id, content, ruleIds, card }: VerifyRequest): Promise<{ id: string }> {
      const rules = await agency();
      const { source } = card;
      // A link with a part taken out leads nowhere, and says nothing to an auditor.
      const words = source.kind === 'link' ? wordsOfLink(source.url) : '';
      if (mask(words, rules) !== words) throw new ApprovalError('personal-data');
      const kept = source.kind === 'link' ? source : { ...source, name: mask(source.name, rules) };
      await record({
        kind: 'verified',
        id,
        at: now().toISOString(),
        ...headOf(content),
        ruleIds,
        ...card,
        source: kept,
      });
      return { id };
    },

    /** A post went out with this answer. */
    used: (answerId: string): Promise<void> => approvals.useAnswer(answerId),
  };
}
