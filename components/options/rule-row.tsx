import { memo, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { SeveritySetting } from '@/lib/core/agency.ts';
import { type RuleId, SEVERITIES } from '@/lib/core/finding.ts';
import type { Rule } from '@/lib/core/rule.ts';
import { RuleExamples } from './rule-examples.tsx';
import { useWords } from './words.tsx';

interface RuleRowProps {
  readonly rule: Rule;
  /** Absent: the agency leaves the rule at its default. */
  readonly setting: SeveritySetting | undefined;
  /** The address names this rule: it opens and takes the focus. */
  readonly addressed: boolean;
  readonly onSet: (ruleId: RuleId, value: SeveritySetting | 'default') => void;
}

const CHOICES: readonly SeveritySetting[] = [...SEVERITIES, 'off'];

/** One check: what it looks for, how strictly, and behind a fold why, how, sources and examples. */
export const RuleRow = memo(function RuleRow({ rule, setting, addressed, onSet }: RuleRowProps) {
  const { t } = useWords();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const severity = setting ?? rule.severity;
  const words = (key: string) => t(`rules.${rule.id}.${key}`);

  useEffect(() => {
    if (!addressed) return;
    title.current?.scrollIntoView({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [addressed]);

  return (
    <li className="rule" data-severity={severity}>
      <div className="rule-head">
        <h4 id={`${id}-title`} ref={title} tabIndex={-1}>
          {words('title')}
        </h4>
        <div className="rule-severity" data-tone={severity}>
          <Icon name={severity} />
          <select
            name={rule.id}
            aria-labelledby={`${id}-label ${id}-title`}
            value={severity}
            onChange={(event) => {
              const value = event.target.value as SeveritySetting;
              onSet(rule.id, value === rule.severity ? 'default' : value);
            }}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`common.severity.${choice}`)}
              </option>
            ))}
          </select>
          <span id={`${id}-label`} className="visually-hidden">
            {t('options.checks.severityOf')}
          </span>
        </div>
      </div>
      <p className="rule-default">
        {t('options.checks.default', { severity: t(`common.severity.${rule.severity}`) })}
        {severity !== rule.severity && (
          <Button look="quiet" aria-describedby={`${id}-title`} onClick={() => onSet(rule.id, 'default')}>
            {t('options.checks.reset')}
          </Button>
        )}
      </p>
      <details open={addressed || undefined}>
        <summary aria-describedby={`${id}-title`}>{t('options.checks.more')}</summary>
        <dl>
          <dt>{t('options.checks.why')}</dt>
          <dd>{words('why')}</dd>
          <dt>{t('options.checks.how')}</dt>
          <dd>{words('how')}</dd>
          <dt>{t('options.checks.sources')}</dt>
          {rule.sources.map(({ title: source, url }) => (
            <dd key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {source}
                <span className="visually-hidden"> {t('options.checks.newTab')}</span>
              </a>
            </dd>
          ))}
        </dl>
        <RuleExamples rule={rule} />
        <p className="rule-id">
          {t('options.checks.id')} <code>{rule.id}</code>
        </p>
      </details>
    </li>
  );
});
