import { isModal, useRoute } from '../router.ts';
import { AltEditor } from './alt-editor.tsx';
import { ComposeModal } from './compose-modal.tsx';
import { DraftsDialog } from './drafts-dialog.tsx';
import { Menus } from './menus.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { Toasts } from './toasts.tsx';

/** The layers stay and get new content: "a new child" is no sign of a new dialog (x-web.md §5.1). */
export function Layers() {
  const path = useRoute((route) => route.path);
  return (
    <>
      <div>
        <div>
          <RouteDialog path={path} />
        </div>
      </div>
      <div>
        <div>
          <Menus />
        </div>
      </div>
      <div>
        <div>
          <Toasts />
        </div>
      </div>
    </>
  );
}

function RouteDialog({ path }: { readonly path: string }) {
  const draftId = useRoute((route) => route.compose?.draftId) ?? 'modal';
  if (path === '/compose/post/media') return <AltEditor draftId={draftId} />;
  if (path === '/compose/post/schedule') return <ScheduleDialog draftId={draftId} />;
  if (path.startsWith('/compose/post/unsent')) return <DraftsDialog />;
  if (path === '/i/keyboard_shortcuts') return <ShortcutsDialog />;
  return isModal(path) ? <ComposeModal /> : null;
}
