import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compareNow } from '@/lib/core/cases/priority.ts';
import { CASE_SORTS, CASE_TABS, type CaseQuery } from '@/lib/core/cases/query.ts';
import { type Database, type IndexedCase, openDatabase, type Queue } from '@/lib/db/database.ts';
import { countCases, findCases } from '@/lib/db/inbox-query.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { recount } from '@/lib/db/tallies.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON } from './support/seen.ts';

const NAME = 'query-test';
const DAY = 86_400_000;
const ROWS = 1500;
const QUEUES = ['done', 'done', 'done', 'done', 'open', 'open', 'waiting', 'folded'] as const satisfies Queue[];
const CLASSES = ['complaint', 'question', 'emergency', 'thanks'] as const;
const now = new Date(NOON + 40 * DAY).toISOString();
const iso = (time: number) => new Date(time).toISOString();

let db: Database;
let rows: IndexedCase[];

/** Numbers that look drawn by lot and are the same each time. */
const lot = (n: number, of: number): number => (Math.imul(n + 1, 0x9e3779b1) >>> 8) % of;

async function sampleRow(): Promise<IndexedCase> {
  const recorder = createRecorder(
    db,
    async () => testRules(),
    () => NOON,
  );
  await recorder.recordSeen({ posts: [citizenPost(1)], conversations: [] });
  const row = await db.cases.get('1001');
  if (!row) throw new Error('no row');
  await db.cases.clear();
  return row;
}

function rowsLike({ soonAt: _s, unit: _u, owner: _o, ...row }: IndexedCase): IndexedCase[] {
  return Array.from({ length: ROWS }, (_, n): IndexedCase => {
    const kind = CLASSES[lot(n, 4)] ?? 'question';
    // As in life: urgent kinds come first, and all of one kind together.
    const rank = kind === 'emergency' ? -100 : -lot(n * 3, 5);
    const due = n % 3 === 0 ? '~' : iso(NOON + lot(n * 5, 60) * DAY);
    return {
      ...row,
      id: String(20_000 + n),
      queue: QUEUES[lot(n * 7, QUEUES.length)] ?? 'done',
      class: kind,
      language: n % 4 === 0 ? 'en' : 'in',
      account: n % 50 === 0 ? 'dinascontoh' : 'kotacontoh',
      ...(n % 2 === 0 && { unit: 'Damkar' }),
      ...(n % 6 === 0 && { owner: 'Ana' }),
      rank,
      score: -rank,
      due,
      dueAt: due,
      ...(due !== '~' && { soonAt: due }),
      lastInboundAt: iso(NOON + lot(n * 11, 30) * DAY + n),
      words: ['lampu', `lampu${n % 9}`, n % 10 === 0 ? 'banjir' : 'jalan'],
    };
  });
}

beforeAll(async () => {
  db = openDatabase(NAME);
  rows = rowsLike(await sampleRow());
  await db.cases.bulkAdd(rows);
  await db.transaction('rw', db.cases, db.tallies, () => recount(db));
});
afterAll(async () => {
  db.close({ disableAutoOpen: true });
  await Dexie.delete(NAME);
});

const SHOWN: Record<CaseQuery['tab'], (row: IndexedCase) => boolean> = {
  due: ({ queue, soonAt }) => queue === 'open' && soonAt !== undefined && soonAt <= now,
  mine: ({ queue, owner }) => (queue === 'open' || queue === 'waiting') && owner === 'Ana',
  open: ({ queue }) => queue === 'open',
  waiting: ({ queue }) => queue === 'waiting',
  done: ({ queue }) => queue === 'done',
};
const by = (a: string | number, b: string | number) => (a < b ? -1 : Number(a > b));
const byId = (a: IndexedCase, b: IndexedCase) => by(a.id, b.id);
const ORDER: Record<CaseQuery['sort'], (a: IndexedCase, b: IndexedCase) => number> = {
  priority: (a, b) => by(a.rank, b.rank) || by(a.due, b.due) || byId(a, b),
  due: (a, b) => by(a.due, b.due) || byId(a, b),
  newest: (a, b) => by(b.lastInboundAt, a.lastInboundAt) || byId(b, a),
  oldest: (a, b) => by(a.lastInboundAt, b.lastInboundAt) || byId(a, b),
};

