const ELLIPSIS = '…';

/** X cuts long links for the eye: the rest of the address is there unseen, and after it an ellipsis that is no part of it. */
const isCutMark = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE &&
  node.textContent === ELLIPSIS &&
  node.parentNode?.nodeName === 'A' &&
  node.parentNode.lastChild === node;

/** Text as a reader gets it: emoji pictures by their description, links in full, line breaks kept. Never markup. */
export function visibleText(root: Node): string {
  let text = '';
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? '';
    else if (node.nodeName === 'IMG') text += (node as HTMLImageElement).alt;
    else if (node.nodeName === 'BR') text += '\n';
    else if (node.nodeType === Node.ELEMENT_NODE && !isCutMark(node)) text += visibleText(node);
  }
  return text;
}
