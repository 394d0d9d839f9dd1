import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { type CaseRepliesState, listedReplies } from '@/lib/stores/case-replies.ts';
import { usePanel } from './context.tsx';
import { ReplyCard } from './reply-card.tsx';

/** Of what a search finds; with more, another word is quicker than reading on. */
const MOST_SHOWN = 5;

interface SavedRepliesProps {
  /** The citizen's latest post of the case. */
  readonly postId: string;
  readonly state: CaseRepliesState;
}

/** Saved replies that fit the case, and a search over all: one is picked here and put in on X, where a person posts. */
export function SavedReplies({ postId, state }: SavedRepliesProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const { status, suggested, query, picked, pickFailed } = state;
  const isEmpty = status === 'ready' && suggested.available === 0;
  const shown = status === 'failed' ? [] : listedReplies(state).slice(0, MOST_SHOWN);
  return (
    <section className="case-replies" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('inbox.replies.title')}</h3>
      {status === 'failed' && (
        <div role="alert">
          <p>{t('inbox.replies.failed')}</p>
          <Button onClick={() => void state.retry()}>{t('inbox.replies.retry')}</Button>
        </div>
      )}
      {!isEmpty && (
        <search>
          <label htmlFor={id}>{t('inbox.replies.search')}</label>
          <input
            id={id}
            className="text"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={query}
            onChange={(event) => void state.search(event.target.value)}
            onKeyDown={(event) => {
              // Escape empties the box first, as browsers do, and leaves the case only then.
              if (event.key !== 'Escape' || query === '' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void state.search('');
            }}
          />
        </search>
      )}
      <p className="hint" role="status">
        {standing(state, t)}
      </p>
      <ul>
        {shown.map((offer) => (
          <ReplyCard
            key={offer.id}
            offer={offer}
            postId={postId}
            wanted={suggested.language}
            onPick={() => void state.pick(offer)}
          />
        ))}
      </ul>
      <p className="picked" role="status">
        {picked && t('inbox.replies.picked', { title: picked.versions[picked.lang]?.title ?? '' })}
      </p>
      {pickFailed && <p role="alert">{t('inbox.replies.pickFailed')}</p>}
    </section>
  );
}

/** What the list is, in a sentence for eyes and ears. */
function standing(state: CaseRepliesState, t: ReturnType<typeof usePanel>['words']['t']): string {
  const { status, suggested, query, found } = state;
  if (status === 'failed') return '';
  if (status === 'loading') return t('inbox.replies.loading');
  if (suggested.available === 0) return t('inbox.replies.empty');
  if (query.trim() === '') {
    const count = suggested.offers.length;
    return count === 0 ? t('inbox.replies.nothingFits') : t('inbox.replies.fits', { count });
  }
  if (!found) return t('inbox.replies.searching');
  if (found.length > MOST_SHOWN) return t('inbox.replies.more', { shown: MOST_SHOWN });
  return found.length === 0 ? t('inbox.replies.nothingFound') : t('inbox.replies.found', { count: found.length });
}
