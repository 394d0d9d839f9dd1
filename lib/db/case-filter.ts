import { type Collection, Dexie, type InsertType } from 'dexie';
import type { CaseQuery } from '../core/cases/query.ts';
import { searchWords } from '../core/cases/search-words.ts';
import type { Database, IndexedCase, Queue } from './database.ts';
import { TALLY_FIELDS, type TallyField } from './tallies.ts';

export type CaseCollection = Collection<IndexedCase, string, InsertType<IndexedCase, 'id'>>;

/** One condition of a query: the same said to the index and to a row. */
export interface Filter {
  /** Of its list of keys, which stays the same until something is recorded; absent where it changes with the time. */
  readonly name?: string;
  /** What the index gives, range by range: several at once would be stepped through one by one. */
  readonly indexed: readonly (() => CaseCollection)[];
  /** Whether the index gives no rows of other queues, and none twice. */
  readonly isExact: boolean;
  /** It wants one value of this field: how many rows have it is kept. */
  readonly field?: TallyField;
  readonly test: (row: IndexedCase) => boolean;
}

/** Queues that a tab shows. */
export const QUEUES: Readonly<Record<CaseQuery['tab'], readonly Queue[]>> = {
  due: ['open'],
  mine: ['open', 'waiting'],
  open: ['open'],
  waiting: ['waiting'],
  done: ['done'],
};

/** A search of more words finds nothing that fewer do not. */
const MOST_SEARCHED = 8;

/** The conditions of a query beyond its queue. `now`: ISO 8601, UTC. */
export function filtersOf(db: Database, query: Omit<CaseQuery, 'sort'>, now: string): Filter[] {
  const queues = QUEUES[query.tab];
  const filters: Filter[] = [];
  if (query.tab === 'due') {
    filters.push({
      indexed: [() => db.cases.where('[queue+soonAt]').between(['open', ''], ['open', now], true, true)],
      isExact: true,
      test: ({ soonAt }) => soonAt !== undefined && soonAt <= now,
    });
  }
  if (query.tab === 'mine') {
    const me = query.me ?? '';
    filters.push({
      name: `mine ${me}`,
      indexed: queues.map((queue) => () => db.cases.where('[owner+queue]').equals([me, queue])),
      isExact: true,
      test: ({ owner }) => owner !== undefined && owner === query.me,
    });
  }
  for (const field of TALLY_FIELDS) {
    const value = query[field];
    if (value === undefined) continue;
    filters.push({
      field,
      name: JSON.stringify([...queues, field, value]),
      indexed: queues.map(
        (queue) => () =>
          db.cases
            .where(`[queue+${field}+lastInboundAt]`)
            .between([queue, value], [queue, value, Dexie.maxKey], true, true),
      ),
      isExact: true,
      test: (row) => row[field] === value,
    });
  }
  const { group } = query;
  if (group !== undefined) {
    filters.push({
      name: `group ${group}`,
      indexed: [() => db.cases.where('group').equals(group)],
      isExact: false,
      test: (row) => row.group === group,
    });
  }
  for (const word of searchWords(query.text ?? '', MOST_SEARCHED)) {
    filters.push({
      name: `word ${word}`,
      indexed: [() => db.cases.where('words').startsWith(word)],
      isExact: false,
      test: (row) => row.words.some((known) => known.startsWith(word)),
    });
  }
  return filters;
}
