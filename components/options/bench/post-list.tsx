import { useId, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { findingWords } from '@/components/ui/finding-words.ts';
import { Icon } from '@/components/ui/icons.tsx';
import { type BenchPost, isHeld, shownFindings } from '@/lib/core/bench/bench.ts';
import type { RuleId } from '@/lib/core/finding.ts';
import { Marked } from '../own-rules/marked.tsx';
import { useWords } from '../words.tsx';

interface PostListProps {
  readonly posts: readonly BenchPost[];
  readonly off: ReadonlySet<RuleId>;
  readonly titleOf: (ruleId: RuleId) => string;
}

/** Drawn at a time: thousands would keep the page busy. */
const STEP = 50;
const SHOW = ['found', 'held', 'all'] as const;
type Show = (typeof SHOW)[number];

/** Each post with what the rules say about it. */
export function PostList({ posts, off, titleOf }: PostListProps) {
  const { t } = useWords();
  const id = useId();
  const [show, setShow] = useState<Show>('found');
  const [count, setCount] = useState(STEP);
  const isShown = (post: BenchPost) =>
    show === 'all' || (show === 'held' ? isHeld(post, off) : shownFindings(post, off).length > 0);
  const matching = posts.map((post, index) => ({ post, number: index + 1 })).filter(({ post }) => isShown(post));
  const shown = matching.slice(0, count);
  return (
    <section className="bench-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('bench.posts.title')}</h3>
      <div className="field">
        <label htmlFor={`${id}-show`}>{t('bench.posts.only')}</label>
        <select
          id={`${id}-show`}
          value={show}
          onChange={(event) => {
            setShow(event.target.value as Show);
            setCount(STEP);
          }}
        >
          {SHOW.map((choice) => (
            <option key={choice} value={choice}>
              {t(`bench.posts.${choice}`)}
            </option>
          ))}
        </select>
      </div>
      {matching.length === 0 && <p className="empty">{t('bench.posts.none')}</p>}
      <ol className="bench-posts">
        {shown.map(({ post, number }) => (
          <li key={number} value={number}>
            <PostResult post={post} off={off} titleOf={titleOf} />
          </li>
        ))}
      </ol>
      {matching.length > shown.length && (
        <Button onClick={() => setCount(count + STEP)}>
          {t('bench.posts.more', { count: Math.min(STEP, matching.length - shown.length) })}
        </Button>
      )}
    </section>
  );
}

function PostResult({ post, off, titleOf }: Omit<PostListProps, 'posts'> & { readonly post: BenchPost }) {
  const words = useWords();
  const { t } = words;
  const findings = shownFindings(post, off);
  return (
    <>
      <blockquote dir="auto">
        <Marked text={post.text} spans={findings.flatMap(({ span }) => span ?? [])} />
      </blockquote>
      <ul className="found">
        {findings.map((finding) => (
          <li key={finding.fingerprint} data-tone={finding.severity}>
            <Icon name={finding.severity} />
            <div>
              <strong>
                {t(`common.severity.${finding.severity}`)}: {titleOf(finding.ruleId)}
              </strong>{' '}
              {finding.span && <q dir="auto">{post.text.slice(finding.span.start, finding.span.end)}</q>}
              <p className="hint">{findingWords(words, finding, `messages.${finding.messageId}`)}</p>
            </div>
          </li>
        ))}
        {findings.length === 0 && (
          <li data-tone="clear">
            <Icon name="clear" />
            {t('bench.posts.clear')}
          </li>
        )}
      </ul>
      {post.failed.length > 0 && <p className="hint">{t('bench.posts.failed', { rules: post.failed.join(', ') })}</p>}
    </>
  );
}
