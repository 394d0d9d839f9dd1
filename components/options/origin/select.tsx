import type { ComponentProps } from 'react';

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange'> {
  readonly readOnly: boolean;
  readonly onChoose: (value: string) => void;
}

/** A choice that can be read only: HTML knows that for text boxes alone. It stays in the tab order, and opens no list. */
export const Select = ({ readOnly, onChoose, ...rest }: SelectProps) => (
  <select
    {...rest}
    aria-disabled={readOnly || undefined}
    onChange={(event) => !readOnly && onChoose(event.target.value)}
    onMouseDown={(event) => {
      if (!readOnly) return;
      event.preventDefault();
      event.currentTarget.focus();
    }}
    onKeyDown={(event) => {
      if (readOnly && event.key !== 'Tab' && event.key !== 'Escape') event.preventDefault();
    }}
  />
);
