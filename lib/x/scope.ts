import { closest, find, findAll, matches, type SelectorKey } from './selectors.ts';

/** Where a composer ends at the latest: beyond it, a Post button belongs to another composer. */
const BOUNDS: readonly SelectorKey[] = ['dialog', 'inlineReply', 'primaryColumn'];

const isBound = (element: Element): boolean => BOUNDS.some((key) => matches(element, key));

/** Nearest ancestor that holds something of `key`, not beyond the composer's bound. */
function boundedAncestorWith(element: Element, key: SelectorKey): HTMLElement | undefined {
  for (let node = element.parentElement; node && node !== node.ownerDocument.body; node = node.parentElement) {
    const bound = isBound(node);
    const found = findAll(node, key);
    // A whole column may hold several composers; then this one is still being rendered.
    if (found.length > 0 && (!bound || found.length === 1 || key === 'editor' || matches(node, 'dialog'))) return node;
    if (bound) return undefined;
  }
  return undefined;
}

/** The composer an editor belongs to: the nearest ancestor that also holds a Post button. */
export const composerRootOf = (editor: Element): HTMLElement | undefined => boundedAncestorWith(editor, 'postButton');

/** The composer a Post button belongs to. */
export function composerRootOfButton(button: Element): HTMLElement | undefined {
  const holder = boundedAncestorWith(button, 'editor');
  const editor = holder && find(holder, 'editor');
  const root = editor && composerRootOf(editor);
  return root?.contains(button) ? root : undefined;
}

/**
 * The best guess at a composer whose parts are not all there: X is still building it, or has changed its page.
 * Enough to hang a badge on that says so.
 */
export const partialRootOf = (part: Element): HTMLElement | undefined =>
  boundedAncestorWith(part, 'toolbar') ?? closest(part, 'inlineReply') ?? closest(part, 'dialog');

/** The part of a thread composer that is one post: the widest ancestor of its editor without another editor. */
export function postScope(editor: HTMLElement, root: HTMLElement): HTMLElement {
  if (findAll(root, 'editor').length <= 1) return root;
  let scope: HTMLElement = editor;
  for (let node = editor.parentElement; node && node !== root; node = node.parentElement) {
    if (findAll(node, 'editor').length > 1) break;
    scope = node;
  }
  return scope;
}
