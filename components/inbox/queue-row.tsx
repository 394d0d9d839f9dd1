// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by script, which table elements do not survive
// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, cells never (ARIA grid pattern)
import { Icon } from '@/components/ui/icons.tsx';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import { usePanel } from './context.tsx';
import { DueLabel } from './due-label.tsx';

interface QueueRowProps {
  readonly row: CaseRow;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** Reasons told by the due time already. */
const TOLD_BY_DUE: readonly string[] = ['overdue', 'due-soon'];

export function Chips({ row }: { readonly row: CaseRow }) {
  const {
    words: { t },
  } = usePanel();
  const reasons = row.reasons.filter((reason) => !TOLD_BY_DUE.includes(reason) && reason !== 'others-report');
  return (
    <ul className="tags" aria-label={t('inbox.row.about')}>
      {reasons.map((reason) => (
        <li key={reason} data-tone={reason === 'safety' || reason === 'data-exposed' ? 'block' : undefined}>
          {(reason === 'safety' || reason === 'data-exposed') && <Icon name="warn" />}
          {t(`inbox.reason.${reason}`)}
        </li>
      ))}
      {row.groupSize > 1 && (
        <li>
          <Icon name="people" />
          {t('inbox.row.people', { count: row.groupSize })}
        </li>
      )}
      <li>{t(`inbox.class.${row.class}`)}</li>
      {row.unit && <li>{row.unit}</li>}
      {row.state === 'waiting-unit' && <li>{t('inbox.state.waiting-unit')}</li>}
      {row.owner && (
        <li>
          <Icon name="person" />
          {t('inbox.row.owner', { name: row.owner })}
        </li>
      )}
    </ul>
  );
}

/** The cells of one row of the queue: who, what, when due, why here, whose. */
export function QueueRow({ row, selected, onSelect }: QueueRowProps) {
  const {
    words: { t },
  } = usePanel();
  const who = row.author ? `@${row.author}` : t('inbox.row.erased');
  return (
    <>
      <div role="gridcell" className="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('inbox.row.select', { who })}
          onChange={onSelect}
          onClick={(event) => event.stopPropagation()}
        />
      </div>
      <div role="gridcell" className="gist">
        <p className="who">
          <bdi>{who}</bdi> <DueLabel row={row} />
        </p>
        <p className="snippet" dir="auto" lang={row.language}>
          {row.snippet || t('inbox.thread.erased')}
        </p>
        <Chips row={row} />
      </div>
    </>
  );
}
