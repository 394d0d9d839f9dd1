import { useId } from 'react';
import type { LibraryQuery } from '@/lib/core/replies/library-query.ts';
import { REVIEW_REASONS } from '@/lib/core/replies/review.ts';
import { REPLY_STATUSES, VERSION_LANGUAGES } from '@/lib/core/replies/saved-reply.ts';
import { useWords } from '../words.tsx';

interface FiltersProps {
  readonly query: LibraryQuery;
  readonly categories: readonly string[];
  readonly units: readonly string[];
  readonly onQuery: (query: LibraryQuery) => void;
}

/** Search and filters; those that could tell nothing apart are left out. */
export function Filters({ query, categories, units, onQuery }: FiltersProps) {
  const { t } = useWords();
  const id = useId();
  const select = <K extends keyof LibraryQuery>(
    key: K,
    choices: readonly (readonly [value: string, label: string])[],
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{t(`replies.filter.${key}`)}</label>
      <select
        id={`${id}-${key}`}
        value={query[key]}
        onChange={(event) => onQuery({ ...query, [key]: event.target.value })}
      >
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  const all = ['', t('replies.filter.all')] as const;
  return (
    <search className="reply-filter">
      <div className="field wide">
        <label htmlFor={`${id}-text`}>{t('replies.filter.text')}</label>
        <input
          id={`${id}-text`}
          className="text"
          type="search"
          value={query.text}
          onChange={(event) => onQuery({ ...query, text: event.target.value })}
        />
      </div>
      {select('status', [
        ['current', t('replies.filter.current')],
        ...REPLY_STATUSES.map((status) => [status, t(`replies.status.${status}`)] as const),
        all,
      ])}
      {select('review', [
        all,
        ['any', t('replies.filter.any')],
        ...REVIEW_REASONS.map((reason) => [reason, t(`replies.review.${reason}`)] as const),
      ])}
      {select('language', [
        all,
        ...VERSION_LANGUAGES.map((language) => [language, t(`replies.languages.${language}`)] as const),
      ])}
      {categories.length > 0 && select('category', [all, ...categories.map((each) => [each, each] as const)])}
      {units.length > 0 && select('unit', [all, ...units.map((each) => [each, each] as const)])}
    </search>
  );
}
