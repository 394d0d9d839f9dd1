import { assignGroup, type GroupMember, indexGroups } from '../core/cases/groups.ts';
import { issueKey } from '../core/cases/issue-key.ts';
import type { Database, PostRow } from './database.ts';
import type { Reading } from './seen-facts.ts';

/** Posts that are looked at for groups, and how long before and after; the window of the groups themselves is shorter. */
const MOST_POSTS = 1000;
const HOURS = 72;

interface Grouping {
  /** Puts the first post of a new case into the group of those that report the same, if there is one. */
  place(row: PostRow): Promise<PostRow>;
  /** Groups that have grown or have gone into another. */
  readonly changed: ReadonlySet<string>;
}

const memberOf = (row: PostRow): GroupMember => ({
  caseId: row.caseId,
  author: row.authorKey,
  postedAt: row.postedAt,
  key: row.issue ?? issueKey(row.text),
  ...(row.group !== undefined && { group: row.group }),
});

/** Recent posts are read once for a whole batch. Runs in the caller's writing transaction. */
export async function createGrouping(db: Database, batch: readonly Reading[]): Promise<Grouping> {
  const recent = await recentPosts(db, batch);
  const firsts = new Map(recent.map((row) => [row.caseId, row]));
  const index = indexGroups([...firsts.values()].map(memberOf));
  const groupOf = new Map(Array.from(firsts.values(), ({ caseId, group }) => [caseId, group]));
  const changed = new Set<string>();

  return {
    changed,
    place: async (row) => {
      const issue = issueKey(row.text);
      const assigned = assignGroup(memberOf({ ...row, issue }), index);
      if (!assigned) return { ...row, issue };
      const { group } = assigned;
      const moved = assigned.changed.filter((caseId) => caseId !== row.caseId);
      const left = new Set(moved.flatMap((caseId) => groupOf.get(caseId) ?? []));
      if (moved.length > 0) await db.posts.where('caseId').anyOf(moved).filter(isCitizens).modify({ group });
      // Older members, which were not read, go along.
      for (const old of left) await db.posts.where('group').equals(old).modify({ group });
      for (const caseId of assigned.changed) groupOf.set(caseId, group);
      for (const id of [group, ...left]) changed.add(id);
      return { ...row, issue, group };
    },
  };
}

const isCitizens = ({ own }: PostRow): boolean => !own;

/** Newest first, so that in a map by case the oldest stays. */
async function recentPosts(db: Database, batch: readonly Reading[]): Promise<PostRow[]> {
  if (batch.length === 0) return [];
  const times = batch.map(({ postedAt }) => Date.parse(postedAt));
  const shifted = (time: number, hours: number) => new Date(time + hours * 3_600_000).toISOString();
  const within = (hours: number) =>
    db.posts.where('postedAt').between(shifted(Math.min(...times), -hours), shifted(Math.max(...times), hours));
  // Fewer hours while too many wrote; counting is quick, stepping over thousands of rows is not.
  let posts = within(HOURS);
  for (let hours = HOURS; hours > 1 && (await posts.count()) > MOST_POSTS; hours /= 3) posts = within(hours / 3);
  const rows = await posts.toArray();
  return rows.reverse().filter((post) => !post.own && !post.erased && post.caseId !== '');
}
