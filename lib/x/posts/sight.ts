import { closest, find, findAll, type SelectorKey } from '../selectors.ts';
import type { PageKind } from './page-kind.ts';
import type { Row } from './rows.ts';

/** `read`: posts are recognised · `blind`: posts are there, and none is recognised · `nothing`: no posts, or not yet. */
export type Sight = 'read' | 'blind' | 'nothing';

/** Articles without any trace of a post that are no coincidence: one or two may be withheld posts. */
const MANY = 3;

/**
 * Whether posts on the page can be recognised. The signs of a post are looser here than where posts are read: each alone
 * says that one is there. What is no post for other reasons (advertisements, summed-up notifications) is no sign.
 */
export function sightOf({ page }: PageKind, rows: readonly Row[]): Sight {
  if (rows.some(({ kind }) => kind === 'post')) return 'read';
  const area = page === 'other' ? undefined : (find(document, 'primaryColumn') ?? find(document, 'main'));
  if (!area) return 'nothing';
  const inList = (key: SelectorKey) =>
    findAll(area, key).filter(
      (found) => !closest(found, 'dialog') && !closest(found, 'notification') && !closest(found, 'promoted'),
    );
  if (inList('postTrace').length > 0) return 'blind';
  // Notifications are articles too, by whatever name.
  const isList = page !== 'notifications' && page !== 'mentions';
  return isList && inList('anyArticle').length >= MANY ? 'blind' : 'nothing';
}
