import { useId, useState } from 'react';
import { usePanel } from './context.tsx';
import { type CaseFormProps, FormFrame } from './form-frame.tsx';

/** Days to choose from; 0 = until somebody takes it up again. */
const DAYS = [1, 3, 5, 10, 0];
const DAY = 86_400_000;

/** Waiting for the citizen pauses the clock; waiting for a unit does not: the citizen is still waiting for us. */
export function WaitForm({ caseId, onAct, onDone }: CaseFormProps) {
  const {
    words: { t },
    now,
  } = usePanel();
  const id = useId();
  const [on, setOn] = useState<'citizen' | 'unit'>('citizen');
  const [days, setDays] = useState(3);
  const submit = async () => {
    const until = days > 0 ? { until: new Date(now + days * DAY).toISOString() } : {};
    if (await onAct([{ caseId, do: 'wait', on, ...until }])) onDone();
  };
  return (
    <FormFrame
      title={t('inbox.wait.label')}
      submit={t('inbox.wait.submit')}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <fieldset>
        <legend>{t('inbox.wait.label')}</legend>
        {(['citizen', 'unit'] as const).map((value) => (
          <label key={value} className="radio">
            <input type="radio" name={id} checked={on === value} onChange={() => setOn(value)} />
            {t(`inbox.wait.${value}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('inbox.wait.until')}
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {count === 0 ? t('inbox.wait.open') : t('inbox.wait.days', { count })}
            </option>
          ))}
        </select>
      </label>
    </FormFrame>
  );
}
