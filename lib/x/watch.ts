import { findComposers } from './composer.ts';

/** Time X is given to build a composer or move its parts before we look again, in ms (x-web: 250 ms is harmless). */
const SCAN_INTERVAL = 200;

/** Calls back at once and then at most every `interval` ms, never losing the last call. */
export function throttle(callback: () => void, interval: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const run = () => {
    callback();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) {
        again = false;
        run();
      }
    }, interval);
  };
  return () => {
    if (signal.aborted) return;
    if (timer === undefined) run();
    else again = true;
  };
}

/**
 * Calls `onPage` with the composers whenever the page may have changed, at most five times a second.
 * One observer for the whole page, so that scrolling a timeline costs one query per interval.
 */
export function watchPage(onPage: (roots: readonly HTMLElement[]) => void, signal: AbortSignal): void {
  const scan = throttle(() => onPage(findComposers()), SCAN_INTERVAL, signal);
  const observer = new MutationObserver(scan);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  scan();
}

/** Calls `onChange` in the same task as any change inside a composer: typing, media, a rebuilt toolbar. */
export function watchComposer(root: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-label', 'src', 'value'],
  });
  // Poll choices and the mobile text area change without touching the DOM.
  root.addEventListener('input', onChange, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
