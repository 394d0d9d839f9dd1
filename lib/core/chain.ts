import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { JournalEvent } from './journal.ts';

/** `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

/** One line of the journal. Its hash covers the one before it, so no line can be changed, moved or cut out unseen. */
export interface Entry {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** Hash of the entry before, lower-case hex. */
  readonly prev: string;
  /** SHA-256 over the canonical JSON of `{ event, prev, seq }`, lower-case hex. */
  readonly hash: string;
  readonly event: JournalEvent;
}

const hashOf = (seq: number, prev: string, event: JournalEvent): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ seq, prev, event: event as Json }))));

/** The entry that follows `last` (nothing before the first). Synchronous, so that it fits in one database transaction. */
export function appendEntry(last: Entry | undefined, event: JournalEvent): Entry {
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? GENESIS;
  return { seq, prev, hash: hashOf(seq, prev, event), event };
}

/** `gap`: an entry is missing or out of place · `link`: it follows another entry · `content`: it was altered. */
export type ChainVerdict =
  | { readonly ok: true; readonly length: number; readonly head: string }
  | { readonly ok: false; readonly brokenAt: number; readonly cause: 'gap' | 'link' | 'content' };

/**
 * Checks entries in the order given; `brokenAt` is the `seq` at which the first fault shows. Entries cut off the *end*
 * leave a shorter chain that is whole: only a `head` noted elsewhere (an exported file) tells.
 */
export function verifyChain(entries: Iterable<Entry>): ChainVerdict {
  let length = 0;
  let head = GENESIS;
  for (const entry of entries) {
    const brokenAt = length + 1;
    if (entry.seq !== brokenAt) return { ok: false, brokenAt, cause: 'gap' };
    if (entry.prev !== head) return { ok: false, brokenAt, cause: 'link' };
    if (!matches(entry)) return { ok: false, brokenAt, cause: 'content' };
    head = entry.hash;
    length = brokenAt;
  }
  return { ok: true, length, head };
}

function matches(entry: Entry): boolean {
  try {
    return hashOf(entry.seq, entry.prev, entry.event) === entry.hash;
  } catch {
    return false;
  }
}
