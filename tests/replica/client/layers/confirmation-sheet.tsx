import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';
import { Dialog } from './dialog.tsx';

const s = sheet({
  title: 'margin:0 0 8px;font-size:20px;',
  detail: 'color:var(--muted);margin-bottom:24px;',
  button:
    'display:block;width:100%;min-height:44px;margin-bottom:12px;border-radius:9999px;border:1px solid var(--line);background:var(--bg);color:var(--text);font-weight:700;font-size:15px;cursor:pointer;',
  strong: 'background:var(--strong);color:var(--bg);',
});

interface Props {
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Save or discard, when a composer with content is closed (x-web.md §1.4). */
export function ConfirmationSheet({ onSave, onDiscard, onCancel }: Props) {
  const label = useLabels();
  return (
    <Dialog small onEscape={onCancel} testId="confirmationSheetDialog">
      <h1 className={s.title} id="modal-header">
        {label('savePrompt')}
      </h1>
      <div className={s.detail}>{label('saveDetail')}</div>
      <button
        type="button"
        className={`${s.button} ${s.strong}`}
        data-testid="confirmationSheetConfirm"
        onClick={onSave}
      >
        {label('save')}
      </button>
      <button type="button" className={s.button} data-testid="confirmationSheetCancel" onClick={onDiscard}>
        {label('discard')}
      </button>
    </Dialog>
  );
}
