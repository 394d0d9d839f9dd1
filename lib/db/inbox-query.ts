import { compareNow } from '../core/cases/priority.ts';
import type { CaseQuery, CaseSort } from '../core/cases/query.ts';
import { type Filter, filtersOf, QUEUES } from './case-filter.ts';
import { inOrder, matching, rowsWith, selected } from './case-keys.ts';
import { firstTry, isByTime, narrowest, walk, walkFrom } from './case-order.ts';
import type { Database, IndexedCase, Queue } from './database.ts';
import { keyLists } from './key-lists.ts';
import { tally, tallyKey } from './tallies.ts';

/** Rows that are read and sorted in memory; where the conditions leave more, keys are put in order alone. */
const MOST_SORTED = 1000;
/** Rows that a cursor may step over one by one. */
const MOST_SKIPPED = 500;
/** Rows that are read in order until enough of them satisfy the conditions; a row costs about five keys. */
const MOST_ROWS = 6000;

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

const pageOf = (rows: IndexedCase[], sort: CaseSort, { offset, limit }: Page, now: string): Found => ({
  total: rows.length,
  rows: rows.sort(compareBy(sort, now)).slice(offset, offset + limit),
});

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
  const [queue = 'open', ...others] = queues;
  const filters = filtersOf(db, query, now);
  const isTallied = filters.every(({ field }) => field !== undefined);
  if (isTallied) {
    const total = await tally(db, tallyKey(queue, query));
    // By the time it is now, and only as long as all of them can be compared.
    const isShort = sort === 'priority' && queue === 'open' && total <= mostSorted;
    if (isShort && filters.length === 0) return pageOf(await walk(db, queue, sort).toArray(), sort, page, now);
    if (!isShort) return { total, rows: await byOrder(db, queue, query, filters, page, total) };
  }
  const lists = await keyLists(db);
  const few = await selected(db, lists, queues, filters, mostSorted);
  if (few) return pageOf(few, sort, page, now);
  const keys = await matching(db, lists, queues, filters);
  // Of two queues there is no common order but that of the rows.
  if (others.length > 0 || keys.size <= mostSorted) return pageOf(await rowsWith(db, [...keys]), sort, page, now);
  return { total: keys.size, rows: await inOrder(db, lists, queue, sort, keys, page) };
}

/** Rows in order that satisfy conditions on fields; `total`: how many do. */
async function byOrder(
  db: Database,
  queue: Queue,
  query: CaseQuery,
  filters: readonly Filter[],
  { offset, limit }: Page,
  total: number,
): Promise<IndexedCase[]> {
  const { sort } = query;
  if (total <= offset) return [];
  if (filters.length === 0 && isByTime(sort)) {
    return (await walkFrom(db, queue, sort, offset)).limit(limit).toArray();
  }
  const { rows, keys, size, field } = await narrowest(db, queue, sort, query);
  const others = filters.filter((filter) => filter.field !== field);
  if (others.length === 0 && offset <= MOST_SKIPPED) return rows().offset(offset).limit(limit).toArray();
  const wanted = Math.min(offset + limit, total);
  const found: IndexedCase[] = [];
  let count = firstTry(wanted, total, size);
  for (let read = 0; others.length > 0 && read + count <= MOST_ROWS; count *= 2) {
    const more = await rows().offset(read).limit(count).toArray();
    found.push(...more.filter((row) => others.every(({ test }) => test(row))));
    if (found.length >= wanted) return found.slice(offset, offset + limit);
    read += count;
  }
  const lists = await keyLists(db);
  const all = others.length === 0 ? undefined : await matching(db, lists, [queue], others);
  const ordered = (await keys(lists)).filter((key) => all?.has(key) ?? true);
  return rowsWith(db, ordered.slice(offset, offset + limit));
}

/** How many rows a query has. */
export async function countCases(db: Database, query: Omit<CaseQuery, 'sort'>, now: string): Promise<number> {
  const queues = QUEUES[query.tab];
  const filters = filtersOf(db, query, now);
  const [queue = 'open'] = queues;
  if (filters.every(({ field }) => field !== undefined)) return tally(db, tallyKey(queue, query));
  const [only, other] = filters;
  if (only?.isExact && !other) {
    const counts = await Promise.all(only.indexed.map((read) => read().count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }
  const lists = await keyLists(db);
  const few = await selected(db, lists, queues, filters, MOST_SORTED);
  return few?.length ?? (await matching(db, lists, queues, filters)).size;
}
