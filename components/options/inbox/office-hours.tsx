import { LockLegend } from '@/components/options/origin/lock-note.tsx';
import { useOriginOf } from '@/components/options/origin/origins.ts';
import { Place } from '@/components/options/place.tsx';
import { TimeZone } from '@/components/options/time-zone.tsx';
import { useWords } from '@/components/options/words.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { WEEKDAYS } from '@/lib/core/cases/clock-settings.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { DayHours, type SetHours } from './day-hours.tsx';

interface OfficeHoursProps {
  readonly rules: AgencyRules;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** When the office works, by weekday, and in which time zone. */
export function OfficeHours({ rules, onChange, onLeaveField }: OfficeHoursProps) {
  const { t } = useWords();
  const originOf = useOriginOf();
  const { clocks, timeZone } = rules;
  const isClosed = WEEKDAYS.every((day) => clocks.officeHours[day].length === 0);
  const set: SetHours = (days) => onChange({ kind: 'officeHours', days });
  return (
    <section className="office-hours" aria-labelledby="office-hours" data-place="office-hours">
      <h3 id="office-hours">{t('options.clocks.hours.title')}</h3>
      <p className="hint">{t('options.clocks.hours.help')}</p>
      {isClosed && <Notice tone="warn" title={t('options.clocks.hours.none')} />}
      <LockLegend origins={WEEKDAYS.map((day) => originOf(`clocks.officeHours.${day}`))} />
      {WEEKDAYS.map((day) => (
        <DayHours key={day} day={day} periods={clocks.officeHours[day]} onSet={set} onLeaveField={onLeaveField} />
      ))}
      <Place name="office-zone">
        <TimeZone
          path="clocks.zone"
          label={t('options.clocks.zone.label')}
          hint={t('options.clocks.zone.hint')}
          none={timeZone ? t('options.clocks.zone.none', { zone: timeZone }) : t('options.clocks.zone.unset')}
          value={clocks.zone}
          onChange={(value) => onChange({ kind: 'clockZone', value })}
        />
      </Place>
    </section>
  );
}
