import { composerRootOf, composerRootOfButton } from './scope.ts';
import { closest } from './selectors.ts';

export type Verdict = 'pass' | 'hold';

interface GuardOptions {
  /** Decides on a fresh read, synchronously: after this task X has the event. */
  readonly decide: (root: HTMLElement) => Verdict;
  /** Told when deciding failed; the post goes through, because nobody is blocked by our own fault. */
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

const isDisabled = (button: Element): boolean =>
  button.hasAttribute('disabled') || button.getAttribute('aria-disabled') === 'true';

/** X sends on Ctrl+Enter and on Cmd+Enter. During an IME composition Enter belongs to the IME (keyCode 229). */
const isSendKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && event.keyCode !== 229;

function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : undefined;
}

/**
 * Stands between the person and X's Post: mouse, keyboard on the button, and Ctrl/Cmd+Enter in the editor.
 * Listens on `window` in the capture phase, ahead of every listener of the page. It never presses Post itself and never
 * touches the button.
 */
export function guardPost({ decide, onError, signal }: GuardOptions): void {
  const check = (event: Event, root: HTMLElement | undefined) => {
    if (!root) return;
    try {
      if (decide(root) === 'pass') return;
    } catch (error) {
      onError(error);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'click',
    (event) => {
      const target = targetOf(event);
      const button = target && closest(target, 'postButton');
      if (button && !isDisabled(button)) check(event, composerRootOfButton(button));
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isSendKey(event)) return;
      const target = targetOf(event);
      const editor = target && closest(target, 'editor');
      if (editor) check(event, composerRootOf(editor));
    },
    { capture: true, signal },
  );
}
