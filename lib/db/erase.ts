import { eventId } from '../core/cases/event-id.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import { issueKey } from '../core/cases/issue-key.ts';
import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database, type PostRow } from './database.ts';
import { mergedCases } from './derive.ts';
import { guarded } from './failure.ts';
import { appendEvents } from './journal.ts';
import { personKey, postsOfPerson } from './person.ts';
import { refreshCases } from './refresh.ts';
import { direct } from './sources.ts';

/** Cases erased in one transaction. */
const CHUNK = 200;
const DAY = 86_400_000;

/** A lawful hold is on: nothing may be erased, whoever asks. */
class HoldError extends Error {
  override readonly name = 'HoldError';
  readonly reason = 'hold';
}

/** What stays of a post: that there was one, when, and in which conversation. */
export const erasedPost = ({
  id,
  caseId,
  account,
  postedAt,
  relation,
  own,
  group,
  conversationId,
}: PostRow): PostRow => ({
  id,
  caseId,
  account,
  author: '',
  authorKey: '',
  text: '',
  translated: false,
  truncated: false,
  media: [],
  postedAt,
  relation,
  own,
  erased: true,
  ...(group !== undefined && { group }),
  ...(conversationId !== undefined && { conversationId }),
});

/**
 * Erases handle and text of cases closed longer ago than the settings keep them; events and counts stay. Does nothing
 * under a lawful hold. Resolves to the number of cases. `now`: ms since 1970.
 */
export const eraseExpired = (db: Database, rules: CaseRules, now: number): Promise<number> =>
  guarded(async () => {
    if (rules.hold.active) return 0;
    const before = new Date(now - rules.closedTextDays * DAY).toISOString();
    // Answers of ours to posts that nobody ever saw.
    await db.posts
      .where('caseId')
      .equals('')
      .filter(({ postedAt }) => postedAt <= before)
      .delete();
    let erased = 0;
    for (;;) {
      const count = await db.transaction('rw', caseTables(db), async () => {
        const rows = await db.cases.where('keptSince').belowOrEqual(before).limit(CHUNK).toArray();
        const events = rows.map(
          ({ id, closedAt }): CaseEvent => ({
            kind: 'erased',
            id: eventId(`erased:${id}:${closedAt}`),
            at: new Date(now).toISOString(),
            caseId: id,
            cause: 'retention',
          }),
        );
        for (const { id } of rows) {
          const ids = [id, ...(await mergedCases(direct(db), id))];
          await db.posts.bulkPut((await db.posts.where('caseId').anyOf(ids).toArray()).map(erasedPost));
          await db.notes.where('caseId').anyOf(ids).modify({ text: '' });
        }
        await appendEvents(db, events);
        await refreshCases(
          db,
          rows.map(({ id }) => id),
          rules,
        );
        return rows.length;
      });
      erased += count;
      if (count < CHUNK) return erased;
    }
  });

/**
 * Forgets one person: their posts, their handle wherever it stands in other posts and in notes, and the notes on their
 * cases. Events and counts stay. Resolves to the number of cases; rejects with HoldError under a lawful hold, else with
 * JournalError. `now`: ms since 1970.
 */
export async function erasePerson(db: Database, rules: CaseRules, handle: string, now: number): Promise<number> {
  if (rules.hold.active) throw new HoldError('a lawful hold is on');
  return guarded(() =>
    db.transaction('rw', caseTables(db), async () => {
      const key = personKey(handle);
      const posts = await postsOfPerson(db, key);
      const cases = new Set(posts.map(({ caseId }) => caseId));
      await db.posts.bulkPut(posts.map(erasedPost));
      const touched = new Set([...cases, ...(await eraseMentions(db, key))]);
      await db.notes
        .where('caseId')
        .anyOf([...cases])
        .modify({ text: '' });
      const at = new Date(now).toISOString();
      await appendEvents(
        db,
        [...cases].map((caseId) => ({ kind: 'erased', id: crypto.randomUUID(), at, caseId, cause: 'request' })),
      );
      touched.delete('');
      await refreshCases(db, touched, rules);
      return cases.size;
    }),
  );
}

/** Takes the handle out of what others wrote; gives the cases. Reads every post once: it is asked for rarely. */
async function eraseMentions(db: Database, key: string): Promise<string[]> {
  // Without `@` only what can be no ordinary word: a handle may be "air".
  const bare = /[\d_]/.test(key) ? '?' : '';
  const named = new RegExp(`(?<!\\w)(?:@|(?:x|twitter)\\.com/)${bare}${key}(?!\\w)`, 'giu');
  const has = (text: string) => text.toLowerCase().includes(key);
  const changed = await db.posts
    .filter(
      ({ text, media, addressees }) =>
        has(text) || media.some(({ alt = '' }) => has(alt)) || (addressees?.includes(key) ?? false),
    )
    .toArray();
  const without = (text: string) => text.replace(named, '***');
  await db.posts.bulkPut(
    changed.map((post) => ({
      ...post,
      text: without(post.text),
      ...(post.issue && { issue: issueKey(without(post.text)) }),
      media: post.media.map(({ kind, alt }) => ({
        kind,
        ...(alt !== undefined && { alt: without(alt) }),
      })),
      ...(post.addressees && { addressees: post.addressees.filter((one) => one !== key) }),
    })),
  );
  await db.notes
    .filter(({ text }) => has(text))
    .modify((note) => {
      Object.assign(note, { text: without(note.text) });
    });
  return changed.map(({ caseId }) => caseId);
}
