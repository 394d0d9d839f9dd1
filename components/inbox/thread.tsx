import type { StoredPost } from '@/lib/core/cases/record.ts';
import { usePanel } from './context.tsx';
import { postUrl } from './names.ts';
import { moment } from './times.ts';

function Post({ post }: { readonly post: StoredPost }) {
  const panel = usePanel();
  const { t } = panel.words;
  const flags = [post.translated && 'translated', post.truncated && 'truncated'].filter((flag) => flag !== false);
  const author = post.author ? `@${post.author}` : t('inbox.row.erased');
  return (
    <li className="post" data-own={post.own}>
      <p className="by">
        <strong>{post.own ? t('inbox.thread.own', { account: author }) : <bdi>{author}</bdi>}</strong>{' '}
        <a href={postUrl(post.id)} target="_blank" rel="noopener">
          <time dateTime={post.postedAt}>{moment(post.postedAt, panel)}</time>
        </a>
      </p>
      {post.erased ? (
        <p className="hint">{t('inbox.thread.erased')}</p>
      ) : (
        <p className="text-of-post" dir="auto" lang={post.language}>
          {post.text}
        </p>
      )}
      {post.media.length > 0 && (
        <ul className="media">
          {post.media.map(({ kind, alt }, index) => (
            // Media of a post have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
            <li key={index}>
              {t(`inbox.thread.media.${kind}`)}: {alt ? <q>{alt}</q> : t('inbox.thread.noAlt')}
            </li>
          ))}
        </ul>
      )}
      {flags.map((flag) => (
        <p key={flag} className="hint">
          {t(`inbox.thread.${flag}`)}
        </p>
      ))}
    </li>
  );
}

/** What was said so far, as far as it was seen; ours stand apart by side, edge and words. */
export function Thread({ posts }: { readonly posts: readonly StoredPost[] }) {
  const {
    words: { t },
  } = usePanel();
  return (
    <section className="thread">
      <h3>{t('inbox.thread.title')}</h3>
      <ol>
        {posts.map((post) => (
          <Post key={post.id} post={post} />
        ))}
      </ol>
    </section>
  );
}
