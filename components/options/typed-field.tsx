import { type ComponentProps, useState } from 'react';

interface TypedFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'onFocus'> {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** A text box whose letters belong to the person while it has the focus: what another tab saves waits until then. */
export function TypedField({ value, onType, onLeave, ...rest }: TypedFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      {...rest}
      className="text"
      value={typed ?? value}
      onFocus={() => setTyped(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        onType(event.target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
        onLeave();
      }}
    />
  );
}
