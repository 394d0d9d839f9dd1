import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { GENESIS, isStub, type Line } from '@/lib/core/chain.ts';
import { BUNDLE_VERSION, type BundleStatement, bundleHeader, signedText } from '@/lib/core/record/bundle.ts';
import { RECORD_COLUMNS, recordCells } from '@/lib/core/record/columns.ts';
import { BYTE_ORDER_MARK, csvRows } from '@/lib/csv-table.ts';
import type { Database } from '@/lib/db/database.ts';
import { type LongWork, readLines, recordChunks } from '@/lib/db/record-lines.ts';
import { recordKey } from './signing.ts';

/** Rows read at a time. */
const CHUNK = 500;

const jsonLines = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** Every line as JSON, oldest first, in parts. Rejects with JournalError, or the signal's reason. */
export async function* jsonlParts(db: Database, { onProgress, signal }: LongWork = {}): AsyncGenerator<string> {
  let done = 0;
  for await (const lines of recordChunks(db)) {
    signal?.throwIfAborted();
    yield jsonLines(lines);
    done += lines.length;
    onProgress?.(done);
  }
}

/** A table of the lines of these numbers, or of all, oldest first, in parts. Rejects as `jsonlParts`. */
export async function* csvParts(
  db: Database,
  seqs: readonly number[] | undefined,
  { onProgress, signal }: LongWork = {},
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRows([RECORD_COLUMNS]);
  let done = 0;
  for await (const lines of seqs ? chosen(db, seqs) : recordChunks(db)) {
    signal?.throwIfAborted();
    yield csvRows(lines.map(recordCells));
    done += lines.length;
    onProgress?.(done);
  }
}

async function* chosen(db: Database, seqs: readonly number[]): AsyncGenerator<Line[]> {
  for (let at = 0; at < seqs.length; at += CHUNK) {
    yield (await readLines(db, seqs.slice(at, at + CHUNK))).filter((line) => line !== undefined);
  }
}

/**
 * The whole record, signed by this machine: a first line with counts, head, digest, public key and signature, then one
 * line per entry. `scripts/verify-record.mjs` checks it without us. The first part belongs before the others, and is
 * ready last. `now`: ms since 1970. Rejects as `jsonlParts`.
 */
export async function signedBundle(
  db: Database,
  now: number,
  keep: (part: string) => void,
  { onProgress, signal }: LongWork = {},
): Promise<string> {
  const key = await recordKey(db);
  const digest = sha256.create();
  let count = 0;
  let removed = 0;
  let head = GENESIS;
  // What is appended meanwhile belongs to the next bundle, or the count would never be right.
  const until = (await db.entries.orderBy('seq').last())?.seq ?? 0;
  for await (const lines of recordChunks(db, until)) {
    signal?.throwIfAborted();
    const part = jsonLines(lines);
    digest.update(utf8ToBytes(part));
    keep(part);
    count += lines.length;
    removed += lines.filter(isStub).length;
    head = lines.at(-1)?.hash ?? head;
    onProgress?.(count);
  }
  const statement: BundleStatement = {
    tanggap: 'record-bundle',
    version: BUNDLE_VERSION,
    exportedAt: new Date(now).toISOString(),
    count,
    removed,
    head,
    digest: bytesToHex(digest.digest()),
    publicKey: key.publicKey,
  };
  return bundleHeader(statement, await key.sign(signedText(statement)));
}
