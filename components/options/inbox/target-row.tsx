import { useId, useState } from 'react';
import { LockMark } from '@/components/options/origin/lock-note.tsx';
import { useOrigin } from '@/components/options/origin/origins.ts';
import { Select } from '@/components/options/origin/select.tsx';
import { describedBy } from '@/components/options/origin/setting-field.tsx';
import { TypedField } from '@/components/options/typed-field.tsx';
import { useWords } from '@/components/options/words.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import type { Target } from '@/lib/core/cases/clock-settings.ts';
import type { Clock } from '@/lib/stores/clock-changes.ts';
import { wholeNumber } from '../number-field.tsx';
import { MEASURES, type Measure, measureOf, withMeasure } from './measure.ts';

interface TargetRowProps {
  /** Of the setting. */
  readonly path: string;
  readonly clock: Clock;
  readonly target: Target | undefined;
  readonly onChange: (target: Target | undefined) => void;
  readonly onLeaveField: () => void;
}

const MOST = 1000;

/** One clock of one kind of post: how much of what. */
export function TargetRow({ path, clock, target, onChange, onLeaveField }: TargetRowProps) {
  const { t } = useWords();
  const id = useId();
  const [error, setError] = useState<string>();
  const origin = useOrigin(path);
  const locked = isLocked(origin);
  const lockId = locked && `${id}-lock`;
  const name = t(`options.clocks.clock.${clock}`);
  return (
    <div className="target" data-invalid={Boolean(error)}>
      <span className="target-clock">
        <span aria-hidden="true">{name}</span> <LockMark origin={origin} id={`${id}-lock`} />
      </span>
      {target ? (
        <TypedField
          aria-label={t('options.clocks.amount', { clock: name })}
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy(error && `${id}-error`, lockId)}
          readOnly={locked}
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
      <Select
        readOnly={locked}
        aria-describedby={describedBy(lockId)}
        aria-label={t('options.clocks.measureOf', { clock: name })}
        value={measureOf(target)}
        onChoose={(measure) => {
          setError(undefined);
          onChange(withMeasure(target, measure as Measure));
        }}
      >
        {MEASURES.map((measure) => (
          <option key={measure} value={measure}>
            {t(`options.clocks.measure.${measure}`)}
          </option>
        ))}
      </Select>
      <div id={`${id}-error`} className="error" role="alert">
        {error}
      </div>
    </div>
  );
}
