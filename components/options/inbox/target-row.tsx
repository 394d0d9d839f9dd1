import { useId, useState } from 'react';
import { TypedField } from '@/components/options/typed-field.tsx';
import { useWords } from '@/components/options/words.tsx';
import type { Target } from '@/lib/core/cases/clock-settings.ts';
import type { Clock } from '@/lib/stores/clock-changes.ts';
import { wholeNumber } from '../number-field.tsx';
import { MEASURES, type Measure, measureOf, withMeasure } from './measure.ts';

interface TargetRowProps {
  readonly clock: Clock;
  readonly target: Target | undefined;
  readonly onChange: (target: Target | undefined) => void;
  readonly onLeaveField: () => void;
}

const MOST = 1000;

/** One clock of one kind of post: how much of what. */
export function TargetRow({ clock, target, onChange, onLeaveField }: TargetRowProps) {
  const { t } = useWords();
  const id = useId();
  const [error, setError] = useState<string>();
  const name = t(`options.clocks.clock.${clock}`);
  return (
    <div className="target" data-invalid={Boolean(error)}>
      <span className="target-clock" aria-hidden="true">
        {name}
      </span>
      {target ? (
        <TypedField
          aria-label={t('options.clocks.amount', { clock: name })}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-error` : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={String(target.amount)}
          onType={(text) => {
            const amount = wholeNumber(text, 1, MOST);
            setError(amount === undefined ? t('options.clocks.amountInvalid') : undefined);
            if (amount !== undefined) onChange({ ...target, amount });
          }}
          onLeave={() => {
            setError(undefined);
            onLeaveField();
          }}
        />
      ) : (
        <span />
      )}
      <select
        aria-label={t('options.clocks.measureOf', { clock: name })}
        value={measureOf(target)}
        onChange={(event) => {
          setError(undefined);
          onChange(withMeasure(target, event.target.value as Measure));
        }}
      >
        {MEASURES.map((measure) => (
          <option key={measure} value={measure}>
            {t(`options.clocks.measure.${measure}`)}
          </option>
        ))}
      </select>
      <div id={`${id}-error`} className="error" role="alert">
        {error}
      </div>
    </div>
  );
}
