import { useId, useState } from 'react';
import { usePanel } from './context.tsx';
import { type CaseFormProps, FormFrame } from './form-frame.tsx';

const MAX_NOTE = 2000;

/** A note for colleagues. It says so, since notes have been published by mistake elsewhere. */
export function NoteForm({ caseId, onAct, onDone }: CaseFormProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (text.trim() === '') setError(t('inbox.note.empty'));
    // What was typed stays in the box when it could not be kept.
    else if (await onAct([{ caseId, do: 'note', text: text.trim() }])) onDone();
  };
  return (
    <FormFrame
      title={t('inbox.note.label')}
      error={error}
      submit={t('inbox.note.save')}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <label htmlFor={id}>{t('inbox.note.label')}</label>
      <p id={`${id}-hint`} className="hint">
        {t('inbox.note.hint')}
      </p>
      <textarea
        id={id}
        className="text"
        rows={3}
        value={text}
        maxLength={MAX_NOTE}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
    </FormFrame>
  );
}
