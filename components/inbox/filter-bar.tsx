import { type RefObject, useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { CASE_SORTS, type CaseSort } from '@/lib/core/cases/query.ts';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';
import type { CaseFilter, InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';
import { accountName, languageName } from './names.ts';

interface FilterBarProps {
  readonly state: InboxState;
  readonly facets:
    | {
        readonly units: readonly string[];
        readonly languages: readonly string[];
        readonly accounts: readonly string[];
      }
    | undefined;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  /** The search is done: on to what was found. */
  readonly onLeave: () => void;
}

/** Search, filters and order of the queue. */
export function FilterBar({ state, facets, searchBox, onLeave }: FilterBarProps) {
  const { words } = usePanel();
  const { t, tag } = words;
  const id = useId();
  const active = Object.keys(state.filters).length;
  const choices: readonly (readonly [CaseFilter, readonly string[], (value: string) => string])[] = [
    ['class', CASE_CLASSES, (value) => t(`inbox.class.${value}`)],
    ['unit', facets?.units ?? [], (value) => value],
    ['language', facets?.languages ?? [], (value) => languageName(value, tag)],
    ['account', facets?.accounts ?? [], (value) => `@${accountName(value, state.agency.accounts)}`],
  ];
  return (
    <search className="filters">
      <label className="visually-hidden" htmlFor={`${id}-search`}>
        {t('inbox.search.label')}
      </label>
      <input
        ref={searchBox}
        id={`${id}-search`}
        className="text"
        type="search"
        placeholder={t('inbox.search.label')}
        value={state.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => state.search(event.target.value)}
        onKeyDown={(event) => {
          // Escape empties the box first, as browsers do.
          const leaves =
            event.key === 'Escape' ? state.text === '' : event.key === 'Enter' || event.key === 'ArrowDown';
          if (!leaves || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <details>
        <summary>{active > 0 ? t('inbox.filter.active', { count: active }) : t('inbox.filter.title')}</summary>
        <div className="choices">
          {choices.map(([filter, values, name]) => (
            <label key={filter}>
              {t(`inbox.filter.${filter}`)}
              <select
                value={state.filters[filter] ?? ''}
                onChange={(event) => state.setFilter(filter, event.target.value)}
              >
                <option value="">{t('inbox.filter.all')}</option>
                {values.map((value) => (
                  <option key={value} value={value}>
                    {name(value)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label>
            {t('inbox.sort.label')}
            <select value={state.sort} onChange={(event) => state.setSort(event.target.value as CaseSort)}>
              {CASE_SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`inbox.sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {active > 0 && (
          <Button look="quiet" onClick={state.clearFilters}>
            {t('inbox.filter.clear')}
          </Button>
        )}
      </details>
    </search>
  );
}
