import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import { compareIds } from '../core/cases/post-time.ts';
import { currentCase } from './answers.ts';
import type { BatchMemory } from './batch-memory.ts';
import type { Database, PostRow } from './database.ts';

/**
 * X's notifications do not say what a post answers, so that "thanks" for our answer, seen there first, opens a case of
 * its own. When the conversation is looked at and shows where the post belongs, the newer of the two cases goes into the
 * older one. Undefined where nothing is learned of that, or where staff have worked on the newer case: then they decide.
 */
export async function joinEvent(
  db: Database,
  memory: BatchMemory,
  before: PostRow,
  post: PostRow,
  at: string,
): Promise<CaseEvent | undefined> {
  const isPlaced = before.conversationId !== undefined || before.inReplyTo !== undefined;
  const learnedPlace = post.conversationId !== undefined || post.inReplyTo !== undefined;
  if (post.own || post.caseId !== post.id || isPlaced || !learnedPlace) return undefined;
  const found = await memory.caseOf(post, post.caseId);
  if (found === undefined) return undefined;
  const both = [await currentCase(db, post.caseId), await currentCase(db, found)].sort(compareIds);
  const [into = '', from = ''] = both;
  if (into === from || (await isWorkedOn(db, from))) return undefined;
  return { kind: 'merged', id: eventId(`merged:${from}:${into}`), at, caseId: from, into };
}

const isWorkedOn = async (db: Database, caseId: string): Promise<boolean> =>
  (await db.entries.where('event.caseId').equals(caseId).toArray()).some(({ event }) => 'by' in event && event.by);
