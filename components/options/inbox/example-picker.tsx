import { useId } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { WEEKDAYS, type Weekday } from '@/lib/core/cases/clock-settings.ts';
import { dayName } from './day-name.ts';

export interface Example {
  readonly day: Weekday;
  /** `15:00`. */
  readonly time: string;
}

interface ExamplePickerProps {
  readonly example: Example;
  readonly onChange: (example: Example) => void;
}

/** When the example post is written. */
export function ExamplePicker({ example, onChange }: ExamplePickerProps) {
  const { t, tag } = useWords();
  const id = useId();
  return (
    <section className="try-out" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('options.clocks.example.title')}</h3>
      <p className="hint">{t('options.clocks.example.help')}</p>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-day`}>{t('options.clocks.example.day')}</label>
          <select
            id={`${id}-day`}
            value={example.day}
            onChange={(event) => onChange({ ...example, day: event.target.value as Weekday })}
          >
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {dayName(day, tag)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-time`}>{t('options.clocks.example.time')}</label>
          <input
            id={`${id}-time`}
            className="text"
            type="time"
            value={example.time}
            onChange={(event) => {
              if (event.target.value !== '') onChange({ ...example, time: event.target.value });
            }}
          />
        </div>
      </div>
    </section>
  );
}
