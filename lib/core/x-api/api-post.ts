import { handle, postId } from '../cases/seen-post.ts';
import * as z from '../zod.ts';

const mention = z.object({ username: handle, id: postId.optional().catch(undefined) });
const link = z.object({
  url: z.string(),
  expanded_url: z.string().optional().catch(undefined),
  /** Only on the link that X adds for the post's own pictures. */
  media_key: z.string().optional().catch(undefined),
});
const entities = z
  .object({
    mentions: z.array(mention).optional().catch(undefined),
    urls: z.array(link).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

/**
 * A post as X's API gives it, in the names of its "tweet" dialect. X may add members or leave any out: only what no case
 * can be made without is demanded.
 */
export const apiPost = z.object({
  id: postId,
  text: z.string(),
  author_id: postId.optional().catch(undefined),
  created_at: z.iso.datetime().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
  conversation_id: postId.optional().catch(undefined),
  in_reply_to_user_id: postId.optional().catch(undefined),
  referenced_tweets: z
    .array(z.object({ type: z.string(), id: postId }))
    .optional()
    .catch(undefined),
  entities,
  attachments: z
    .object({ media_keys: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  /** The whole of a long post, whose `text` X cuts. */
  note_tweet: z.object({ text: z.string(), entities }).optional().catch(undefined),
});
export type ApiPost = z.infer<typeof apiPost>;

export const apiUser = z.object({ id: postId, username: handle });
/** An account by the number that never changes, and the handle that may. */
export type ApiUser = z.infer<typeof apiUser>;

/** Whom posts that were fetched name along with their numbers: known for nothing. */
export const namedUsers = (posts: readonly ApiPost[]): ApiUser[] =>
  posts.flatMap(({ entities: own, note_tweet: note }) =>
    [...(own?.mentions ?? []), ...(note?.entities?.mentions ?? [])].flatMap(({ id, username }) =>
      id === undefined ? [] : [{ id, username }],
    ),
  );

/** A repost brings no words of its own. */
export const isRepost = ({ referenced_tweets = [] }: ApiPost): boolean =>
  referenced_tweets.some(({ type }) => type === 'retweeted');
