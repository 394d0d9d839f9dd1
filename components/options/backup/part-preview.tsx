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

/** One value: what it is, what it was and what it would be. The name of a list's member says all there is. */
function ValueLine({ change: { path, kind, before, after } }: { readonly change: ValueChange }) {
  const { t } = useWords();
  const [field = '', ...rest] = path.split('.');
  const member = rest.join('.');
  const isRule = field === 'rules';
  const name = isRule
    ? t(`rules.${member}.title`, { defaultValue: member })
    : t(`options.fields.${field}`, { defaultValue: field });
  const what = isRule || member === '' ? name : `${name}: ${member}`;
  const said = (value: string) => (isRule ? t(`common.severity.${value}`) : value);
  const single = kind === 'removed' ? before : after;
  return (
    <li>
      <bdi>{what}</bdi>{' '}
      <span className="hint">
        {kind === 'changed' && before !== undefined && after !== undefined ? (
          <bdi>{t('options.backup.change.values', { before: said(before), after: said(after) })}</bdi>
        ) : (
          t(`options.backup.change.${kind}`)
        )}
        {kind !== 'changed' && single !== undefined && single !== member && <bdi> {said(single)}</bdi>}
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
