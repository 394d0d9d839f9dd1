import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { MAX_NOTE } from '@/lib/core/approvals/answer.ts';
import type { ApproverState } from '@/lib/stores/approver.ts';
import { useWords } from '../words.tsx';

interface DecideFormProps {
  readonly state: ApproverState;
  readonly name: string;
  readonly validMinutes: number;
}

/** Approve or refuse; says first why somebody may not. */
export function DecideForm({ state, name, validMinutes }: DecideFormProps) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const why =
    state.request?.author.key === state.ownKey
      ? 'own'
      : state.role !== 'approver'
        ? 'role'
        : name === ''
          ? 'name'
          : undefined;
  if (why) {
    return (
      <Notice tone="warn" title={t(`options.approvals.cannot.${why}.title`)}>
        <p>{t(`options.approvals.cannot.${why}.body`)}</p>
      </Notice>
    );
  }
  const refuse = () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '') void state.give('refused', note, name);
  };
  return (
    <div className="decide">
      <Field
        label={t('options.approvals.note')}
        hint={t('options.approvals.noteHint')}
        error={isMissing ? t('options.approvals.needNote') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="text"
            rows={2}
            maxLength={MAX_NOTE}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      <p className="hint">{t('options.approvals.binds', { count: validMinutes })}</p>
      <div className="actions">
        <Button look="primary" aria-disabled={state.busy} onClick={() => void state.give('approved', note, name)}>
          {t('options.approvals.approve')}
        </Button>
        <Button look="danger" aria-disabled={state.busy} onClick={refuse}>
          {t('options.approvals.refuse')}
        </Button>
      </div>
      <div role="alert" className="error">
        {state.failure && `${t('options.approvals.notGiven')} ${t(`options.failure.${state.failure}`)}`}
      </div>
    </div>
  );
}
