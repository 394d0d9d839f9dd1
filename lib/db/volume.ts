import type { Volume } from '../core/x-api/cost.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';

const DAYS = 30;
const DAY = 86_400_000;

/** What came in during the last 30 days, and what is open. `now`: ms since 1970. */
export const volumeOf = (db: Database, now: number): Promise<Volume> =>
  guarded(async () => {
    const since = new Date(now - DAYS * DAY).toISOString();
    const recent = await db.posts.where('postedAt').aboveOrEqual(since).toArray();
    const citizens = recent.filter(({ own }) => !own);
    const open = await db.cases.where('[queue+due]').between(['open', ''], ['open', '\uffff']).count();
    return {
      mentions: citizens.length,
      people: new Set(citizens.map(({ authorKey }) => authorKey)).size,
      own: recent.length - citizens.length,
      open,
    };
  });
