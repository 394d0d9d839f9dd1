import { SEEN_PAGES, type SeenPage } from '../core/cases/seen-limits.ts';
import type { PageSight } from '../core/cases/seen-post.ts';
import type { Database } from './database.ts';

/** Key of a kind of page whose posts cannot be recognised; its value says since when. */
const PREFIX = 'blind:';

export interface Blindness {
  /** ISO 8601, UTC; the earliest of them. */
  readonly since: string;
  readonly pages: readonly SeenPage[];
}

/** Keeps whether posts on a kind of page can be read, at `now` (ms since 1970); the first "no" stays until a "yes". */
export async function recordSight(db: Database, { page, readable }: PageSight, now: number): Promise<void> {
  const key = PREFIX + page;
  await db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get(key);
    if (readable && known) await db.meta.delete(key);
    if (!readable && !known) await db.meta.put({ key, value: new Date(now).toISOString() });
  });
}

/** Where posts cannot be read, and since when; undefined = nowhere. */
export async function readBlindness(db: Database): Promise<Blindness | undefined> {
  const rows = await db.meta.where('key').startsWith(PREFIX).toArray();
  const [since] = rows.map(({ value }) => String(value)).sort();
  const blind = new Set(rows.map(({ key }) => key.slice(PREFIX.length)));
  return since === undefined ? undefined : { since, pages: SEEN_PAGES.filter((page) => blind.has(page)) };
}
