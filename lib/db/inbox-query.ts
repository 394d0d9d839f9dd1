import { Dexie } from 'dexie';
import { compareNow } from '../core/cases/priority.ts';
import type { CaseQuery, CaseSort } from '../core/cases/query.ts';
import { type Filter, filtersOf, QUEUES } from './case-filter.ts';
import type { Database, IndexedCase, Queue } from './database.ts';

/** Rows that are read and sorted in memory; where every condition finds more, keys alone are compared. */
const MOST_SORTED = 1000;
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

const ORDERS: Readonly<Record<CaseSort, { index: string; reverse: boolean }>> = {
  priority: { index: '[queue+rank+due]', reverse: false },
  due: { index: '[queue+due]', reverse: false },
  newest: { index: '[queue+lastInboundAt]', reverse: true },
  oldest: { index: '[queue+lastInboundAt]', reverse: false },
};

const order = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));
/** The order of the indexes, the primary key last; but what is due counts by the time it is now. */
const compareBy = (sort: CaseSort, now: string): ((a: IndexedCase, b: IndexedCase) => number) =>
  sort === 'priority' ? compareNow(Date.parse(now)) : COMPARE[sort];
const COMPARE: Readonly<Record<Exclude<CaseSort, 'priority'>, (a: IndexedCase, b: IndexedCase) => number>> = {
  due: (a, b) => order(a.due, b.due) || order(a.id, b.id),
  newest: (a, b) => -(order(a.lastInboundAt, b.lastInboundAt) || order(a.id, b.id)),
  oldest: (a, b) => order(a.lastInboundAt, b.lastInboundAt) || order(a.id, b.id),
};

function walk(db: Database, queue: Queue, sort: CaseSort) {
  const { index, reverse } = ORDERS[sort];
  const range = db.cases.where(index).between([queue], [queue, Dexie.maxKey], true, true);
  return reverse ? range.reverse() : range;
}

const everything = (db: Database, queue: Queue) =>
  db.cases.where('[queue+rank+due]').between([queue], [queue, Dexie.maxKey], true, true);

/** Keys that satisfy a condition, or undefined when there are too many to be worth reading. */
async function keysOf({ indexed }: Filter, most: number): Promise<ReadonlySet<string> | undefined> {
  const keys = await indexed?.()
    .limit(most + 1)
    .primaryKeys();
  return !keys || keys.length > most ? undefined : new Set(keys);
}

/** Rows of a query in order. `now`: ISO 8601, UTC. */
export async function findCases(
  db: Database,
  query: CaseQuery,
  page: Page,
  now: string,
  mostSorted = MOST_SORTED,
): Promise<Found> {
  const queues = QUEUES[query.tab];
  const filters = filtersOf(db, query, now);
  const [queue = 'open'] = queues;
  if (filters.length === 0) {
    if (query.sort === 'priority' && queue === 'open') {
      const all = await everything(db, queue)
        .limit(mostSorted + 1)
        .toArray();
      if (all.length <= mostSorted) return pageOf(all, query.sort, page, now);
    }
    if (page.offset > MOST_SKIPPED) {
      const keys = await orderedKeys(db, queue, query.sort);
      return { total: keys.length, rows: await rowsAt(db, keys, page) };
    }
    const range = walk(db, queue, query.sort).offset(page.offset).limit(page.limit);
    const [total, rows] = await Promise.all([everything(db, queue).count(), range.toArray()]);
    return { total, rows };
  }
  const few = await selected(db, queues, filters, mostSorted);
  if (few) return pageOf(few, query.sort, page, now);
  const keys = await matching(await orderedKeys(db, queue, query.sort), filters);
  return { total: keys.length, rows: await rowsAt(db, keys, page) };
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
  if (filters.length === 0) return everything(db, queue).count();
  const [only, other] = filters;
  if (only?.indexed && only.isExact && !other) return only.indexed().count();
  return (
    (await selected(db, queues, filters, MOST_SORTED))?.length ??
    (await matching(await everything(db, queue).primaryKeys(), filters)).length
  );
}

/** All rows of a query, unsorted; undefined when no condition narrows it down enough. */
async function selected(
  db: Database,
  queues: readonly Queue[],
  filters: readonly Filter[],
  most: number,
): Promise<IndexedCase[] | undefined> {
  const sets = (await Promise.all(filters.map((filter) => keysOf(filter, most)))).filter((set) => set !== undefined);
  const smallest = sets.reduce<ReadonlySet<string> | undefined>((a, b) => (a && a.size <= b.size ? a : b), undefined);
  if (!smallest) return undefined;
  const keys = [...smallest].filter((key) => sets.every((set) => set.has(key)));
  const rows = await db.cases.bulkGet(keys);
  return rows.filter(
    (row) => row !== undefined && queues.includes(row.queue) && filters.every(({ test }) => test(row)),
  ) as IndexedCase[];
}

/** Keys of a queue in order. Forwards always: only then does the browser hand over all keys in one piece. */
async function orderedKeys(db: Database, queue: Queue, sort: CaseSort): Promise<string[]> {
  const keys = await db.cases
    .where(ORDERS[sort].index)
    .between([queue], [queue, Dexie.maxKey], true, true)
    .primaryKeys();
  return ORDERS[sort].reverse ? keys.reverse() : keys;
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
