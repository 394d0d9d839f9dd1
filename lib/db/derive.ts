import type { CaseEvent } from '../core/cases/events.ts';
import { compareIds } from '../core/cases/post-time.ts';
import type { CaseRecord } from '../core/cases/record.ts';
import type { CaseRules } from './case-rules.ts';
import type { IndexedCase, PostRow } from './database.ts';
import { type GroupOf, indexedCase } from './rows.ts';
import type { Sources } from './sources.ts';

/** Events that go with the posts when a case is merged into another. */
const MOVING: ReadonlySet<string> = new Set(['post-seen', 'reply-observed']);

/** The case's posts, oldest first. */
export const oldestFirst = (a: PostRow, b: PostRow): number =>
  a.postedAt < b.postedAt ? -1 : Number(a.postedAt > b.postedAt) || compareIds(a.id, b.id);

/**
 * Events of a case, without those merged into it. Two machines may have opened one case under the ids of different
 * posts; events under the id of any of its posts are its own.
 */
async function eventsOf(from: Sources, id: string, posts: readonly PostRow[]): Promise<readonly CaseEvent[]> {
  const ids = [...new Set([id, ...posts.map((post) => post.id)])];
  const own = (await Promise.all(ids.map((key) => from.events(key)))).flat();
  return own.map((event) => (event.caseId === id ? event : { ...event, caseId: id }));
}

/** Ids of the cases that were merged into this one, over any number of steps. */
export async function mergedCases(from: Pick<Sources, 'mergedInto'>, id: string): Promise<string[]> {
  const found = new Set([id]);
  // A set that grows while it is walked.
  for (const into of found) for (const key of await from.mergedInto(into)) found.add(key);
  found.delete(id);
  return [...found];
}

/**
 * Two machines may have merged two cases into each other. The older one stays, for nobody may get lost between them.
 */
const isLoopEnd = ({ id, mergedInto }: CaseRecord, merged: readonly string[]): boolean =>
  mergedInto !== undefined && merged.includes(mergedInto) && compareIds(id, mergedInto) < 0;

function withoutMerge({ mergedInto: _, ...record }: CaseRecord): CaseRecord {
  return record;
}

/** The row as it should be now; undefined when the journal knows no such case. Reads only. */
export async function deriveRow(
  from: Sources,
  id: string,
  rules: CaseRules,
  groupOf: (citizens: readonly PostRow[]) => Promise<GroupOf | undefined>,
): Promise<IndexedCase | undefined> {
  const merged = await mergedCases(from, id);
  const found = await Promise.all([id, ...merged].map((key) => from.posts(key)));
  const posts = found.flat().sort(oldestFirst);
  const ofCase = posts.filter((post) => post.caseId === id);
  const events = [...(await eventsOf(from, id, ofCase))];
  for (const other of merged) {
    const moved = await eventsOf(
      from,
      other,
      posts.filter((post) => post.caseId === other),
    );
    const counting = rules.active(moved).filter(({ kind }) => MOVING.has(kind));
    events.push(...counting.map((event) => ({ ...event, caseId: id })));
  }
  const folded = rules.fold(events);
  if (!folded) return undefined;
  const record = isLoopEnd(folded, merged) ? withoutMerge(folded) : folded;
  const citizens = posts.filter((post) => !post.own);
  return indexedCase(record, citizens, await groupOf(citizens), rules);
}
