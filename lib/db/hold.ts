import type { CaseRules } from './case-rules.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';
import { appendEvents } from './journal.ts';

/**
 * Notes in the record that the lawful hold was switched, where its last word differs from the settings. `by`: the person
 * who did it, as they call themselves; absent where a policy or another page did. `now`: ms since 1970. Rejects with
 * JournalError.
 */
export const recordHold = (
  db: Database,
  { hold, mask }: Pick<CaseRules, 'hold' | 'mask'>,
  now: number,
  by?: string,
): Promise<void> =>
  guarded(() =>
    db.transaction('rw', db.entries, db.stubs, async () => {
      const last = (await db.entries.where('event.kind').equals('hold-switched').last())?.event;
      const before = last?.kind === 'hold-switched' ? last : { on: false, reason: undefined };
      const reason = hold.active && hold.reason !== '' ? mask(hold.reason).text : undefined;
      if (before.on === hold.active && before.reason === reason) return;
      await appendEvents(db, [
        {
          kind: 'hold-switched',
          id: crypto.randomUUID(),
          at: new Date(now).toISOString(),
          on: hold.active,
          ...(reason !== undefined && { reason }),
          ...(by && { by }),
        },
      ]);
    }),
  );
