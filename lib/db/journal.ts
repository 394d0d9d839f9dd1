import { appendEntry, type ChainVerdict, type Entry, verifyChain } from '../core/chain.ts';
import type { JournalEvent } from '../core/journal.ts';
import { DATABASE, type Database, openDatabase } from './database.ts';
import { guarded } from './failure.ts';

export interface JournalSummary {
  readonly count: number;
  /** ISO 8601, UTC; absent when the journal is empty. */
  readonly last?: string;
}

/** The append-only record of this machine. Every method rejects with JournalError. */
export interface Journal {
  /** Chains `event` and resolves once it is on the disk. An id that is there already changes nothing. */
  append(event: JournalEvent): Promise<Entry>;
  /** All entries, oldest first. */
  list(): Promise<Entry[]>;
  summary(): Promise<JournalSummary>;
  verify(): Promise<ChainVerdict>;
  close(): void;
}

/**
 * Chains events in the order given, leaving out ids that are there already or come twice; gives back those that are
 * new. Runs in the caller's writing transaction, so that nothing comes between.
 */
export async function appendEvents(db: Database, events: readonly JournalEvent[]): Promise<JournalEvent[]> {
  if (events.length === 0) return [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const known = await db.entries
    .where('event.id')
    .anyOf([...byId.keys()])
    .toArray();
  for (const { event } of known) byId.delete(event.id);
  let last = await db.entries.orderBy('seq').last();
  const added: Entry[] = [];
  for (const event of byId.values()) {
    last = appendEntry(last, event);
    added.push(last);
  }
  await db.entries.bulkAdd(added);
  return [...byId.values()];
}

/** Opens on first use. */
export function openJournal(name = DATABASE): Journal {
  const db = openDatabase(name);
  const list = () => guarded(() => db.entries.orderBy('seq').toArray());

  return {
    append: (event) =>
      guarded(() =>
        db.transaction('rw', db.entries, async () => {
          await appendEvents(db, [event]);
          return (await db.entries.get({ 'event.id': event.id })) as Entry;
        }),
      ),
    list,
    summary: () =>
      guarded(() =>
        db.transaction('r', db.entries, async () => {
          const last = await db.entries.orderBy('seq').last();
          return { count: await db.entries.count(), ...(last && { last: last.event.at }) };
        }),
      ),
    verify: async () => verifyChain(await list()),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
