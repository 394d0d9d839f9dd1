import { by } from '../cases/events.ts';
import { handle, postId } from '../cases/seen-post.ts';
import { maskDigits } from '../mask-digits.ts';
import * as z from '../zod.ts';

/** What retention is set by: events of drafts, of settings, of cases. */
export const RECORD_GROUPS = ['drafts', 'settings', 'cases'] as const;
export type RecordGroup = (typeof RECORD_GROUPS)[number];

/** Runs of entries that one removal event names at most. */
export const MAX_RANGES = 1000;
/** UTF-16 units of the reason for a lawful hold. */
export const MAX_HOLD_REASON = 200;

const head = { id: z.uuid(), at: z.iso.datetime() };
const seq = z.number().int().min(1);

/** Events of the record about itself, and about what became of published posts. */
export const RECORD_EVENTS = [
  /**
   * One of the agency's posts was seen on X as no longer what was published. `edited`: X links to its history ·
   * `missing`: at its address X shows that there is no such post; deleted, hidden or withheld, the page does not tell.
   */
  z.strictObject({
    kind: z.literal('post-changed'),
    ...head,
    account: handle,
    postId,
    change: z.enum(['edited', 'missing']),
  }),
  /** Retention took the events of these lines out; their places in the chain stay. */
  z.strictObject({
    kind: z.literal('entries-removed'),
    ...head,
    group: z.enum(RECORD_GROUPS),
    /** Older than this; ISO 8601, UTC. */
    before: z.iso.datetime(),
    count: z.number().int().min(1),
    /** Exactly these, each from and to, both included. */
    ranges: z
      .array(z.tuple([seq, seq]))
      .min(1)
      .max(MAX_RANGES),
  }),
  /** From here on nothing is removed or erased; or, where it is off, no longer so. */
  z.strictObject({
    kind: z.literal('hold-switched'),
    ...head,
    on: z.boolean(),
    reason: z.string().trim().max(MAX_HOLD_REASON).transform(maskDigits).optional(),
    by: by.optional(),
  }),
] as const;
