import { useState } from 'react';
import { SettingField } from './origin/setting-field.tsx';
import { TypedField } from './typed-field.tsx';

interface NumberFieldProps {
  /** Of the setting, which policy or a pack may set. */
  readonly path?: string;
  readonly label: string;
  readonly hint?: string;
  /** Said when the text is no whole number from `min` to `max`; such a text is not taken. */
  readonly invalid: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onLeaveField: () => void;
}

/** The whole number in a text, with separators of thousands or not; undefined when it is none in that range. */
export function wholeNumber(text: string, min: number, max: number): number | undefined {
  const digits = text.trim().replace(/(?<=\d)[.,\s](?=\d{3}\b)/g, '');
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value >= min && value <= max ? value : undefined;
}

export function NumberField({ path, label, hint, invalid, min, max, value, onChange, onLeaveField }: NumberFieldProps) {
  const [error, setError] = useState<string>();
  return (
    <SettingField path={path} label={label} {...(hint !== undefined && { hint })} error={error}>
      {(control) => (
        <TypedField
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={String(value)}
          onType={(text) => {
            const number = wholeNumber(text, min, max);
            setError(number === undefined ? invalid : undefined);
            if (number !== undefined) onChange(number);
          }}
          onLeave={() => {
            // The box shows the saved number again, so the complaint about the typed one goes with it.
            setError(undefined);
            onLeaveField();
          }}
        />
      )}
    </SettingField>
  );
}
