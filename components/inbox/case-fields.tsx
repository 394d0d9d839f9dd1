import { useId } from 'react';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import { CASE_CLASSES, type CaseClass, PRIORITIES, type Priority } from '@/lib/core/cases/terms.ts';
import type { InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';

interface CaseFieldsProps {
  readonly row: CaseRow;
  readonly state: InboxState;
  readonly units: readonly string[];
}

/** What was proposed and can be put right with one choice. */
export function CaseFields({ row, state, units }: CaseFieldsProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const caseId = row.id;
  const ownUnits = row.unit && !units.includes(row.unit) ? [row.unit, ...units] : units;
  return (
    <section className="fields" aria-label={t('inbox.field.label')}>
      <label>
        {t('inbox.field.class')}
        <select
          value={row.class}
          onChange={(event) => void state.act([{ caseId, do: 'classify', class: event.target.value as CaseClass }])}
        >
          {CASE_CLASSES.map((name) => (
            <option key={name} value={name}>
              {t(`inbox.class.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('inbox.field.priority')}
        <select
          value={row.reasons.includes('set-by-staff') ? row.priority : ''}
          onChange={(event) => {
            const priority = event.target.value as Priority | '';
            void state.act([{ caseId, do: 'prioritise', ...(priority ? { priority } : {}) }]);
          }}
        >
          <option value="">
            {row.reasons.includes('set-by-staff')
              ? t('inbox.field.computed')
              : t('inbox.field.computedAs', { priority: t(`inbox.priority.${row.priority}`) })}
          </option>
          {PRIORITIES.map((name) => (
            <option key={name} value={name}>
              {t(`inbox.priority.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('inbox.field.unit')}
        <select
          value={row.unit ?? ''}
          aria-describedby={ownUnits.length === 0 ? `${id}-units` : undefined}
          onChange={(event) => {
            const unit = event.target.value;
            void state.act([{ caseId, do: 'set-unit', ...(unit ? { unit } : {}) }]);
          }}
        >
          <option value="">{t('inbox.field.noUnit')}</option>
          {ownUnits.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
        {ownUnits.length === 0 && (
          <span id={`${id}-units`} className="hint">
            {t('inbox.field.noUnits')}
          </span>
        )}
      </label>
      <label className="radio">
        <input
          type="checkbox"
          checked={row.needsReply}
          onChange={(event) => void state.act([{ caseId, do: 'set-reply-need', needsReply: event.target.checked }])}
        />
        {t('inbox.field.needsReply')}
      </label>
    </section>
  );
}
