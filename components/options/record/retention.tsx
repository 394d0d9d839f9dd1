import type { AgencyRules } from '@/lib/core/agency.ts';
import { RECORD_GROUPS } from '@/lib/core/record/record-events.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { NumberField } from '../number-field.tsx';
import { useWords } from '../words.tsx';

interface RetentionProps {
  readonly days: AgencyRules['retention']['record'];
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** How long the record keeps each kind of entry. */
export function Retention({ days, onChange, onLeaveField }: RetentionProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="record-retention" data-place="retention">
      <h3 id="record-retention">{t('options.record.retention.title')}</h3>
      <p className="hint">{t('options.record.retention.help')}</p>
      <div className="row">
        {RECORD_GROUPS.map((group) => (
          <NumberField
            key={group}
            label={t(`options.record.retention.${group}Days`)}
            invalid={t('options.record.retention.invalid')}
            min={0}
            max={3650}
            value={days[group]}
            onChange={(value) => onChange({ kind: 'recordDays', group, value })}
            onLeaveField={onLeaveField}
          />
        ))}
      </div>
    </section>
  );
}
