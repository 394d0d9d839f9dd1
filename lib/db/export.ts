import type { Table } from 'dexie';
import { isStub } from '../core/chain.ts';
import { ARCHIVE_VERSION } from './archive-lines.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';
import { recordChunks } from './record-lines.ts';

/** Rows read at a time. */
const CHUNK = 1000;

/**
 * Everything there is as JSON lines, in chunks of text that end with a line: journal, masked content, notes, coverage.
 * Rows are not in it, for they are made from these. `now`: ms since 1970. Rejects with JournalError.
 */
export async function* exportArchive(db: Database, now: number): AsyncGenerator<string> {
  const exportedAt = new Date(now).toISOString();
  yield `${JSON.stringify({ tanggap: 'archive', version: ARCHIVE_VERSION, exportedAt })}\n`;
  for await (const part of recordChunks(db)) {
    yield part.map((line) => `${JSON.stringify(isStub(line) ? { stub: line } : { entry: line })}\n`).join('');
  }
  yield* lines(db.posts, 'post');
  yield* lines(db.notes, 'note');
  yield* lines(db.conversations, 'conversation');
}

// biome-ignore lint/suspicious/noExplicitAny: Dexie's tables differ in their key types; rows are written as they are.
async function* lines(table: Table<any, any>, name: string): AsyncGenerator<string> {
  const key = table.schema.primKey.keyPath as string;
  for (let last: unknown; ; ) {
    const rows: Record<string, unknown>[] = await guarded(() =>
      (last === undefined ? table.orderBy(':id') : table.where(':id').above(last)).limit(CHUNK).toArray(),
    );
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify({ [name]: row })}\n`).join('');
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.[key];
  }
}
