import { type FormEvent, useId, useState } from 'react';
import type { GatesState } from '@/lib/stores/gates.ts';
import type { View } from '../view.ts';

interface AnswerFormProps {
  readonly gates: GatesState;
  readonly view: View;
  /** Nothing was asked yet here, though a code may be at hand, as after a reload of the page. */
  readonly folded: boolean;
}

/** Where the colleague's code goes. What cannot be taken stays in the box. */
export function AnswerForm({ gates, view, folded }: AnswerFormProps) {
  const { t } = view.words;
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void gates.check(text);
  };
  const form = (
    <form className="gate-form" onSubmit={submit} noValidate>
      <label htmlFor={id}>{t('gates.approval.answer')}</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {t('gates.approval.answerHint')}
      </p>
      <button type="submit" className="button" disabled={gates.busy}>
        {t('gates.approval.check')}
      </button>
    </form>
  );
  if (!folded) return form;
  return (
    <details>
      <summary>{t('gates.approval.haveAnswer')}</summary>
      {form}
    </details>
  );
}
