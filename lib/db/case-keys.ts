import type { CaseSort } from '../core/cases/query.ts';
import type { Filter } from './case-filter.ts';
import { firstTry, orderedKeys, walk } from './case-order.ts';
import type { Database, IndexedCase, Queue } from './database.ts';
import type { Page } from './inbox-query.ts';
import type { KeyLists } from './key-lists.ts';
import { tally, tallyKey } from './tallies.ts';

/** Keys that are read of one condition to find out whether it leaves few rows. */
const MOST_KEYS = 20_000;
const ALL_QUEUES: readonly Queue[] = ['open', 'waiting', 'done', 'folded'];

export async function rowsWith(db: Database, keys: readonly string[]): Promise<IndexedCase[]> {
  return (await db.cases.bulkGet([...keys])).filter((row) => row !== undefined);
}

/** Keys of a condition, `most` at most of each range. */
async function read({ indexed }: Filter, most?: number): Promise<readonly string[]> {
  const parts = await Promise.all(
    indexed.map((range) => (most === undefined ? range() : range().limit(most)).primaryKeys()),
  );
  return parts.flat();
}

/** Keys that satisfy a condition, or undefined when there are too many to be worth reading. */
async function fewKeys(lists: KeyLists, filter: Filter): Promise<readonly string[] | undefined> {
  const some = () => read(filter, MOST_KEYS + 1);
  const keys = await (filter.name === undefined ? some() : lists(`few ${filter.name}`, some));
  return keys.length > MOST_KEYS ? undefined : keys;
}

async function allKeys(lists: KeyLists, filter: Filter): Promise<readonly string[]> {
  const few = await fewKeys(lists, filter);
  if (few) return few;
  return filter.name === undefined ? read(filter) : lists(filter.name, () => read(filter));
}

/** All rows of a query, unsorted; undefined when the conditions do not narrow it down enough. */
export async function selected(
  db: Database,
  lists: KeyLists,
  queues: readonly Queue[],
  filters: readonly Filter[],
  most: number,
): Promise<IndexedCase[] | undefined> {
  const few = await Promise.all(filters.map((filter) => fewKeys(lists, filter)));
  const [shortest, ...others] = few.filter((keys) => keys !== undefined).sort((a, b) => a.length - b.length);
  if (!shortest) return undefined;
  const sets = others.map((keys) => new Set(keys));
  const keys = [...new Set(shortest)].filter((key) => sets.every((set) => set.has(key)));
  if (keys.length > most) return undefined;
  const rows = await rowsWith(db, keys);
  return rows.filter((row) => queues.includes(row.queue) && filters.every(({ test }) => test(row)));
}

/** Keys that satisfy all conditions: by keys alone, which is quick for any number of rows. */
export async function matching(
  db: Database,
  lists: KeyLists,
  queues: readonly Queue[],
  filters: readonly Filter[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(filters.map((filter) => allKeys(lists, filter)));
  const [first = [], ...others] = found.sort((a, b) => a.length - b.length);
  let keys = new Set(first);
  for (const list of others) keys = intersect(keys, list);
  return filters.some(({ isExact }) => isExact) ? keys : inQueues(db, lists, queues, keys);
}

const intersect = (keys: ReadonlySet<string>, list: readonly string[]): Set<string> =>
  new Set(list.filter((key) => keys.has(key)));

/** Those of the keys that are in these queues: found out by the shorter of two lists, what is in them and what is not. */
async function inQueues(
  db: Database,
  lists: KeyLists,
  queues: readonly Queue[],
  keys: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const others = ALL_QUEUES.filter((queue) => !queues.includes(queue));
  const sizeOf = async (some: readonly Queue[]) =>
    (await Promise.all(some.map((queue) => tally(db, tallyKey(queue))))).reduce((sum, size) => sum + size, 0);
  const [inside, outside] = await Promise.all([sizeOf(queues), sizeOf(others)]);
  const shorter = inside <= outside ? queues : others;
  const known = await Promise.all(shorter.map((queue) => orderedKeys(db, lists, queue, 'oldest')));
  if (shorter === queues) return intersect(keys, known.flat());
  const gone = new Set(known.flat());
  return new Set([...keys].filter((key) => !gone.has(key)));
}

/** A page of the rows with these keys in order, all of one queue. */
export async function inOrder(
  db: Database,
  lists: KeyLists,
  queue: Queue,
  sort: CaseSort,
  keys: ReadonlySet<string>,
  { offset, limit }: Page,
): Promise<IndexedCase[]> {
  const size = await tally(db, tallyKey(queue));
  const wanted = Math.min(offset + limit, keys.size);
  // Beyond a quarter, all at once is quicker; and what was read is kept.
  for (let count = firstTry(wanted, keys.size, size); count < size / 4; count *= 3) {
    const found = (await walk(db, queue, sort).limit(count).primaryKeys()).filter((key) => keys.has(key));
    if (found.length >= wanted) return rowsWith(db, found.slice(offset, offset + limit));
  }
  const ordered = (await orderedKeys(db, lists, queue, sort)).filter((key) => keys.has(key));
  return rowsWith(db, ordered.slice(offset, offset + limit));
}
