import type { SeenChange } from '../core/cases/seen-post.ts';
import type { JournalEvent } from '../core/journal.ts';
import { linkOf } from '../core/record/story.ts';
import type { CaseRules } from './case-rules.ts';
import type { Database } from './database.ts';
import { appendEvents } from './journal.ts';
import { changeId } from './record-query.ts';

/**
 * Notes what became of the agency's posts, each once, in the caller's writing transaction. That a post is missing is
 * noted only of those that the record knows as published: an address proves nothing. `now`: ms since 1970.
 */
export async function noteChanges(
  db: Database,
  changes: readonly SeenChange[],
  rules: Pick<CaseRules, 'accounts'>,
  now: number,
): Promise<void> {
  const events: JournalEvent[] = [];
  for (const { id: postId, account, change } of changes) {
    if (!rules.accounts.has(account.toLowerCase())) continue;
    const isKnown = (await db.entries.where('event.link').equalsIgnoreCase(linkOf(account, postId)).count()) > 0;
    if (change === 'missing' && !isKnown) continue;
    events.push({
      kind: 'post-changed',
      id: changeId(postId, change),
      at: new Date(now).toISOString(),
      account,
      postId,
      change,
    });
  }
  await appendEvents(db, events);
}
