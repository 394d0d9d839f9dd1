import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyChain } from '@/lib/core/chain.ts';
import type { CaseRules } from '@/lib/db/case-rules.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { erasePerson } from '@/lib/db/erase.ts';
import { exportArchive } from '@/lib/db/export.ts';
import { importArchive } from '@/lib/db/import.ts';
import { createInbox } from '@/lib/db/inbox.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { countDue, recordTimed, upkeep } from '@/lib/db/upkeep.ts';
import type { CaseAction } from '@/lib/stores/inbox-source.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON, ownPost } from './support/seen.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let db: Database;
let other: Database;
let now: number;
const rules: CaseRules = testRules();

beforeEach(() => {
  now = NOON + HOUR;
  db = openDatabase('keeping-test');
  other = openDatabase('keeping-other');
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of [db, other]) {
    one.close({ disableAutoOpen: true });
    await Dexie.delete(one.name);
  }
});

const seen = (on: Database, ...posts: ReturnType<typeof citizenPost>[]) =>
  createRecorder(
    on,
    async () => rules,
    () => now,
  ).recordSeen({ posts, conversations: [{ id: '900', author: 'KotaContoh', replies: 9, opened: true }] });

async function act(on: Database, ...actions: CaseAction[]) {
  const inbox = createInbox({ rulesNow: async () => rules, name: on.name, now: () => now });
  await inbox.act('Ana', actions);
  inbox.close();
}

