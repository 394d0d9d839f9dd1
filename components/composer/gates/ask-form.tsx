import { type FormEvent, useId, useState } from 'react';
import { MAX_NAME } from '@/lib/core/approvals/request.ts';
import type { GatesState } from '@/lib/stores/gates.ts';
import type { View } from '../view.ts';

interface AskFormProps {
  readonly gates: GatesState;
  readonly view: View;
  readonly name: string;
  /** A request was made before. */
  readonly again: boolean;
  readonly onName: (name: string) => void;
  readonly onAsk: () => void;
}

/** Making a request. It says what travels with it before it is made. */
export function AskForm({ gates, view, name, again, onName, onAsk }: AskFormProps) {
  const { t } = view.words;
  const id = useId();
  const [isMissing, setMissing] = useState(false);
  const isPersonal = gates.findings.some(({ ruleId }) => ruleId.startsWith('privacy/'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onAsk();
  };
  return (
    <form className="gate-form" onSubmit={submit} noValidate>
      <p>{t('gates.approval.how')}</p>
      {isPersonal && <p className="gate-warning">{t('gates.approval.personal')}</p>}
      {(gates.content?.posts ?? []).some(({ media }) => media.length > 0) && (
        <p className="hint">{t('gates.approval.media')}</p>
      )}
      <label htmlFor={`${id}-name`}>{t('gates.approval.name')}</label>
      <input
        id={`${id}-name`}
        value={name}
        maxLength={MAX_NAME}
        autoComplete="name"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        onChange={(event) => {
          setMissing(false);
          onName(event.target.value);
        }}
      />
      {isMissing && (
        <p id={`${id}-error`} className="error" role="alert">
          {t('gates.approval.needName')}
        </p>
      )}
      <button type="submit" className="button primary" disabled={gates.busy}>
        {t(again ? 'gates.approval.askAgain' : 'gates.approval.ask')}
      </button>
    </form>
  );
}
