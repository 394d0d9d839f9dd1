import { useId, useState } from 'react';
import { describedBy } from '@/components/options/origin/setting-field.tsx';
import { useWords } from '@/components/options/words.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { Period } from '@/lib/core/cases/clock-settings.ts';
import { isOvernight, periodOf } from '@/lib/core/cases/day-hours.ts';

interface PeriodRowProps {
  readonly day: string;
  readonly period: Period;
  /** Id of the note that says who set it, where it cannot be changed. */
  readonly lockedBy: string | undefined;
  readonly onChange: (period: Period) => void;
  readonly onRemove: () => void;
  readonly onLeaveField: () => void;
}

const shown = ({ from, to }: Period) => ({ from, to: to === '24:00' ? '00:00' : to });

/** One period of office hours. What is typed stays here until it is one. */
export function PeriodRow({ day, period, lockedBy, onChange, onRemove, onLeaveField }: PeriodRowProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState<{ from: string; to: string }>();
  const { from, to } = typed ?? shown(period);
  const made = from !== '' && to !== '' ? periodOf(from, to) : undefined;
  const error = made && made.from === made.to ? t('options.clocks.hours.same') : undefined;

  const type = (part: 'from' | 'to') => (text: string) => {
    const next = { from, to, [part]: text };
    setTyped(next);
    if (next.from === '' || next.to === '') return;
    const whole = periodOf(next.from, next.to);
    if (whole.from !== whole.to) onChange(whole);
  };
  const box = (part: 'from' | 'to') => (
    <input
      className="text"
      type="time"
      aria-label={t(`options.clocks.hours.${part}`, { day })}
      aria-invalid={Boolean(error)}
      aria-describedby={describedBy(error && `${id}-error`, lockedBy)}
      readOnly={lockedBy !== undefined}
      value={part === 'from' ? from : to}
      onChange={(event) => type(part)(event.target.value)}
    />
  );
  return (
    <li
      className="period"
      data-invalid={Boolean(error)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setTyped(undefined);
        onLeaveField();
      }}
    >
      {box('from')}
      <span aria-hidden="true">–</span>
      {box('to')}
      {lockedBy === undefined && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('options.clocks.hours.remove', { ...shown(period), day })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
      {made && !error && isOvernight(made) && <span className="hint">{t('options.clocks.hours.nextDay')}</span>}
      <div id={`${id}-error`} className="error" role="alert">
        {error}
      </div>
    </li>
  );
}
