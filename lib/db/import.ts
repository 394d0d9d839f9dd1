import { issueKey } from '../core/cases/issue-key.ts';
import { type ChainVerdict, type Entry, isStub, type Line, verifyChain } from '../core/chain.ts';
import { archiveLine } from './archive-lines.ts';
import type { CaseRules } from './case-rules.ts';
import { type ConversationRow, caseTables, type Database, type NoteRow, type PostRow } from './database.ts';
import { guarded } from './failure.ts';
import { appendEvents } from './journal.ts';
import { mergePost } from './merge-post.ts';
import { refreshCases, refreshGroups } from './refresh.ts';
import { isCaseEvent } from './sources.ts';

export interface LineError {
  /** Counts from 1. */
  readonly line: number;
  /** Path of the value that is wrong; empty: the line is no JSON, or of no known kind. Never its words. */
  readonly path: string;
}

export type Imported =
  | {
      readonly ok: true;
      /** Events that were not here before. */
      readonly events: number;
      /** New here, or told more of. */
      readonly posts: number;
      readonly notes: number;
      /** Whether the file's own chain is whole; tampering is told, and still nothing of ours is changed by it. */
      readonly chain: ChainVerdict;
    }
  | { readonly ok: false; readonly errors: readonly LineError[] };

export interface ParsedArchive {
  /** In the order of the file. */
  readonly lines: Line[];
  readonly posts: PostRow[];
  readonly notes: NoteRow[];
  readonly conversations: ConversationRow[];
}

/** Errors told at once; a file of another kind has one in every line. */
const MOST_ERRORS = 100;

/** Everything in an archive, or what is wrong with it; pure, so that it can be looked at before it is imported. */
export function parseArchive(text: string): ParsedArchive | LineError[] {
  const parsed: ParsedArchive = { lines: [], posts: [], notes: [], conversations: [] };
  const errors: LineError[] = [];
  let isArchive = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || errors.length >= MOST_ERRORS) continue;
    const result = archiveLine.safeParse(json(line));
    if (!result.success || (!isArchive && !('tanggap' in result.data))) {
      errors.push({ line: index + 1, path: result.success ? 'tanggap' : pathOf(result.error.issues) });
      continue;
    }
    isArchive = true;
    const { data } = result;
    if ('entry' in data) parsed.lines.push(data.entry);
    else if ('stub' in data) parsed.lines.push(data.stub);
    else if ('post' in data) parsed.posts.push(data.post as PostRow);
    else if ('note' in data) parsed.notes.push(data.note);
    else if ('conversation' in data) parsed.conversations.push(data.conversation as ConversationRow);
  }
  if (!isArchive && errors.length === 0) errors.push({ line: 1, path: 'tanggap' });
  return errors.length > 0 ? errors : parsed;
}

/** What the archive brings; of what retention took out there, nothing comes back. */
export const entriesOf = ({ lines }: ParsedArchive): Entry[] => lines.filter((line): line is Entry => !isStub(line));

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of a union, the deepest path: the kind of line that fitted best. */
const deepest = (issues: readonly Issue[]): readonly PropertyKey[] =>
  issues
    .flatMap(({ path, errors = [] }) => [path, ...errors.map(deepest)])
    .reduce((a, b) => (b.length > a.length ? b : a), []);

/** A path of one step is the name of a kind that the line is not. */
function pathOf(issues: readonly Issue[]): string {
  const path = deepest(issues);
  return path.length > 1 ? path.map(String).join('.') : '';
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Joins an archive, of this machine or another, with what is here: the union of both, without duplicates. One line that
 * is wrong, and nothing is imported. Events are chained to ours; texts are masked again, for a file can be edited; what
 * is erased here stays erased. Rejects with JournalError.
 */
export const importArchive = (db: Database, rules: CaseRules, text: string): Promise<Imported> =>
  guarded(async () => {
    const parsed = parseArchive(text);
    if (Array.isArray(parsed)) return { ok: false, errors: parsed };
    const posts = parsed.posts.map((post) => maskedAgain(post, rules));
    const notes = parsed.notes.map((note) => ({ ...note, text: rules.mask(note.text).text }));
    const chain = verifyChain(parsed.lines);
    return db.transaction('rw', caseTables(db), async () => {
      const events = await appendEvents(
        db,
        entriesOf(parsed).map(({ event }) => event),
      );
      const changed = await changedPosts(db, posts);
      await db.posts.bulkPut(changed);
      const addedNotes = await addNotes(db, notes);
      await addConversations(db, parsed.conversations);
      const named = new Set(events.flatMap((event) => (isCaseEvent(event) ? [event.caseId] : [])));
      const known = await db.posts.bulkGet([...named]);
      const cases = [...named].map((id, index) => known[index]?.caseId || id);
      await refreshCases(db, [...cases, ...changed.flatMap(({ caseId }) => caseId || [])], rules);
      await refreshGroups(db, new Set(changed.flatMap(({ group }) => group ?? [])), rules);
      return { ok: true as const, events: events.length, posts: changed.length, notes: addedNotes, chain };
    });
  });

function maskedAgain(post: PostRow, rules: CaseRules): PostRow {
  const { text } = rules.mask(post.text);
  return {
    ...post,
    text,
    media: post.media.map(({ kind, alt }) => ({ kind, ...(alt !== undefined && { alt: rules.mask(alt).text }) })),
    ...(post.issue && { issue: issueKey(text) }),
  };
}

/** The posts that are new here or tell more, as they will be kept. */
export async function changedPosts(db: Database, posts: readonly PostRow[]): Promise<PostRow[]> {
  const known = await db.posts.bulkGet(posts.map(({ id }) => id));
  // Where they opened a case with a post that belongs to another one here, ours goes on.
  const roots = await db.posts.bulkGet(posts.map(({ caseId }) => caseId));
  const placed = posts.map((post, index) => ({ ...post, caseId: roots[index]?.caseId || post.caseId }));
  return placed.flatMap((post, index) => mergePost(known[index], post) ?? []);
}

async function addNotes(db: Database, notes: readonly NoteRow[]): Promise<number> {
  const known = await db.notes.bulkGet(notes.map(({ id }) => id));
  const added = notes.filter((_, index) => !known[index]);
  await db.notes.bulkAdd(added);
  return added.length;
}

async function addConversations(db: Database, conversations: readonly ConversationRow[]): Promise<void> {
  for (const theirs of conversations) {
    const ours = await db.conversations.get(theirs.id);
    const later = (ours?.lookedAt ?? '') > (theirs.lookedAt ?? '') ? ours : theirs;
    await db.conversations.put({ ...theirs, ...ours, ...later });
  }
}
