import type { CaseEvent } from '../core/cases/events.ts';
import type { Entry } from '../core/chain.ts';
import type { Database, IndexedCase, PostRow } from './database.ts';

/** Where the parts of a case are read from. */
export interface Sources {
  row(id: string): Promise<IndexedCase | undefined>;
  /** Ids of cases that were merged straight into this one. */
  mergedInto(id: string): Promise<readonly string[]>;
  posts(caseId: string): Promise<readonly PostRow[]>;
  /** Events under this id of a case. */
  events(caseId: string): Promise<readonly CaseEvent[]>;
}

export const isCaseEvent = (event: Entry['event']): event is CaseEvent => 'caseId' in event;
const caseEvents = (entries: readonly Entry[]): CaseEvent[] =>
  entries.flatMap(({ event }) => (isCaseEvent(event) ? [event] : []));

/** One by one, as needed for a few cases. */
export const direct = (db: Database): Sources => ({
  row: async (id) => db.cases.get(id),
  mergedInto: async (id) => db.cases.where('mergedInto').equals(id).primaryKeys(),
  posts: async (caseId) => db.posts.where('caseId').equals(caseId).toArray(),
  events: async (caseId) => caseEvents(await db.entries.where('event.caseId').equals(caseId).toArray()),
});

/** All of the ids between two in one piece, the few others one by one: many times quicker for many cases. */
export async function inRange(db: Database, from: string, to: string): Promise<Sources> {
  const [rows, merged, posts, entries] = await Promise.all([
    db.cases.where('id').between(from, to, true, true).toArray(),
    db.cases.where('mergedInto').between(from, to, true, true).toArray(),
    db.posts.where('caseId').between(from, to, true, true).toArray(),
    db.entries.where('event.caseId').between(from, to, true, true).toArray(),
  ]);
  const row = new Map(rows.map((one) => [one.id, one]));
  const into = grouped(merged, (one) => one.mergedInto);
  const ofCase = grouped(posts, ({ caseId }) => caseId);
  const events = grouped(caseEvents(entries), ({ caseId }) => caseId);
  const others = direct(db);
  const isInside = (id: string): boolean => id >= from && id <= to;
  return {
    row: async (id) => (isInside(id) ? row.get(id) : others.row(id)),
    mergedInto: async (id) => (isInside(id) ? (into.get(id) ?? []).map((one) => one.id) : others.mergedInto(id)),
    posts: async (id) => (isInside(id) ? (ofCase.get(id) ?? []) : others.posts(id)),
    events: async (id) => (isInside(id) ? (events.get(id) ?? []) : others.events(id)),
  };
}

function grouped<T>(list: readonly T[], key: (entry: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const name = key(entry);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}
