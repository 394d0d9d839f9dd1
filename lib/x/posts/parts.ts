import { asHandle } from '../account.ts';
import { closest, findAll, type SelectorKey } from '../selectors.ts';

/** Whether a part belongs to the post itself, not to a post it quotes. */
const outsideCard = (element: Element, article: Element): boolean => {
  const card = element.parentElement && closest(element.parentElement, 'quotedCard');
  return !card || card === article || card.contains(article);
};

/** Parts of the post itself, in document order. */
export const ownParts = <E extends HTMLElement = HTMLElement>(article: Element, key: SelectorKey): E[] =>
  findAll<E>(article, key).filter((part) => outsideCard(part, article));

export const ownPart = <E extends HTMLElement = HTMLElement>(article: Element, key: SelectorKey): E | undefined =>
  ownParts<E>(article, key)[0];

export const precedes = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The handle of a link that reads `@handle` and leads to that profile; any other link has none. */
export function mentionedBy(link: HTMLAnchorElement): string | undefined {
  const handle = asHandle(link.pathname.slice(1));
  return handle && link.textContent?.trim().toLowerCase() === `@${handle.toLowerCase()}` ? handle : undefined;
}

/** Each handle once, as first written. */
export function distinctHandles(handles: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const handle of handles) if (!known.has(handle.toLowerCase())) known.set(handle.toLowerCase(), handle);
  return [...known.values()];
}
