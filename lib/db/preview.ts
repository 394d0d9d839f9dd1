import { type ChainVerdict, verifyChain } from '../core/chain.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';
import { changedPosts, entriesOf, type LineError, parseArchive } from './import.ts';
import { personKey, postsOfPerson } from './person.ts';

export interface Count {
  readonly all: number;
  /** Of them not here yet, or told more of. */
  readonly fresh: number;
}

export type ImportPreview =
  | {
      readonly ok: true;
      readonly events: Count;
      readonly posts: Count;
      readonly notes: Count;
      /** Whether the file's own chain is whole. */
      readonly chain: ChainVerdict;
    }
  | { readonly ok: false; readonly errors: readonly LineError[] };

/** What importing an archive would add; nothing is written. Rejects with JournalError. */
export const previewArchive = (db: Database, text: string): Promise<ImportPreview> =>
  guarded(async () => {
    const parsed = parseArchive(text);
    if (Array.isArray(parsed)) return { ok: false, errors: parsed };
    const { lines, posts, notes } = parsed;
    const events = [...new Set(entriesOf(parsed).map(({ event }) => event.id))];
    const [knownEvents, removedEvents, changed, knownNotes] = await Promise.all([
      db.entries.where('event.id').anyOf(events).count(),
      db.stubs.where('removed.id').anyOf(events).count(),
      changedPosts(db, posts),
      db.notes.bulkGet(notes.map(({ id }) => id)),
    ]);
    return {
      ok: true,
      events: { all: events.length, fresh: events.length - knownEvents - removedEvents },
      posts: { all: posts.length, fresh: changed.length },
      notes: { all: notes.length, fresh: knownNotes.filter((note) => !note).length },
      chain: verifyChain(lines),
    };
  });

export interface Person {
  readonly posts: number;
  readonly cases: number;
  /** Notes of staff on these cases. */
  readonly notes: number;
}

/** What is kept about the person with that handle, without `@`; their names in what others wrote not counted. Rejects with JournalError. */
export const countPerson = (db: Database, handle: string): Promise<Person> =>
  guarded(async () => {
    const posts = await postsOfPerson(db, personKey(handle));
    const cases = new Set(posts.map(({ caseId }) => caseId));
    cases.delete('');
    const notes = await db.notes
      .where('caseId')
      .anyOf([...cases])
      .filter(({ text }) => text !== '')
      .count();
    return { posts: posts.length, cases: cases.size, notes };
  });

export interface Kept {
  readonly cases: number;
  readonly posts: number;
  readonly events: number;
}

/** How much there is. Rejects with JournalError. */
export const countKept = (db: Database): Promise<Kept> =>
  guarded(async () => {
    const [cases, posts, events] = await Promise.all([db.cases.count(), db.posts.count(), db.entries.count()]);
    return { cases, posts, events };
  });
