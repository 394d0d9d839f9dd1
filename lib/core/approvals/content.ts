import { DRAFT_KINDS } from '../agency/own-rule.ts';
import { canonicalJson } from '../canonical-json.ts';
import { handle, postId } from '../cases/seen-post.ts';
import type { Draft } from '../draft.ts';
import * as z from '../zod.ts';

const media = z.strictObject({
  kind: z.enum(['image', 'gif', 'video']),
  /** The description; absent where X's page does not tell whether there is one. */
  alt: z.string().max(2000).optional(),
});

const post = z.strictObject({
  text: z.string().max(25_000),
  media: z.array(media).max(20),
  poll: z.array(z.string().max(200)).max(10).optional(),
});

/**
 * What a second person agrees to: every word that would be published, by whom, and as an answer to what. Of pictures
 * their number, kind and description, which is all that the page tells.
 */
export const approvalContent = z.strictObject({
  /** Absent where the page does not show who posts. */
  account: handle.optional(),
  kind: z.enum(DRAFT_KINDS),
  replyTo: z.strictObject({ id: postId, author: z.string().max(15) }).optional(),
  /** More than one in a thread. */
  posts: z.array(post).min(1).max(25),
});
export type ApprovalContent = z.infer<typeof approvalContent>;

/** Undefined where there is nothing to publish. */
export function contentOf(drafts: readonly Draft[]): ApprovalContent | undefined {
  const [first] = drafts;
  if (!first) return undefined;
  const { account, kind, inReplyTo } = first;
  return {
    ...(account ? { account } : {}),
    kind,
    ...(inReplyTo ? { replyTo: { id: inReplyTo.id, author: inReplyTo.author } } : {}),
    posts: drafts.map(({ text, media: items, poll }) => ({
      text,
      media: items.map(({ kind: what, alt }) => ({ kind: what, ...(alt.known ? { alt: alt.text } : {}) })),
      ...(poll ? { poll: [...poll] } : {}),
    })),
  };
}

/** One spelling per content: two contents are the same when these are. Held in memory only. */
export const contentKey = (content: ApprovalContent): string => canonicalJson(content);

/** The drafts again, for a colleague's own checks. `today`: `YYYY-MM-DD` where the agency is. */
export const draftsOf = ({ account, kind, replyTo, posts }: ApprovalContent, today: string): Draft[] =>
  posts.map(({ text, media: items, poll }) => ({
    text,
    kind,
    media: items.map(({ kind: what, alt }) => ({
      kind: what,
      alt: alt === undefined ? ({ known: false } as const) : ({ known: true, text: alt } as const),
    })),
    ...(poll ? { poll } : {}),
    ...(account ? { account } : {}),
    ...(replyTo ? { inReplyTo: { ...replyTo, text: '' } } : {}),
    today,
  }));
