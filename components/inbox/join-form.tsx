import { useDeferredValue, useId, useMemo, useState } from 'react';
import { compareIds } from '@/lib/core/cases/post-time.ts';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { InboxSource } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';
import { DueLabel } from './due-label.tsx';
import { type CaseFormProps, FormFrame } from './form-frame.tsx';
import { useLive } from './use-live.ts';

interface JoinFormProps extends CaseFormProps {
  readonly row: CaseRow;
  readonly source: InboxSource;
  /** Shows the case that goes on. */
  readonly onOpen: (caseId: string) => void;
}

/** Two cases of one person about one matter become one: first those of the same person to choose from, then a search. */
export function JoinForm({ row, source, onAct, onDone, onOpen }: JoinFormProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<CaseRow>();
  const [error, setError] = useState<string>();
  const asked = useDeferredValue(text.trim());
  const { value: found, settled } = useLive(useMemo(() => source.joinable(row.id, asked), [source, row.id, asked]));
  const listed = settled ? (found ?? []) : [];
  // What is out of sight is not joined.
  const other = listed.find((one) => one.id === chosen?.id);
  const submit = async () => {
    if (!other) return setError(t('inbox.join.empty'));
    const [into = row.id, from = row.id] = [row.id, other.id].sort(compareIds);
    if (!(await onAct([{ caseId: from, do: 'merge', into }]))) return;
    onDone();
    onOpen(into);
  };
  return (
    <FormFrame
      title={t('inbox.join.label')}
      error={error}
      submit={t('inbox.join.submit')}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p id={`${id}-hint`} className="hint">
        {t('inbox.join.hint')}
      </p>
      <label htmlFor={id}>{t('inbox.join.search')}</label>
      <input
        id={id}
        className="text"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Escape empties the box first, as browsers do, and closes the form only then.
          if (event.key !== 'Escape' || text === '' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          setText('');
        }}
      />
      <p className="hint" role="status">
        {settled && listed.length === 0 && t(asked === '' ? 'inbox.join.none' : 'inbox.join.nothing')}
      </p>
      {listed.length > 0 && (
        <fieldset className="join-choices">
          <legend>{t(asked === '' ? 'inbox.join.same' : 'inbox.join.found')}</legend>
          {listed.map((one) => (
            <label key={one.id} className="radio">
              <input
                type="radio"
                name={`${id}-case`}
                checked={other === one}
                onChange={() => {
                  setChosen(one);
                  setError(undefined);
                }}
              />
              <span>
                <bdi>{one.author ? `@${one.author}` : t('inbox.row.erased')}</bdi> <DueLabel row={one} />
                <span className="snippet" dir="auto" lang={one.language}>
                  {one.snippet || t('inbox.thread.erased')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="hint" role="status">
        {other && other.author !== row.author && t('inbox.join.other')}
      </p>
    </FormFrame>
  );
}
