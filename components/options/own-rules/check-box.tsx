import { useId } from 'react';

interface CheckBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function CheckBox({ label, hint, checked, onCheck }: CheckBoxProps) {
  const id = useId();
  return (
    <div className="own-check">
      <label className="radio">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onCheck(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={id} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
