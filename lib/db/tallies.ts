import type { Database, IndexedCase, Queue } from './database.ts';

/** Fields by which lists are filtered, alone and together. */
export const TALLY_FIELDS = ['class', 'unit', 'language', 'account'] as const;
export type TallyField = (typeof TALLY_FIELDS)[number];
export type FieldValues = Readonly<Partial<Record<TallyField, string | undefined>>>;
/** Rows read at a time. */
const CHUNK = 2000;

/** How many rows a queue has, all in all or with these values. IndexedDB counts one by one; these numbers are kept. */
export const tallyKey = (queue: Queue, values: FieldValues = {}): string =>
  JSON.stringify([queue, ...TALLY_FIELDS.map((field) => values[field] ?? 0)]);

/** How many rows of a queue had their last post on a day: where a list sorted by time is to be entered in its middle. */
const dayKey = (queue: Queue, day: string): string => `${queue}@${day}`;

function keysOf(row: IndexedCase): string[] {
  let combinations: FieldValues[] = [{}];
  for (const field of TALLY_FIELDS) {
    const value = row[field];
    if (value !== undefined) combinations = combinations.flatMap((some) => [some, { ...some, [field]: value }]);
  }
  return [
    ...combinations.map((values) => tallyKey(row.queue, values)),
    dayKey(row.queue, row.lastInboundAt.slice(0, 10)),
  ];
}

/** What a transaction changes, by key. */
export type TallyChanges = Map<string, number>;

export function change(changes: TallyChanges, before: IndexedCase | undefined, after: IndexedCase | undefined): void {
  for (const key of before ? keysOf(before) : []) changes.set(key, (changes.get(key) ?? 0) - 1);
  for (const key of after ? keysOf(after) : []) changes.set(key, (changes.get(key) ?? 0) + 1);
}

/** Writes the changes, in the transaction that changed the rows. */
export async function applyChanges(db: Database, changes: TallyChanges): Promise<void> {
  const changed = [...changes].filter(([, by]) => by !== 0);
  const known = await db.tallies.bulkGet(changed.map(([id]) => id));
  await db.tallies.bulkPut(changed.map(([id, by], index) => ({ id, count: (known[index]?.count ?? 0) + by })));
}

export const tally = async (db: Database, key: string): Promise<number> => (await db.tallies.get(key))?.count ?? 0;

/** The days of a queue that have rows, earliest first, and how many. */
export async function days(db: Database, queue: Queue): Promise<readonly { day: string; count: number }[]> {
  const prefix = dayKey(queue, '');
  const rows = await db.tallies.where('id').startsWith(prefix).toArray();
  return rows.map(({ id, count }) => ({ day: id.slice(prefix.length), count }));
}

/** The values that a field has in any row, in the order of their characters: from the numbers, for there are few. */
export async function valuesOf(db: Database, fields: readonly TallyField[]): Promise<readonly string[][]> {
  const rows = await db.tallies.where('id').startsWith('[').toArray();
  const keys = rows.flatMap(({ id, count }) => (count > 0 ? [JSON.parse(id) as (string | 0)[]] : []));
  return fields.map((field) => {
    const place = 1 + TALLY_FIELDS.indexOf(field);
    return [...new Set(keys.flatMap((key) => key[place] || []))].sort();
  });
}

/** Counts all rows anew, in the caller's writing transaction. */
export async function recount(db: Pick<Database, 'cases' | 'tallies'>): Promise<void> {
  const counts: TallyChanges = new Map();
  for (let last = ''; ; ) {
    const rows = await db.cases.where('id').above(last).limit(CHUNK).toArray();
    for (const row of rows) change(counts, undefined, row);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < CHUNK) break;
  }
  await db.tallies.clear();
  await db.tallies.bulkPut(Array.from(counts, ([id, count]) => ({ id, count })));
}
