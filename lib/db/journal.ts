import { Dexie, type EntityTable } from 'dexie';
import { appendEntry, type ChainVerdict, type Entry, verifyChain } from '../core/chain.ts';
import type { JournalEvent } from '../core/journal.ts';

/** `full`: no room on the disk or in the quota · `closed`: another version of the extension took the database over. */
export type JournalFailure = 'full' | 'closed' | 'unknown';

export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly reason: JournalFailure;

  constructor(cause: unknown) {
    super(`the journal failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.reason = reasonOf(cause);
  }
}

function reasonOf(cause: unknown): JournalFailure {
  // Dexie wraps: an aborted transaction carries the true cause in `inner`.
  for (
    let error = cause as { name?: string; inner?: unknown } | undefined;
    error;
    error = error.inner as typeof error
  ) {
    if (error.name === 'QuotaExceededError') return 'full';
    if (error.name === 'DatabaseClosedError' || error.name === 'VersionError' || error.name === 'InvalidStateError') {
      return 'closed';
    }
  }
  return 'unknown';
}

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

/** Opens on first use. Safe in several contexts at once: IndexedDB runs their writing transactions one after another. */
export function openJournal(name = 'tanggap-journal'): Journal {
  // Strict: Chromium reports a relaxed commit before the bytes are on the disk, and this is a record.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & {
    entries: EntityTable<Entry, 'seq'>;
  };
  db.version(1).stores({ entries: 'seq, &event.id' });

  const guarded = async <T>(run: () => PromiseLike<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw new JournalError(error);
    }
  };
  const list = () => guarded(() => db.entries.orderBy('seq').toArray());

  return {
    append: (event) =>
      guarded(() =>
        db.transaction('rw', db.entries, async () => {
          const known = await db.entries.get({ 'event.id': event.id });
          if (known) return known;
          const entry = appendEntry(await db.entries.orderBy('seq').last(), event);
          await db.entries.add(entry);
          return entry;
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
