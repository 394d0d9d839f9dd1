import { sameIssue } from '../core/cases/same-issue.ts';
import type { Database, PostRow } from './database.ts';
import type { Reading } from './seen-facts.ts';

/** Other posts of the same author that are looked at for the same matter. */
const AUTHOR_POSTS = 50;

/**
 * What a batch of posts must know of the database, read in one go: a question per post would wait for its answer each
 * time. Valid within one writing transaction, and only while every post is put through it.
 */
export interface BatchMemory {
  known(id: string): PostRow | undefined;
  put(row: PostRow): Promise<void>;
  /** The case that a citizen's post belongs to, `except` left out; undefined = a new one. */
  caseOf(row: Omit<PostRow, 'caseId'>, except?: string): Promise<string | undefined>;
  /** Whether answers of ours wait for the post they belong to. */
  hasLoose(): boolean;
}

export async function createBatchMemory(db: Database, batch: readonly Reading[]): Promise<BatchMemory> {
  const ids = [...new Set(batch.map(({ post }) => post.id))];
  const authors = [...new Set(batch.flatMap(({ own, post }) => (own ? [] : post.author.toLowerCase())))];
  const [stored, written, loose] = await Promise.all([
    db.posts.bulkGet(ids),
    Promise.all(authors.map((author) => postsBy(db, author))),
    db.posts.where('loose').above('').limit(1).count(),
  ]);
  const known = new Map(stored.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const byAuthor = new Map(authors.map((author, index) => [author, written[index] ?? []]));
  let hasLoose = loose > 0;

  return {
    known: (id) => known.get(id),
    hasLoose: () => hasLoose,
    put: async (row) => {
      known.set(row.id, row);
      if (!row.own) byAuthor.get(row.authorKey)?.push(row);
      if (row.loose) hasLoose = true;
      await db.posts.put(row);
    },
    caseOf: async (row, except = '') => {
      const theirs = byAuthor.get(row.authorKey) ?? [];
      // Without a case of theirs there is nothing that an answer of ours could lead to.
      if (theirs.length === 0) return undefined;
      const parent = row.inReplyTo === undefined ? undefined : await db.posts.get(row.inReplyTo);
      return sameIssue(
        row,
        [...theirs, ...(parent?.own ? [parent] : [])].filter(({ caseId }) => caseId !== '' && caseId !== except),
      );
    },
  };
}

const postsBy = (db: Database, author: string): Promise<PostRow[]> =>
  db.posts
    .where('[authorKey+postedAt]')
    .between([author, ''], [author, '\uffff'])
    .reverse()
    .limit(AUTHOR_POSTS)
    .toArray();
