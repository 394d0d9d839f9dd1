import { type Collection, Dexie, type InsertType } from 'dexie';
import type { CaseQuery } from '../core/cases/query.ts';
import { searchWords } from '../core/cases/search-words.ts';
import type { Database, IndexedCase, Queue } from './database.ts';
import { type TallyField, tallyKey } from './tallies.ts';

export type CaseCollection = Collection<IndexedCase, string, InsertType<IndexedCase, 'id'>>;

/** One condition of a query: the same said to the index and to a row. */
export interface Filter {
  /** What the index gives; absent where another condition narrows better. */
  readonly indexed?: () => CaseCollection;
  /** Whether the index gives no rows of other queues, and none twice. */
  readonly isExact: boolean;
  /** The index gives them in the order of `lastInboundAt`, and their number is kept under this key. */
  readonly tally?: string;
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

const FIELDS: readonly TallyField[] = ['class', 'unit', 'language', 'account'];
/** A search of more words finds nothing that fewer do not. */
const MOST_SEARCHED = 8;

/** The conditions of a query beyond its queue. `now`: ISO 8601, UTC. */
export function filtersOf(db: Database, query: Omit<CaseQuery, 'sort'>, now: string): Filter[] {
  const queues = QUEUES[query.tab];
  const filters: Filter[] = [];
  if (query.tab === 'due') {
    filters.push({
      indexed: () => db.cases.where('[queue+soonAt]').between(['open', ''], ['open', now], true, true),
      isExact: true,
      test: ({ soonAt }) => soonAt !== undefined && soonAt <= now,
    });
  }
  if (query.tab === 'mine') {
    const me = query.me ?? '';
    const keys = queues.map((queue) => [me, queue] as const);
    filters.push({
      indexed: () => db.cases.where('[owner+queue]').anyOf(keys),
      isExact: true,
      test: ({ owner }) => owner !== undefined && owner === query.me,
    });
  }
  for (const field of FIELDS) {
    const value = query[field];
    if (value === undefined) continue;
    const [queue, ...others] = queues;
    filters.push({
      // Whose cases they are narrows down better than any of these.
      ...(others.length === 0 && {
        tally: tallyKey(queue ?? 'open', field, value),
        indexed: () =>
          db.cases
            .where(`[queue+${field}+lastInboundAt]`)
            .between([queue, value], [queue, value, Dexie.maxKey], true, true),
      }),
      isExact: true,
      test: (row) => row[field] === value,
    });
  }
  const { group } = query;
  if (group !== undefined) {
    filters.push({
      indexed: () => db.cases.where('group').equals(group),
      isExact: false,
      test: (row) => row.group === group,
    });
  }
  for (const word of searchWords(query.text ?? '', MOST_SEARCHED)) {
    filters.push({
      indexed: () => db.cases.where('words').startsWith(word),
      isExact: false,
      test: (row) => row.words.some((known) => known.startsWith(word)),
    });
  }
  return filters;
}
