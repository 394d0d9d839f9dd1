import { memo, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import type { SeveritySetting } from '@/lib/core/agency.ts';
import { type RuleId, SEVERITIES } from '@/lib/core/finding.ts';
import type { Rule } from '@/lib/core/rule.ts';
import { LockNote } from './origin/lock-note.tsx';
import { useOrigin } from './origin/origins.ts';
import { Select } from './origin/select.tsx';
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
  const origin = useOrigin(`rules.${rule.id}`);
  const locked = isLocked(origin);
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
          <Select
            readOnly={locked}
            aria-describedby={locked ? `${id}-lock` : undefined}
            name={rule.id}
            aria-labelledby={`${id}-label ${id}-title`}
            value={severity}
            onChoose={(value) => onSet(rule.id, value === rule.severity ? 'default' : (value as SeveritySetting))}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`common.severity.${choice}`)}
              </option>
            ))}
          </Select>
          <span id={`${id}-label`} className="visually-hidden">
            {t('options.checks.severityOf')}
          </span>
        </div>
      </div>
      <LockNote origin={origin} id={`${id}-lock`} />
      <p className="rule-default">
        {t('options.checks.default', { severity: t(`common.severity.${rule.severity}`) })}
        {severity !== rule.severity && !locked && (
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
