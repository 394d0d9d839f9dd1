import { useState } from 'react';
import { closeModal } from '../router.ts';
import { sheet } from '../sheet.ts';
import { updateDraft } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';
import { AppBar } from './app-bar.tsx';
import { Dialog } from './dialog.tsx';

const s = sheet({
  confirm:
    'border:0;border-radius:9999px;background:var(--strong);color:var(--bg);font-weight:700;font-size:14px;padding:8px 16px;cursor:pointer;',
  field:
    'display:block;margin:16px;padding:12px;border:1px solid var(--line);border-radius:4px;background:none;color:var(--text);font-size:17px;',
});

/** `/compose/post/schedule`; afterwards the same button schedules instead of posting (x-web.md §1.4). */
export function ScheduleDialog({ draftId }: { readonly draftId: string }) {
  const label = useLabels();
  const [date, setDate] = useState('2027-01-04T09:00');
  return (
    <Dialog onEscape={closeModal}>
      <AppBar icon="close" onLeave={closeModal} title={label('schedule')}>
        <button
          type="button"
          className={s.confirm}
          data-testid="scheduledConfirmationPrimaryAction"
          onClick={() => {
            updateDraft(draftId, (draft) => ({ ...draft, scheduledFor: new Date(date).toISOString() }));
            closeModal();
          }}
        >
          {label('confirm')}
        </button>
      </AppBar>
      <input
        className={s.field}
        type="datetime-local"
        aria-label={label('schedule')}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
    </Dialog>
  );
}
