import { type ChainVerdict, createVerifier, type Line } from '../core/chain.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';

/** Lines read at a time: hashing them must not hold up a page for longer than a frame. */
const CHUNK = 250;

export interface LongWork {
  /** Called with the number of lines done. */
  readonly onProgress?: (done: number) => void;
  /** Aborting rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Entries and stubs in the order of the record, in chunks; up to `until`, included, where given. Rejects with JournalError. */
export async function* recordChunks(db: Database, until = Number.POSITIVE_INFINITY): AsyncGenerator<Line[]> {
  for (let last = 0; ; ) {
    const after = last;
    const lines = await guarded(() =>
      db.transaction('r', db.entries, db.stubs, async (): Promise<Line[]> => {
        const entries = await db.entries.where('seq').between(after, until, false, true).limit(CHUNK).toArray();
        // No more entries: stubs at the end, which only tampering leaves there, are looked at too.
        const end = entries.length < CHUNK ? until : (entries.at(-1)?.seq ?? until);
        const stubs = await db.stubs.where('seq').between(after, end, false, true).limit(CHUNK).toArray();
        const isCut = stubs.length === CHUNK;
        const to = isCut ? (stubs.at(-1)?.seq ?? end) : end;
        return [...entries.filter(({ seq }) => seq <= to), ...stubs].sort((a, b) => a.seq - b.seq);
      }),
    );
    if (lines.length === 0) return;
    yield lines;
    last = lines.at(-1)?.seq ?? after;
  }
}

/** Checks the whole chain as it is stored. Rejects with JournalError, or the signal's reason. */
export async function verifyRecord(db: Database, { onProgress, signal }: LongWork = {}): Promise<ChainVerdict> {
  const verifier = createVerifier();
  let done = 0;
  for await (const lines of recordChunks(db)) {
    signal?.throwIfAborted();
    for (const line of lines) verifier.push(line);
    done += lines.length;
    onProgress?.(done);
  }
  return verifier.verdict();
}

/** The lines of these numbers, in their order; undefined where there is none. Rejects with JournalError. */
export const readLines = (db: Database, seqs: readonly number[]): Promise<(Line | undefined)[]> =>
  guarded(() =>
    db.transaction('r', db.entries, db.stubs, async () => {
      const [entries, stubs] = await Promise.all([db.entries.bulkGet([...seqs]), db.stubs.bulkGet([...seqs])]);
      return seqs.map((_, index) => entries[index] ?? stubs[index]);
    }),
  );
