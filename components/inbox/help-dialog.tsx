import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';
import { KEY_HELP } from './shortcuts.ts';

/** Every key and what it does; single keys can be switched off here (WCAG 2.2, SC 2.1.4). */
export function HelpDialog({ state }: { readonly state: InboxState }) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { helpOpen } = state;
  useEffect(() => {
    if (helpOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [helpOpen]);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={() => state.setHelp(false)}>
      <h3 id={id}>{t('inbox.help.title')}</h3>
      <dl className="keys">
        {KEY_HELP.map(([keys, name]) => (
          <div key={name}>
            <dt>{keys.map((key) => (key === '–' ? key : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{t(`inbox.help.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="radio">
        <input
          type="checkbox"
          checked={state.shortcuts}
          onChange={(event) => state.setShortcuts(event.target.checked)}
        />
        {t('inbox.help.single')}
      </label>
      <p className="hint">{t('inbox.help.fields')}</p>
      <div className="actions">
        <Button onClick={() => dialog.current?.close()}>{t('inbox.help.closeDialog')}</Button>
      </div>
    </dialog>
  );
}
