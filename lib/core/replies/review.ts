import limits from './review.json';
import type { SavedReply } from './saved-reply.ts';
import { type UsageByReply, usageOf } from './usage.ts';

/** Why somebody should look at a reply again. Limits are review.json. */
export const REVIEW_REASONS = [
  'expired',
  'due',
  'unused',
  'often-edited',
  'often-refused',
  'sample',
  'no-twin',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

export interface ReviewItem {
  readonly id: string;
  readonly reasons: readonly ReviewReason[];
}

const DAY = 86_400_000;
/** Whole days from one `YYYY-MM-DD` to the other. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function reasonsFor(reply: SavedReply, usage: UsageByReply, today: string): ReviewReason[] {
  const { validUntil, validFrom, versions, sample, status } = reply;
  const { accepted, edited, refused, lastUsed = reply.lastUsed } = usageOf(usage, reply.id);
  const used = accepted + edited;
  const offered = used + refused;
  // A draft is never offered: that nobody used it says nothing.
  const isOffered = status === 'approved';
  const idleSince = lastUsed ?? validFrom;
  const reasons: [ReviewReason, boolean][] = [
    ['expired', validUntil !== undefined && validUntil < today],
    ['due', validUntil !== undefined && validUntil >= today && daysBetween(today, validUntil) <= limits.dueWithinDays],
    [
      'unused',
      isOffered && (idleSince === undefined ? offered === 0 : daysBetween(idleSince, today) > limits.unusedAfterDays),
    ],
    ['often-edited', used >= limits.leastUses && edited / used >= limits.oftenEditedShare],
    ['often-refused', offered >= limits.leastUses && refused / offered >= limits.oftenRefusedShare],
    ['sample', sample === true],
    ['no-twin', !versions.en || !versions.id],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Replies in use that need a look, those with most reasons first. `today`: `YYYY-MM-DD` where the agency is. */
export function dueForReview(replies: readonly SavedReply[], usage: UsageByReply, today: string): ReviewItem[] {
  return replies
    .filter(({ status }) => status !== 'retired')
    .map((reply) => ({ id: reply.id, reasons: reasonsFor(reply, usage, today) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || (a.id < b.id ? -1 : 1));
}
