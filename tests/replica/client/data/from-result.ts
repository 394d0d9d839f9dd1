import { accountOfHandle } from '../../shared/accounts.ts';
import type { TweetResult } from '../../shared/x-api.ts';
import type { Post } from '../state/post.ts';
import { post } from '../state/posts.ts';

/** A post made here, as the server answered it. */
export function postFromResult({ rest_id, core, legacy }: TweetResult): Post {
  const parent = legacy.in_reply_to_status_id_str;
  const parentHandle = parent && post(parent)?.author.handle;
  return {
    id: rest_id,
    author: accountOfHandle(core.user_results.result.core.screen_name),
    text: legacy.full_text,
    lang: 'und',
    createdAt: new Date(legacy.created_at).toISOString(),
    ...(parent ? { replyTo: { id: parent, handles: parentHandle ? [parentHandle] : [] } } : {}),
    counts: { replies: 0, reposts: 0, likes: 0, views: 0 },
  };
}
