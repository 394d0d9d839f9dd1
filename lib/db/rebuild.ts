import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database } from './database.ts';
import { guarded } from './failure.ts';
import { refreshCases, refreshGroups } from './refresh.ts';
import { inRange } from './sources.ts';
import { recount } from './tallies.ts';

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
    if (done === 0) {
      await dropOrphans(db, new Set(ids));
      const groups = (await db.posts.orderBy('group').uniqueKeys()).map(String);
      await db.transaction('rw', caseTables(db), () => refreshGroups(db, groups, rules));
    }
    onProgress({ done, total: ids.length });
    while (done < ids.length) {
      const chunk = ids.slice(done, done + CHUNK);
      const next = ids[done + CHUNK];
      await db.transaction('rw', caseTables(db), async () => {
        const from = await inRange(db, chunk[0] ?? '', chunk.at(-1) ?? '');
        await refreshCases(db, chunk, rules, from);
        if (next !== undefined) await db.meta.put({ key: NEXT, value: version + next });
      });
      done += chunk.length;
      onProgress({ done, total: ids.length });
    }
    await db.transaction('rw', caseTables(db), async () => {
      await recount(db);
      await db.meta.put({ key: VERSION, value: rules.version });
      await db.meta.delete(NEXT);
    });
  });

/** Every case that posts or events tell of, in the order of the keys. */
async function caseIds(db: Database): Promise<string[]> {
  const ids = new Set((await db.posts.orderBy('caseId').uniqueKeys()).map(String));
  const named = (await db.entries.orderBy('event.caseId').uniqueKeys()).map(String);
  // Of another machine, under another post of the case; or without any content.
  const unknown = named.filter((id) => !ids.has(id));
  const posts = await db.posts.bulkGet(unknown);
  for (const [index, id] of unknown.entries()) ids.add(posts[index]?.caseId || id);
  ids.delete('');
  return [...ids].sort();
}

/** Rows that nothing tells of any more. */
async function dropOrphans(db: Database, ids: ReadonlySet<string>): Promise<void> {
  const keys = await db.cases.toCollection().primaryKeys();
  await db.cases.bulkDelete(keys.filter((key) => !ids.has(key)));
}
