import { closeModal } from '../router.ts';
import { useLabels } from '../state/session.ts';
import { AppBar } from './app-bar.tsx';
import { Dialog } from './dialog.tsx';

/** `/i/keyboard_shortcuts`, opened by `?`. */
export function ShortcutsDialog() {
  const label = useLabels();
  return (
    <Dialog onEscape={closeModal}>
      <AppBar icon="close" onLeave={closeModal} title={label('shortcuts')} />
      <ul>
        {['n', 'r', 'l', 't', 'b', 'j', 'k', '/', 'g h', 'g n', 'g p'].map((keys) => (
          <li key={keys}>
            <kbd>{keys}</kbd>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
