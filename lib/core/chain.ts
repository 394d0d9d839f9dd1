import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { JournalEvent } from './journal.ts';

/** `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

interface Link {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** Hash of the line before, lower-case hex. */
  readonly prev: string;
  /** SHA-256 over the canonical JSON of `{ event, prev, seq }`, lower-case hex. */
  readonly hash: string;
}

/** One line of the journal. Its hash covers the one before it, so no line can be changed, moved or cut out unseen. */
export interface Entry extends Link {
  readonly event: JournalEvent;
}

/**
 * What stays of a line whose event retention took out: its place in the chain. Its hash can no longer be computed, so
 * it counts only where a later `entries-removed` event names its `seq`.
 */
export interface Stub extends Link {
  readonly removed: {
    /** The event's, so that the same event is never taken in again. */
    readonly id: string;
    readonly kind: string;
    /** ISO 8601, UTC. */
    readonly at: string;
  };
}

export type Line = Entry | Stub;
export const isStub = (line: Line): line is Stub => 'removed' in line;

const hashOf = (seq: number, prev: string, event: JournalEvent): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ seq, prev, event: event as Json }))));

/** The entry that follows `last` (nothing before the first). Synchronous, so that it fits in one database transaction. */
export function appendEntry(last: Line | undefined, event: JournalEvent): Entry {
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? GENESIS;
  return { seq, prev, hash: hashOf(seq, prev, event), event };
}

export const stubOf = ({ seq, prev, hash, event: { id, kind, at } }: Entry): Stub => ({
  seq,
  prev,
  hash,
  removed: { id, kind, at },
});

/**
 * `gap`: an entry is missing or out of place · `link`: it follows another entry · `content`: it was altered ·
 * `removed`: its event was taken out, and no retention event says so.
 */
export type ChainFault = 'gap' | 'link' | 'content' | 'removed';

export type ChainVerdict =
  | {
      readonly ok: true;
      readonly length: number;
      readonly head: string;
      /** Of them taken out by retention, each named by an event. */
      readonly removed: number;
    }
  | {
      readonly ok: false;
      /** The `seq` at which the first fault shows; all entries before it hold. */
      readonly brokenAt: number;
      readonly cause: ChainFault;
      /** The time written in the faulty line, which may be false; absent where the line is missing. ISO 8601. */
      readonly at?: string;
      /** For a gap: the `seq` found in its place; absent at the end. */
      readonly found?: number;
    };

type Fault = Extract<ChainVerdict, { ok: false }>;

function matches(entry: Entry): boolean {
  try {
    return hashOf(entry.seq, entry.prev, entry.event) === entry.hash;
  } catch {
    return false;
  }
}

const timeOf = (line: Line): string | undefined => (isStub(line) ? line.removed.at : line.event?.at);

/**
 * Checks lines as they come, in the order of the record, so that a long one need not be in memory. After a fault it
 * reads on: a removal before the fault may be explained after it.
 */
export function createVerifier() {
  let length = 0;
  let head = GENESIS;
  let fault: Fault | undefined;
  /** Stubs that no event has explained so far, by `seq`. */
  const unexplained = new Map<number, string | undefined>();
  let removed = 0;

  const faultOf = (line: Line): Fault | undefined => {
    const brokenAt = length + 1;
    const at = timeOf(line);
    const broken = (cause: ChainFault): Fault => ({
      ok: false,
      brokenAt,
      cause,
      ...(typeof at === 'string' && { at }),
      ...(cause === 'gap' && { found: line.seq }),
    });
    if (line.seq !== brokenAt) return broken('gap');
    if (line.prev !== head) return broken('link');
    return isStub(line) || matches(line) ? undefined : broken('content');
  };

  const explain = (line: Line) => {
    if (isStub(line) || line.event?.kind !== 'entries-removed' || !matches(line)) return;
    for (const [from, to] of line.event.ranges) {
      // Only what came before: an event cannot excuse a removal that was still to come.
      const last = Math.min(to, line.seq - 1);
      if (last - from > unexplained.size) {
        for (const seq of [...unexplained.keys()]) if (seq >= from && seq <= last) unexplained.delete(seq);
      } else for (let seq = from; seq <= last; seq += 1) unexplained.delete(seq);
    }
  };

  return {
    push(line: Line): void {
      fault ??= faultOf(line);
      explain(line);
      if (fault) return;
      if (isStub(line)) {
        removed += 1;
        unexplained.set(line.seq, timeOf(line));
      }
      head = line.hash;
      length = line.seq;
    },
    verdict(): ChainVerdict {
      // Stubs after a fault are not kept, so the first one unexplained is before it.
      const [first] = unexplained;
      if (first) {
        const [brokenAt, at] = first;
        return { ok: false, brokenAt, cause: 'removed', ...(at !== undefined && { at }) };
      }
      return fault ?? { ok: true, length, head, removed };
    },
  };
}

/**
 * Checks lines in the order given. Entries cut off the *end* leave a shorter chain that is whole: only a `head` noted
 * elsewhere (an exported file) tells.
 */
export function verifyChain(lines: Iterable<Line>): ChainVerdict {
  const verifier = createVerifier();
  for (const line of lines) verifier.push(line);
  return verifier.verdict();
}
