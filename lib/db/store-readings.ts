import type { CaseEvent } from '../core/cases/events.ts';
import { issueKey } from '../core/cases/issue-key.ts';
import { compareIds } from '../core/cases/post-time.ts';
import type { Around } from './addressed.ts';
import { currentCase, matchAnswer, waitingAnswers } from './answers.ts';
import { createBatchMemory } from './batch-memory.ts';
import type { CaseRules } from './case-rules.ts';
import type { Database, PostRow } from './database.ts';
import { createGrouping } from './grouping.ts';
import { joinEvent } from './late-join.ts';
import { rereadEvent, type Source, seenEvent } from './seen-event.ts';
import { citizenRow, learned, ownRow, type Reading } from './seen-facts.ts';

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
  source: Source = 'screen',
): Promise<Stored> {
  const at = new Date(now).toISOString();
  const ordered = [...readings].sort((a, b) => compareIds(a.post.id, b.post.id));
  const [around, grouping, memory] = await Promise.all([
    surroundings(db, ordered, rules),
    createGrouping(db, ordered),
    createBatchMemory(db, ordered),
  ]);
  const events: CaseEvent[] = [];
  const touched = new Set<string>();
  const add = (event: CaseEvent | undefined) => {
    if (!event) return;
    events.push(event);
    touched.add(event.caseId);
  };
  const matchWaiting = async (post: PostRow) => {
    if (!memory.hasLoose()) return;
    for (const answer of await waitingAnswers(db, post)) add(await matchAnswer(db, answer, at, source));
  };

  for (const reading of ordered) {
    const known = memory.known(reading.post.id);
    if (known) {
      const more = learned(known, reading);
      if (!more) continue;
      await memory.put(more.issue && more.text !== known.text ? { ...more, issue: issueKey(more.text) } : more);
      touched.add(known.caseId);
      if (!known.own && more.text !== known.text) add(await rereadEvent(db, more, reading, at, events));
      if (more.loose) add(await matchAnswer(db, more, at, source));
      if (!more.own) await matchWaiting(more);
      add(await joinEvent(db, memory, known, more, at));
    } else if (reading.own) {
      const own = ownRow(reading);
      if (!own) continue;
      await memory.put(own);
      add(await matchAnswer(db, own, at, source));
    } else {
      const row = citizenRow(reading, rules, around);
      if (!row) continue;
      const caseId = await memory.caseOf(row);
      const placed = { ...row, caseId: caseId ?? row.id };
      const stored = caseId === undefined ? await grouping.place(placed) : placed;
      await memory.put(stored);
      add(seenEvent(stored, caseId === undefined ? row.id : await currentCase(db, caseId), reading, at, source));
      await matchWaiting(stored);
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
