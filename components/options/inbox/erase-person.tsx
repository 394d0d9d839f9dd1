import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Erasing } from '@/lib/stores/keeping.ts';

interface ErasePersonProps {
  readonly erasing: Erasing;
  readonly onFind: (handle: string) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Forgets one person on their request: looks up, says what goes and what stays, and asks. */
export function ErasePerson({ erasing, onFind, onConfirm, onCancel }: ErasePersonProps) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const isOpen = erasing.status === 'asked' || erasing.status === 'erasing';
  const isBusy = erasing.status === 'erasing';

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  useEffect(() => {
    if (erasing.status === 'done') setText('');
  }, [erasing.status]);

  const find = (event: FormEvent) => {
    event.preventDefault();
    onFind(text);
  };
  return (
    <section aria-labelledby={`${id}-title`} data-place="erase">
      <h3 id={`${id}-title`}>{t('options.keeping.erase.title')}</h3>
      <p className="hint">{t('options.keeping.erase.help')}</p>
      <form onSubmit={find} noValidate>
        <Field
          label={t('options.keeping.erase.label')}
          hint={t('options.keeping.erase.hint')}
          error={erasing.status === 'invalid' ? t('options.keeping.erase.invalid') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="text"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit">
          {t(erasing.status === 'counting' ? 'options.keeping.erase.finding' : 'options.keeping.erase.find')}
        </Button>
      </form>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-question`}
        aria-describedby={`${id}-body`}
        onCancel={(event) => {
          if (isBusy) event.preventDefault();
          else onCancel();
        }}
      >
        {(erasing.status === 'asked' || erasing.status === 'erasing') && (
          <>
            <h3 id={`${id}-question`}>{t('options.keeping.erase.title2', { handle: erasing.handle })}</h3>
            <div id={`${id}-body`}>
              {erasing.person.posts === 0 ? (
                <p>{t('options.keeping.erase.nothing', { handle: erasing.handle })}</p>
              ) : (
                <>
                  <p>{t('options.keeping.erase.found', { ...erasing.person })}</p>
                  <p>{t('options.keeping.erase.goes')}</p>
                  <p>{t('options.keeping.erase.stays', { cases: erasing.person.cases })}</p>
                </>
              )}
              <p>{t('options.keeping.erase.elsewhere')}</p>
              <p>
                <strong>{t('options.keeping.erase.final')}</strong>
              </p>
            </div>
            <div className="actions">
              <Button onClick={onCancel} aria-disabled={isBusy}>
                {t('options.keeping.erase.cancel')}
              </Button>
              <Button look="danger" onClick={onConfirm} aria-disabled={isBusy}>
                {t(isBusy ? 'options.keeping.erase.erasing' : 'options.keeping.erase.confirm')}
              </Button>
            </div>
          </>
        )}
      </dialog>
      <div role="status" className="result">
        {erasing.status === 'done' && (
          <Notice tone="clear" title={t('options.keeping.erase.done', { handle: erasing.handle })}>
            <p>{t('options.keeping.erase.doneBody', { count: erasing.cases })}</p>
          </Notice>
        )}
        {erasing.status === 'failed' && (
          <Notice tone="block" title={t('options.keeping.erase.failed')}>
            <p>{t(`options.failure.${erasing.reason}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
