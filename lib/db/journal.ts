import { appendEntry, type ChainVerdict, type Entry } from '../core/chain.ts';
import type { JournalEvent } from '../core/journal.ts';
import { DATABASE, type Database, openDatabase } from './database.ts';
import { guarded } from './failure.ts';
import { verifyRecord } from './record-lines.ts';

export interface JournalSummary {
  readonly count: number;
  /** ISO 8601, UTC; absent when the journal is empty. */
  readonly last?: string;
}

/** The append-only record of this machine. Every method rejects with JournalError. */
export interface Journal {
  /**
   * Chains `event` and resolves to its `seq` once it is on the disk. An id that is there already, or was until retention
   * took it out, changes nothing.
   */
  append(event: JournalEvent): Promise<{ readonly seq: number }>;
  /** All entries, oldest first; without those that retention took out. */
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
  const ids = [...byId.keys()];
  const [known, removed] = await Promise.all([
    db.entries.where('event.id').anyOf(ids).toArray(),
    db.stubs.where('removed.id').anyOf(ids).toArray(),
  ]);
  for (const { event } of known) byId.delete(event.id);
  for (const stub of removed) byId.delete(stub.removed.id);
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

  return {
    append: (event) =>
      guarded(() =>
        db.transaction('rw', db.entries, db.stubs, async () => {
          await appendEvents(db, [event]);
          const line =
            (await db.entries.get({ 'event.id': event.id })) ?? (await db.stubs.get({ 'removed.id': event.id }));
          return line as NonNullable<typeof line>;
        }),
      ),
    list: () => guarded(() => db.entries.orderBy('seq').toArray()),
    summary: () =>
      guarded(() =>
        db.transaction('r', db.entries, async () => {
          const last = await db.entries.orderBy('seq').last();
          return { count: await db.entries.count(), ...(last && { last: last.event.at }) };
        }),
      ),
    verify: () => verifyRecord(db),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
