import { useState } from 'react';
import { SettingField } from '@/components/options/origin/setting-field.tsx';
import { TypedField } from '@/components/options/typed-field.tsx';
import { useWords } from '@/components/options/words.tsx';
import { wholeNumber } from '../number-field.tsx';

interface WarnPercentsProps {
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
  readonly onLeaveField: () => void;
}

const MOST = 10;

/** Reads `50, 80 and 100 %`: ascending, each once; undefined when anything in it is no percentage. */
export function parsePercents(text: string): number[] | undefined {
  const words = text.split(/[\s,;%]+/).filter(Boolean);
  const numbers = words.map((word) => wholeNumber(word, 1, 100));
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < numbers.length) return undefined;
  const percents = [...new Set(known)].sort((a, b) => a - b);
  return percents.length <= MOST ? percents : undefined;
}

/** At which shares of a clock's time to warn. */
export function WarnPercents({ value, onChange, onLeaveField }: WarnPercentsProps) {
  const { t } = useWords();
  const [error, setError] = useState<string>();
  return (
    <SettingField
      path="clocks.warnPercents"
      label={t('options.clocks.warn.label')}
      hint={t('options.clocks.warn.hint')}
      error={error}
    >
      {(control) => (
        <TypedField
          {...control}
          autoComplete="off"
          value={value.join(', ')}
          onType={(text) => {
            const percents = parsePercents(text);
            setError(percents ? undefined : t('options.clocks.warn.invalid'));
            if (percents) onChange(percents);
          }}
          onLeave={() => {
            setError(undefined);
            onLeaveField();
          }}
        />
      )}
    </SettingField>
  );
}
