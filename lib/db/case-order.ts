import { Dexie } from 'dexie';
import type { CaseSort } from '../core/cases/query.ts';
import type { CaseCollection } from './case-filter.ts';
import type { Database, Queue } from './database.ts';
import type { KeyLists } from './key-lists.ts';
import { days, type FieldValues, TALLY_FIELDS, type TallyField, tally, tallyKey } from './tallies.ts';

const INDEXES: Readonly<Record<CaseSort, string>> = {
  priority: '[queue+rank+due]',
  due: '[queue+due]',
  newest: '[queue+lastInboundAt]',
  oldest: '[queue+lastInboundAt]',
};

export const isByTime = (sort: CaseSort): sort is 'newest' | 'oldest' => sort === 'newest' || sort === 'oldest';

const range = (db: Database, index: string, start: readonly string[]): CaseCollection =>
  db.cases.where(index).between([...start], [...start, Dexie.maxKey], true, true);
const turned = (rows: CaseCollection, sort: CaseSort): CaseCollection => (sort === 'newest' ? rows.reverse() : rows);

/** Rows of a queue in order. */
export const walk = (db: Database, queue: Queue, sort: CaseSort): CaseCollection =>
  turned(range(db, INDEXES[sort], [queue]), sort);

/** Keys of a range of an index that begins with these values, in order. */
async function keysIn(db: Database, lists: KeyLists, index: string, start: readonly string[], sort: CaseSort) {
  const keys = await lists(JSON.stringify([index, ...start]), () => range(db, index, start).primaryKeys());
  return sort === 'newest' ? [...keys].reverse() : keys;
}

/** Keys of a queue in order. */
export const orderedKeys = (db: Database, lists: KeyLists, queue: Queue, sort: CaseSort): Promise<readonly string[]> =>
  keysIn(db, lists, INDEXES[sort], [queue], sort);

/** How much of a list of `size` to read for so many of the `total` in it, were they spread evenly, and then some. */
export const firstTry = (wanted: number, total: number, size: number): number =>
  Math.ceil((wanted * size * 1.5) / Math.max(1, total)) + 20;

/** Rows in order that satisfy one of the wanted values, as far as an index has both; else all of the queue. */
export interface Narrowed {
  readonly rows: () => CaseCollection;
  readonly keys: (lists: KeyLists) => Promise<readonly string[]>;
  /** How many there are. */
  readonly size: number;
  /** The field whose value they have. */
  readonly field?: TallyField;
}

/** The shortest list in this order that holds all rows with these values. */
export async function narrowest(db: Database, queue: Queue, sort: CaseSort, values: FieldValues): Promise<Narrowed> {
  const fields = TALLY_FIELDS.filter((field) => values[field] !== undefined);
  const usable = isByTime(sort) ? fields : fields.filter((field) => sort === 'priority' && field === 'class');
  const sizes = await Promise.all(usable.map((field) => tally(db, tallyKey(queue, { [field]: values[field] }))));
  const size = Math.min(...sizes);
  const field = usable[sizes.indexOf(size)];
  const by = isByTime(sort) ? `[queue+${field}+lastInboundAt]` : '[queue+class+rank+due]';
  const [index, start] = field === undefined ? [INDEXES[sort], [queue]] : [by, [queue, values[field] ?? '']];
  return {
    rows: () => turned(range(db, index, start), sort),
    keys: (lists) => keysIn(db, lists, index, start, sort),
    size: field === undefined ? await tally(db, tallyKey(queue)) : size,
    ...(field !== undefined && { field }),
  };
}

/**
 * A queue sorted by time from its row number `offset` on: the day that it falls on is known by the numbers of rows per
 * day, so that only the rows of that day are stepped over.
 */
export async function walkFrom(
  db: Database,
  queue: Queue,
  sort: 'newest' | 'oldest',
  offset: number,
): Promise<CaseCollection> {
  const inOrder = sort === 'newest' ? [...(await days(db, queue))].reverse() : await days(db, queue);
  let left = offset;
  const start = inOrder.find(({ count }) => {
    if (left < count) return true;
    left -= count;
    return false;
  });
  if (!start) return walk(db, queue, sort).limit(0);
  const index = db.cases.where(INDEXES[sort]);
  const rows =
    sort === 'oldest'
      ? index.between([queue, start.day], [queue, Dexie.maxKey], true, true)
      : index.between([queue], [queue, `${start.day}~`], true, true).reverse();
  return rows.offset(left);
}
