import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database } from './database.ts';
import { guarded } from './failure.ts';
import { refreshCases } from './refresh.ts';

/** Cases made again in one transaction: others get their turn about every half second. */
const CHUNK = 200;
const VERSION = 'rowsVersion';
const NEXT = 'rebuildNext';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Whether the rows were made by other rules: other clocks, or another fold. */
export const isStale = (db: Database, rules: CaseRules): Promise<boolean> =>
  guarded(async () => (await db.meta.get(VERSION))?.value !== rules.version);

/**
 * Makes all rows again from journal and posts. In chunks, each one transaction, and it goes on where it was stopped:
 * the panel shows the old rows until their turn. Rejects with JournalError.
 */
export const rebuild = (db: Database, rules: CaseRules, onProgress: (progress: Progress) => void = () => {}) =>
  guarded(async () => {
    const ids = await caseIds(db);
    const version = `${rules.version}:`;
    const stopped = String((await db.meta.get(NEXT))?.value ?? '');
    let done = stopped.startsWith(version) ? ids.findIndex((id) => id >= stopped.slice(version.length)) : 0;
    if (done < 0) done = ids.length;
    if (done === 0) await dropOrphans(db, new Set(ids));
    onProgress({ done, total: ids.length });
    while (done < ids.length) {
      const chunk = ids.slice(done, done + CHUNK);
      const next = ids[done + CHUNK];
      await db.transaction('rw', caseTables(db), async () => {
        await refreshCases(db, chunk, rules);
        if (next !== undefined) await db.meta.put({ key: NEXT, value: version + next });
      });
      done += chunk.length;
      onProgress({ done, total: ids.length });
    }
    await db.transaction('rw', db.meta, async () => {
      await db.meta.put({ key: VERSION, value: rules.version });
      await db.meta.delete(NEXT);
    });
  });

/** Every case that posts or events tell of, in the order of the keys. */
async function caseIds(db: Database): Promise<string[]> {
  const ids = new Set(await db.posts.orderBy('caseId').uniqueKeys());
  for (const id of await db.entries.orderBy('event.caseId').uniqueKeys()) {
    const post = await db.posts.get(String(id));
    ids.add(post?.caseId || String(id));
  }
  ids.delete('');
  return [...ids].map(String).sort();
}

/** Rows that nothing tells of any more. */
async function dropOrphans(db: Database, ids: ReadonlySet<string>): Promise<void> {
  const keys = await db.cases.toCollection().primaryKeys();
  await db.cases.bulkDelete(keys.filter((key) => !ids.has(key)));
}