/** The same by looking at every row. */
const fitting = ({ tab, text, ...fields }: Omit<CaseQuery, 'sort' | 'me'>) =>
  rows.filter(
    (row) =>
      SHOWN[tab](row) &&
      (['class', 'unit', 'language', 'account'] as const).every(
        (field) => fields[field] === undefined || row[field] === fields[field],
      ) &&
      (text ?? '').split(' ').every((word) => row.words.some((known) => known.startsWith(word))),
  );

const queries = fc.record(
  {
    tab: fc.constantFrom(...CASE_TABS),
    sort: fc.constantFrom(...CASE_SORTS),
    class: fc.constantFrom(...CLASSES),
    unit: fc.constantFrom('Damkar', 'Bina Marga'),
    language: fc.constantFrom('en', 'in'),
    account: fc.constantFrom('kotacontoh', 'dinascontoh'),
    text: fc.constantFrom('lampu', 'banjir', 'lampu3 ban', 'sampah'),
  },
  { requiredKeys: ['tab', 'sort'] },
);
const pages = fc.record({ offset: fc.integer({ min: 0, max: 700 }), limit: fc.constantFrom(1, 50) });

describe('queries', () => {
  test('find, order, page and count as if every row were looked at', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(queries, pages, fc.constantFrom(5, 1000), async (query, page, mostSorted) => {
      const all = fitting(query);
      const found = await findCases(db, { ...query, me: 'Ana' }, page, now, mostSorted);
      expect(found.total).toBe(all.length);
      expect(await countCases(db, { ...query, me: 'Ana' }, now)).toBe(all.length);
      // Few rows are compared by the time it is now; the index knows the order of long lists only.
      const inMemory = query.tab === 'mine' || all.length <= mostSorted;
      const compare = query.sort === 'priority' && inMemory ? compareNow(Date.parse(now)) : ORDER[query.sort];
      const wanted = all.sort(compare).slice(page.offset, page.offset + page.limit);
      if (query.sort !== 'priority') expect(found.rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      else expect(found.rows).toHaveLength(wanted.length);
    });
    await fc.assert(property, { numRuns: 120 });
  });

  test('by urgency, too, where no time passes', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(queries, pages, async (query, page) => {
      const all = fitting({ ...query, tab: 'done' }).sort(ORDER.priority);
      const found = await findCases(db, { ...query, tab: 'done', sort: 'priority' }, page, now, 0);
      expect(found.rows.map(({ id }) => id)).toEqual(
        all.slice(page.offset, page.offset + page.limit).map(({ id }) => id),
      );
    });
    await fc.assert(property, { numRuns: 80 });
  });
});

describe('a database of version 2', () => {
  const OLD = 'query-old';
  afterEach(() => Dexie.delete(OLD));

  test('is taken over with all its rows, which are counted anew', async () => {
    const old = new Dexie(OLD);
    old.version(2).stores({
      entries: 'seq, &event.id, event.caseId',
      cases: 'id, [queue+rank+due], [queue+due], [queue+lastInboundAt], [queue+soonAt], mergedInto, *words',
      posts: 'id, caseId, [authorKey+postedAt], conversationId, postedAt, group, *loose',
      notes: 'id, caseId',
      conversations: 'id',
      groups: 'id',
      tallies: 'id',
      meta: 'key',
    });
    await old.table('cases').bulkAdd(rows);
    await old.table('tallies').add({ id: 'done|class|question', count: 7 });
    old.close();

    const taken = openDatabase(OLD);
    const query = { tab: 'done', sort: 'priority', class: 'question', language: 'en' } as const;
    const found = await findCases(taken, query, { offset: 0, limit: 5 }, now, 0);
    expect(found.total).toBe(fitting(query).length);
    expect(found.rows).toEqual(fitting(query).sort(ORDER.priority).slice(0, 5));
    expect(await taken.tallies.get('done|class|question')).toBeUndefined();
    expect(await taken.cases.count()).toBe(ROWS);
    taken.close({ disableAutoOpen: true });
  });
});
