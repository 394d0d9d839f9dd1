import type { CaseRules } from './case-rules.ts';
import type { Database, PostRow } from './database.ts';
import { deriveRow } from './derive.ts';
import { type GroupOf, MOST_RANKED, regrouped } from './rows.ts';
import { direct, type Sources } from './sources.ts';
import { applyChanges, change, type TallyChanges } from './tallies.ts';

/** People who wrote in the group. An erased author still is a person: their case counts for them. */
async function sizeOf(db: Database, id: string): Promise<{ size: number; caseIds: readonly string[] }> {
  const members = await db.posts.where('group').equals(id).toArray();
  const people = new Set(members.map(({ authorKey, caseId }) => authorKey || `#${caseId}`));
  return { size: people.size, caseIds: [...new Set(members.map(({ caseId }) => caseId))] };
}

/** Sizes that were asked for since posts were last written: a group may have hundreds of members. */
export type Sizes = Map<string, ReturnType<typeof sizeOf>>;

function sizeIn(sizes: Sizes, db: Database, id: string): ReturnType<typeof sizeOf> {
  const asked = sizes.get(id) ?? sizeOf(db, id);
  sizes.set(id, asked);
  return asked;
}

async function groupOf(db: Database, posts: readonly PostRow[], sizes: Sizes): Promise<GroupOf | undefined> {
  const id = posts.find((post) => post.group !== undefined)?.group;
  if (id === undefined) return undefined;
  const { size } = await sizeIn(sizes, db, id);
  return size > 1 ? { id, size: Math.min(size, MOST_RANKED) } : undefined;
}

/** Brings the rows of all members up to date, in the caller's writing transaction. Groups may have hundreds: no folds. */
export async function refreshGroups(
  db: Database,
  groups: Iterable<string>,
  rules: CaseRules,
  sizes: Sizes = new Map(),
): Promise<void> {
  const left = await Promise.all([...groups].map((id) => refreshGroup(db, id, rules, sizes)));
  await refreshCases(db, left.flat(), rules, direct(db), sizes);
}

/** Gives the cases that need a fold: alone until now or again, of another group until now, or part of another case. */
async function refreshGroup(db: Database, id: string, rules: CaseRules, sizes: Sizes): Promise<string[]> {
  const { size: people, caseIds } = await sizeIn(sizes, db, id);
  const before = (await db.groups.get(id))?.size ?? 0;
  await db.groups.put({ id, size: people });
  const size = Math.min(people, MOST_RANKED);
  // No case ranks higher for a group beyond a size: rows that are in it already are right, and are not even read.
  const isSettled = size > 1 && size === Math.min(before, MOST_RANKED);
  const settled = new Set(isSettled ? await db.cases.where('group').equals(id).primaryKeys() : []);
  const rows = (await db.cases.bulkGet(caseIds.filter((key) => !settled.has(key)))).filter((row) => row !== undefined);
  if (size <= 1) return rows.map((row) => row.id);
  const grown = rows.filter((row) => row.group === id && row.groupSize !== size);
  await db.cases.bulkPut(grown.map((row) => regrouped(row, { id, size }, rules)));
  return rows.filter((row) => row.group !== id || row.mergedInto !== undefined).map((row) => row.id);
}

/**
 * Makes the rows of these cases again, and of those they are or were merged into. Runs in the caller's writing
 * transaction over `caseTables`. `from` may hold what was read before, in the same transaction.
 */
export async function refreshCases(
  db: Database,
  ids: Iterable<string>,
  rules: CaseRules,
  from: Sources = direct(db),
  sizes: Sizes = new Map(),
): Promise<void> {
  const goOn = new Set<string>();
  const changes: TallyChanges = new Map();
  // All at once: a request that waits for another's answer doubles the time.
  const first = await Promise.all([...new Set(ids)].map((id) => refresh(db, from, id, rules, sizes, changes)));
  for (const into of first.flat()) goOn.add(into);
  // A set that grows while it is walked: each case that goes on is made again once, after all that went into it.
  for (const id of goOn) for (const into of await refresh(db, direct(db), id, rules, sizes, changes)) goOn.add(into);
  await applyChanges(db, changes);
}

/** Gives the ids of the cases that it is or was merged into. */
async function refresh(
  db: Database,
  from: Sources,
  id: string,
  rules: CaseRules,
  sizes: Sizes,
  changes: TallyChanges,
): Promise<string[]> {
  const [before, after] = await Promise.all([
    from.row(id),
    deriveRow(from, id, rules, (citizens) => groupOf(db, citizens, sizes)),
  ]);
  change(changes, before, after);
  if (after) await db.cases.put(after);
  else if (before) await db.cases.delete(id);
  return [before?.mergedInto, after?.mergedInto].filter((into) => into !== undefined);
}
