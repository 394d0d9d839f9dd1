import { closeModal, replace } from '../router.ts';
import { sheet } from '../sheet.ts';
import { openSaved, useSavedDrafts } from '../state/saved-drafts.ts';
import { useLabels } from '../state/session.ts';
import { AppBar } from './app-bar.tsx';
import { Dialog } from './dialog.tsx';

const s = sheet({
  row: 'display:block;width:100%;padding:16px;border:0;border-top:1px solid var(--line);background:none;color:var(--text);font-size:15px;text-align:start;white-space:pre-wrap;cursor:pointer;&:hover{background:var(--hover-soft)}',
  empty: 'padding:48px 32px;font-size:28px;font-weight:800;',
});

/** `/compose/post/unsent/drafts`. */
export function DraftsDialog() {
  const label = useLabels();
  const saved = useSavedDrafts((drafts) => drafts.saved);
  return (
    <Dialog onEscape={closeModal}>
      <AppBar icon="back" onLeave={closeModal} title={label('drafts')} />
      {saved.length === 0 && <div className={s.empty}>{label('noDrafts')}</div>}
      {saved.map((texts, index) => (
        <button
          type="button"
          key={texts.join('\n\n')}
          className={s.row}
          data-testid="unsentTweet"
          onClick={() => {
            openSaved(index);
            replace('/compose/post', {});
          }}
        >
          {texts.join('\n\n')}
        </button>
      ))}
    </Dialog>
  );
}
