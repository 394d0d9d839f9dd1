import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { PacksStore } from '@/lib/stores/packs-state.ts';
import { FileDrop } from '../file-drop.tsx';
import { useWords } from '../words.tsx';
import { INSTALLED_TITLE, InstalledList } from './installed-list.tsx';
import { MakeView } from './make-view.tsx';
import { RefusedFile } from './refused-file.tsx';
import { ReviewView } from './review-view.tsx';
import { ShippedList } from './shipped-list.tsx';
import { TrustSettings } from './trust-settings.tsx';
import { MAKE, MAKE_ADDRESS } from './view.ts';

interface PacksSectionProps {
  readonly store: PacksStore;
  /** From the address; absent for the list. */
  readonly view: string | undefined;
  readonly onReload: () => void;
}

/** Rules, lists and replies that come from elsewhere: what is in use, what there is, from whom they are taken. */
export function PacksSection({ store, view, onReload }: PacksSectionProps) {
  const { t } = useWords();
  const state = useStore(store);
  const wasReviewing = useRef(false);
  const isReviewing = state.review !== undefined;
  useEffect(() => {
    // The button that closed the review is gone with it.
    if (wasReviewing.current && !isReviewing) document.getElementById(INSTALLED_TITLE)?.focus();
    wasReviewing.current = isReviewing;
  }, [isReviewing]);
  if (state.load === 'loading') return <p role="status">{t('options.packs.loading')}</p>;
  if (state.load === 'failed') {
    return (
      <Notice tone="block" title={t('options.packs.failed')}>
        <p>{t(`options.failure.${state.reason}`)}</p>
        <Button onClick={onReload}>{t('options.load.retry')}</Button>
      </Notice>
    );
  }
  if (view === MAKE) return <MakeView state={state} />;
  if (state.review) return <ReviewView key={state.review.pack.id} state={state} review={state.review} />;
  return (
    <div className="packs">
      <p className="lead">{t('options.packs.lead')}</p>
      <InstalledList state={state} />
      <section aria-labelledby="packs-import" data-place="import">
        <h3 id="packs-import">{t('options.packs.import.title')}</h3>
        <p className="hint">{t('options.packs.import.help')}</p>
        <FileDrop
          label={t('options.packs.import.file')}
          hint={t('options.packs.import.drop')}
          accept=".json,application/json"
          onFile={(file) => void state.readFile(file)}
        />
        <div role="alert">{state.refused && <RefusedFile refused={state.refused} />}</div>
      </section>
      <ShippedList state={state} />
      <section aria-labelledby="packs-make" data-place="make">
        <h3 id="packs-make">{t('options.packs.make.title')}</h3>
        <p className="hint">{t('options.packs.make.lead')}</p>
        <a className="button" href={MAKE_ADDRESS}>
          {t('options.packs.make.open')}
        </a>
      </section>
      <TrustSettings state={state} />
    </div>
  );
}
