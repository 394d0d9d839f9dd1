import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database, type PostRow } from './database.ts';
import { erasedPost } from './erase.ts';
import { guarded } from './failure.ts';
import { appendEvents } from './journal.ts';
import { refreshCases } from './refresh.ts';

/** Who closes a case that nobody closed by hand and that time alone would not close. */
const ACTOR = 'X API';

/** Citizens' posts in cases that wait for somebody, by id, oldest first. `account`: one of the agency's, in any case. */
export const openPosts = (db: Database, account: string): Promise<string[]> =>
  guarded(async () => {
    const key = account.toLowerCase();
    const rows = await db.cases.where('account').equals(key).toArray();
    const open = rows.flatMap(({ id, queue }) => (queue === 'open' || queue === 'waiting' ? [id] : []));
    const posts = await db.posts.where('caseId').anyOf(open).toArray();
    return posts.filter((post) => !post.own && !post.erased).map(({ id }) => id);
  });

/** Who wrote these posts, as far as they are known: handles by post id. */
export const knownAuthors = (db: Database, postIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  guarded(async () => {
    const posts = await db.posts.bulkGet([...postIds]);
    return new Map(posts.flatMap((post) => (post && post.author !== '' ? [[post.id, post.author] as const] : [])));
  });

/**
 * Their authors deleted these posts on X: handle and words go here too, and a case of which nothing is left closes.
 * Events and counts stay. The same again changes nothing. A lawful hold keeps them; the next look-up finds them again.
 * `now`: ms since 1970.
 */
export const dropGone = (db: Database, rules: CaseRules, ids: readonly string[], now: number): Promise<void> =>
  guarded(() =>
    db.transaction('rw', caseTables(db), async () => {
      if (rules.hold.active) return;
      const found = (await db.posts.bulkGet([...ids])).filter((post): post is PostRow => post !== undefined);
      const gone = found.filter((post) => !post.own && !post.erased && post.caseId !== '');
      await db.posts.bulkPut(gone.map(erasedPost));
      const cases = [...new Set(gone.map(({ caseId }) => caseId))];
      const at = new Date(now).toISOString();
      const events: CaseEvent[] = gone.map(({ id, caseId }) => ({
        kind: 'erased',
        id: eventId(`gone:${id}`),
        at,
        caseId,
        cause: 'request',
      }));
      for (const caseId of cases) {
        const left = await db.posts
          .where('caseId')
          .equals(caseId)
          .filter(({ own, erased }) => !own && !erased)
          .count();
        if (left > 0) continue;
        // What staff noted is about words that are gone.
        await db.notes.where('caseId').equals(caseId).modify({ text: '' });
        const reason = 'no-reply-needed';
        events.push({ kind: 'closed', id: eventId(`gone-case:${caseId}`), at, caseId, by: ACTOR, reason });
      }
      await appendEvents(db, events);
      await refreshCases(db, cases, rules);
    }),
  );
