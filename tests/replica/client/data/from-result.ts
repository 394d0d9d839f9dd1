import { accountOfHandle } from '../../shared/accounts.ts';
import type { TweetResult } from '../../shared/x-api.ts';
import type { Post } from '../state/post.ts';
import { addPosts, post, prependToHome } from '../state/posts.ts';

/** Shows posts made here, as the server answered them; in their order, since each may answer the one before. */
export function addPosted(results: readonly TweetResult[]): Post[] {
  return results.map((result) => {
    const added = postFromResult(result);
    const parent = added.replyTo && post(added.replyTo.id);
    const counted = parent && { ...parent, counts: { ...parent.counts, replies: parent.counts.replies + 1 } };
    addPosts([added, ...(counted ? [counted] : [])]);
    if (!added.replyTo) prependToHome([added.id]);
    return added;
  });
}

function postFromResult({ rest_id, core, legacy }: TweetResult): Post {
  const parent = legacy.in_reply_to_status_id_str;
  const parentHandle = parent && post(parent)?.author.handle;
  const media = legacy.extended_entities?.media ?? [];
  const photos = media
    .filter(({ type }) => type !== 'video')
    .map(({ media_url_https, ext_alt_text }) => ({ url: media_url_https, alt: ext_alt_text ?? '' }));
  return {
    id: rest_id,
    author: accountOfHandle(core.user_results.result.core.screen_name),
    text: legacy.full_text,
    lang: 'und',
    createdAt: new Date(legacy.created_at).toISOString(),
    ...(parent ? { replyTo: { id: parent, handles: parentHandle ? [parentHandle] : [] } } : {}),
    ...(legacy.quoted_status_id_str ? { quoteOf: legacy.quoted_status_id_str } : {}),
    ...(photos.length > 0 ? { photos } : {}),
    ...(media.some(({ type }) => type === 'video') ? { video: true } : {}),
    counts: { replies: 0, reposts: 0, likes: 0, views: 0 },
  };
}
