import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { useHasLocked } from './origin/origins.ts';
import { useWords } from './words.tsx';

/** Back to the state after installation, after a question, and undoable afterwards. */
export function ResetSection({ onReset }: { readonly onReset: () => void }) {
  const { t } = useWords();
  const id = useId();
  const hasLocked = useHasLocked();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <p className="lead">
        {t('options.reset.help')} {hasLocked && t('options.reset.locked')}
      </p>
      <Button look="danger" onClick={() => dialog.current?.showModal()}>
        {t('options.reset.ask')}
      </Button>
      <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-body`}>
        <h3 id={`${id}-title`}>{t('options.reset.title')}</h3>
        <p id={`${id}-body`}>{t('options.reset.body')}</p>
        <div className="actions">
          <Button onClick={close}>{t('options.reset.cancel')}</Button>
          <Button
            look="danger"
            onClick={() => {
              close();
              onReset();
            }}
          >
            {t('options.reset.confirm')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
