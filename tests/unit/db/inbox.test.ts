import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseQuery } from '@/lib/core/cases/query.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { erasePerson } from '@/lib/db/erase.ts';
import { createInbox } from '@/lib/db/inbox.ts';
import { findCases } from '@/lib/db/inbox-query.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { recount } from '@/lib/db/tallies.ts';
import type { CaseAction, Live } from '@/lib/stores/inbox-source.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON } from './support/seen.ts';

const NAME = 'inbox-test';
const HOUR = 3_600_000;
let db: Database;
let now: number;
let inbox: ReturnType<typeof createInbox>;
const rulesNow = async () => testRules();

beforeEach(async () => {
  now = NOON + 2 * HOUR;
  db = openDatabase(NAME);
  inbox = createInbox({ rulesNow, name: NAME, now: () => now });
});
afterEach(async () => {
  vi.restoreAllMocks();
  inbox.close();
  db.close({ disableAutoOpen: true });
  await Dexie.delete(NAME);
});

/** The first value that is told. */
const first = <T>(live: Live<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = live((value) => {
      queueMicrotask(() => stop());
      resolve(value);
    }, reject);
  });

const seed = (posts = [1, 2, 3, 4, 5].map((id) => citizenPost(id))) =>
  createRecorder(db, rulesNow, () => now).recordSeen({ posts, conversations: [] });
const act = (...actions: CaseAction[]) => inbox.act('Ana', actions);
const all = { offset: 0, limit: 50 };
const ids = async (query: Partial<CaseQuery>) =>
  (await first(inbox.rows({ tab: 'open', sort: 'oldest', ...query }, all))).rows.map(({ id }) => id);
const counts = (query: Omit<CaseQuery, 'tab' | 'sort'> = {}) => first(inbox.counts({ me: 'Ana', ...query }));

describe('rows and counts', () => {
  test('stand in the tab where they belong', async () => {
    await seed();
    await act(
      { caseId: '1001', do: 'claim' },
      { caseId: '1002', do: 'wait', on: 'citizen' },
      { caseId: '1003', do: 'close', reason: 'spam' },
    );
    expect(await counts()).toEqual({ due: 0, mine: 1, open: 3, waiting: 1, done: 1 });
    expect(await ids({ tab: 'mine', me: 'Ana' })).toEqual(['1001']);
    expect(await ids({ tab: 'mine', me: 'Budi' })).toEqual([]);
    expect(await ids({ tab: 'waiting' })).toEqual(['1002']);
    expect(await ids({ tab: 'done' })).toEqual(['1003']);
  });

  test('become due as time passes, nothing being written', async () => {
    await seed();
    expect((await counts()).due).toBe(0);
    // Due four hours after the post, warned of one hour before.
    now = NOON + 3 * HOUR + 2 * 60_000;
    expect((await counts()).due).toBe(2);
    expect(await ids({ tab: 'due', sort: 'due' })).toEqual(['1001', '1002']);
  });

  test('are sorted, and paged', async () => {
    await seed([citizenPost(1), citizenPost(2, { text: 'Kapan dibuka?' }), citizenPost(3, { text: 'Ada kebakaran' })]);
    expect(await ids({ sort: 'priority' })).toEqual(['1003', '1002', '1001']);
    expect(await ids({ sort: 'due' })).toEqual(['1003', '1001', '1002']);
    expect(await ids({ sort: 'newest' })).toEqual(['1003', '1002', '1001']);
    const page = await first(inbox.rows({ tab: 'open', sort: 'oldest' }, { offset: 1, limit: 1 }));
    expect(page).toMatchObject({ total: 3, rows: [{ id: '1002' }] });
    const filtered = { tab: 'open', sort: 'newest', language: 'in' } as const;
    expect(await first(inbox.rows(filtered, { offset: 2, limit: 5 }))).toMatchObject({
      total: 3,
      rows: [{ id: '1001' }],
    });
  });

  test('are filtered by every field, alone and together', async () => {
    await seed([
      citizenPost(1),
      citizenPost(2, { text: 'Ada kebakaran di pasar', language: 'en' }),
      citizenPost(3, { text: 'Ada kebakaran di sekolah', replyingTo: ['DinasContoh'] }),
    ]);
    await act({ caseId: '1003', do: 'set-unit', unit: 'Damkar' });
    expect(await ids({ class: 'emergency' })).toEqual(['1002', '1003']);
    expect(await ids({ class: 'emergency', language: 'in' })).toEqual(['1003']);
    expect(await ids({ account: 'dinascontoh' })).toEqual(['1003']);
    expect(await ids({ unit: 'Damkar', class: 'complaint' })).toEqual([]);
    expect(await counts({ class: 'emergency' })).toMatchObject({ open: 2, done: 0, mine: 0 });
    expect(await first(inbox.facets())).toEqual({
      units: ['Damkar'],
      languages: ['en', 'in'],
      accounts: ['dinascontoh', 'kotacontoh'],
    });
  });

  test('are searched by the beginnings of words in handle, text, unit and owner', async () => {
    await seed([citizenPost(1), citizenPost(2, { text: 'Pohon tumbang di Jalan Mélati' })]);
    await act({ caseId: '1001', do: 'claim' }, { caseId: '1001', do: 'set-unit', unit: 'Bina Marga' });
    expect(await ids({ text: 'melat' })).toEqual(['1002']);
    expect(await ids({ text: 'WARGA_2 poh' })).toEqual(['1002']);
    expect(await ids({ text: 'ana marga' })).toEqual(['1001']);
    expect(await ids({ text: 'marga pohon' })).toEqual([]);
    expect(await counts({ text: 'jalan' })).toMatchObject({ open: 2, done: 0 });
  });

  test('beyond what is sorted in memory come from the index, in the same order', async () => {
    await seed([citizenPost(1)]);
    const row = await db.cases.get('1001');
    if (!row) throw new Error('no row');
    const many = Array.from({ length: 300 }, (_, n) => ({
      ...row,
      id: String(20_000 + n),
      rank: -(n % 50),
      score: n % 50,
      language: n % 3 === 0 ? 'en' : 'in',
      class: n % 2 === 0 ? ('complaint' as const) : ('question' as const),
    }));
    await db.cases.bulkAdd(many);
    await db.transaction('rw', db.cases, db.tallies, () => recount(db));
    const find = (query: Partial<CaseQuery>, offset: number, most?: number) =>
      findCases(
        db,
        { tab: 'open', sort: 'priority', ...query },
        { offset, limit: 3 },
        new Date(now).toISOString(),
        most,
      );
    for (const query of [
      { language: 'en' },
      { language: 'in', class: 'question', text: 'lampu' },
      { language: 'in', sort: 'newest' },
    ] as const) {
      const sorted = await find(query, 70);
      expect(sorted.total).toBeGreaterThanOrEqual(100);
      expect(await find(query, 70, 10)).toEqual(sorted);
    }
    const wanted = many
      .filter(({ language }) => language === 'en')
      .sort((x, y) => x.rank - y.rank || Number(x.id) - Number(y.id));
    expect((await find({ language: 'en' }, 70)).rows.map(({ id }) => id)).toEqual(
      wanted.slice(70, 73).map(({ id }) => id),
    );
  });
});

