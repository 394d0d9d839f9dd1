import { useState } from 'react';
import { ClosedNote, LockLegend } from '@/components/options/origin/lock-note.tsx';
import { useIsClosed, useOriginOf } from '@/components/options/origin/origins.ts';
import { Place } from '@/components/options/place.tsx';
import { useWords } from '@/components/options/words.tsx';
import type { ClockSettings, Holiday } from '@/lib/core/cases/clock-settings.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { inOrder } from '@/lib/stores/clock-changes.ts';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayImport, type LoadCalendars } from './holiday-import.tsx';
import { HolidayList } from './holiday-list.tsx';

interface HolidaysSectionProps {
  readonly clocks: ClockSettings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly loadCalendars: LoadCalendars;
  readonly onChange: (change: Change) => void;
}

/** As many as the settings take. */
const MOST = 2000;

/** The days on which the office is closed. */
export function HolidaysSection({ clocks, now, loadCalendars, onChange }: HolidaysSectionProps) {
  const { t } = useWords();
  const [told, setTold] = useState('');
  // Each layer brings its own, so that together they are in no order.
  const holidays = clocks.holidays.toSorted(inOrder);
  const originOf = useOriginOf();
  const isClosed = useIsClosed('clocks.holidays');
  const thisYear = new Date(now).getFullYear();
  const change = (remove: readonly Holiday[], add: readonly Holiday[]) => onChange({ kind: 'holidays', remove, add });
  const nameOf = ({ name }: Holiday) => name || t('options.clocks.holidays.unnamed');

  const addAll = (days: readonly Holiday[]): number | 'full' => {
    const fresh = days.filter(({ date }) => !holidays.some((known) => known.date === date));
    if (holidays.length + fresh.length > MOST) return 'full';
    if (fresh.length > 0) change([], fresh);
    return fresh.length;
  };
  return (
    <>
      <p className="lead">{t('options.clocks.holidays.help')}</p>
      {holidays.length === 0 && <p className="empty">{t('options.clocks.holidays.none')}</p>}
      <LockLegend origins={holidays.map((day) => originOf('clocks.holidays', day))} />
      <ClosedNote path="clocks.holidays" />
      <Place name="take-over">
        {!isClosed && <HolidayImport thisYear={thisYear} load={loadCalendars} onAdd={addAll} />}
      </Place>
      <Place name="days">
        <HolidayList
          days={holidays}
          thisYear={thisYear}
          onReplace={(old, day) => change([old], [day])}
          onRemove={(day) => {
            change([day], []);
            setTold(t('options.clocks.holidays.removed', { name: nameOf(day) }));
          }}
        />
        {!isClosed && (
          <HolidayForm
            title={t('options.clocks.holidays.addTitle')}
            submit={t('options.clocks.holidays.add')}
            known={holidays}
            onSubmit={(day) => {
              if (holidays.length < MOST) change([], [day]);
              setTold(t('options.clocks.holidays.added', { name: nameOf(day) }));
            }}
          />
        )}
      </Place>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
