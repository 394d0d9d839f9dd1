import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { titleOf } from '@/lib/core/replies/library-query.ts';
import type { ReplyLibraryState } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { Subview } from './subview.tsx';

/** What suggestions have learned from: to be looked at, taken out one by one, cleared and switched off. */
export function LearnedView({ state }: { readonly state: ReplyLibraryState }) {
  const { t, tag } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { learned, replies, preferences } = state.content;
  const titles = new Map(replies.map((reply) => [reply.id, titleOf(reply, tag)]));
  const replyIds = [...new Set(learned.map(({ replyId }) => replyId))];
  return (
    <Subview title={t('replies.learned.title')}>
      <p className="lead">{t('replies.learned.help')}</p>
      <label className="radio">
        <input
          type="checkbox"
          checked={preferences.learning}
          onChange={(event) => void state.setLearning(event.target.checked)}
        />
        <span>{t('replies.learned.on')}</span>
      </label>
      {learned.length === 0 && <p className="empty">{t('replies.learned.none')}</p>}
      {replyIds.map((replyId) => (
        <section key={replyId} className="learned" aria-labelledby={`${id}-${replyId}`}>
          <h4 id={`${id}-${replyId}`} dir="auto">
            {titles.get(replyId) ?? replyId}
          </h4>
          <ul className="chips">
            {learned
              .filter((sample) => sample.replyId === replyId)
              .map((sample) => (
                <li key={`${sample.language} ${sample.text}`} className="chip">
                  <bdi lang={sample.language}>{sample.text}</bdi>
                  <button
                    type="button"
                    aria-label={t('replies.learned.remove', { text: sample.text })}
                    onClick={() => void state.forget(sample)}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {learned.length > 0 && (
        <Button look="danger" onClick={() => dialog.current?.showModal()}>
          {t('replies.learned.clear')}
        </Button>
      )}
      <dialog ref={dialog} aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{t('replies.learned.sure')}</h3>
        <p>{t('replies.learned.sureBody')}</p>
        <div className="actions">
          <Button onClick={() => dialog.current?.close()}>{t('options.reset.cancel')}</Button>
          <Button
            look="danger"
            onClick={() => {
              dialog.current?.close();
              void state.forget();
            }}
          >
            {t('replies.learned.confirm')}
          </Button>
        </div>
      </dialog>
    </Subview>
  );
}
