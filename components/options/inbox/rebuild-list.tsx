import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Rebuilding } from '@/lib/stores/keeping.ts';

interface RebuildListProps {
  readonly rebuilding: Rebuilding;
  readonly onRebuild: () => void;
}

/** Makes the table of cases again, with how far it is. */
export function RebuildList({ rebuilding, onRebuild }: RebuildListProps) {
  const { t, tag } = useWords();
  const number = new Intl.NumberFormat(tag);
  const isBusy = rebuilding.status === 'busy';
  return (
    <section aria-labelledby="rebuild-list" data-place="rebuild">
      <h3 id="rebuild-list">{t('options.keeping.rebuild.title')}</h3>
      <p className="hint">{t('options.keeping.rebuild.help')}</p>
      <Button onClick={onRebuild} aria-disabled={isBusy}>
        {t('options.keeping.rebuild.button')}
      </Button>
      {isBusy && (
        <p>
          <progress
            aria-labelledby="rebuild-list"
            value={rebuilding.progress.done}
            max={Math.max(1, rebuilding.progress.total)}
          />{' '}
          {t('options.keeping.rebuild.busy', {
            done: number.format(rebuilding.progress.done),
            total: number.format(rebuilding.progress.total),
          })}
        </p>
      )}
      <div role="status" className="result">
        {rebuilding.status === 'done' && t('options.keeping.rebuild.done')}
        {rebuilding.status === 'failed' && (
          <Notice tone="block" title={t('options.keeping.rebuild.failed')}>
            <p>{t(`options.failure.${rebuilding.reason}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
