import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appendEntry } from '@/lib/core/chain.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { JournalError } from '@/lib/db/failure.ts';
import { type Journal, openJournal } from '@/lib/db/journal.ts';

const NAME = 'journal-test';
let journal: Journal;

beforeEach(() => {
  journal = openJournal(NAME);
});
afterEach(async () => {
  vi.restoreAllMocks();
  journal.close();
  await Dexie.delete(NAME);
});

const event = (number: number): JournalEvent =>
  journalEvent.parse({
    kind: 'draft-held',
    id: `0b2f6f5e-3d1c-4c55-9a9e-${String(number).padStart(12, '0')}`,
    at: `2026-11-23T08:00:${String(number % 60).padStart(2, '0')}Z`,
    draftKind: 'post',
    rules: [],
  });

test('an empty journal is whole', async () => {
  expect(await journal.summary()).toEqual({ count: 0 });
  expect(await journal.verify()).toMatchObject({ ok: true, length: 0 });
});

test('appends in order and tells the last time', async () => {
  await journal.append(event(1));
  const second = await journal.append(event(2));
  expect(second.seq).toBe(2);
  expect((await journal.list()).map((entry) => entry.event.id)).toEqual([event(1).id, event(2).id]);
  expect(await journal.summary()).toEqual({ count: 2, last: event(2).at });
});

test('the same id twice is kept once, also when both arrive at once', async () => {
  const [first, again] = await Promise.all([journal.append(event(1)), journal.append(event(1))]);
  expect(again).toEqual(first);
  expect(await journal.append(event(1))).toEqual(first);
  expect(await journal.summary()).toMatchObject({ count: 1 });
});

test('a hundred at once from two contexts make one whole chain', async () => {
  const other = openJournal(NAME);
  await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 ? other : journal).append(event(index))));
  expect(await journal.verify()).toMatchObject({ ok: true, length: 100 });
  other.close();
});

test('what is stored survives closing', async () => {
  await journal.append(event(1));
  journal.close();
  journal = openJournal(NAME);
  expect(await journal.summary()).toMatchObject({ count: 1 });
});

test('a journal of the first version is taken over as it is', async () => {
  journal.close();
  await Dexie.delete(NAME);
  const old = new Dexie(NAME);
  old.version(1).stores({ entries: 'seq, &event.id' });
  const entry = appendEntry(undefined, event(1));
  await old.table('entries').add(entry);
  old.close();
  journal = openJournal(NAME);
  expect(await journal.list()).toEqual([entry]);
  expect((await journal.append(event(2))).seq).toBe(2);
  expect(await journal.verify()).toMatchObject({ ok: true, length: 2 });
});

test('tampering in the database shows at its place', async () => {
  for (const number of [1, 2, 3]) await journal.append(event(number));
  const raw = await new Dexie(NAME).open();
  await raw.table('entries').update(2, { 'event.draftKind': 'reply' });
  raw.close();
  expect(await journal.verify()).toMatchObject({ ok: false, brokenAt: 2, cause: 'content' });
});

test('a full disk is told as such, and nothing is half written', async () => {
  await journal.append(event(1));
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(journal.append(event(2))).rejects.toMatchObject({ name: 'JournalError', reason: 'full' });
  full.mockRestore();
  expect((await journal.append(event(3))).seq).toBe(2);
  expect(await journal.verify()).toMatchObject({ ok: true, length: 2 });
});

test('a closed database is told as such', async () => {
  journal.close();
  const failure = journal.append(event(1));
  await expect(failure).rejects.toBeInstanceOf(JournalError);
  await expect(failure).rejects.toMatchObject({ reason: 'closed' });
});
