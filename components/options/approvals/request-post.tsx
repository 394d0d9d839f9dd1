import type { ApprovalContent } from '@/lib/core/approvals/content.ts';
import { useWords } from '../words.tsx';
import { VisibleText } from './visible-text.tsx';

type Post = ApprovalContent['posts'][number];

function Media({ post }: { readonly post: Post }) {
  const { t } = useWords();
  return (
    <ol className="media">
      {post.media.map(({ kind, alt }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pictures have no identity but their place
        <li key={index}>
          {t(`options.approvals.media.${kind}`)}:{' '}
          {alt === undefined ? (
            t('options.approvals.altUnknown')
          ) : alt === '' ? (
            t('options.approvals.altNone')
          ) : (
            <VisibleText text={alt} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** One post of a request, and what cannot be seen of it from here. */
export function RequestPost({ post, number }: { readonly post: Post; readonly number: number | undefined }) {
  const { t } = useWords();
  return (
    <article className="request-post">
      {number !== undefined && <h4>{t('options.approvals.postNumber', { number })}</h4>}
      {post.text === '' ? <p className="hint">{t('options.approvals.noText')}</p> : <VisibleText text={post.text} />}
      {post.poll && (
        <ul className="poll" aria-label={t('options.approvals.poll')}>
          {post.poll.map((choice, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers have no identity but their place
            <li key={index}>
              <VisibleText text={choice} />
            </li>
          ))}
        </ul>
      )}
      {post.media.length > 0 && (
        <>
          <Media post={post} />
          <p className="hint">{t('options.approvals.mediaUnseen')}</p>
        </>
      )}
    </article>
  );
}
