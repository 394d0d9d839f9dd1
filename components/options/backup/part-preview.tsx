import { useId } from 'react';
import type { PartChange, ValueChange } from '@/lib/core/transfer/compare.ts';
import { useWords } from '../words.tsx';

interface PartPreviewProps {
  readonly change: PartChange;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Shown at once; more are counted. */
const MOST = 12;

/** One value: what it is, what it was and what it would be. Names of lists' members are in the path already. */
function ValueLine({ change: { path, before, after } }: { readonly change: ValueChange }) {
  const { t } = useWords();
  const [field = '', ...rest] = path.split('.');
  const name = t(`options.fields.${field}`, { defaultValue: field });
  const member = rest.join('.');
  const what = member === '' ? name : `${name}: ${member}`;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return (
    <li>
      <bdi>{what}</bdi>{' '}
      <span className="hint">
        {kind === 'changed'
          ? t('options.backup.change.changed', { before, after })
          : t(`options.backup.change.${kind}`)}
        {kind === 'added' && after !== member && member === '' && <bdi> {after}</bdi>}
      </span>
    </li>
  );
}

/** A part of the file: whether to take it over, and what it would change. */
export function PartPreview({ change, isChosen, onChoose }: PartPreviewProps) {
  const { t } = useWords();
  const id = useId();
  const { part, changes } = change;
  return (
    <li>
      <label className="radio" htmlFor={id}>
        <input id={id} type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
        <span>
          {t(`options.backup.parts.${part}`)}{' '}
          <span className="hint">{t('options.backup.changes', { count: changes.length })}</span>
        </span>
      </label>
      <ul className="values">
        {changes.slice(0, MOST).map((value) => (
          <ValueLine key={value.path} change={value} />
        ))}
        {changes.length > MOST && <li>{t('options.backup.more', { count: changes.length - MOST })}</li>}
      </ul>
    </li>
  );
}
