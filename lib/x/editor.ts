import type { Span } from '@/lib/core/draft.ts';
import { findAll } from './selectors.ts';

/** One text node of the editor and where its text starts in the draft (UTF-16 units). */
interface Leaf {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

/** The text of an editor with the nodes it was read from, so that spans can be turned into ranges. */
export interface EditorText {
  readonly text: string;
  readonly leaves: readonly Leaf[];
}

function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** Exact text of a Draft.js editor: block by block, blank lines kept. `undefined` = the blocks cannot be read. */
export function readEditor(editor: HTMLElement): EditorText | undefined {
  if (editor instanceof HTMLTextAreaElement) return { text: editor.value, leaves: [] };
  const blocks = findAll(editor, 'block');
  if (blocks.length === 0) return undefined;
  const leaves: Leaf[] = [];
  let text = '';
  for (const [index, block] of blocks.entries()) {
    if (index > 0) text += '\n';
    const parts = findAll(block, 'leaf');
    // Without leaf marks the whole block is read: a draft read roughly beats one not read at all.
    for (const part of parts.length > 0 ? parts : [block]) {
      if (part.tagName === 'BR') {
        leaves.push({ node: part, start: text.length, length: 0 });
        continue;
      }
      for (const node of textNodes(part)) {
        leaves.push({ node, start: text.length, length: node.data.length });
        text += node.data;
      }
    }
  }
  return { text, leaves };
}

type Point = readonly [Node, number];

function locate({ leaves }: EditorText, offset: number, side: 'start' | 'end'): Point | undefined {
  // At a border between leaves a range should start in the later and end in the earlier one, so that it hugs its words.
  const inside = leaves.filter((leaf) => offset >= leaf.start && offset <= leaf.start + leaf.length);
  const leaf = side === 'start' ? inside.at(-1) : inside[0];
  if (!leaf) return undefined;
  if (leaf.node.nodeType === Node.TEXT_NODE) return [leaf.node, offset - leaf.start];
  return leaf.node.parentNode ? [leaf.node.parentNode, 0] : undefined;
}

/** A live range over the words of a span; `undefined` when the nodes are gone. */
export function rangeOf(read: EditorText, span: Span): Range | undefined {
  const start = locate(read, span.start, 'start');
  const end = locate(read, span.end, 'end');
  if (!start || !end) return undefined;
  const range = (start[0].ownerDocument ?? document).createRange();
  try {
    range.setStart(...start);
    range.setEnd(...end);
  } catch {
    return undefined;
  }
  return range;
}

/** Puts the caret at a draft offset. A mere focus puts it before the first letter in some browsers. */
export function setCaret(read: EditorText, offset: number): void {
  const range = rangeOf(read, { start: offset, end: offset });
  const selection = document.getSelection();
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
}

/** Draft offset of the caret (its end, when text is selected), or `undefined` when it is elsewhere. */
export function caretOffset(read: EditorText): number | undefined {
  const selection = document.getSelection();
  const leaf = read.leaves.find(({ node }) => node === selection?.focusNode);
  return leaf && selection ? leaf.start + selection.focusOffset : undefined;
}
