import type { CasePost, CaseRules } from './case-rules.ts';
import type { Database, PostRow } from './database.ts';
import type { Reading } from './seen-facts.ts';

/** Posts that are looked at for a group, and how long before and after. */
const MOST_POSTS = 400;
const HOURS = 48;

export const casePost = (row: PostRow): CasePost => ({
  id: row.id,
  caseId: row.caseId,
  author: row.authorKey,
  text: row.text,
  postedAt: row.postedAt,
  ...(row.conversationId !== undefined && { conversationId: row.conversationId }),
  ...(row.group !== undefined && { group: row.group }),
});

interface Grouping {
  /** The group of a new post; undefined = none. */
  place(row: Omit<PostRow, 'caseId'>): Promise<string | undefined>;
  /** Lets later posts of the batch find this one. */
  add(row: PostRow): void;
}

/** Recent posts are read once for a whole batch. Runs in the caller's writing transaction. */
export async function createGrouping(db: Database, batch: readonly Reading[], rules: CaseRules): Promise<Grouping> {
  const times = batch.map(({ postedAt }) => Date.parse(postedAt));
  const shifted = (time: number, hours: number) => new Date(time + hours * 3_600_000).toISOString();
  const around =
    times.length === 0
      ? []
      : await db.posts
          .where('postedAt')
          .between(shifted(Math.min(...times), -HOURS), shifted(Math.max(...times), HOURS))
          .reverse()
          .limit(MOST_POSTS)
          .toArray();
  const recent = around.filter((post) => !post.own && !post.erased);

  return {
    add: (row) => {
      recent.push(row);
    },
    place: async (row) => {
      const time = Date.parse(row.postedAt);
      const near = recent.filter(
        ({ authorKey, postedAt }) =>
          authorKey !== row.authorKey && Math.abs(Date.parse(postedAt) - time) <= HOURS * 3_600_000,
      );
      const group = rules.group(casePost({ ...row, caseId: row.id }), near.map(casePost));
      const index = recent.findIndex(({ id }) => id === group);
      const first = recent[index];
      // The post that the group began with did not know it was one.
      if (group !== undefined && first && first.group === undefined) {
        recent[index] = { ...first, group };
        await db.posts.update(first.id, { group });
      }
      return group;
    },
  };
}
