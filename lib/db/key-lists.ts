import type { Database } from './database.ts';

type Lists = Map<string, Promise<readonly string[]>>;

/** By database, as of the last entry of the journal: no row changes place without one. */
const known = new WeakMap<Database, { readonly at: string; readonly lists: Lists }>();

/** Gives the keys of a range by its name; reads them only where nothing was read by that name since the last entry. */
export type KeyLists = (name: string, read: () => PromiseLike<readonly string[]>) => Promise<readonly string[]>;

/**
 * Lists of keys as they are now, kept until something is recorded: lists are scrolled and searched more than written.
 * All keys of a range come in one piece when they are read forwards, a few milliseconds per thousand.
 */
export async function keyLists(db: Database): Promise<KeyLists> {
  const [last, version] = await Promise.all([db.entries.orderBy('seq').last(), db.meta.get('rowsVersion')]);
  const at = `${last?.seq} ${version?.value}`;
  const cached = known.get(db);
  const lists: Lists = cached?.at === at ? cached.lists : new Map();
  if (lists !== cached?.lists) known.set(db, { at, lists });
  return (name, read) => {
    const asked = lists.get(name) ?? Promise.resolve(read());
    lists.set(name, asked);
    asked.catch(() => lists.delete(name));
    return asked;
  };
}
