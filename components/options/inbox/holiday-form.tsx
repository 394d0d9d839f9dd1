import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { HOLIDAY_KINDS, type Holiday } from '@/lib/core/cases/clock-settings.ts';

interface HolidayFormProps {
  readonly title: string;
  readonly submit: string;
  /** To start from; empty for a new day. */
  readonly day?: Holiday;
  readonly known: readonly Holiday[];
  readonly onSubmit: (day: Holiday) => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

const EMPTY: Holiday = { date: '', name: '', kind: 'agency' };

/** One day off: when, its name, and what kind of day it is. */
export function HolidayForm({ title, submit, day, known, onSubmit, onCancel }: HolidayFormProps) {
  const { t } = useWords();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(day ?? EMPTY);
  const [error, setError] = useState<string>();
  const words = (key: string) => t(`options.clocks.holidays.${key}`);
  const isEdit = day !== undefined;
  // The button that asked for it is gone.
  useEffect(() => {
    if (isEdit) first.current?.focus();
  }, [isEdit]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    const made = { ...typed, name: typed.name.trim() };
    const isKnown = known.some((other) => other.date === made.date && other.name === made.name && other !== day);
    if (made.date === '') setError(words('noDate'));
    else if (isKnown) setError(words('known'));
    else {
      onSubmit(made);
      setTyped(EMPTY);
      setError(undefined);
      first.current?.focus();
      return;
    }
    first.current?.focus();
  };
  return (
    <form className="holiday-form" aria-labelledby={`${id}-title`} onSubmit={send} noValidate>
      <h3 id={`${id}-title`}>{title}</h3>
      <div className="row">
        <Field label={words('date')} error={error}>
          {(control) => (
            <input
              {...control}
              ref={first}
              className="text"
              type="date"
              max="2099-12-31"
              value={typed.date}
              onChange={(event) => {
                setTyped({ ...typed, date: event.target.value });
                setError(undefined);
              }}
            />
          )}
        </Field>
        <Field label={words('name')}>
          {(control) => (
            <input
              {...control}
              className="text"
              maxLength={200}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={words('kind')}>
          {(control) => (
            <select
              {...control}
              value={typed.kind}
              onChange={(event) => setTyped({ ...typed, kind: event.target.value as Holiday['kind'] })}
            >
              {HOLIDAY_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`options.clocks.holidays.kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="actions">
        <Button type="submit">{submit}</Button>
        {onCancel && <Button onClick={onCancel}>{words('cancel')}</Button>}
      </div>
    </form>
  );
}
