import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import type { Database, PostRow } from './database.ts';
import type { Source } from './seen-event.ts';

/** Prefix of an answer from our composer whose own id X did not tell. */
const SENT = 'sent:';
export const sentId = (answers: string, at: string): string => `${SENT}${answers}:${at}`;

/** The case that goes on, where this one was merged into another. */
export async function currentCase(db: Database, id: string): Promise<string> {
  const passed = new Set<string>();
  for (let current = id; ; ) {
    passed.add(current);
    const into = (await db.cases.get(current))?.mergedInto;
    if (into === undefined || passed.has(into)) return current;
    current = into;
  }
}

/**
 * The citizen's post that an answer of ours is for: the very post where the page tells, else the latest one before it in
 * the same conversation by the first person it addresses who wrote there.
 */
async function answered(db: Database, own: PostRow): Promise<PostRow | undefined> {
  if (own.inReplyTo !== undefined) {
    const parent = await db.posts.get(own.inReplyTo);
    return parent?.caseId ? parent : undefined;
  }
  if (own.conversationId === undefined) return undefined;
  const inConversation = await db.posts.where('conversationId').equals(own.conversationId).toArray();
  const opener = await db.posts.get(own.conversationId);
  const before = [...inConversation, ...(opener ? [opener] : [])].filter(
    (post) => !post.own && post.caseId !== '' && post.postedAt <= own.postedAt,
  );
  for (const addressee of own.addressees ?? []) {
    const theirs = before.filter(({ authorKey }) => authorKey === addressee);
    if (theirs.length > 0) return theirs.reduce((a, b) => (a.postedAt >= b.postedAt ? a : b));
  }
  return undefined;
}

/** What is recorded of an answer; by its own id it is one event, whoever reports it. */
function replyEvent(own: PostRow, caseId: string, answers: string | undefined, at: string, source: Source): CaseEvent {
  const isSent = own.id.startsWith(SENT);
  return {
    kind: 'reply-observed',
    id: eventId(isSent ? own.id : `reply:${own.id}`),
    at,
    caseId,
    ...(!isSent && { postId: own.id }),
    ...(answers !== undefined && { answers }),
    repliedAt: own.postedAt,
    account: own.account,
    tone: own.tone ?? 'answer',
    source: own.text === '' ? 'composer' : source,
  };
}

/**
 * Matches a stored answer of ours with its case, in the caller's writing transaction. Gives the event to record, or
 * undefined while the citizen's post is not known.
 */
export async function matchAnswer(
  db: Database,
  own: PostRow,
  at: string,
  source: Source = 'screen',
): Promise<CaseEvent | undefined> {
  const target = await answered(db, own);
  if (!target) return undefined;
  const { loose: _l, addressees: _a, tone: _t, ...matched } = own;
  if (own.id.startsWith(SENT)) await db.posts.delete(own.id);
  else await db.posts.put({ ...matched, caseId: target.caseId });
  const caseId = await currentCase(db, target.caseId);
  return replyEvent(own, caseId, target.own ? undefined : target.id, at, source);
}

/** Answers of ours that were seen before the citizen's post they belong to. */
export const waitingAnswers = (db: Database, { id, conversationId }: PostRow): Promise<PostRow[]> =>
  db.posts
    .where('loose')
    .anyOf([id, ...(conversationId === undefined ? [] : [conversationId])])
    .distinct()
    .toArray();
