import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Origins } from '@/lib/core/agency/resolve.ts';
import { facetsOf, type LibraryQuery, queryLibrary } from '@/lib/core/replies/library-query.ts';
import type { ReviewItem } from '@/lib/core/replies/review.ts';
import type { ReplyStatus, SavedReply } from '@/lib/core/replies/saved-reply.ts';
import { usageOf } from '@/lib/core/replies/usage.ts';
import { NEW_REPLY, type ReplyLibraryState, type ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { Filters } from './filters.tsx';
import { DamagedReplies, EmptyLibrary, UnfinishedReplies } from './library-notices.tsx';
import { ReplyRow } from './reply-row.tsx';
import { SharedReplies } from './shared-replies.tsx';
import { addressOf, VIEWS } from './view.ts';

interface LibraryViewProps {
  readonly state: ReplyLibraryState;
  readonly review: readonly ReviewItem[];
  /** From packs and policy. */
  readonly shared: readonly SavedReply[];
  readonly origins: Origins;
  readonly query: LibraryQuery;
  readonly onQuery: (query: LibraryQuery) => void;
  readonly onDownload: ReplyTools['download'];
}

/** Cleared filters: also what is retired. */
const CLEARED: LibraryQuery = { text: '', category: '', unit: '', language: '', status: '', review: '' };

/** All replies, found by words and filters. */
export function LibraryView({ state, review, shared, origins, query, onQuery, onDownload }: LibraryViewProps) {
  const { t, tag } = useWords();
  const { content, setStatus, duplicate } = state;
  const { replies, usage } = content;
  const shown = useMemo(() => queryLibrary(replies, query, review, tag), [replies, query, review, tag]);
  const facets = useMemo(() => facetsOf(replies, tag), [replies, tag]);
  const reasons = useMemo(() => new Map(review.map((item) => [item.id, item.reasons])), [review]);
  const list = useRef<HTMLUListElement>(null);
  const actedOn = useRef<number>(undefined);
  const onStatus = useCallback(
    (ids: readonly string[], status: ReplyStatus) => {
      actedOn.current = shown.findIndex(({ id }) => ids.includes(id));
      void setStatus(ids, status);
    },
    [setStatus, shown],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is a new list that takes a pressed button away
  useEffect(() => {
    if (actedOn.current === undefined || document.activeElement !== document.body) return;
    const titles = list.current?.querySelectorAll<HTMLElement>('h3 a');
    titles?.[Math.min(actedOn.current, titles.length - 1)]?.focus();
    actedOn.current = undefined;
  }, [shown]);
  const onDuplicate = useCallback((id: string) => void duplicate(id, t('replies.act.copySuffix')), [duplicate, t]);
  return (
    <>
      <p className="lead">{t('replies.lead')}</p>
      <nav className="actions" aria-label={t('replies.act.label')}>
        <a className="button primary" href={addressOf(NEW_REPLY)}>
          {t('replies.act.new')}
        </a>
        <a className="button" href={addressOf(VIEWS.import)}>
          {t('replies.act.import')}
        </a>
        <a className="button" href={addressOf(VIEWS.starter)}>
          {t('replies.act.starter')}
        </a>
        <a className="button" href={addressOf(VIEWS.learned)}>
          {t('replies.act.learned')}
        </a>
      </nav>
      <UnfinishedReplies state={state} />
      <DamagedReplies problems={content.damaged} />
      {replies.length === 0 ? (
        <EmptyLibrary />
      ) : (
        <>
          <p className="exports">
            {t('replies.export.label')}{' '}
            <Button look="quiet" onClick={() => void onDownload('csv', replies)}>
              {t('replies.export.csv')}
            </Button>{' '}
            <Button look="quiet" onClick={() => void onDownload('json', replies)}>
              {t('replies.export.json')}
            </Button>
          </p>
          {review.length > 0 && query.review === '' && (
            <p className="due">
              {t('replies.review.summary', { count: review.length })}{' '}
              <Button look="quiet" onClick={() => onQuery({ ...query, review: 'any' })}>
                {t('replies.review.show')}
              </Button>
            </p>
          )}
          <Filters query={query} {...facets} onQuery={onQuery} />
          <p role="status" className="hint">
            {t('replies.count', { count: shown.length, total: replies.length })}
          </p>
          {shown.length === 0 && (
            <p className="empty">
              {t('replies.none')}{' '}
              <Button look="quiet" onClick={() => onQuery(CLEARED)}>
                {t('replies.filter.clear')}
              </Button>
            </p>
          )}
          <ul className="replies" ref={list}>
            {shown.map((reply) => (
              <ReplyRow
                key={reply.id}
                reply={reply}
                usage={usageOf(usage, reply.id)}
                reasons={reasons.get(reply.id) ?? []}
                onStatus={onStatus}
                onDuplicate={onDuplicate}
              />
            ))}
          </ul>
        </>
      )}
      <SharedReplies
        replies={shared.filter(({ id }) => replies.every((own) => own.id !== id))}
        origins={origins}
        onCopy={(reply) => void state.adopt(reply)}
      />
    </>
  );
}
