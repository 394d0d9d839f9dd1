import { useId, useState } from 'react';
import { CLOSE_REASONS, type CloseReason } from '@/lib/core/cases/terms.ts';
import { usePanel } from './context.tsx';
import { type CaseFormProps, FormFrame } from './form-frame.tsx';

/** The id in the address of a post, or the bare id. */
const POST_ID = /(?:status\/|^\s*)(\d{1,25})(?:\D|$)/;

/** Closing wants a reason, from a list: light to give, and it can be counted. */
export function CloseForm({ caseId, onAct, onDone }: CaseFormProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const [reason, setReason] = useState<CloseReason>();
  const [link, setLink] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    const duplicateOf = reason === 'duplicate' ? POST_ID.exec(link)?.[1] : undefined;
    if (!reason) setError(t('inbox.close.empty'));
    else if (link.trim() !== '' && reason === 'duplicate' && (!duplicateOf || duplicateOf === caseId))
      setError(t('inbox.close.badLink'));
    else if (await onAct([{ caseId, do: 'close', reason, ...(duplicateOf ? { duplicateOf } : {}) }])) onDone();
  };
  return (
    <FormFrame
      title={t('inbox.close.label')}
      error={error}
      submit={t('inbox.close.submit')}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <fieldset>
        <legend>{t('inbox.close.label')}</legend>
        {CLOSE_REASONS.map((value) => (
          <label key={value} className="radio">
            <input
              type="radio"
              name={id}
              checked={reason === value}
              onChange={() => {
                setReason(value);
                setError(undefined);
              }}
            />
            {t(`inbox.reasons.${value}`)}
          </label>
        ))}
      </fieldset>
      {reason === 'duplicate' && (
        <label>
          {t('inbox.close.duplicate')}
          <input className="text" value={link} autoComplete="off" onChange={(event) => setLink(event.target.value)} />
        </label>
      )}
    </FormFrame>
  );
}
