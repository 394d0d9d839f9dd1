import { isOwnPost } from '@/lib/core/cases/addressed.ts';
import type { SeenChange } from '@/lib/core/cases/seen-post.ts';
import { find } from '../selectors.ts';
import type { PageKind } from './page-kind.ts';
import { ownParts } from './parts.ts';
import type { Row } from './rows.ts';

const HISTORY = /^\/\w{1,15}\/status\/(\d{1,25})\/history$/;

/** Whether the article links to earlier versions of its own post. X shows that link for edited posts only. */
const isEdited = (article: HTMLElement, id: string): boolean =>
  ownParts<HTMLAnchorElement>(article, 'historyLink').some((link) => HISTORY.exec(link.pathname)?.[1] === id);

/**
 * Whether the page of a post shows something else in its place: an article that is no post, and not a single post beside
 * it. Why it is not there stands in localised words only, and is not told. A page that is still empty tells nothing.
 */
const isMissing = (rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.every(({ kind }) => kind === 'other') &&
  rows.some((row) => row.kind === 'other' && find(row.cell, 'otherArticle') !== undefined);

/** Posts of the agency's `accounts` on this page that are no longer what was published, as far as structure tells. */
export function readChanges(
  { focalId, focalAuthor }: PageKind,
  rows: readonly Row[],
  accounts: readonly string[],
): SeenChange[] {
  const edited = rows.flatMap((row): SeenChange[] =>
    row.kind === 'post' && isOwnPost(row, accounts) && isEdited(row.article, row.id)
      ? [{ id: row.id, account: row.author, change: 'edited' }]
      : [],
  );
  const own = focalAuthor !== undefined && isOwnPost({ author: focalAuthor }, accounts);
  if (focalId === undefined || !own || !isMissing(rows)) return edited;
  return [...edited, { id: focalId, account: focalAuthor, change: 'missing' }];
}
