import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import type { PageSight, ReplySent, SeenConversation, SeenOnPage, SeenPost } from '../core/cases/seen-post.ts';
import { matchAnswer, sentId } from './answers.ts';
import type { CaseRules, CaseRulesNow } from './case-rules.ts';
import { caseTables, type Database, type PostRow } from './database.ts';
import { guarded } from './failure.ts';
import { appendEvents } from './journal.ts';
import { noteChanges } from './note-changes.ts';
import { refreshCases, refreshGroups, type Sizes } from './refresh.ts';
import type { Source } from './seen-event.ts';
import { learned, type Reading, readSeen } from './seen-facts.ts';
import { recordSight } from './sight.ts';
import { direct } from './sources.ts';
import { storeReadings } from './store-readings.ts';

export interface Recorder {
  /** Resolves to the number of posts taken, once they are on the disk. The same batch again changes nothing. Rejects with JournalError. */
  recordSeen(batch: Pick<SeenOnPage, 'posts' | 'conversations' | 'changes'>, source?: Source): Promise<number>;
  recordReply(reply: ReplySent): Promise<void>;
  recordSight(sight: PageSight): Promise<void>;
}

/** Turns what was seen on X into events, masked content and rows, each call in one transaction. `now`: ms since 1970. */
export function createRecorder(db: Database, rulesNow: CaseRulesNow, now: () => number = Date.now): Recorder {
  return {
    recordSeen: (batch, source) =>
      guarded(async () => {
        const rules = await rulesNow();
        if (rules.accounts.size === 0) return 0;
        const time = now();
        const readings = await readNew(db, batch.posts, rules, time);
        await db.transaction('rw', caseTables(db), async () => {
          await noteConversations(db, batch.conversations, rules, time);
          if (batch.posts.length > 0) await db.meta.put({ key: 'lastSeenAt', value: new Date(time).toISOString() });
          const { events, touched, groups } = await storeReadings(db, readings, rules, time, source);
          await appendEvents(db, events);
          const sizes: Sizes = new Map();
          await refreshCases(db, touched, rules, direct(db), sizes);
          await refreshGroups(db, groups, rules, sizes);
          await noteChanges(db, batch.changes ?? [], rules, time);
        });
        return batch.posts.length;
      }),
    recordReply: (reply) =>
      guarded(async () => {
        const rules = await rulesNow();
        if (!rules.accounts.has(reply.account.toLowerCase())) return;
        await db.transaction('rw', caseTables(db), async () => {
          const event = await storeSent(db, reply, new Date(now()).toISOString());
          if (!event) return;
          await appendEvents(db, [event]);
          await refreshCases(db, [event.caseId], rules);
        });
      }),
    recordSight: (sight) => guarded(() => recordSight(db, sight, now())),
  };
}

/** Reads only posts that bring something new: a page shows the same ones again and again. */
async function readNew(db: Database, posts: readonly SeenPost[], rules: CaseRules, now: number): Promise<Reading[]> {
  const stored = await db.posts.bulkGet(posts.map(({ id }) => id));
  const fresh = posts.filter((post, index) => {
    const known = stored[index];
    const media = post.media.map(({ kind, alt }) => ({ kind, ...(alt !== undefined && { alt }) }));
    return !known || learned(known, { post, text: '', media }) !== undefined;
  });
  return fresh.map((post) => readSeen(post, rules, now));
}

async function noteConversations(
  db: Database,
  conversations: readonly SeenConversation[],
  rules: CaseRules,
  now: number,
): Promise<void> {
  for (const { id, author, replies, opened } of conversations) {
    const account = author.toLowerCase();
    if (!rules.accounts.has(account)) continue;
    const known = await db.conversations.get(id);
    await db.conversations.put({
      ...known,
      id,
      account,
      ...(replies !== undefined && { total: replies }),
      ...(opened && { lookedAt: new Date(now).toISOString() }),
    });
  }
}

/** Keeps an answer from our composer; gives the event where the citizen's post is known already. */
async function storeSent(db: Database, reply: ReplySent, at: string): Promise<CaseEvent | undefined> {
  const id = reply.postId ?? sentId(reply.answers, reply.at);
  const known = await db.posts.get(id);
  if (known && !known.loose) return undefined;
  const isRecorded = await db.entries.get({ 'event.id': eventId(reply.postId ? `reply:${id}` : id) });
  if (isRecorded) return undefined;
  const own: PostRow = {
    id,
    caseId: '',
    author: reply.account,
    authorKey: reply.account.toLowerCase(),
    account: reply.account.toLowerCase(),
    text: '',
    translated: false,
    // Its words will be seen on screen, and are filled in then.
    truncated: true,
    media: [],
    postedAt: reply.at,
    ...known,
    inReplyTo: reply.answers,
    relation: 'reply',
    own: true,
    loose: [reply.answers],
    ...(reply.author !== undefined && { addressees: [reply.author.toLowerCase()] }),
  };
  await db.posts.put(own);
  return matchAnswer(db, own, at);
}
