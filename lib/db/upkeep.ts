import type { CaseEvent } from '../core/cases/events.ts';
import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database } from './database.ts';
import { eraseExpired } from './erase.ts';
import { guarded } from './failure.ts';
import { recordHold } from './hold.ts';
import { appendEvents } from './journal.ts';
import { isStale, rebuild } from './rebuild.ts';
import { removeExpired } from './record-retention.ts';
import { refreshCases } from './refresh.ts';

/** Cases whose time has come, dealt with in one transaction. */
const CHUNK = 200;
const ERASED_ON = 'erasedOn';

/** Records what time alone has brought about by `now` (ms since 1970): waits that are over, quiet periods that ended. */
export const recordTimed = (db: Database, rules: CaseRules, now: number): Promise<number> =>
  guarded(async () => {
    const until = new Date(now).toISOString();
    let recorded = 0;
    for (;;) {
      const count = await db.transaction('rw', caseTables(db), async () => {
        const rows = await db.cases.where('wakesAt').belowOrEqual(until).limit(CHUNK).toArray();
        const events = rows.flatMap((row): CaseEvent[] => [...rules.timedEvents(row, now)]);
        const added = await appendEvents(db, events);
        await refreshCases(db, new Set(events.map(({ caseId }) => caseId)), rules);
        return added.length;
      });
      recorded += count;
      // Fewer than a chunk, or rows that wake and have nothing to say: either way there is no more to do now.
      if (count < CHUNK) return recorded;
    }
  });

/** Makes all rows again where they were made by other rules than those of today: other office hours, targets, holidays. */
export async function keepUp(db: Database, rules: CaseRules): Promise<void> {
  if (await isStale(db, rules)) await rebuild(db, rules);
}

/**
 * What the alarm does, in steps that can each be cut off and are then done by the next alarm: rows by the rules of today,
 * events of time, and once a day the erasing of what is kept no longer. Under a lawful hold that waits; a hold that was
 * switched by other means than the options page, such as a policy, is noted here.
 */
export async function upkeep(db: Database, rules: CaseRules, now: number): Promise<void> {
  await keepUp(db, rules);
  await recordTimed(db, rules, now);
  await recordHold(db, rules, now);
  if (rules.hold.active) return;
  const today = new Date(now).toISOString().slice(0, 10);
  const erasedOn = await guarded(() => db.meta.get(ERASED_ON));
  if (erasedOn?.value === today) return;
  await eraseExpired(db, rules, now);
  await removeExpired(db, rules, now);
  await guarded(() => db.meta.put({ key: ERASED_ON, value: today }));
}

export interface Due {
  /** Due within the warning time, or over. */
  readonly count: number;
  /** Those of them that became so after `since`. */
  readonly fresh: number;
}

/** How many cases are due at `now`, and how many of them since then. Both ms since 1970. */
export const countDue = (db: Database, since: number, now: number): Promise<Due> =>
  guarded(async () => {
    const until = ['open', new Date(now).toISOString()];
    const from = (time: string) => db.cases.where('[queue+soonAt]').between(['open', time], until, false, true).count();
    const [count, fresh] = await Promise.all([from(''), from(new Date(since).toISOString())]);
    return { count, fresh };
  });
