import type { CaseEvent } from '../core/cases/events.ts';
import { compareIds } from '../core/cases/post-time.ts';
import type { CaseRecord } from '../core/cases/record.ts';
import type { Entry } from '../core/chain.ts';
import type { CaseRules } from './case-rules.ts';
import type { Database, IndexedCase, PostRow } from './database.ts';
import { type GroupOf, indexedCase, regrouped } from './rows.ts';

/** Events that go with the posts when a case is merged into another. */
const MOVING: ReadonlySet<string> = new Set(['post-seen', 'reply-observed']);

export const isCaseEvent = (event: Entry['event']): event is CaseEvent => 'caseId' in event;

/** The case's posts, oldest first. */
export const oldestFirst = (a: PostRow, b: PostRow): number =>
  a.postedAt < b.postedAt ? -1 : Number(a.postedAt > b.postedAt) || compareIds(a.id, b.id);

/**
 * Events of a case, and what the cases merged into it bring along. Two machines may have opened one case under the ids
 * of different posts; events under the id of any of its posts are its own.
 */
async function eventsOf(db: Database, id: string, posts: readonly PostRow[]): Promise<readonly CaseEvent[]> {
  const ids = [...new Set([id, ...posts.map((post) => post.id)])];
  const entries = await Promise.all(ids.map((key) => db.entries.where('event.caseId').equals(key).toArray()));
  const own = entries.flat().flatMap(({ event }) => (isCaseEvent(event) ? [event] : []));
  return own.map((event) => (event.caseId === id ? event : { ...event, caseId: id }));
}

/** Ids of the cases that were merged into this one, over any number of steps. */
export async function mergedCases(db: Database, id: string): Promise<string[]> {
  const found = new Set([id]);
  let last = [id];
  while (last.length > 0) {
    const next = (await db.cases.where('mergedInto').anyOf(last).primaryKeys()).filter((key) => !found.has(key));
    for (const key of next) found.add(key);
    last = next;
  }
  found.delete(id);
  return [...found];
}

/** People who wrote in the group. An erased author still is a person: their case counts for them. */
async function sizeOf(db: Database, id: string): Promise<{ size: number; caseIds: readonly string[] }> {
  const members = await db.posts.where('group').equals(id).toArray();
  const people = new Set(members.map(({ authorKey, caseId }) => authorKey || `#${caseId}`));
  return { size: people.size, caseIds: [...new Set(members.map(({ caseId }) => caseId))] };
}

/** Sizes that were asked for in one go: a group may have hundreds of members. */
type Sizes = Map<string, ReturnType<typeof sizeOf>>;

async function groupOf(db: Database, posts: readonly PostRow[], sizes: Sizes): Promise<GroupOf | undefined> {
  const id = posts.find((post) => post.group !== undefined)?.group;
  if (id === undefined) return undefined;
  const asked = sizes.get(id) ?? sizeOf(db, id);
  sizes.set(id, asked);
  const { size } = await asked;
  return size > 1 ? { id, size } : undefined;
}

/** Brings the rows of all members up to date, in the caller's writing transaction. Groups may have hundreds: no folds. */
export async function refreshGroups(db: Database, groups: Iterable<string>, rules: CaseRules): Promise<void> {
  for (const id of groups) {
    const { size, caseIds } = await sizeOf(db, id);
    const rows = (await db.cases.bulkGet([...caseIds])).filter((row) => row !== undefined);
    const members = size > 1 ? rows.filter((row) => row.group === id && row.groupSize !== size) : [];
    await db.cases.bulkPut(members.map((row) => regrouped(row, { id, size }, rules)));
    // Alone until now, alone again, or in another group too.
    const others = rows.filter((row) => row.group !== id || size <= 1);
    await refreshCases(
      db,
      others.filter((row) => row.group === undefined || size <= 1).map((row) => row.id),
      rules,
    );
  }
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
async function deriveRow(db: Database, id: string, rules: CaseRules, sizes: Sizes): Promise<IndexedCase | undefined> {
  const merged = await mergedCases(db, id);
  const posts = (
    await db.posts
      .where('caseId')
      .anyOf([id, ...merged])
      .toArray()
  ).sort(oldestFirst);
  const ofCase = posts.filter((post) => post.caseId === id);
  const events = [...(await eventsOf(db, id, ofCase))];
  for (const other of merged) {
    const moved = await eventsOf(
      db,
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
  return indexedCase(record, citizens, await groupOf(db, citizens, sizes), rules);
}

/**
 * Makes the rows of these cases again, and of those they are or were merged into. Runs in the caller's writing
 * transaction over `caseTables`.
 */
export async function refreshCases(db: Database, ids: Iterable<string>, rules: CaseRules): Promise<void> {
  const goOn = new Set<string>();
  const sizes: Sizes = new Map();
  // All at once: a request that waits for another's answer doubles the time.
  const first = await Promise.all([...new Set(ids)].map((id) => refresh(db, id, rules, sizes)));
  for (const into of first.flat()) goOn.add(into);
  // A set that grows while it is walked: each case that goes on is made again once, after all that went into it.
  for (const id of goOn) for (const into of await refresh(db, id, rules, sizes)) goOn.add(into);
}

/** Gives the ids of the cases that it is or was merged into. */
async function refresh(db: Database, id: string, rules: CaseRules, sizes: Sizes): Promise<string[]> {
  const before = await db.cases.get(id);
  const after = await deriveRow(db, id, rules, sizes);
  if (after) await db.cases.put(after);
  else if (before) await db.cases.delete(id);
  return [before?.mergedInto, after?.mergedInto].filter((into) => into !== undefined);
}
