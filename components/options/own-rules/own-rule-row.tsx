import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { OwnRule } from '@/lib/core/agency/own-rule.ts';
import { isLocked, type Origin } from '@/lib/core/agency/resolve.ts';
import { type AgencyRules, type SeveritySetting, severityOf } from '@/lib/core/agency.ts';
import { SEVERITIES } from '@/lib/core/finding.ts';
import { failingExamples } from '@/lib/core/own-rules/examples.ts';
import { compilePattern } from '@/lib/core/own-rules/pattern.ts';
import { inLanguage, ownRuleId } from '@/lib/core/own-rules/words.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { useOrigin } from '../origin/origins.ts';
import { Select } from '../origin/select.tsx';
import { useWords } from '../words.tsx';
import { OriginNote } from './origin-note.tsx';
import { addressOf } from './view.ts';

interface OwnRuleRowProps {
  readonly rule: OwnRule;
  readonly rules: AgencyRules;
  readonly origin: Origin;
  /** Whether more rules may be made here. */
  readonly canAdd: boolean;
  readonly onChange: (change: Change) => void;
  readonly onDuplicate: (rule: OwnRule) => void;
  readonly onRemove: (rule: OwnRule) => void;
}

const CHOICES: readonly SeveritySetting[] = [...SEVERITIES, 'off'];

/** One own rule of the list: what it is about, how strict, and whether its examples hold. */
export function OwnRuleRow({ rule, rules, origin, canAdd, onChange, onDuplicate, onRemove }: OwnRuleRowProps) {
  const { t, tag } = useWords();
  const id = useId();
  const ruleId = ownRuleId(rule);
  const locked = isLocked(origin);
  const isStrictnessLocked = isLocked(useOrigin(`rules.${ruleId}`));
  const severity = severityOf({ ...rule, id: ruleId, ...(rule.off && { offByDefault: true }) }, rules);
  const size =
    rule.kind === 'domains'
      ? t('ownRules.row.domains', { count: rule.domains.length })
      : rule.kind === 'pattern'
        ? undefined
        : t('ownRules.row.phrases', { count: rule.phrases.length });

  const set = (value: SeveritySetting) => {
    const preset = rule.off ? 'off' : rule.severity;
    if (locked) {
      onChange({ kind: 'severity', ruleId, value: value === preset ? 'default' : value });
      return;
    }
    const changed = value === 'off' ? { ...rule, off: true } : { ...rule, severity: value, off: false };
    onChange({ kind: 'ownRule', id: rule.id, value: changed });
    if (Object.hasOwn(rules.rules, ruleId)) onChange({ kind: 'severity', ruleId, value: 'default' });
  };

  return (
    <li className="own-row" data-severity={severity}>
      <div className="rule-head">
        <h3 id={`${id}-title`} dir="auto">
          <a href={addressOf(rule.id)}>{inLanguage(rule.title, tag)}</a>
        </h3>
        <div className="rule-severity" data-tone={severity}>
          <Icon name={severity} />
          <Select
            readOnly={isStrictnessLocked}
            name={ruleId}
            aria-labelledby={`${id}-label ${id}-title`}
            value={severity}
            onChoose={(value) => set(value as SeveritySetting)}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`common.severity.${choice}`)}
              </option>
            ))}
          </Select>
          <span id={`${id}-label`} className="visually-hidden">
            {t('ownRules.row.strictness')}
          </span>
        </div>
      </div>
      <p className="own-about">
        {[t(`ownRules.kinds.${rule.kind}`), size].filter(Boolean).join(' · ')} <OriginNote origin={origin} />
      </p>
      <ExampleState rule={rule} />
      <p className="own-actions">
        {canAdd && (
          <Button look="quiet" aria-describedby={`${id}-title`} onClick={() => onDuplicate(rule)}>
            {t(locked ? 'ownRules.act.copy' : 'ownRules.act.duplicate')}
          </Button>
        )}
        {!locked && (
          <Button look="quiet" aria-describedby={`${id}-title`} onClick={() => onRemove(rule)}>
            {t('ownRules.act.remove')}
          </Button>
        )}
      </p>
    </li>
  );
}

/** Whether the rule can run, and does what its examples say. */
function ExampleState({ rule }: { readonly rule: OwnRule }) {
  const { t } = useWords();
  const problem = rule.kind === 'pattern' ? compilePattern(rule.pattern, rule.ignoreCase).problem : undefined;
  const total = rule.examples.flagged.length + rule.examples.clean.length;
  const failing = problem ? 0 : failingExamples(rule);
  const [tone, words] = problem
    ? (['block', t('ownRules.row.broken', { reason: t(`ownRules.pattern.${problem}`) })] as const)
    : total === 0
      ? (['off', t('ownRules.row.untested')] as const)
      : failing > 0
        ? (['warn', t('ownRules.row.failing', { count: failing })] as const)
        : (['clear', t('ownRules.row.passing', { count: total })] as const);
  return (
    <p className="own-state" data-tone={tone}>
      <Icon name={tone} />
      {words}
    </p>
  );
}
