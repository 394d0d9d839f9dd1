import type { Database, IndexedCase, Queue } from './database.ts';
import { findCases } from './inbox-query.ts';

/** Cases to choose from; with more, another word is quicker than reading on. */
const MOST = 20;
/** Posts of one person that are looked at for their other cases. */
const AUTHOR_POSTS = 200;

const isOpen = ({ queue }: { readonly queue: Queue }): boolean => queue === 'open' || queue === 'waiting';
const newestFirst = (a: IndexedCase, b: IndexedCase): number =>
  a.lastInboundAt < b.lastInboundAt ? 1 : Number(a.lastInboundAt > b.lastInboundAt) * -1;

/**
 * Cases still open that this one may be joined with, newest first: those of the same person or, where words are given,
 * those found by them. `now`: ISO 8601, UTC.
 */
export async function joinable(
  db: Database,
  caseId: string,
  text: string,
  now: string,
): Promise<readonly IndexedCase[]> {
  const rows = text.trim() === '' ? await ofSamePerson(db, caseId) : await found(db, text, now);
  return rows
    .filter((row) => row.id !== caseId && isOpen(row))
    .sort(newestFirst)
    .slice(0, MOST);
}

async function ofSamePerson(db: Database, caseId: string): Promise<IndexedCase[]> {
  const author = (await db.cases.get(caseId))?.author.toLowerCase();
  // Erased: whose it was is not known any more.
  if (!author) return [];
  const posts = await db.posts
    .where('[authorKey+postedAt]')
    .between([author, ''], [author, '\uffff'])
    .reverse()
    .limit(AUTHOR_POSTS)
    .toArray();
  const rows = await db.cases.bulkGet([...new Set(posts.map((post) => post.caseId))]);
  return rows.filter((row) => row !== undefined);
}

async function found(db: Database, text: string, now: string): Promise<IndexedCase[]> {
  // One more than are shown: the case itself may be among them.
  const page = { offset: 0, limit: MOST + 1 };
  const [open, waiting] = await Promise.all(
    (['open', 'waiting'] as const).map((tab) => findCases(db, { tab, sort: 'newest', text }, page, now)),
  );
  return [...(open?.rows ?? []), ...(waiting?.rows ?? [])];
}
