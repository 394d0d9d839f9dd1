import { Dexie } from 'dexie';
import { compareNow } from '../core/cases/priority.ts';
import type { CaseQuery, CaseSort } from '../core/cases/query.ts';
import { type CaseCollection, type Filter, filtersOf, QUEUES } from './case-filter.ts';
import type { Database, IndexedCase, Queue } from './database.ts';
import { orderedKeys, walk } from './ordered-keys.ts';
import { tally, tallyKey } from './tallies.ts';

/** Rows that are read and sorted in memory; where the conditions leave more, keys are put in order alone. */
const MOST_SORTED = 1000;
/** Keys that are read of one condition to find out. */
const MOST_KEYS = 20_000;
/** Rows that a cursor may step over one by one. */
const MOST_SKIPPED = 500;

export interface Page {
  readonly offset: number;
  readonly limit: number;
}
export interface Found {
  readonly total: number;
  readonly rows: readonly IndexedCase[];
}

const order = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));
/** The order of the indexes, the primary key last; but what is due counts by the time it is now. */
const compareBy = (sort: CaseSort, now: string): ((a: IndexedCase, b: IndexedCase) => number) =>
  sort === 'priority' ? compareNow(Date.parse(now)) : COMPARE[sort];
const COMPARE: Readonly<Record<Exclude<CaseSort, 'priority'>, (a: IndexedCase, b: IndexedCase) => number>> = {
  due: (a, b) => order(a.due, b.due) || order(a.id, b.id),
  newest: (a, b) => -(order(a.lastInboundAt, b.lastInboundAt) || order(a.id, b.id)),
  oldest: (a, b) => order(a.lastInboundAt, b.lastInboundAt) || order(a.id, b.id),
};

const isByTime = (sort: CaseSort): boolean => sort === 'newest' || sort === 'oldest';

const everything = (db: Database, queue: Queue) =>
  db.cases.where('[queue+rank+due]').between([queue], [queue, Dexie.maxKey], true, true);

/** Keys that satisfy a condition, or undefined when there are too many to be worth reading. */
async function keysOf({ indexed }: Filter): Promise<ReadonlySet<string> | undefined> {
  const keys = await indexed?.()
    .limit(MOST_KEYS + 1)
    .primaryKeys();
  return !keys || keys.length > MOST_KEYS ? undefined : new Set(keys);
}

/** Rows of a query in order. `now`: ISO 8601, UTC. */
export async function findCases(
  db: Database,
  query: CaseQuery,
  page: Page,
  now: string,
  mostSorted = MOST_SORTED,
): Promise<Found> {
  const { tab, sort } = query;
  const queues = QUEUES[tab];
  const [queue = 'open'] = queues;
  const filters = filtersOf(db, query, now);
  const [only] = filters;
  if (filters.length === 0) {
    const total = await tally(db, tallyKey(queue));
    const isShort = sort === 'priority' && queue === 'open' && total <= mostSorted;
    if (isShort) return pageOf(await everything(db, queue).toArray(), sort, page, now);
    if (page.offset <= MOST_SKIPPED) return { total, rows: await rowsOf(walk(db, queue, sort), page) };
  } else if (only?.tally && only.indexed && filters.length === 1 && isByTime(sort) && page.offset <= MOST_SKIPPED) {
    const found = sort === 'newest' ? only.indexed().reverse() : only.indexed();
    return { total: await tally(db, only.tally), rows: await rowsOf(found, page) };
  }
  const few = filters.length > 0 ? await selected(db, queues, filters, mostSorted) : undefined;
  if (few) return pageOf(few, sort, page, now);
  const keys = await matching(await inOrder(db, queue, sort, filters), filters);
  return { total: keys.length, rows: await rowsAt(db, keys, page) };
}

const rowsOf = (ordered: CaseCollection, { offset, limit }: Page) => ordered.offset(offset).limit(limit).toArray();

/** Keys in the wanted order, from the narrowest index that has it. */
async function inOrder(db: Database, queue: Queue, sort: CaseSort, filters: readonly Filter[]): Promise<string[]> {
  const narrower = isByTime(sort) ? filters.find((filter) => filter.tally !== undefined) : undefined;
  if (!narrower?.indexed) return orderedKeys(db, queue, sort);
  const keys = await narrower.indexed().primaryKeys();
  return sort === 'newest' ? keys.reverse() : keys;
}

const pageOf = (rows: IndexedCase[], sort: CaseSort, { offset, limit }: Page, now: string): Found => ({
  total: rows.length,
  rows: rows.sort(compareBy(sort, now)).slice(offset, offset + limit),
});

/** How many rows a query has. */
export async function countCases(db: Database, query: Omit<CaseQuery, 'sort'>, now: string): Promise<number> {
  const queues = QUEUES[query.tab];
  const filters = filtersOf(db, query, now);
  const [queue = 'open'] = queues;
  if (filters.length === 0) return tally(db, tallyKey(queue));
  const [only, other] = filters;
  if (only?.tally !== undefined && !other) return tally(db, only.tally);
  if (only?.indexed && only.isExact && !other) return only.indexed().count();
  return (
    (await selected(db, queues, filters, MOST_SORTED))?.length ??
    (await matching(await orderedKeys(db, queue, 'oldest'), filters)).length
  );
}

/** All rows of a query, unsorted; undefined when the conditions do not narrow it down enough. */
async function selected(
  db: Database,
  queues: readonly Queue[],
  filters: readonly Filter[],
  most: number,
): Promise<IndexedCase[] | undefined> {
  const sets = (await Promise.all(filters.map(keysOf))).filter((set) => set !== undefined);
  const smallest = sets.reduce<ReadonlySet<string> | undefined>((a, b) => (a && a.size <= b.size ? a : b), undefined);
  if (!smallest) return undefined;
  const keys = [...smallest].filter((key) => sets.every((set) => set.has(key)));
  if (keys.length > most) return undefined;
  const rows = await db.cases.bulkGet(keys);
  return rows.filter(
    (row) => row !== undefined && queues.includes(row.queue) && filters.every(({ test }) => test(row)),
  ) as IndexedCase[];
}

/** Keys that satisfy all conditions, in the order of `keys`: by keys alone, which is quick for any number of rows. */
async function matching(keys: readonly string[], filters: readonly Filter[]): Promise<string[]> {
  const lists = await Promise.all(filters.flatMap(({ indexed }) => indexed?.().primaryKeys() ?? []));
  const sets = lists.map((list) => new Set(list));
  return keys.filter((key) => sets.every((set) => set.has(key)));
}

async function rowsAt(db: Database, keys: readonly string[], { offset, limit }: Page): Promise<IndexedCase[]> {
  const rows = await db.cases.bulkGet(keys.slice(offset, offset + limit));
  return rows.filter((row) => row !== undefined);
}
