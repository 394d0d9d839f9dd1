import { useEffect, useId, useRef } from 'react';
import type { ReplyOffer } from '@/lib/core/replies/offer.ts';
import type { Translator } from '@/lib/i18n.ts';
import { listOf } from '@/lib/stores/replies.ts';
import type { RepliesState } from '@/lib/stores/replies-types.ts';
import { ReplyHead } from './reply-head.tsx';
import { ReplyNoticeLine } from './reply-notice.tsx';
import { ReplyOption } from './reply-option.tsx';

interface ReplyListProps {
  readonly state: RepliesState;
  readonly words: Translator;
  readonly onClose: () => void;
  readonly onSettings: () => void;
}

type Group = 'picked' | 'fits' | 'favourite' | 'recent' | 'others' | 'found';

function groupOf(offer: ReplyOffer, { query, suggested, recents }: RepliesState): Group {
  if (query.trim() !== '') return 'found';
  if (suggested.picked?.offer.id === offer.id) return 'picked';
  if (suggested.offers.some(({ id }) => id === offer.id)) return 'fits';
  if (offer.favourite) return 'favourite';
  return recents.includes(offer.id) ? 'recent' : 'others';
}

interface Placed {
  readonly offer: ReplyOffer;
  readonly index: number;
}

/** Neighbours of one kind under one heading. */
function grouped(state: RepliesState): [Group, Placed[]][] {
  const groups: [Group, Placed[]][] = [];
  for (const [index, offer] of listOf(state).entries()) {
    const group = groupOf(offer, state);
    const last = groups.at(-1);
    if (last?.[0] === group) last[1].push({ offer, index });
    else groups.push([group, [{ offer, index }]]);
  }
  return groups;
}

/** Search over the saved replies, what fits the message first: a combobox with its list (ARIA APG). */
export function ReplyList({ state, words, onClose, onSettings }: ReplyListProps) {
  const { t } = words;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { status, suggested, query, active, found } = state;
  const groups = grouped(state);
  const total = groups.reduce((sum, [, offers]) => sum + offers.length, 0);
  const option = (index: number) => `${id}-option-${index}`;

  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const root = input.current?.getRootNode() as ShadowRoot | undefined;
    root?.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const isEmpty = status === 'ready' && suggested.available === 0;
  const message = (): string => {
    if (status === 'failed') return t('picker.failed');
    if (status === 'loading') return t('picker.loading');
    if (isEmpty) return t('picker.empty');
    if (query.trim() !== '') return found.length === 0 ? t('picker.nothingFound') : t('picker.count', { count: total });
    return suggested.offers.length === 0 && !suggested.picked ? t('picker.nothingFits') : '';
  };
  return (
    <>
      <ReplyHead title={t('picker.title')} words={words} onClose={onClose} />
      <div className="reply-search">
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t('picker.search')}
          placeholder={t('picker.search')}
          aria-expanded={total > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(total > 0 ? { 'aria-activedescendant': option(active) } : {})}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={query}
          onChange={(event) => state.search(event.target.value)}
        />
        <ReplyNoticeLine notice={state.notice} words={words} onUndo={() => void state.undo()} />
        <p className="hint" role="status">
          {message()}
        </p>
      </div>
      {/* Scrolled with the arrow keys by way of the field. */}
      <div id={`${id}-list`} className="reply-list" role="listbox" aria-label={t('picker.title')} tabIndex={-1}>
        {groups.map(([group, offers]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, no fieldset
          <div key={`${group}-${offers[0]?.index}`} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className="reply-group" role="presentation">
              {t(`picker.groups.${group}`)}
            </div>
            {offers.map(({ offer, index }) => (
              <ReplyOption
                key={offer.id}
                id={option(index)}
                offer={offer}
                isActive={index === active}
                wanted={suggested.language}
                words={words}
                onPick={() => state.pick(index)}
              />
            ))}
          </div>
        ))}
      </div>
      <footer>
        <p className="hint">{t('picker.shortcuts')}</p>
        <button type="button" className="button quiet" onClick={onSettings}>
          {t('picker.manage')}
        </button>
      </footer>
    </>
  );
}
