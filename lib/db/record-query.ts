import { eventId } from '../core/cases/event-id.ts';
import type { Entry } from '../core/chain.ts';
import { hasWords, inAll, isEmptyFilter, type RecordFilter, timeRange } from '../core/record/filter.ts';
import { storyKeys } from '../core/record/story.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';

/** Entries read at a time when words are looked for. */
const CHUNK = 1000;
/** A story grows by what its events name; each round follows that once. */
const ROUNDS = 4;
/** A case may have thousands of events; a story shows so many at most. */
const MOST_EVENTS = 2000;

/** What there is to choose from. */
export interface RecordFacets {
  /** As first written; those that differ in case only are one. */
  readonly accounts: readonly string[];
  readonly people: readonly string[];
  readonly kinds: readonly string[];
}

/** Each value of an index once. By leaps: a cursor over unique keys passes every entry, seconds for 100,000 of them. */
async function keysOf(db: Database, index: string): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const last = found.at(-1);
    const [key] = await (last === undefined ? db.entries.orderBy(index) : db.entries.where(index).above(last))
      .limit(1)
      .keys();
    if (key === undefined) return found;
    found.push(String(key));
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Rejects with JournalError. */
export const recordFacets = (db: Database): Promise<RecordFacets> =>
  guarded(async () => {
    const [accounts, people, kinds] = await Promise.all([
      keysOf(db, 'event.account'),
      keysOf(db, 'event.by'),
      keysOf(db, 'event.kind'),
    ]);
    return {
      accounts: accounts.filter((name, index) => accounts.findIndex((other) => sameName(other, name)) === index),
      people,
      kinds,
    };
  });

/**
 * Numbers of the entries that a filter lets through, oldest first; undefined: every line, those that retention took out
 * included. `timeZone`: IANA name. Rejects with JournalError, or the signal's reason.
 */
export async function findEntries(
  db: Database,
  filter: RecordFilter,
  timeZone: string,
  signal?: AbortSignal,
): Promise<number[] | undefined> {
  if (isEmptyFilter(filter)) return undefined;
  const { account, by, kind, words = [] } = filter;
  const { from, until } = timeRange(filter, timeZone);
  const { entries } = db;
  const indexed = await guarded(async () => {
    const lists = await Promise.all([
      account ? entries.where('event.account').equalsIgnoreCase(account).primaryKeys() : undefined,
      by ? entries.where('event.by').equals(by).primaryKeys() : undefined,
      kind ? entries.where('event.kind').equals(kind).primaryKeys() : undefined,
      from || until
        ? entries
            .where('event.at')
            .between(from ?? '', until ?? '\uffff', true, false)
            .primaryKeys()
        : undefined,
    ]);
    const chosen = lists.filter((list) => list !== undefined).map((list) => list.sort((a, b) => a - b));
    return chosen.length > 0 ? inAll(chosen) : entries.orderBy('seq').primaryKeys();
  });
  if (words.length === 0) return indexed;
  const found: number[] = [];
  for (let at = 0; at < indexed.length; at += CHUNK) {
    signal?.throwIfAborted();
    const chunk = await guarded(() => entries.bulkGet(indexed.slice(at, at + CHUNK)));
    for (const entry of chunk) if (entry && hasWords(entry.event, words)) found.push(entry.seq);
  }
  return found;
}

/** All entries of the story that the event of this id is part of; empty where there is no such event. Rejects with JournalError. */
export const storyEntries = (db: Database, id: string): Promise<Entry[]> =>
  guarded(() =>
    db.transaction('r', db.entries, async () => {
      const first = await db.entries.get({ 'event.id': id });
      if (!first) return [];
      let story = new Map<number, Entry>([[first.seq, first]]);
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = await related(db, [...story.values()]);
        const isWhole = next.every(({ seq }) => story.has(seq));
        story = new Map([...story, ...next.map((entry) => [entry.seq, entry] as const)]);
        if (isWhole) break;
      }
      return [...story.values()].sort((a, b) => a.seq - b.seq);
    }),
  );

async function related(db: Database, entries: readonly Entry[]): Promise<Entry[]> {
  const { postKeys, links, overrides, posts, cases } = storyKeys(entries.map(({ event }) => event));
  const ids = [...overrides, ...posts.flatMap((post) => CHANGES.map((change) => changeId(post, change)))];
  const found = await Promise.all([
    db.entries.where('event.postKey').anyOf(postKeys).toArray(),
    db.entries
      .where('event.link')
      .anyOfIgnoreCase([...links])
      .toArray(),
    db.entries.where('event.overrideId').anyOf(overrides).toArray(),
    db.entries.where('event.id').anyOf(ids).toArray(),
    db.entries.where('event.caseId').anyOf(cases).limit(MOST_EVENTS).toArray(),
  ]);
  return found.flat();
}

const CHANGES = ['edited', 'missing'] as const;

/** The id of the event that a post was seen changed: seen again, or in two tabs, it is one event. */
export const changeId = (postId: string, change: (typeof CHANGES)[number]): string =>
  eventId(`post-changed:${change}:${postId}`);
