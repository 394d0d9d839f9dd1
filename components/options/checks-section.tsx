import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { type AgencyRules, type SeveritySetting, severityOf } from '@/lib/core/agency.ts';
import { CATEGORIES, type RuleId, SEVERITIES } from '@/lib/core/finding.ts';
import type { Rule } from '@/lib/core/rule.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { RuleRow } from './rule-row.tsx';
import { useWords } from './words.tsx';

interface ChecksSectionProps {
  readonly catalogue: readonly Rule[];
  readonly rules: AgencyRules;
  /** Rule id from the address, e.g. when the composer's panel leads here. */
  readonly addressed: string | undefined;
  readonly onChange: (change: Change) => void;
}

const SHOW = ['all', 'changed', ...SEVERITIES, 'off'] as const;
type Show = (typeof SHOW)[number];

const isShown = (rule: Rule, rules: AgencyRules, show: Show): boolean => {
  const severity = severityOf(rule, rules);
  return show === 'all' || (show === 'changed' ? severity !== rule.severity : severity === show);
};

/** Every check there is, by category, each with its severity. */
export function ChecksSection({ catalogue, rules, addressed, onChange }: ChecksSectionProps) {
  const { t, tag } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<Show>('all');

  // A filter must not hide what the address names.
  useEffect(() => {
    if (addressed === undefined) return;
    setQuery('');
    setShow('all');
  }, [addressed]);

  const searchable = useMemo(
    () =>
      new Map(
        catalogue.map(
          ({ id }) =>
            [
              id,
              ['title', 'why', 'how']
                .map((key) => t(`rules.${id}.${key}`))
                .join(' ')
                .concat(' ', id)
                .toLocaleLowerCase(tag),
            ] as const,
        ),
      ),
    [catalogue, t, tag],
  );
  const wanted = query.toLocaleLowerCase(tag).split(/\s+/).filter(Boolean);
  const shown = catalogue.filter(
    (rule) => isShown(rule, rules, show) && wanted.every((word) => searchable.get(rule.id)?.includes(word)),
  );

  const set = useCallback(
    (ruleId: RuleId, value: SeveritySetting | 'default') => onChange({ kind: 'severity', ruleId, value }),
    [onChange],
  );

  return (
    <>
      <p className="lead">{t('options.checks.help')}</p>
      <dl className="severities">
        {SEVERITIES.map((severity) => (
          <div key={severity}>
            <dt>{t(`common.severity.${severity}`)}</dt>
            <dd>{t(`options.checks.meaning.${severity}`)}</dd>
          </div>
        ))}
      </dl>
      <search className="filter" data-place="show">
        <div className="field">
          <label htmlFor={`${id}-query`}>{t('options.checks.search')}</label>
          <input
            id={`${id}-query`}
            className="text"
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-show`}>{t('options.checks.show')}</label>
          <select id={`${id}-show`} value={show} onChange={(event) => setShow(event.target.value as Show)}>
            {SHOW.map((choice) => (
              <option key={choice} value={choice}>
                {choice === 'all' || choice === 'changed'
                  ? t(`options.checks.${choice}`)
                  : t(`common.severity.${choice}`)}
              </option>
            ))}
          </select>
        </div>
      </search>
      <p role="status" className="hint">
        {t('options.checks.count', { count: shown.length, total: catalogue.length })}
      </p>
      {shown.length === 0 && (
        <p className="empty">
          {t('options.checks.none')}{' '}
          <Button
            look="quiet"
            onClick={() => {
              setQuery('');
              setShow('all');
            }}
          >
            {t('options.checks.clear')}
          </Button>
        </p>
      )}
      {CATEGORIES.map((category) => {
        const group = shown.filter((rule) => rule.id.startsWith(`${category}/`));
        if (group.length === 0) return null;
        return (
          <section key={category} className="category" aria-labelledby={`${id}-${category}`}>
            <h3 id={`${id}-${category}`}>{t(`options.categories.${category}`)}</h3>
            <ul>
              {group.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  setting={rules.rules[rule.id]}
                  addressed={rule.id === addressed}
                  onSet={set}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
