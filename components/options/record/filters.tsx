import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { isEmptyFilter, type RecordFilter, searchWords } from '@/lib/core/record/filter.ts';
import type { RecordSummary } from '@/lib/stores/record.ts';
import { useWords } from '../words.tsx';
import { kindName } from './entry-words.ts';

interface FiltersProps {
  readonly summary: RecordSummary;
  readonly ruleIds: readonly string[];
  readonly filter: RecordFilter;
  readonly onFilter: (filter: RecordFilter) => void;
}

/** Milliseconds without a keystroke before words are looked for. */
const TYPING_PAUSE = 250;

/** Narrows the list by account, person, kind, days and words. */
export function Filters({ summary, ruleIds, filter, onFilter }: FiltersProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [text, setText] = useState(() => filter.words?.map((word) => word.text).join(' ') ?? '');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const search = (typed: string) => {
    setText(typed);
    clearTimeout(pause.current);
    pause.current = setTimeout(
      () => onFilter({ ...filter, words: searchWords(typed, ruleIds, (rule) => t(`rules.${rule}.title`)) }),
      TYPING_PAUSE,
    );
  };
  const labelled = (key: string, control: (controlId: string) => ReactNode, wide = false) => (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={`${id}-${key}`}>{t(`options.record.filter.${key}`)}</label>
      {control(`${id}-${key}`)}
    </div>
  );
  const select = (key: 'account' | 'by' | 'kind', choices: readonly (readonly [string, string])[]) =>
    labelled(key, (controlId) => (
      <select
        id={controlId}
        value={filter[key] ?? ''}
        onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
      >
        <option value="">{t('options.record.filter.all')}</option>
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    ));
  const day = (key: 'from' | 'to') =>
    labelled(key, (controlId) => (
      <input
        id={controlId}
        className="text"
        type="date"
        value={filter[key] ?? ''}
        onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
      />
    ));
  const kinds = summary.kinds.map((kind) => [kind, kindName(kind, words)] as const);
  return (
    <search className="record-filter">
      {labelled(
        'words',
        (controlId) => (
          <input
            id={controlId}
            className="text"
            type="search"
            value={text}
            onChange={(event) => search(event.target.value)}
          />
        ),
        true,
      )}
      {select(
        'kind',
        kinds.sort(([, a], [, b]) => a.localeCompare(b, words.tag)),
      )}
      {select(
        'account',
        summary.accounts.map((account) => [account, `@${account}`]),
      )}
      {select(
        'by',
        summary.people.map((name) => [name, name]),
      )}
      {day('from')}
      {day('to')}
      {!isEmptyFilter(filter) && (
        <Button
          look="quiet"
          onClick={() => {
            clearTimeout(pause.current);
            setText('');
            onFilter({});
          }}
        >
          {t('options.record.filter.clear')}
        </Button>
      )}
    </search>
  );
}
