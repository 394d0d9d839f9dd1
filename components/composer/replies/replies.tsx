import { useStore } from 'zustand';
import type { Translator } from '@/lib/i18n.ts';
import { composedOf, type RepliesStore } from '@/lib/stores/replies.ts';
import type { RepliesAround, RepliesState } from '@/lib/stores/replies-types.ts';
import { Icon } from '../../ui/icons.tsx';
import { Anchored, LIST_HEIGHT } from '../anchored.tsx';
import { ReplyList } from './reply-list.tsx';
import { ReplyNoticeLine } from './reply-notice.tsx';
import { ReplyUse } from './reply-use.tsx';

export interface RepliesProps {
  readonly store: RepliesStore;
  readonly around: () => RepliesAround;
  readonly composer: HTMLElement;
  readonly words: Translator;
  readonly onBackToDraft: () => void;
  readonly onSettings: () => void;
}

/** How many replies are offered without being searched for. */
const offered = ({ suggested: { offers, picked } }: RepliesState): number =>
  new Set([...offers, ...(picked ? [picked.offer] : [])].map(({ id }) => id)).size;

/** Saved replies at a reply composer: one quiet button, and the box it opens. Nothing at composers that answer nobody. */
export function Replies({ store, around, composer, words, onBackToDraft, onSettings }: RepliesProps) {
  const { t } = words;
  const state = useStore(store);
  if (!state.citizen) return null;
  const count = offered(state);
  const close = () => {
    state.close();
    onBackToDraft();
  };
  const composed = composedOf(state, around());
  return (
    <>
      <button
        type="button"
        className="badge replies-button"
        data-state={state.suggested.picked ? 'picked' : 'plain'}
        aria-expanded={state.view !== 'closed'}
        aria-haspopup="dialog"
        aria-keyshortcuts="Alt+Shift+R"
        // The caret stays in the draft: that is where the reply goes.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (state.view === 'closed' ? state.open() : close())}
      >
        <Icon name="reply" />
        <span>{state.suggested.picked ? t('picker.button.picked') : t('picker.button.replies')}</span>
        {count > 0 && (
          <>
            <span className="replies-count" aria-hidden="true">
              {count}
            </span>
            <span className="visually-hidden">{t('picker.button.fit', { count })}</span>
          </>
        )}
      </button>
      <p className="visually-hidden" role="status">
        {count > 0 && t('picker.announce', { count })}
      </p>
      {state.view === 'closed' && (
        <ReplyNoticeLine notice={state.notice} words={words} onUndo={() => void state.undo()} />
      )}
      {state.view !== 'closed' && (
        <Anchored
          anchor={composer}
          placement="right-start"
          className="panel replies"
          label={t('picker.title')}
          minHeight={LIST_HEIGHT}
        >
          {state.view === 'use' && state.choice && composed ? (
            <ReplyUse
              state={state}
              choice={state.choice}
              composed={composed}
              around={around()}
              words={words}
              onClose={close}
            />
          ) : (
            <ReplyList state={state} words={words} onClose={close} onSettings={onSettings} />
          )}
        </Anchored>
      )}
    </>
  );
}
