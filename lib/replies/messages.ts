import { USES } from '@/lib/core/replies/usage.ts';
import { REPLY_LANGUAGES } from '@/lib/core/replies/words.ts';
import * as z from '@/lib/core/zod.ts';

/*
 * What a composer asks of the saved replies. The script in X's page is not trusted: everything has a size, and ids are
 * what they claim to be.
 */

/** UTF-16 units of a citizen's message that are read. */
export const MAX_MESSAGE = 4000;
/** Earlier posts of the citizen in the conversation. */
export const MAX_THREAD = 5;
const MAX_DRAFT = 25_000;

const message = z.string().max(MAX_MESSAGE);
const postId = z.string().regex(/^\d{1,25}$/);
const replyId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/i);
const lang = z.enum(REPLY_LANGUAGES);
const values = z
  .record(z.string().regex(/^[a-z][a-z0-9_]{0,29}$/), z.string().max(280))
  .refine((record) => Object.keys(record).length <= 20);

export const suggestRequest = z.strictObject({
  postId,
  text: message,
  /** BCP 47 as the page declares it. */
  language: z.string().max(35).optional(),
  thread: z.array(message).max(MAX_THREAD),
  /** The reply that asks to take personal data down is wanted, too. */
  dataExposed: z.literal(true).optional(),
});
export type SuggestRequest = z.infer<typeof suggestRequest>;

export const findRequest = z.strictObject({ query: z.string().max(200), lang: lang.optional() });
export type FindRequest = z.infer<typeof findRequest>;

/** What became of the replies that went into one post. `event` makes it safe to send twice. */
export const outcomeReport = z.strictObject({
  event: z.uuid(),
  postId,
  outcomes: z
    .array(z.strictObject({ id: replyId, outcome: z.enum([...USES, 'wrong']) }))
    .min(1)
    .max(20),
  /** The citizen's message, where it is to be learned for, or forgotten by, the reply `about`. Masked before it is kept. */
  message: message.optional(),
  about: replyId.optional(),
  language: lang.optional(),
  /** What was posted; only its hash is kept, for a day. */
  posted: z.string().max(MAX_DRAFT).optional(),
});
export type OutcomeReport = z.infer<typeof outcomeReport>;

export const rememberRequest = z.strictObject({ postId, values });
export type RememberRequest = z.infer<typeof rememberRequest>;

export const favouriteRequest = z.strictObject({ id: replyId, favourite: z.boolean() });
export type FavouriteRequest = z.infer<typeof favouriteRequest>;

export const sentBeforeRequest = z.strictObject({ text: z.string().max(MAX_DRAFT) });

/** Chosen elsewhere (the side panel) for the composer of one post; offered there first. */
export const pendingReply = z.strictObject({ postId, replyId, values });
export type PendingReply = z.infer<typeof pendingReply>;
