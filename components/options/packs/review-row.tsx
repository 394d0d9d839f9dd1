import { Icon } from '@/components/ui/icons.tsx';
import type { ReviewItem } from '@/lib/core/packs/review.ts';
import { useWords } from '../words.tsx';
import { itemLines, itemName, valueName } from './wording.ts';

interface ReviewRowProps {
  readonly item: ReviewItem;
  readonly chosen: boolean;
  /** Somebody who is trusted stands behind the pack: what it asks to be believed needs no warning. */
  readonly trusted: boolean;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
}

/** One item to accept or leave: what it is, from what to what, and why to look twice. */
export function ReviewRow({ item, chosen, trusted, onChoose }: ReviewRowProps) {
  const words = useWords();
  const { t } = words;
  const { id, path, state, before, value, caution, overruled } = item;
  const now = before === undefined || state === 'dropped' ? '' : valueName(item, before, words);
  const next = valueName(item, value, words);
  const lines = itemLines(item, words);
  const isList = item.group === 'lists' && state !== 'dropped';
  return (
    <li className="review-item" data-state={state}>
      <label className="radio">
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose([id], event.target.checked)} />
        <span dir="auto">
          {isList && <span className="review-kind">{t(`options.fields.${path}`)}: </span>}
          {itemName(item, words)}
        </span>
        <span className="review-value" dir="auto">
          {state === 'changed' && now !== '' && now !== next && (
            <>
              <del>{now}</del> <span aria-hidden="true">→</span>{' '}
              <span className="visually-hidden">{t('options.packs.review.to')}</span>{' '}
            </>
          )}
          {state !== 'dropped' && next}
        </span>
        <span className="review-state">{t(`options.packs.states.${state}`)}</span>
      </label>
      {caution && !(trusted && caution === 'believed') && (
        <p className="review-note" data-tone="warn">
          <Icon name="warn" />
          <span>{t(`options.packs.caution.${caution === 'milder' && path !== 'ownRules' ? caution : path}`)}</span>
        </p>
      )}
      {overruled && (
        <p className="review-note" data-tone="advise">
          <Icon name="advise" />
          <span>{t('options.packs.overruled')}</span>
        </p>
      )}
      {lines.length > 0 && (
        <details>
          <summary aria-label={`${t('options.packs.review.details')} ${itemName(item, words)}`}>
            {t('options.packs.review.details')}
          </summary>
          <ul>
            {lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
