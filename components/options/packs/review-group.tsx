import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { PackGroup } from '@/lib/core/packs/items.ts';
import type { ReviewItem } from '@/lib/core/packs/review.ts';
import { useWords } from '../words.tsx';
import { ReviewRow } from './review-row.tsx';

interface ReviewGroupProps {
  readonly group: PackGroup;
  readonly items: readonly ReviewItem[];
  readonly chosen: ReadonlySet<string>;
  readonly trusted: boolean;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
}

/** One kind of items: what changes first, what is so already behind a fold. */
export function ReviewGroup({ group, items, chosen, trusted, onChoose }: ReviewGroupProps) {
  const { t } = useWords();
  const legend = useId();
  const settled = items.filter(({ state, known }) => state === 'same' || (known && state !== 'dropped'));
  const fresh = items.filter((item) => !settled.includes(item));
  const rows = (list: readonly ReviewItem[]) => (
    <ul className="review-items">
      {list.map((item) => (
        <ReviewRow key={item.id} item={item} chosen={chosen.has(item.id)} trusted={trusted} onChoose={onChoose} />
      ))}
    </ul>
  );
  const count = items.filter(({ id }) => chosen.has(id)).length;
  const all = (isChosen: boolean) => (
    <Button
      look="quiet"
      aria-describedby={legend}
      onClick={() =>
        onChoose(
          items.map(({ id }) => id),
          isChosen,
        )
      }
    >
      {t(`options.packs.review.${isChosen ? 'all' : 'none'}`)}
    </Button>
  );
  return (
    <fieldset className="review-group">
      <legend id={legend}>{t(`options.packs.groups.${group}`)}</legend>
      <p className="hint">
        {t('options.packs.review.chosen', { count, total: items.length })} {items.length > 1 && all(true)}{' '}
        {items.length > 1 && all(false)}
      </p>
      {fresh.length > 0 && rows(fresh)}
      {settled.length > 0 && (
        <details className="preview-list">
          <summary>{t('options.packs.review.settled', { count: settled.length })}</summary>
          {rows(settled)}
        </details>
      )}
    </fieldset>
  );
}
