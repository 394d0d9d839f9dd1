import { isOwnHost } from './placement.ts';
import { closest } from './selectors.ts';

export type Command =
  | 'toggle-panel'
  | 'next'
  | 'previous'
  | 'explain'
  | 'listen'
  | 'close'
  | 'replies'
  /** A slash typed into the draft. */
  | 'slash'
  | 'option-next'
  | 'option-previous'
  | 'option-pick';

/** Documented in the README and in the panel. `code` rather than `key`: Alt changes the letter on many layouts. */
function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.altKey && event.shiftKey && event.code === 'KeyC') return 'toggle-panel';
  if (event.altKey && event.shiftKey && event.code === 'KeyS') return 'listen';
  if (event.altKey && event.shiftKey && event.code === 'KeyR') return 'replies';
  if (event.code === 'F8') return event.shiftKey ? 'previous' : 'next';
  if ((event.ctrlKey || event.metaKey) && event.key === '.') return 'explain';
  if (event.key === 'Escape') return 'close';
  return undefined;
}

/** Our keys inside our search field; React there never sees a key, since all of them stop at the window. */
function optionCommand(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'ArrowDown') return 'option-next';
  if (event.key === 'ArrowUp') return 'option-previous';
  return event.key === 'Enter' ? 'option-pick' : undefined;
}

const isSlash = (event: KeyboardEvent): boolean =>
  event.key === '/' && !event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey;

const isComboBox = (target: EventTarget | undefined): boolean =>
  target instanceof Element && target.getAttribute('role') === 'combobox';

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
    const special = host && isComboBox(target) ? optionCommand(event) : editor && isSlash(event) ? 'slash' : undefined;
    const command = event.type === 'keydown' && place ? (special ?? commandOf(event)) : undefined;
    const used = command !== undefined && place !== undefined && onCommand(command, place);
    if (used) event.preventDefault();
    if (used || host) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, { capture: true, signal });
  }
}
