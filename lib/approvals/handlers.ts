import { asRecorded } from '@/lib/background/as-recorded.ts';
import type { JournalEvent } from '@/lib/core/journal.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import { openApprovals } from '@/lib/db/approvals.ts';
import type { Journal } from '@/lib/db/journal.ts';
import type { Handlers } from '@/lib/messages.ts';
import { readAgency } from '@/lib/settings.ts';
import { createApprovalDesk } from './desk.ts';

type ApprovalHandlers = Pick<Handlers, 'journal.append' | 'approval.request' | 'approval.check' | 'draft.verify'>;

/** Background handlers of four eyes and of checked claims; also of what goes into the journal, for a post uses its approval up. */
export function approvalHandlers(journal: Journal): ApprovalHandlers {
  const desk = createApprovalDesk({
    approvals: openApprovals(),
    agency: async () => (await readAgency()).rules,
    record: (event: JournalEvent) => journal.append(event),
    mask: (text, agency) => maskPersonal(text, agency).text,
    now: () => new Date(),
  });
  return {
    'journal.append': async (event) => {
      const { seq } = await journal.append(await asRecorded(event));
      if (event.kind === 'draft-published' && event.approvalId) await desk.used(event.approvalId);
      return { seq };
    },
    'approval.request': desk.ask,
    'approval.check': desk.check,
    'draft.verify': desk.verify,
  };
}
