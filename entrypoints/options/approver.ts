import { createApprover } from '@/lib/approvals/approver.ts';
import { readCodePicture } from '@/lib/approvals/read-picture.ts';
import { todayIn } from '@/lib/compose/today.ts';
import { openApprovals } from '@/lib/db/approvals.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { readAgency, readRole, writeRole } from '@/lib/settings.ts';
import { createApproverStore } from '@/lib/stores/approver.ts';

/** Answering colleagues' requests; the checks are loaded when the first one is opened. */
export const openApproverStore = () =>
  createApproverStore({
    ...createApprover({
      approvals: openApprovals(),
      journal: openJournal(),
      agency: async () => (await readAgency()).rules,
      check: async (draft, agency) => (await import('@/lib/core/check.ts')).runChecks(draft, agency),
      today: (timeZone) => todayIn(timeZone, new Date()),
      now: Date.now,
    }),
    readRole,
    writeRole,
    readPicture: readCodePicture,
    copy: (text) => navigator.clipboard.writeText(text),
  });
