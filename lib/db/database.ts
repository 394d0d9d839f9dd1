import { Dexie, type EntityTable, type Transaction } from 'dexie';
import type { IssueKey } from '../core/cases/issue-key.ts';
import type { CaseRow, StoredPost } from '../core/cases/record.ts';
import type { Entry, Stub } from '../core/chain.ts';
import type { Ranking } from './case-rules.ts';
import { recount } from './tallies.ts';

export const DATABASE = 'tanggap-journal';

/** Which tab a case belongs to. `folded`: it went into another case. */
export type Queue = 'open' | 'waiting' | 'done' | 'folded';

/**
 * A row with what it is found by; made from journal and posts (rows.ts), never written by hand. Its `groupSize` is at most
 * `MOST_RANKED`: the true size is in `groups`, or each new member of a group would rewrite the rows of all others.
 */
export interface IndexedCase extends CaseRow {
  readonly queue: Queue;
  /** Low first: the negative of the score. */
  readonly rank: number;
  /** As it would rank without its group. */
  readonly alone: Ranking;
  /** `dueAt`, or `~` (after every time) where nothing is due. */
  readonly due: string;
  /** From when it counts as due now; absent where nothing is due. */
  readonly soonAt?: string;
  /** When time alone will change it next. */
  readonly wakesAt?: string;
  /** Lower-case words of handle, text, unit and owner. */
  readonly words: readonly string[];
  /** When it was closed; absent while open and once its content is erased. */
  readonly keptSince?: string;
}

export interface PostRow extends StoredPost {
  /** Handle in lower case; empty once erased. */
  readonly authorKey: string;
  /** The agency's account it addresses or, for ours, that wrote it; lower case. */
  readonly account: string;
  /** Posts of different people about the same matter. */
  readonly group?: string;
  /** What the first post of a case is about, for comparison with others; gone once erased. */
  readonly issue?: IssueKey;
  /** Ours, not yet matched with the citizen's post: ids of the post and conversation it answers. */
  readonly loose?: readonly string[];
  /** Ours, not yet matched: handles it answers, lower case. */
  readonly addressees?: readonly string[];
  /** Ours, not yet matched: what the answer does. */
  readonly tone?: 'answer' | 'acknowledgement' | 'question';
}

export interface NoteRow {
  /** The `noted` event's. */
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly by: string;
  /** Masked; empty once erased. */
  readonly text: string;
}

/** A conversation that the agency opened. How many of its posts were seen is counted from `posts`. */
export interface ConversationRow {
  readonly id: string;
  readonly account: string;
  /** As X counts. */
  readonly total?: number;
  readonly lookedAt?: string;
}

/** How many people wrote in a group; counted from `posts`. */
interface GroupRow {
  readonly id: string;
  readonly size: number;
}

/** See tallies.ts. */
interface TallyRow {
  readonly id: string;
  readonly count: number;
}

interface MetaRow {
  readonly key: string;
  readonly value: string | number;
}

/** This machine's pair of keys for signing what is exported; the secret one leaves it by no export. */
export interface KeyRow {
  readonly id: 'record';
  /** Ed25519, 32 bytes each. */
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

export type Database = Dexie & {
  entries: EntityTable<Entry, 'seq'>;
  /** Places of entries that retention took out; see record-retention.ts. */
  stubs: EntityTable<Stub, 'seq'>;
  keys: EntityTable<KeyRow, 'id'>;
  cases: EntityTable<IndexedCase, 'id'>;
  posts: EntityTable<PostRow, 'id'>;
  notes: EntityTable<NoteRow, 'id'>;
  conversations: EntityTable<ConversationRow, 'id'>;
  groups: EntityTable<GroupRow, 'id'>;
  tallies: EntityTable<TallyRow, 'id'>;
  meta: EntityTable<MetaRow, 'key'>;
};

/** Keys of the table of cases in version 2. */
const CASES = [
  'id',
  '[queue+rank+due]',
  '[queue+due]',
  '[queue+lastInboundAt]',
  '[queue+soonAt]',
  '[queue+class+lastInboundAt]',
  '[queue+unit+lastInboundAt]',
  '[queue+language+lastInboundAt]',
  '[queue+account+lastInboundAt]',
  '[owner+queue]',
  'unit',
  'language',
  'account',
  'wakesAt',
  'group',
  'mergedInto',
  'keptSince',
  '*words',
];

/** Opens on first use. Safe in several contexts at once: IndexedDB runs their writing transactions one after another. */
export function openDatabase(name = DATABASE): Database {
  // Strict: Chromium reports a relaxed commit before the bytes are on the disk, and this is a record.
  // No cache: it holds every row that a live query ever read, for as long as the page is open.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Database;
  db.version(1).stores({ entries: 'seq, &event.id' });
  // Entries of version 1 are about drafts only, so that there is no case to derive from them.
  db.version(2).stores({
    entries: 'seq, &event.id, event.caseId',
    cases: CASES.join(', '),
    posts: 'id, caseId, [authorKey+postedAt], conversationId, postedAt, group, *loose',
    notes: 'id, caseId',
    conversations: 'id',
    groups: 'id',
    tallies: 'id',
    meta: 'key',
  });
  // A kind of case in order of urgency; how many rows there are with several values at once, and on each day. The record
  // as a page: found by kind, account, person, time, and as one post's story; stubs; the key for exports.
  db.version(3)
    .stores({
      cases: [...CASES, '[queue+class+rank+due]'].join(', '),
      entries:
        'seq, &event.id, event.caseId, event.kind, event.account, event.by, event.at, event.postKey, event.link, event.overrideId',
      stubs: 'seq, &removed.id',
      keys: 'id',
    })
    .upgrade((upgrade) => recount(upgrade as Transaction & Database));
  return db;
}

/** Tables that a change of cases writes, for its one transaction. */
export const caseTables = (db: Database) => [
  db.entries,
  db.stubs,
  db.cases,
  db.posts,
  db.notes,
  db.conversations,
  db.groups,
  db.tallies,
  db.meta,
];
