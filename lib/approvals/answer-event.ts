import type { ApprovalAnswer } from '@/lib/core/approvals/answer.ts';
import type { ApprovalContent } from '@/lib/core/approvals/content.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { fingerprint } from '@/lib/core/signing.ts';

/** The record of an answer: the same on both machines, so that two logs joined hold it once. `mask` takes personal data out of its note. */
export function answerEvent(
  answer: ApprovalAnswer,
  { account, kind }: ApprovalContent,
  mask: (text: string) => string,
): JournalEvent {
  return journalEvent.parse({
    kind: answer.decision === 'approved' ? 'approval-given' : 'approval-refused',
    id: answer.id,
    at: new Date(answer.at * 1000).toISOString(),
    ...(account ? { account } : {}),
    draftKind: kind,
    requestId: answer.requestId,
    contentHash: answer.hash,
    approver: answer.approver.name,
    approverKey: fingerprint(answer.approver.key),
    ...(answer.note ? { note: mask(answer.note) } : {}),
    ...(answer.decision === 'approved' ? { validUntil: new Date(answer.until * 1000).toISOString() } : {}),
  });
}