describe('a case', () => {
  test('is told with its posts, notes and history', async () => {
    await seed([citizenPost(1), citizenPost(2, { author: 'warga_1', text: citizenPost(1).text })]);
    await act({ caseId: '1001', do: 'note', text: 'Telepon 0813-5550-1234 sudah dihubungi' });
    const detail = await first(inbox.detail('1001'));
    expect(detail?.thread.map(({ id }) => id)).toEqual(['1001', '1002']);
    expect(detail?.notes).toMatchObject([{ by: 'Ana', text: 'Telepon *** sudah dihubungi' }]);
    expect(detail?.history.map(({ event }) => event.kind)).toEqual(['post-seen', 'post-seen', 'noted']);
    expect(await first(inbox.detail('7'))).toBeUndefined();
  });

  test('that goes into another leaves its posts there, and comes back by undo', async () => {
    await seed([citizenPost(1), citizenPost(2, {}, 30)]);
    const [merged = ''] = await act({ caseId: '1002', do: 'merge', into: '1001' });
    expect(await ids({})).toEqual(['1001']);
    expect((await first(inbox.detail('1001')))?.row.posts).toEqual(['1001', '1002']);
    await expect(act({ caseId: '1001', do: 'merge', into: '1002' })).rejects.toMatchObject({ name: 'JournalError' });
    await inbox.undo('Ana', [merged]);
    expect(await ids({})).toEqual(['1001', '1002']);
    expect((await first(inbox.detail('1001')))?.row.posts).toEqual(['1001']);
  });
});

describe('joinable', () => {
  const joinable = async (caseId: string, text = '') => (await first(inbox.joinable(caseId, text))).map(({ id }) => id);

  test('cases of the same person that are still open, newest first, never itself', async () => {
    const again = (id: number, text: string, author = 'warga_1') => citizenPost(id, { author, text }, id * 10_000);
    await seed([
      citizenPost(1),
      again(2, 'Sampah di pasar belum diangkut'),
      again(3, 'KTP saya kapan jadi?'),
      again(4, 'Air mati lagi'),
      again(5, 'Jalan berlubang', 'warga_10'),
    ]);
    await act({ caseId: '1002', do: 'close', reason: 'not-ours' }, { caseId: '1003', do: 'wait', on: 'unit' });
    expect(await joinable('1001')).toEqual(['1004', '1003']);
    expect(await joinable('1005')).toEqual([]);
  });

  test('with words, whatever has them', async () => {
    await seed();
    await act({ caseId: '1002', do: 'wait', on: 'unit' }, { caseId: '1003', do: 'close', reason: 'not-ours' });
    expect(await joinable('1001', 'lampu')).toEqual(['1005', '1004', '1002']);
    expect(await joinable('1001', 'sampah')).toEqual([]);
  });

  test('an erased person has no other cases', async () => {
    await seed([citizenPost(1), citizenPost(2)]);
    await erasePerson(db, testRules(), 'warga_1', now);
    await erasePerson(db, testRules(), 'warga_2', now);
    expect(await joinable('1001')).toEqual([]);
  });
});