async function everything(on: Database) {
  const tables = await Promise.all(on.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(Object.fromEntries(tables));
}

async function exported(on: Database) {
  let file = '';
  for await (const part of exportArchive(on, now)) file += part;
  return file;
}

describe('time', () => {
  test('brings a case back that waited, once', async () => {
    await seen(db, citizenPost(1));
    const until = new Date(now + DAY).toISOString();
    await act(db, { caseId: '1001', do: 'wait', on: 'citizen', until });
    expect(await recordTimed(db, rules, now)).toBe(0);
    expect(await recordTimed(db, rules, now + DAY)).toBe(1);
    expect(await recordTimed(db, rules, now + DAY)).toBe(0);
    expect(await db.cases.get('1001')).toMatchObject({ queue: 'open' });
  });

  test('makes cases due, counted as fresh once', async () => {
    await seen(db, citizenPost(1), citizenPost(2), citizenPost(3));
    const soon = NOON + 3 * HOUR + 2 * 60_000;
    expect(await countDue(db, now, soon)).toEqual({ count: 2, fresh: 2 });
    expect(await countDue(db, soon, soon + 60_000)).toEqual({ count: 3, fresh: 1 });
  });
});

describe('retention', () => {
  test('erases what a closed case held, and keeps what happened', async () => {
    await seen(db, citizenPost(1), citizenPost(2), ownPost(5, { inReplyTo: '1001', text: 'Halo @warga_1, selesai' }));
    await act(
      db,
      { caseId: '1001', do: 'note', text: 'Lampu di depan rumahnya' },
      { caseId: '1001', do: 'close', reason: 'answered' },
    );
    await upkeep(db, rules, now + 89 * DAY);
    expect((await db.posts.get('1001'))?.text).not.toBe('');
    await upkeep(db, rules, now + 91 * DAY);
    const content = JSON.stringify([await db.posts.get('1001'), await db.posts.get('1005'), await db.notes.toArray()]);
    expect(content).not.toMatch(/lampu|warga_1|selesai/i);
    expect(await db.cases.get('1001')).toMatchObject({ author: '', snippet: '', words: [], answers: ['1005'] });
    expect((await db.posts.get('1002'))?.text).not.toBe('');
    const kinds = (await db.entries.toArray()).map(({ event }) => event.kind);
    expect(kinds.filter((kind) => kind === 'erased')).toHaveLength(1);
    const after = await everything(db);
    await upkeep(db, rules, now + 91 * DAY);
    expect(await everything(db)).toBe(after);
  });

  test('what was erased is not stored again when X still shows it', async () => {
    await seen(db, citizenPost(1, { truncated: true }));
    await erasePerson(db, rules, 'warga_1', now);
    await seen(db, citizenPost(1));
    expect(await db.posts.get('1001')).toMatchObject({ erased: true, text: '', author: '' });
  });
});

describe('a person who asks to be forgotten', () => {
  test('is gone everywhere, also where others name them; counts stay', async () => {
    await seen(
      db,
      citizenPost(1, { author: 'Siti_88', text: 'Air mati di Sektor 4', conversationId: '900' }),
      citizenPost(2, {
        text: 'Benar kata @SITI_88, air mati di Sektor 4',
        media: [{ kind: 'image', alt: 'Rumah @siti_88' }],
      }),
      ownPost(5, { text: '@Siti_88 sedang diperiksa', inReplyTo: '1001' }),
      ownPost(6, { text: 'Terima kasih', conversationId: '777', replyingTo: ['Siti_88'] }),
    );
    await act(
      db,
      { caseId: '1001', do: 'note', text: 'Ditelepon' },
      { caseId: '1002', do: 'note', text: 'Lihat juga siti_88' },
    );
    expect(await erasePerson(db, rules, '@siti_88', now)).toBe(1);
    expect((await everything(db)).toLowerCase()).not.toContain('siti_88');
    expect(await db.posts.get('1002')).toMatchObject({ text: 'Benar kata ***, air mati di Sektor 4' });
    expect(await db.cases.count()).toBe(2);
    expect(await db.cases.get('1002')).toMatchObject({ groupSize: 2 });
    expect(verifyChain(await db.entries.orderBy('seq').toArray()).ok).toBe(true);
  });

  test('does not take an ordinary word with them, nor another’s longer handle', async () => {
    await seen(
      db,
      citizenPost(1, { author: 'air', text: 'Halo' }),
      citizenPost(2, { text: 'air keruh, @air_bersih @air' }),
    );
    await erasePerson(db, rules, 'air', now);
    expect((await db.posts.get('1002'))?.text).toBe('air keruh, @air_bersih ***');
    await expect(erasePerson(db, rules, 'no handle', now)).rejects.toMatchObject({ name: 'JournalError' });
  });
});

describe('an archive', () => {
  test('fills an empty place with the same, and once', async () => {
    await seen(db, citizenPost(1, { conversationId: '900' }), ownPost(5, { inReplyTo: '1001' }), citizenPost(2));
    await act(db, { caseId: '1002', do: 'note', text: 'Dicek' });
    const file = await exported(db);
    expect(await importArchive(other, rules, file)).toMatchObject({
      ok: true,
      events: 4,
      posts: 3,
      notes: 1,
      chain: { ok: true },
    });
    for (const table of ['entries', 'cases', 'posts', 'notes', 'conversations']) {
      expect(await other.table(table).toArray()).toEqual(await db.table(table).toArray());
    }
    const before = await everything(other);
    expect(await importArchive(other, rules, file)).toMatchObject({ ok: true, events: 0, posts: 0, notes: 0 });
    expect(await everything(other)).toBe(before);
  });

  test('of another machine is joined: what both saw once, what either did always, in one whole chain', async () => {
    await seen(db, citizenPost(1, { truncated: true, text: 'Lampu' }), citizenPost(2));
    await seen(other, citizenPost(1), citizenPost(3));
    await act(db, { caseId: '1001', do: 'claim' });
    await act(other, { caseId: '1001', do: 'set-unit', unit: 'Bina Marga' });
    expect(await importArchive(db, rules, await exported(other))).toMatchObject({ ok: true, posts: 2 });
    expect(await db.cases.get('1001')).toMatchObject({ owner: 'Ana', unit: 'Bina Marga' });
    expect((await db.posts.get('1001'))?.text).toBe(citizenPost(1).text);
    expect(await db.cases.count()).toBe(3);
    expect(verifyChain(await db.entries.orderBy('seq').toArray())).toMatchObject({ ok: true });
  });

  test('of a machine that opened the case with another post goes into ours', async () => {
    const again = citizenPost(2, { author: 'warga_1', text: citizenPost(1).text });
    await seen(db, citizenPost(1), again);
    await seen(other, again);
    await act(other, { caseId: '1002', do: 'claim' });
    await importArchive(db, rules, await exported(other));
    expect(await db.cases.toArray()).toMatchObject([{ id: '1001', owner: 'Ana', posts: ['1001', '1002'] }]);
  });

  test('with one bad line imports nothing, and names the lines without their words', async () => {
    await seen(db, citizenPost(1), citizenPost(2));
    const lines = (await exported(db)).split('\n');
    lines[1] = '{"entry": secret';
    lines[3] = lines[3]?.replace('"translated":false', '"translated":"secret"') ?? '';
    const result = await importArchive(other, rules, lines.join('\n'));
    expect(result).toEqual({
      ok: false,
      errors: [
        { line: 2, path: '' },
        { line: 4, path: 'post.translated' },
      ],
    });
    expect(await other.entries.count()).toBe(0);
    expect(await importArchive(other, rules, 'id,text\n1,x')).toMatchObject({ ok: false });
    expect(await importArchive(other, rules, '')).toEqual({ ok: false, errors: [{ line: 1, path: 'tanggap' }] });
  });

  test('that was edited brings no personal data in, and its broken chain is told', async () => {
    await seen(db, citizenPost(1));
    const file = (await exported(db))
      .replace('Lampu jalan nomor 1', 'NIK 3578126503970004')
      .replace('"complaint"', '"spam"');
    expect(await importArchive(other, rules, file)).toMatchObject({ ok: true, chain: { ok: false, cause: 'content' } });
    expect(await everything(other)).not.toContain('3578126503970004');
  });

  test('does not bring back what was erased here', async () => {
    await seen(db, citizenPost(1));
    const file = await exported(db);
    await erasePerson(db, rules, 'warga_1', now);
    await importArchive(db, rules, file);
    expect(await everything(db)).not.toContain('warga_1');
  });

  test('is imported whole or not at all when the disk is full', async () => {
    await seen(db, citizenPost(1), citizenPost(2));
    const file = await exported(db);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(importArchive(other, rules, file)).rejects.toMatchObject({ reason: 'full' });
    put.mockRestore();
    expect(await other.entries.count()).toBe(0);
  });
});
