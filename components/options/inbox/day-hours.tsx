import { useId, useRef, useState } from 'react';
import { LockMark } from '@/components/options/origin/lock-note.tsx';
import { useOriginOf } from '@/components/options/origin/origins.ts';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import { type Period, WEEKDAYS, type Weekday } from '@/lib/core/cases/clock-settings.ts';
import { nextPeriod, withBreak, worksDuring } from '@/lib/core/cases/day-hours.ts';
import { dayName } from './day-name.ts';
import { PeriodRow } from './period-row.tsx';

export type SetHours = (days: Readonly<Partial<Record<Weekday, readonly Period[]>>>) => void;

interface DayHoursProps {
  readonly day: Weekday;
  readonly periods: readonly Period[];
  readonly onSet: SetHours;
  readonly onLeaveField: () => void;
}

const WORKWEEK = WEEKDAYS.slice(0, 5);
/** Friday prayer: offices pause then, in Indonesia by Perpres 21/2023. */
const PRAYER: Period = { from: '11:30', to: '13:00' };
const MOST = 12;

const daysOf = (target: string): readonly Weekday[] =>
  target === 'workweek' ? WORKWEEK : target === 'all' ? WEEKDAYS : WEEKDAYS.filter((day) => day === target);

/** The office hours of one weekday. */
export function DayHours({ day, periods, onSet, onLeaveField }: DayHoursProps) {
  const { t, tag } = useWords();
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const [copyTo, setCopyTo] = useState('workweek');
  const originOf = useOriginOf();
  const originOn = (weekday: Weekday) => originOf(`clocks.officeHours.${weekday}`);
  const origin = originOn(day);
  const locked = isLocked(origin);
  const copyable = (target: string) => daysOf(target).filter((other) => !isLocked(originOn(other)));
  const name = dayName(day, tag);
  const next = periods.length < MOST ? nextPeriod(periods) : undefined;
  const set = (changed: readonly Period[]) => onSet({ [day]: changed });

  const remove = (index: number) => {
    set(periods.filter((_, other) => other !== index));
    // The pressed button is gone: the button for new hours takes the focus.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.add-hours')?.focus());
  };

  return (
    <section className="day" aria-labelledby={`${id}-day`} ref={list}>
      <h4 id={`${id}-day`}>
        {name} <LockMark origin={origin} id={`${id}-lock`} />
      </h4>
      <div className="day-hours">
        {periods.length === 0 && <p className="hint">{t('options.clocks.hours.closed')}</p>}
        <ul>
          {periods.map((period, index) => (
            <PeriodRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a period has no name but its place, which typing must keep.
              key={index}
              day={name}
              lockedBy={locked ? `${id}-lock` : undefined}
              period={period}
              onChange={(changed) => set(periods.map((old, other) => (other === index ? changed : old)))}
              onRemove={() => remove(index)}
              onLeaveField={onLeaveField}
            />
          ))}
        </ul>
        <div className="day-actions">
          {!locked && (
            <Button
              look="quiet"
              className="add-hours"
              aria-label={t('options.clocks.hours.addTo', { day: name })}
              aria-disabled={!next}
              onClick={() => next && set([...periods, next])}
            >
              {t('options.clocks.hours.add')}
            </Button>
          )}
          {!locked && day === 'friday' && worksDuring(periods, PRAYER) && (
            <Button look="quiet" onClick={() => set(withBreak(periods, PRAYER))}>
              {t('options.clocks.hours.prayer')}
            </Button>
          )}
          <span className="copy">
            <select
              aria-label={t('options.clocks.hours.copyTo', { day: name })}
              value={copyTo}
              onChange={(event) => setCopyTo(event.target.value)}
            >
              {['workweek', 'all'].map((target) => (
                <option key={target} value={target}>
                  {t(`options.clocks.hours.targets.${target}`)}
                </option>
              ))}
              {WEEKDAYS.filter((other) => other !== day && !isLocked(originOn(other))).map((other) => (
                <option key={other} value={other}>
                  {dayName(other, tag)}
                </option>
              ))}
            </select>
            <Button
              look="quiet"
              aria-label={t('options.clocks.hours.copyLabel', { day: name })}
              onClick={() => onSet(Object.fromEntries(copyable(copyTo).map((other) => [other, periods])))}
            >
              {t('options.clocks.hours.copy')}
            </Button>
          </span>
        </div>
        {!next && <p className="hint">{t('options.clocks.hours.full')}</p>}
      </div>
    </section>
  );
}