describe('what staff do', () => {
  test('is all or nothing', async () => {
    await seed();
    const before = await db.entries.count();
    const acts = act(
      { caseId: '1001', do: 'claim' },
      { caseId: '1001', do: 'note', text: 'x' },
      { caseId: '9', do: 'claim' },
    );
    await expect(acts).rejects.toMatchObject({ name: 'JournalError' });
    await expect(act({ caseId: '1001', do: 'set-unit', unit: ' ' })).rejects.toMatchObject({ name: 'JournalError' });
    expect(await db.entries.count()).toBe(before);
    expect(await db.notes.count()).toBe(0);
    expect((await db.cases.get('1001'))?.owner).toBeUndefined();
  });

  test('is undone together, its note hidden', async () => {
    await seed();
    const done = await act({ caseId: '1001', do: 'claim' }, { caseId: '1001', do: 'note', text: 'Dicek' });
    await inbox.undo('Ana', done);
    expect((await db.cases.get('1001'))?.owner).toBeUndefined();
    expect((await first(inbox.detail('1001')))?.notes).toEqual([]);
    await expect(inbox.undo('Ana', ['0b2f6f5e-3d1c-4c55-9a9e-000000000000'])).rejects.toMatchObject({
      name: 'JournalError',
    });
  });

  test('shows elsewhere at once', async () => {
    await seed();
    const other = createInbox({ rulesNow, name: NAME, now: () => now });
    const told: number[] = [];
    const stop = other.counts({ me: 'Ana' })(
      ({ mine }) => told.push(mine),
      (error) => expect.unreachable(String(error)),
    );
    await vi.waitFor(() => expect(told).toEqual([0]));
    await act({ caseId: '1001', do: 'claim' });
    await vi.waitFor(() => expect(told.at(-1)).toBe(1));
    stop();
    other.close();
  });
});

describe('health', () => {
  test('tells when posts were last read, and how many cases there are', async () => {
    expect(await first(inbox.health())).toEqual({ store: 'ok', cases: 0 });
    await seed();
    expect(await first(inbox.health())).toEqual({ store: 'ok', cases: 5, lastSeenAt: new Date(now).toISOString() });
  });

  test('tells where posts cannot be read since when, until they are', async () => {
    const recorder = createRecorder(db, rulesNow, () => now);
    const since = new Date(now).toISOString();
    await recorder.recordSight({ page: 'conversation', readable: false });
    now += 60_000;
    await recorder.recordSight({ page: 'mentions', readable: false });
    await recorder.recordSight({ page: 'conversation', readable: false });
    expect(await first(inbox.health())).toMatchObject({ blindSince: since, blindPages: ['conversation', 'mentions'] });
    await recorder.recordSight({ page: 'conversation', readable: true });
    expect(await first(inbox.health())).toMatchObject({
      blindSince: new Date(now).toISOString(),
      blindPages: ['mentions'],
    });
    await recorder.recordSight({ page: 'mentions', readable: true });
    expect(await first(inbox.health())).toEqual({ store: 'ok', cases: 0 });
  });

  test('tells what the background could not do', async () => {
    const full = createInbox({ rulesNow, name: NAME, failure: async () => 'full' });
    expect((await first(full.health())).store).toBe('full');
    full.close();
  });

  test('tells of a database that cannot be read or was taken over', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const broken = createInbox({ rulesNow, name: 'broken-test' });
    expect((await first(broken.health())).store).toBe('broken');
    inbox.close();
    expect((await first(inbox.health())).store).toBe('closed');
  });
});

test('coverage counts what was seen of each conversation, as X does: answers to answers apart', async () => {
  const conversations = [{ id: '900', author: 'KotaContoh', replies: 40, opened: true }];
  const posts = [
    citizenPost(1, { conversationId: '900' }),
    citizenPost(2, { conversationId: '900', inReplyTo: '900' }),
    citizenPost(3),
    citizenPost(4, { conversationId: '900', inReplyTo: '1002' }),
  ];
  await createRecorder(db, rulesNow, () => now).recordSeen({ posts, conversations });
  expect(await first(inbox.coverage())).toEqual([
    { conversationId: '900', account: 'kotacontoh', seen: 2, total: 40, lookedAt: new Date(now).toISOString() },
  ]);
});

test('a large group is told in full, whatever its rows rank by', async () => {
  await seed(Array.from({ length: 14 }, (_, id) => citizenPost(id, { text: `Air mati di Sektor 4 rumah ${id}` })));
  await seed([citizenPost(20, { text: 'Air mati di Sektor 4 rumah pojok' })]);
  const { rows } = await first(inbox.rows({ tab: 'open', sort: 'oldest' }, all));
  expect(new Set(rows.map(({ groupSize }) => groupSize))).toEqual(new Set([15]));
  expect((await first(inbox.detail('1003')))?.row.groupSize).toBe(15);
});
