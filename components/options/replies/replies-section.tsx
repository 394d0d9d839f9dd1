import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Origins } from '@/lib/core/agency/resolve.ts';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { EVERYTHING } from '@/lib/core/replies/library-query.ts';
import { dueForReview } from '@/lib/core/replies/review.ts';
import { NEW_REPLY, type ReplyLibraryStore, type ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { replaceAddress } from '../address.ts';
import { useWords } from '../words.tsx';
import { EditorView } from './editor-view.tsx';
import { ImportView } from './import-view.tsx';
import { LearnedView } from './learned-view.tsx';
import { LibraryView } from './library-view.tsx';
import { StarterView } from './starter-view.tsx';
import { addressOf, VIEWS } from './view.ts';

export interface RepliesSectionProps {
  readonly store: ReplyLibraryStore;
  readonly tools: ReplyTools;
  readonly agency: AgencyRules;
  /** Where the replies of packs and policy come from. */
  readonly origins: Origins;
  /** From the address: an id, one of VIEWS, NEW_REPLY; absent for the list. */
  readonly view: string | undefined;
  readonly onReload: () => void;
}

/** The library of saved replies: the list, or what its address names. */
export function RepliesSection({ store, tools, agency, origins, view, onReload }: RepliesSectionProps) {
  const { t } = useWords();
  const state = useStore(store);
  const [query, setQuery] = useState(EVERYTHING);
  const { replies, usage } = state.content;
  const today = tools.today(agency.timeZone);
  const review = useMemo(() => dueForReview(replies, usage, today), [replies, usage, today]);

  const { created, forgetCreated } = state;
  useEffect(() => {
    if (created === undefined) return;
    if (view === NEW_REPLY) replaceAddress(addressOf(created));
    else forgetCreated();
  }, [created, view, forgetCreated]);

  if (state.load === 'loading') return <p role="status">{t('replies.loading')}</p>;
  if (state.load === 'failed') {
    return (
      <Notice tone="block" title={t('replies.failed')}>
        <p>{t(`options.failure.${state.reason}`)}</p>
        <Button onClick={onReload}>{t('options.load.retry')}</Button>
      </Notice>
    );
  }
  if (view === undefined) {
    return (
      <LibraryView
        state={state}
        review={review}
        shared={agency.savedReplies}
        origins={origins}
        query={query}
        onQuery={setQuery}
        onDownload={tools.download}
      />
    );
  }
  if (view === VIEWS.import) return <ImportView state={state} />;
  if (view === VIEWS.starter) return <StarterView state={state} loadStarter={tools.starter} />;
  if (view === VIEWS.learned) return <LearnedView state={state} />;
  const id = view === NEW_REPLY ? (created ?? view) : view;
  return <EditorView state={state} id={id} review={review} agency={agency} tools={tools} />;
}
