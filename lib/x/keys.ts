import { isOwnHost } from './placement.ts';
import { closest } from './selectors.ts';

export type Command = 'toggle-panel' | 'next' | 'previous' | 'explain' | 'listen' | 'close';

/** Documented in the README and in the panel. `code` rather than `key`: Alt changes the letter on many layouts. */
function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.altKey && event.shiftKey && event.code === 'KeyC') return 'toggle-panel';
  if (event.altKey && event.shiftKey && event.code === 'KeyS') return 'listen';
  if (event.code === 'F8') return event.shiftKey ? 'previous' : 'next';
  if ((event.ctrlKey || event.metaKey) && event.key === '.') return 'explain';
  if (event.key === 'Escape') return 'close';
  return undefined;
}

interface KeyOptions {
  /** Returns whether it used the command; otherwise the key stays X's. */
  readonly onCommand: (command: Command, target: HTMLElement) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Keys for our UI. Keys pressed inside our UI are stopped here, ahead of X's listeners, whatever phase those use:
 * seen from outside the shadow root they would look like single-key shortcuts. The browser's own default (typing,
 * Tab, Enter on a button) is not affected.
 */
export function watchKeys({ onCommand, signal }: KeyOptions): void {
  const onKey = (event: KeyboardEvent) => {
    const host = event.composedPath().find(isOwnHost);
    const target = event.composedPath()[0];
    const editor = !host && target instanceof Element ? closest(target, 'editor') : undefined;
    const place = host ?? editor;
    const command = event.type === 'keydown' && place ? commandOf(event) : undefined;
    const used = command !== undefined && place !== undefined && onCommand(command, place);
    if (used) event.preventDefault();
    if (used || host) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, { capture: true, signal });
  }
}
