import { find } from './selectors.ts';

const HOST_MARK = 'data-tanggap-host';
const OWN_EVENTS = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'drop',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** Removes whatever an earlier instance of Tanggap left in the page, so that there is never a second badge. */
export function removeStaleHosts(): void {
  for (const host of document.querySelectorAll(`[${HOST_MARK}]`)) host.remove();
}

export const isOwnHost = (node: EventTarget | null): node is HTMLElement =>
  node instanceof HTMLElement && node.hasAttribute(HOST_MARK);

/** An element of ours for a shadow root. What happens inside stays inside: X must not take our clicks for its own. */
export function createHost(): HTMLElement {
  const host = document.createElement('tanggap-checker');
  host.setAttribute(HOST_MARK, '');
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  return host;
}

/**
 * Puts the host right before the composer's toolbar, inside the dialog when there is one, and puts it back when X's
 * re-render has taken it out. Idempotent; does nothing while the host is where it belongs.
 */
export function placeHost(host: HTMLElement, root: HTMLElement): void {
  const toolbar = find(root, 'toolbar');
  if (toolbar?.parentElement) {
    if (toolbar.previousElementSibling !== host) toolbar.before(host);
  } else if (host.parentElement !== root) {
    root.append(host);
  }
}
