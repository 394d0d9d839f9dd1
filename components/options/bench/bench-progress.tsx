import { isHeld, shownFindings } from '@/lib/core/bench/bench.ts';
import type { BenchState } from '@/lib/stores/bench.ts';
import { useWords } from '../words.tsx';

/** How far it is, and in the end how many posts would be held. */
export function BenchProgress({ state }: { readonly state: BenchState }) {
  const { t } = useWords();
  const { status, done, total, posts, off } = state;
  if (status === 'idle') return null;
  if (status === 'running') {
    return (
      <div className="bench-progress">
        <progress max={total} value={done} aria-label={t('bench.progress', { done, total })} />
        <p className="hint">{t('bench.progress', { done, total })}</p>
      </div>
    );
  }
  const held = posts.filter((post) => isHeld(post, off)).length;
  const shown = posts.filter((post) => shownFindings(post, off).length > 0).length;
  const facts = [
    ['held', held],
    ['shown', shown - held],
    ['clear', posts.length - shown],
  ] as const;
  return (
    <>
      <p role="status">{status === 'done' ? t('bench.done', { count: done }) : t('bench.stopped', { done, total })}</p>
      <dl className="facts">
        {facts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`bench.summary.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
