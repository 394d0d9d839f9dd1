import type { Database, IndexedCase, Queue } from './database.ts';

/** Fields by which lists are filtered alone. */
export type TallyField = 'class' | 'unit' | 'language' | 'account';
const FIELDS: readonly TallyField[] = ['class', 'unit', 'language', 'account'];
/** Rows read at a time. */
const CHUNK = 2000;

/** How many rows a queue has, all in all or with a value of one field. IndexedDB counts one by one; these are kept. */
export const tallyKey = (queue: Queue, field?: TallyField, value?: string): string =>
  field === undefined ? queue : `${queue}|${field}|${value}`;

const keysOf = (row: IndexedCase): string[] => [
  tallyKey(row.queue),
  ...FIELDS.flatMap((field) => (row[field] === undefined ? [] : tallyKey(row.queue, field, row[field]))),
];

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

/** Counts all rows anew, in the caller's writing transaction. */
export async function recount(db: Database): Promise<void> {
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
