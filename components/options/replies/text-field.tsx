import type { HTMLInputTypeAttribute } from 'react';
import { Field } from '@/components/ui/field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  /** Lines of a text area; a single line without. */
  readonly rows?: number;
  readonly type?: HTMLInputTypeAttribute;
  readonly lang?: string;
  /** Id of a `datalist`. */
  readonly list?: string;
  readonly maxLength?: number;
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
}

/** A box of the editor. Its letters are the form's, stored or not. */
export function TextField({ label, hint, error, value, rows, onType, onLeave, type, list, ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })} error={error}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            {...rest}
            className="text"
            type={type}
            list={list}
            dir={type ? undefined : 'auto'}
            value={value}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
          />
        ) : (
          <textarea
            {...control}
            {...rest}
            className="text"
            rows={rows}
            dir="auto"
            value={value}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
          />
        )
      }
    </Field>
  );
}
