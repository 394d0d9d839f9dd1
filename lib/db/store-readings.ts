import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import { issueKey } from '../core/cases/issue-key.ts';
import { compareIds } from '../core/cases/post-time.ts';
import { sameIssue } from '../core/cases/same-issue.ts';
import type { Around } from './addressed.ts';
import { currentCase, matchAnswer, waitingAnswers } from './answers.ts';
import type { CaseRules } from './case-rules.ts';
import type { Database, PostRow } from './database.ts';
import { createGrouping } from './grouping.ts';
import { citizenRow, learned, ownRow, type Reading } from './seen-facts.ts';

/** Other posts of the same author that are looked at for the same matter. */
const AUTHOR_POSTS = 50;

interface Stored {
  readonly events: readonly CaseEvent[];
  /** Cases whose rows must be made again. */
  readonly touched: ReadonlySet<string>;
  /** Groups that have grown. */
  readonly groups: ReadonlySet<string>;
}

/** Stores posts, oldest first, in the caller's writing transaction; gives the events to record. */
export async function storeReadings(
  db: Database,
  readings: readonly Reading[],
  rules: CaseRules,
  now: number,
): Promise<Stored> {
  const at = new Date(now).toISOString();
  const ordered = [...readings].sort((a, b) => compareIds(a.post.id, b.post.id));
  const around = await surroundings(db, ordered, rules);
  const grouping = await createGrouping(db, ordered);
  const events: CaseEvent[] = [];
  const touched = new Set<string>();
  const add = (event: CaseEvent | undefined) => {
    if (!event) return;
    events.push(event);
    touched.add(event.caseId);
  };

  for (const reading of ordered) {
    const known = await db.posts.get(reading.post.id);
    if (known) {
      const more = learned(known, reading);
      if (!more) continue;
      await db.posts.put(more.issue && more.text !== known.text ? { ...more, issue: issueKey(more.text) } : more);
      touched.add(known.caseId);
      if (!known.own && more.text !== known.text) add(await rereadEvent(db, more, reading, at, events));
      for (const answer of known.own ? [more] : await waitingAnswers(db, more)) {
        if (answer.loose) add(await matchAnswer(db, answer, at));
      }
    } else if (reading.own) {
      const own = ownRow(reading);
      if (!own) continue;
      await db.posts.put(own);
      add(await matchAnswer(db, own, at));
    } else {
      const row = citizenRow(reading, rules, around);
      if (!row) continue;
      const caseId = await caseOf(db, row);
      const placed = { ...row, caseId: caseId ?? row.id };
      const stored = caseId === undefined ? await grouping.place(placed) : placed;
      await db.posts.put(stored);
      add(seenEvent(stored, await currentCase(db, stored.caseId), reading, at));
      for (const answer of await waitingAnswers(db, stored)) add(await matchAnswer(db, answer, at));
    }
  }
  touched.delete('');
  return { events, touched, groups: grouping.changed };
}

/** Which conversations and posts are ours, as far as this batch needs to know. */
async function surroundings(db: Database, readings: readonly Reading[], rules: CaseRules): Promise<Around> {
  const conversationIds = readings.flatMap(({ post }) => post.conversationId ?? []);
  const parentIds = readings.flatMap(({ post }) => post.inReplyTo ?? []);
  const conversations = await db.conversations.bulkGet(conversationIds);
  const parents = await db.posts.bulkGet([...parentIds, ...conversationIds]);
  const openers = new Map(conversations.flatMap((one) => (one ? [[one.id, one.account] as const] : [])));
  const authors = new Map(parents.flatMap((one) => (one?.own ? [[one.id, one.account] as const] : [])));
  for (const { own, post } of readings) if (own) authors.set(post.id, post.author.toLowerCase());
  const ours = (account: string | undefined) => (account && rules.accounts.has(account) ? account : undefined);
  return {
    openedBy: (id) => ours(openers.get(id) ?? authors.get(id)),
    writtenBy: (id) => ours(authors.get(id)),
  };
}

/** The case that a post belongs to; undefined = a new one. */
async function caseOf(db: Database, row: Omit<PostRow, 'caseId'>): Promise<string | undefined> {
  const theirs = await db.posts
    .where('[authorKey+postedAt]')
    .between([row.authorKey, ''], [row.authorKey, '\uffff'])
    .reverse()
    .limit(AUTHOR_POSTS)
    .toArray();
  const parent = row.inReplyTo === undefined ? undefined : await db.posts.get(row.inReplyTo);
  const known = [...theirs, ...(parent?.own ? [parent] : [])].filter(({ caseId }) => caseId !== '');
  return sameIssue(row, known);
}

function seenEvent(row: PostRow, caseId: string, { exposed, triaged }: Reading, at: string): CaseEvent {
  return {
    kind: 'post-seen',
    id: eventId(`post-seen:${row.id}`),
    at,
    caseId,
    postId: row.id,
    postedAt: row.postedAt,
    account: row.account,
    relation: row.relation,
    ...(row.conversationId !== undefined && { conversationId: row.conversationId }),
    ...(row.language !== undefined && { language: row.language }),
    class: triaged.class,
    needsReply: triaged.needsReply,
    courtesy: triaged.courtesy,
    question: triaged.question,
    vulnerable: triaged.vulnerable,
    exposed: exposed.slice(0, 20),
    source: 'screen',
  };
}

/** Facts of the unfolded or original text, where they differ from those of the first look. */
async function rereadEvent(
  db: Database,
  row: PostRow,
  reading: Reading,
  at: string,
  pending: readonly CaseEvent[],
): Promise<CaseEvent | undefined> {
  const id = eventId(`post-seen:${row.id}`);
  const first = pending.find((event) => event.id === id) ?? (await db.entries.get({ 'event.id': id }))?.event;
  if (first?.kind !== 'post-seen') return undefined;
  const again = seenEvent(row, first.caseId, reading, first.at);
  if (JSON.stringify(again) === JSON.stringify(first)) return undefined;
  const name = `post-seen:${row.id}:${row.truncated ? 'folded' : 'full'}:${row.translated ? 'translated' : 'original'}`;
  // The later reading counts, also when both were recorded in one go.
  const after = new Date(Math.max(Date.parse(at), Date.parse(first.at) + 1)).toISOString();
  return { ...again, id: eventId(name), at: after };
}
