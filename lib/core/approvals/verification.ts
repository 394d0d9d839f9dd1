import { maskDigits } from '../mask-digits.ts';
import * as z from '../zod.ts';
import { MAX_NAME } from './request.ts';

export const MAX_LINK = 500;
export const MAX_DOCUMENT = 200;

/** No user name in it: what stands before `@` is often a person, or a password. */
const LINK = /^https?:\/\/(?![^/?#]*@)[^\s/?#.]+\.[^\s]+$/i;

/** Where a claim can be read. A link stays whole, or nobody could follow it; the background refuses one with personal data. */
export const claimSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), url: z.string().trim().max(MAX_LINK).regex(LINK) }),
  z.strictObject({
    kind: z.literal('document'),
    name: z.string().trim().min(1).max(MAX_DOCUMENT).transform(maskDigits),
  }),
]);

/** Who made sure of a claim, by what, and when. */
export const verificationCard = z.strictObject({
  source: claimSource,
  checkedBy: z.string().trim().min(1).max(MAX_NAME),
  /** ISO 8601, UTC. */
  checkedAt: z.iso.datetime(),
});
export type VerificationCard = z.infer<typeof verificationCard>;

export type CardField = 'link' | 'document' | 'checkedBy' | 'checkedAt';

/** The first thing that is missing or wrong in a card as typed. `now` and `checkedAt`: ms since 1970; a check in the future is none. */
export function cardFault(
  typed: {
    readonly kind: 'link' | 'document';
    readonly source: string;
    readonly checkedBy: string;
    readonly checkedAt: number;
  },
  now: number,
): CardField | undefined {
  const source = typed.source.trim();
  if (typed.kind === 'link' && (source.length > MAX_LINK || !LINK.test(source))) return 'link';
  if (typed.kind === 'document' && (source === '' || source.length > MAX_DOCUMENT)) return 'document';
  if (typed.checkedBy.trim() === '') return 'checkedBy';
  if (!Number.isFinite(typed.checkedAt) || typed.checkedAt > now + 60_000) return 'checkedAt';
  return undefined;
}
