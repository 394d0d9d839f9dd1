import * as z from '../zod.ts';
import {
  MAX_SEEN_ALT,
  MAX_SEEN_BATCH,
  MAX_SEEN_HANDLES,
  MAX_SEEN_MEDIA,
  MAX_SEEN_TEXT,
  SEEN_PAGES,
} from './seen-limits.ts';

/** Digits of X's ids; compared as strings, for they exceed 2^53. */
export const postId = z.string().regex(/^\d{1,25}$/);
export const handle = z.string().regex(/^\w{1,15}$/);

/**
 * A public post as X shows it on screen or its API gives it, *before* masking: it lives in memory and in the message to
 * the background only. What is stored of it is `StoredPost`.
 */
export const seenPost = z.strictObject({
  id: postId,
  author: handle,
  /** ISO 8601, UTC; when X says the post was made. Absent when the page does not show it. */
  postedAt: z.iso.datetime().optional(),
  text: z.string().max(MAX_SEEN_TEXT),
  /** BCP 47, as X guesses it; the language of the translation when `translated`. */
  language: z.string().max(20).optional(),
  /** X may show its own translation instead of what the citizen wrote. */
  translated: z.boolean(),
  /** X folds the rest behind "Show more". */
  truncated: z.boolean(),
  media: z
    .array(z.strictObject({ kind: z.enum(['image', 'gif', 'video']), alt: z.string().max(MAX_SEEN_ALT).optional() }))
    .max(MAX_SEEN_MEDIA),
  /** The post that opened the conversation, where the page tells. */
  conversationId: postId.optional(),
  /** The post it answers, where the page tells: by a connector line, or as the only post before it. */
  inReplyTo: postId.optional(),
  /**
   * Handles on the "Replying to" line. A conversation page has no such line; there it is the authors of the posts above
   * it in the same chain, nearest first, which is what X writes into the line by default.
   */
  replyingTo: z.array(handle).max(MAX_SEEN_HANDLES),
  /** Handles in its text. */
  mentions: z.array(handle).max(MAX_SEEN_HANDLES),
  /** Author and id (where shown) of the post it quotes. */
  quotes: z.strictObject({ author: handle.optional(), id: postId.optional() }).optional(),
});
export type SeenPost = z.infer<typeof seenPost>;

/** What the page shows of a conversation's size: X counts direct replies. */
export const seenConversation = z.strictObject({
  /** The agency's own post. */
  id: postId,
  author: handle,
  /** X's counter, where it shows plain digits. */
  replies: z.number().int().min(0).optional(),
  /** It was looked at as a conversation, not just passed in a list. */
  opened: z.boolean(),
});
export type SeenConversation = z.infer<typeof seenConversation>;

/** One of the agency's posts that is no longer what was published; see `post-changed` of the journal. */
const seenChange = z.strictObject({ id: postId, account: handle, change: z.enum(['edited', 'missing']) });
export type SeenChange = z.infer<typeof seenChange>;

/** What one look at a page of X brought: the payload of the message `posts.seen`. */
export const seenOnPage = z.strictObject({
  page: z.enum(SEEN_PAGES),
  /** Who is signed in, where the page tells. */
  signedIn: handle.optional(),
  posts: z.array(seenPost).max(MAX_SEEN_BATCH),
  conversations: z.array(seenConversation).max(MAX_SEEN_BATCH),
  changes: z.array(seenChange).max(MAX_SEEN_BATCH).optional(),
});
export type SeenOnPage = z.infer<typeof seenOnPage>;

/** A reply made in a composer that we watched, proved by X's toast: the payload of `reply.sent`. No text. */
export const replySent = z.strictObject({
  /** The agency's account that posted. */
  account: handle,
  /** The citizen's post it answers, and its author where the page shows it. */
  answers: postId,
  author: handle.optional(),
  /** Our post, where the toast links to it. */
  postId: postId.optional(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
});
export type ReplySent = z.infer<typeof replySent>;

/** Whether posts on a kind of X's pages can be recognised: the payload of `posts.sight`. */
export const pageSight = z.strictObject({ page: z.enum(SEEN_PAGES), readable: z.boolean() });
export type PageSight = z.infer<typeof pageSight>;
