import { useId, useState } from 'react';
import { Field } from '@/components/ui/field.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import { wholeNumber } from './number-field.tsx';
import { LockNote } from './origin/lock-note.tsx';
import { useOrigin } from './origin/origins.ts';
import { describedBy } from './origin/setting-field.tsx';
import { TypedField } from './typed-field.tsx';
import { useWords } from './words.tsx';

interface PostLimitProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onLeaveField: () => void;
}

/** X's two limits in weighted characters: every account, and accounts that may write long posts. */
const STANDARD = 280;
const LONG = 25_000;

export function PostLimit({ value, onChange, onLeaveField }: PostLimitProps) {
  const { t, tag } = useWords();
  const name = useId();
  const origin = useOrigin('maxPostLength');
  const locked = isLocked(origin);
  const [other, setOther] = useState(value !== STANDARD && value !== LONG);
  const [error, setError] = useState<string>();
  const number = new Intl.NumberFormat(tag);
  const custom = other || (value !== STANDARD && value !== LONG);

  const type = (text: string) => {
    const limit = wholeNumber(text, STANDARD, LONG);
    setError(
      limit === undefined
        ? t('options.limit.invalid', { min: number.format(STANDARD), max: number.format(LONG) })
        : undefined,
    );
    if (limit !== undefined) onChange(limit);
  };
  const radio = (label: string, checked: boolean, choose: () => void) => (
    <label className="radio">
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-disabled={locked || undefined}
        onChange={() => !locked && choose()}
      />
      <span>{label}</span>
    </label>
  );
  const choose = (limit: number) => () => {
    setOther(false);
    setError(undefined);
    onChange(limit);
  };

  return (
    <fieldset data-place="post-length" aria-describedby={describedBy(locked && `${name}-lock`)}>
      <legend>{t('options.limit.title')}</legend>
      <p className="hint">{t('options.limit.help')}</p>
      {radio(
        t('options.limit.standard', { limit: number.format(STANDARD) }),
        !custom && value === STANDARD,
        choose(STANDARD),
      )}
      {radio(t('options.limit.long', { limit: number.format(LONG) }), !custom && value === LONG, choose(LONG))}
      {radio(t('options.limit.other'), custom, () => setOther(true))}
      {custom && (
        <Field label={t('options.limit.label')} error={error}>
          {(control) => (
            <TypedField
              {...control}
              readOnly={locked}
              inputMode="numeric"
              value={String(value)}
              onType={type}
              onLeave={() => {
                // The box shows the saved number again, so the complaint about the typed one goes with it.
                setError(undefined);
                onLeaveField();
              }}
            />
          )}
        </Field>
      )}
      <LockNote origin={origin} id={`${name}-lock`} />
    </fieldset>
  );
}
