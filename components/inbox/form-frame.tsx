import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { CaseAction } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';

/** What every form of a case gets. */
export interface CaseFormProps {
  readonly caseId: string;
  /** Resolves to whether it was recorded. */
  readonly onAct: (actions: readonly CaseAction[]) => Promise<boolean>;
  readonly onDone: () => void;
}

interface FormFrameProps {
  readonly title: string;
  readonly error?: string | undefined;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form inside a case. Its first control takes the focus when it opens; Escape closes it (see the shortcuts). */
export function FormFrame({ title, error, submit, onSubmit, onCancel, children }: FormFrameProps) {
  const {
    words: { t },
  } = usePanel();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const sendByKey = (event: KeyboardEvent) => {
    // As X's own composer does; in a text area Enter alone makes a new line.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} className="case-form" aria-label={title} onSubmit={send} onKeyDown={sendByKey} noValidate>
      {children}
      <p className="error" role="alert">
        {error}
      </p>
      <div className="actions">
        <Button type="submit" look="primary">
          {submit}
        </Button>
        <Button onClick={onCancel}>{t('inbox.cancel')}</Button>
      </div>
    </form>
  );
}
