import { useState } from 'react';
import { Composer } from '../composer/composer.tsx';
import { textOf } from '../composer/editor-state.ts';
import { Link } from '../link.tsx';
import { closeModal } from '../router.ts';
import { sheet } from '../sheet.ts';
import { type Draft, draft, useDraft } from '../state/drafts.ts';
import { saveDraft } from '../state/saved-drafts.ts';
import { useLabels } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { ParentPost } from '../timeline/parent-post.tsx';
import { AppBar } from './app-bar.tsx';
import { ConfirmationSheet } from './confirmation-sheet.tsx';
import { Dialog } from './dialog.tsx';

const s = sheet({
  drafts: 'color:rgb(29,155,240);font-weight:700;font-size:14px;text-decoration:none;',
  loading: 'height:4px;width:40%;margin:80px auto;border-radius:4px;background:rgb(29,155,240);',
});

const draftId = 'modal';

/** `/compose/post` over the page that was there (x-web.md §1.4, §5.2). */
export function ComposeModal() {
  const label = useLabels();
  const current = useDraft(draftId);
  const loading = useUi((ui) => ui.composerLoading);
  const [asking, setAsking] = useState(false);
  const leave = () => (isEmpty(draft(draftId)) ? closeModal() : setAsking(true));
  return (
    <>
      <Dialog onEscape={leave}>
        <AppBar icon="close" onLeave={leave}>
          <Link className={s.drafts} href="/compose/post/unsent/drafts" data-testid="unsentButton">
            {label('drafts')}
          </Link>
        </AppBar>
        {loading ? (
          <div className={s.loading} role="progressbar" />
        ) : (
          <>
            {current.inReplyTo && <ParentPost id={current.inReplyTo} />}
            <Composer draftId={draftId} variant="modal" onDismiss={leave} />
          </>
        )}
      </Dialog>
      {asking && (
        <ConfirmationSheet
          onSave={() => {
            saveDraft(draft(draftId));
            closeModal();
          }}
          onDiscard={closeModal}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function isEmpty({ posts }: Draft): boolean {
  return posts.every(({ editor, media, poll }) => textOf(editor) === '' && media.length === 0 && !poll);
}
