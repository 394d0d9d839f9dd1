import { useRef, useState } from 'react';
import { LockMark } from '@/components/options/origin/lock-note.tsx';
import { useOriginOf } from '@/components/options/origin/origins.ts';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import type { Holiday } from '@/lib/core/cases/clock-settings.ts';
import { dateName } from './day-name.ts';
import { HolidayForm } from './holiday-form.tsx';

interface HolidayListProps {
  readonly days: readonly Holiday[];
  /** Years before this one are folded away. */
  readonly thisYear: number;
  readonly onReplace: (old: Holiday, day: Holiday) => void;
  readonly onRemove: (day: Holiday) => void;
}

const keyOf = ({ date, name, kind }: Holiday): string => `${date} ${kind} ${name}`;

/** The days off by year, each with the way to change it. */
export function HolidayList({ days, thisYear, onReplace, onRemove }: HolidayListProps) {
  const { t, tag } = useWords();
  const [editing, setEditing] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const originOf = useOriginOf();
  const isOpen = (day: Holiday) => !isLocked(originOf('clocks.holidays', day));
  const years = Map.groupBy(days, ({ date }) => date.slice(0, 4));

  /** The pressed button is gone: the same one of the day meant takes the focus, else that of the last day. */
  const focusOn = (button: 'edit' | 'remove', index: number) =>
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>(`.${button}`);
      buttons?.[Math.min(index, buttons.length - 1)]?.focus();
    });
  const close = (day: Holiday) => {
    setEditing(undefined);
    focusOn('edit', days.filter(isOpen).indexOf(day));
  };
  const row = (day: Holiday) => {
    const about = { name: day.name || t('options.clocks.holidays.unnamed'), date: dateName(day.date, tag) };
    if (editing === keyOf(day)) {
      return (
        <li key={keyOf(day)}>
          <HolidayForm
            title={t('options.clocks.holidays.editTitle')}
            submit={t('options.clocks.holidays.save')}
            day={day}
            known={days}
            onSubmit={(changed) => {
              onReplace(day, changed);
              close(day);
            }}
            onCancel={() => close(day)}
          />
        </li>
      );
    }
    return (
      <li key={keyOf(day)} className="holiday" data-entry={day.date}>
        <time dateTime={day.date}>{about.date}</time>
        <span className="holiday-name">
          <bdi>{about.name}</bdi> <span className="hint">{t(`options.clocks.holidays.kinds.${day.kind}`)}</span>
        </span>
        {isOpen(day) ? (
          <span className="holiday-actions">
            <Button
              look="quiet"
              className="edit"
              aria-label={t('options.clocks.holidays.editOf', about)}
              onClick={() => setEditing(keyOf(day))}
            >
              {t('options.clocks.holidays.edit')}
            </Button>
            <Button
              look="quiet"
              className="remove"
              aria-label={t('options.clocks.holidays.removeOf', about)}
              onClick={() => {
                focusOn('remove', days.filter(isOpen).indexOf(day));
                onRemove(day);
              }}
            >
              {t('options.clocks.holidays.remove')}
            </Button>
          </span>
        ) : (
          <LockMark origin={originOf('clocks.holidays', day)} />
        )}
      </li>
    );
  };

  return (
    <div ref={list}>
      {[...years].map(([year, inYear]) => (
        <details key={year} className="holiday-year" open={Number(year) >= thisYear}>
          <summary>
            {t('options.clocks.holidays.year', {
              year,
              days: t('options.clocks.holidays.count', { count: inYear.length }),
            })}
          </summary>
          <ul>{inYear.map(row)}</ul>
        </details>
      ))}
    </div>
  );
}
