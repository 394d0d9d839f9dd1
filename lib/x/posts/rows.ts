import { closest, find, findAll } from '../selectors.ts';
import { ownPart } from './parts.ts';
import { identify } from './read-post.ts';
import type { ThreadPost } from './thread.ts';

/** One row of X's list, in the order shown: DOM order is no order there, since cells are used again. */
export type Row =
  | PostRow
  | { readonly kind: 'heading' }
  /** What it shows instead, if anything, is in there. */
  | { readonly kind: 'other'; readonly cell: HTMLElement };

export interface PostRow extends ThreadPost {
  readonly article: HTMLElement;
  readonly top: number;
  readonly bottom: number;
}

/** X draws the line of a chain 2 px wide; zoom and rounding blur that, avatars and gaps are far from it. */
const isLineWidth = (width: number): boolean => width > 0.5 && width < 3.5;

/** Looks for the line above and below an article's avatar; it has no name, so its shape and place must do. */
function connectorsOf(article: HTMLElement): { readonly up: boolean; readonly down: boolean } {
  const avatar = ownPart(article, 'avatar')?.getBoundingClientRect();
  if (!avatar || avatar.width === 0) return { up: false, down: false };
  const lines = findAll(article, 'emptyBox')
    .map((box) => box.getBoundingClientRect())
    .filter(
      ({ left, right, width, height }) =>
        isLineWidth(width) && height > width && left > avatar.left && right < avatar.right,
    );
  return {
    up: lines.some(({ bottom }) => bottom <= avatar.top + 1),
    down: lines.some(({ top }) => top >= avatar.bottom - 1),
  };
}

function rowOf(cell: HTMLElement): Row {
  const article = find(cell, 'post');
  const identity = article && identify(article);
  if (!article || !identity) return find(cell, 'heading') ? { kind: 'heading' } : { kind: 'other', cell };
  const { top, bottom } = article.getBoundingClientRect();
  return {
    kind: 'post',
    id: identity.id,
    author: identity.author,
    focal: find(cell, 'focalPost') === article,
    ...connectorsOf(article),
    article,
    top,
    bottom,
  };
}

/** Rows of the page's main list. Posts in dialogs and beside the list are none. */
export function readRows(): Row[] {
  const column = find(document, 'primaryColumn');
  if (!column) return [];
  return findAll(column, 'cell')
    .filter((cell) => !closest(cell, 'dialog'))
    .map((cell) => ({ cell, top: cell.getBoundingClientRect().top }))
    .sort((a, b) => a.top - b.top)
    .map(({ cell }) => rowOf(cell));
}
