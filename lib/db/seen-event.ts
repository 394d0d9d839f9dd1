import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import type { Database, PostRow } from './database.ts';
import type { Reading } from './seen-facts.ts';

/** How a post came to us. */
export type Source = 'screen' | 'api';

/** What is recorded of a citizen's post when it is seen first. */
export function seenEvent(
  row: PostRow,
  caseId: string,
  { exposed, triaged }: Reading,
  at: string,
  source: Source,
): CaseEvent {
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
    source,
  };
}

/** Facts of the unfolded or original text, where they differ from those of the first look. */
export async function rereadEvent(
  db: Database,
  row: PostRow,
  reading: Reading,
  at: string,
  pending: readonly CaseEvent[],
): Promise<CaseEvent | undefined> {
  const id = eventId(`post-seen:${row.id}`);
  const first = pending.find((event) => event.id === id) ?? (await db.entries.get({ 'event.id': id }))?.event;
  if (first?.kind !== 'post-seen') return undefined;
  const again = seenEvent(row, first.caseId, reading, first.at, first.source);
  if (JSON.stringify(again) === JSON.stringify(first)) return undefined;
  const name = `post-seen:${row.id}:${row.truncated ? 'folded' : 'full'}:${row.translated ? 'translated' : 'original'}`;
  // The later reading counts, also when both were recorded in one go.
  const after = new Date(Math.max(Date.parse(at), Date.parse(first.at) + 1)).toISOString();
  return { ...again, id: eventId(name), at: after };
}
