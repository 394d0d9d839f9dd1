import { Dexie } from 'dexie';
import type { CaseSort } from '../core/cases/query.ts';
import type { Database, Queue } from './database.ts';

const ORDERS: Readonly<Record<CaseSort, { index: string; reverse: boolean }>> = {
  priority: { index: '[queue+rank+due]', reverse: false },
  due: { index: '[queue+due]', reverse: false },
  newest: { index: '[queue+lastInboundAt]', reverse: true },
  oldest: { index: '[queue+lastInboundAt]', reverse: false },
};

const range = (db: Database, queue: Queue, sort: CaseSort) =>
  db.cases.where(ORDERS[sort].index).between([queue], [queue, Dexie.maxKey], true, true);

/** Rows of a queue in order. */
export const walk = (db: Database, queue: Queue, sort: CaseSort) =>
  ORDERS[sort].reverse ? range(db, queue, sort).reverse() : range(db, queue, sort);

/** Lists of keys by database, queue and index, as of the last entry of the journal: no row changes place without one. */
const known = new WeakMap<Database, { readonly at: string; readonly lists: Map<string, Promise<readonly string[]>> }>();

/**
 * Keys of a queue in order. Read forwards always: only then does the browser hand over all of them in one piece, a few
 * milliseconds per thousand. Kept until something is recorded, for lists are scrolled and searched more than written.
 */
export async function orderedKeys(db: Database, queue: Queue, sort: CaseSort): Promise<string[]> {
  const { index, reverse } = ORDERS[sort];
  const [last, version] = await Promise.all([db.entries.orderBy('seq').last(), db.meta.get('rowsVersion')]);
  const at = `${last?.seq} ${version?.value}`;
  const cached = known.get(db);
  const lists = cached?.at === at ? cached.lists : new Map<string, Promise<readonly string[]>>();
  if (lists !== cached?.lists) known.set(db, { at, lists });
  const asked = lists.get(queue + index) ?? Promise.resolve(range(db, queue, sort).primaryKeys());
  lists.set(queue + index, asked);
  asked.catch(() => lists.delete(queue + index));
  const keys = [...(await asked)];
  return reverse ? keys.reverse() : keys;
}
