import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeenChange } from '@/lib/core/cases/seen-post.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import type { CaseRules } from '@/lib/db/case-rules.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { eraseExpired, erasePerson } from '@/lib/db/erase.ts';
import { exportArchive } from '@/lib/db/export.ts';
import { recordHold } from '@/lib/db/hold.ts';
import { importArchive } from '@/lib/db/import.ts';
import { createInbox } from '@/lib/db/inbox.ts';
import { appendEvents } from '@/lib/db/journal.ts';
import { previewArchive } from '@/lib/db/preview.ts';
import { rebuild } from '@/lib/db/rebuild.ts';
import { readLines, recordChunks, verifyRecord } from '@/lib/db/record-lines.ts';
import { findEntries, recordFacets, storyEntries } from '@/lib/db/record-query.ts';
import { removeExpired } from '@/lib/db/record-retention.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { upkeep } from '@/lib/db/upkeep.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON, ownPost } from './support/seen.ts';

const DAY = 86_400_000;
const ZONE = 'Asia/Jakarta';
let db: Database;

beforeEach(() => {
  db = openDatabase('record-test');
});
afterEach(async () => {
  db.close({ disableAutoOpen: true });
  for (const name of ['record-test', 'record-other']) await Dexie.delete(name);
});

const day = (days: number) => new Date(NOON - days * DAY).toISOString();
const draft = (days: number, change: object = {}): JournalEvent =>
  journalEvent.parse({
    kind: 'draft-held',
    id: crypto.randomUUID(),
    at: day(days),
    account: 'KotaContoh',
    draftKind: 'post',
    rules: [],
    ...change,
  });
const setting = (days: number): JournalEvent =>
  journalEvent.parse({ kind: 'rules-changed', id: crypto.randomUUID(), at: day(days), changes: [{ path: 'name' }] });
const append = (...events: JournalEvent[]) =>
  db.transaction('rw', db.entries, db.stubs, () => appendEvents(db, events));
const days = (change: Partial<CaseRules['recordDays']>) =>
  testRules({ recordDays: { drafts: 0, cases: 0, settings: 0, ...change } });
const held = { active: true, reason: 'Perkara 12/G/2026' };
const kinds = async () => (await db.entries.orderBy('seq').toArray()).map(({ event }) => event.kind);

describe('retention', () => {
  test('removes what is older, of its group only, and says so', async () => {
    await append(draft(40), setting(40), draft(30.5), draft(2), setting(1));
    expect(await removeExpired(db, days({ drafts: 30 }), NOON)).toBe(2);
    expect(await kinds()).toEqual(['rules-changed', 'draft-held', 'rules-changed', 'entries-removed']);
    expect(await db.entries.orderBy('seq').last()).toMatchObject({
      seq: 6,
      event: {
        group: 'drafts',
        count: 2,
        before: day(30),
        ranges: [
          [1, 1],
          [3, 3],
        ],
      },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: true, length: 6, removed: 2 });
    expect(await removeExpired(db, days({ drafts: 30 }), NOON), 'once').toBe(0);
  });

  test('0 days keep for ever; events about the record itself stay always', async () => {
    await append(draft(4000), setting(4000));
    expect(await removeExpired(db, days({}), NOON)).toBe(0);
    await removeExpired(db, days({ drafts: 1, settings: 1 }), NOON);
    await removeExpired(db, days({ drafts: 1, settings: 1 }), NOON + 100 * DAY);
    expect(await kinds()).toEqual(['entries-removed', 'entries-removed']);
    expect(await verifyRecord(db)).toMatchObject({ ok: true, length: 4, removed: 2 });
  });

  test('what was appended last may go too: the chain goes on from it', async () => {
    await append(draft(40));
    await removeExpired(db, days({ drafts: 30 }), NOON);
    await append(draft(0));
    expect((await db.entries.orderBy('seq').last())?.seq).toBe(3);
    expect(await verifyRecord(db)).toMatchObject({ ok: true, length: 3, removed: 1 });
  });

  test('more than one event can name is removed in parts', { timeout: 30_000 }, async () => {
    // Every other one is a setting, so that no two make a run.
    await append(...Array.from({ length: 2004 }, (_, index) => (index % 2 ? setting(40) : draft(40))));
    expect(await removeExpired(db, days({ drafts: 30 }), NOON)).toBe(1002);
    expect((await kinds()).filter((kind) => kind === 'entries-removed')).toHaveLength(2);
    expect(await verifyRecord(db)).toMatchObject({ ok: true, removed: 1002 });
  });

  test('what was removed does not come back: neither sent again nor imported', async () => {
    const other = openDatabase('record-other');
    const old = draft(40);
    await append(old);
    let before = '';
    for await (const part of exportArchive(db, NOON)) before += part;
    await removeExpired(db, days({ drafts: 30 }), NOON);
    await append(old);
    expect(await previewArchive(db, before)).toMatchObject({ ok: true, events: { all: 1, fresh: 0 } });
    expect(await importArchive(db, testRules(), before)).toMatchObject({ ok: true, events: 0, chain: { ok: true } });
    expect(await kinds()).toEqual(['entries-removed']);

    let after = '';
    for await (const part of exportArchive(db, NOON)) after += part;
    const imported = await importArchive(other, testRules(), after);
    expect(imported, 'a file with places of removed entries').toMatchObject({
      ok: true,
      events: 1,
      chain: { ok: true, length: 2, removed: 1 },
    });
    other.close();
  });

  test('a closed case goes as a whole once its content is erased, and does not come back', async () => {
    const seen = (...posts: ReturnType<typeof citizenPost>[]) =>
      createRecorder(
        db,
        async () => testRules(),
        () => NOON,
      ).recordSeen({ posts, conversations: [] });
    await seen(citizenPost(1), citizenPost(2), ownPost(50, { inReplyTo: '1001' }));
    const inbox = createInbox({ rulesNow: async () => testRules(), name: db.name, now: () => NOON });
    await inbox.act('Ana', [{ do: 'close', caseId: '1001', reason: 'answered' }]);
    inbox.close();
    const later = NOON + 400 * DAY;
    const rules = days({ cases: 365 });
    expect(await removeExpired(db, rules, later), 'not while the words are there').toBe(0);
    await eraseExpired(db, rules, later);
    expect(await removeExpired(db, rules, later)).toBeGreaterThan(2);
    expect((await db.cases.toArray()).map(({ id }) => id)).toEqual(['1002']);
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
    const left = await db.entries.where('event.caseId').equals('1001').count();
    expect(left).toBe(0);
    const rows = await db.cases.toArray();
    await rebuild(db, rules);
    expect(await db.cases.toArray(), 'rows made again say the same').toEqual(rows);
    await seen(citizenPost(1));
    expect((await db.cases.toArray()).map(({ id }) => id)).toEqual(['1002']);
  });
});

describe('lawful hold', () => {
  test('nothing is removed or erased while it is on', async () => {
    await append(draft(400));
    const rules = { ...days({ drafts: 30 }), hold: held };
    expect(await removeExpired(db, rules, NOON)).toBe(0);
    expect(await eraseExpired(db, rules, NOON)).toBe(0);
    await expect(erasePerson(db, rules, 'warga_1', NOON)).rejects.toMatchObject({ reason: 'hold' });
    await upkeep(db, rules, NOON);
    expect(await db.stubs.count()).toBe(0);
    await upkeep(db, days({ drafts: 30 }), NOON);
    expect(await db.stubs.count(), 'the same day, once it is off').toBe(1);
  });

  test('is noted when it is switched, once, however it was switched', async () => {
    const on = { ...testRules(), hold: held };
    await recordHold(db, on, NOON, 'Rina');
    await upkeep(db, on, NOON);
    await upkeep(db, testRules(), NOON);
    await upkeep(db, testRules(), NOON);
    const events = (await db.entries.orderBy('seq').toArray()).map(({ event }) => event);
    expect(events).toMatchObject([
      { kind: 'hold-switched', on: true, by: 'Rina', reason: held.reason },
      { kind: 'hold-switched', on: false },
    ]);
  });

  test('its reason holds no personal data', async () => {
    const reason = 'Permintaan siti.contoh@gmail.com, NIK 3171014505900003';
    await recordHold(db, { ...testRules(), hold: { active: true, reason } }, NOON);
    expect(JSON.stringify(await db.entries.toArray())).not.toMatch(/gmail|3171014505900003/);
  });
});

describe('finding', () => {
  const find = (filter: Parameters<typeof findEntries>[1]) => findEntries(db, filter, ZONE);

  test('by each and by all together', async () => {
    await append(
      draft(3, { by: 'Rina' }),
      draft(2, { by: 'Budi', account: 'kotacontoh' }),
      draft(1, {
        by: 'Rina',
        account: 'DinasContoh',
        kind: 'draft-overridden',
        reason: { code: 'other', text: 'rapat' },
      }),
      setting(0),
    );
    expect(await find({})).toBeUndefined();
    expect(await find({ account: 'KOTACONTOH' })).toEqual([1, 2]);
    expect(await find({ by: 'Rina' })).toEqual([1, 3]);
    expect(await find({ kind: 'rules-changed' })).toEqual([4]);
    expect(await find({ from: '2026-11-21', to: '2026-11-22' })).toEqual([2, 3]);
    expect(await find({ by: 'Rina', to: '2026-11-21' })).toEqual([1]);
    expect(await find({ words: [{ text: 'rapat', ruleIds: new Set() }] })).toEqual([3]);
    expect(await find({ by: 'Nobody' })).toEqual([]);
    expect(await recordFacets(db)).toEqual({
      accounts: ['DinasContoh', 'KotaContoh'],
      people: ['Budi', 'Rina'],
      kinds: ['draft-held', 'draft-overridden', 'rules-changed'],
    });
  });

  test('a search that is given up stops', async () => {
    await append(draft(1));
    const words = [{ text: 'x', ruleIds: new Set<string>() }];
    await expect(findEntries(db, { words }, ZONE, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('lines by number, with what is missing and what was removed', async () => {
    await append(draft(40), draft(1), draft(0));
    await removeExpired(db, days({ drafts: 30 }), NOON);
    await db.entries.delete(2);
    expect(await readLines(db, [3, 2, 1])).toMatchObject([
      { event: {} },
      undefined,
      { removed: { kind: 'draft-held' } },
    ]);
  });

  test('chunks hold every line once, stubs in their place, up to a given one', async () => {
    await append(...Array.from({ length: 1300 }, (_, index) => draft(index < 700 ? 40 : 1)));
    await removeExpired(db, days({ drafts: 30 }), NOON);
    const seqs: number[] = [];
    for await (const lines of recordChunks(db)) seqs.push(...lines.map(({ seq }) => seq));
    expect(seqs).toEqual(Array.from({ length: 1301 }, (_, index) => index + 1));
    seqs.length = 0;
    for await (const lines of recordChunks(db, 900)) seqs.push(...lines.map(({ seq }) => seq));
    expect(seqs).toEqual(Array.from({ length: 900 }, (_, index) => index + 1));
  });

  test('verification tells how far it is, and can be stopped', async () => {
    await append(...Array.from({ length: 600 }, () => draft(1)));
    const steps: number[] = [];
    const stop = new AbortController();
    expect(await verifyRecord(db, { onProgress: (done) => steps.push(done) })).toMatchObject({
      ok: true,
      length: 600,
    });
    expect(steps).toEqual([250, 500, 600]);
    await expect(verifyRecord(db, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('a stub put in place of an entry by hand is located', async () => {
    await append(draft(3), draft(2), draft(1));
    const entry = await db.entries.get(2);
    await db.entries.delete(2);
    await db.stubs.add({
      seq: 2,
      prev: entry?.prev ?? '',
      hash: entry?.hash ?? '',
      removed: { id: crypto.randomUUID(), kind: 'draft-held', at: day(2) },
    });
    expect(await verifyRecord(db)).toMatchObject({ ok: false, brokenAt: 2, cause: 'removed' });
  });
});

describe('a post of ours that changed on X', () => {
  const link = 'https://x.com/KotaContoh/status/77';
  const postKey = crypto.randomUUID();
  const seen = (...changes: SeenChange[]) =>
    createRecorder(
      db,
      async () => testRules(),
      () => NOON,
    ).recordSeen({ posts: [], conversations: [], changes });
  const change = (what: SeenChange['change'], id = '77', account = 'kotacontoh'): SeenChange => ({
    id,
    account,
    change: what,
  });

  test('is noted once and belongs to the story of the post', async () => {
    const published = draft(1, { kind: 'draft-published', overridden: false, link, postKey });
    await append(draft(1, { postKey }), published, draft(1));
    await seen(change('missing'), change('edited'));
    await seen(change('missing'));
    const story = await storyEntries(db, published.id);
    expect(story.map(({ event }) => event.kind)).toEqual([
      'draft-held',
      'draft-published',
      'post-changed',
      'post-changed',
    ]);
    const [, , changed] = story;
    expect(await storyEntries(db, changed?.event.id ?? ''), 'from its end as from its start').toEqual(story);
    expect(await storyEntries(db, crypto.randomUUID())).toEqual([]);
  });

  test('an address alone proves nothing, an edit does, and other accounts are no business of ours', async () => {
    await seen(change('missing'), change('edited', '78'), change('edited', '79', 'orang_lain'));
    expect((await db.entries.toArray()).map(({ event }) => event)).toMatchObject([
      { kind: 'post-changed', change: 'edited', postId: '78' },
    ]);
  });

  test('a story goes from its override to what was published with it, of versions without a key too', async () => {
    const override = draft(2, { kind: 'draft-overridden', reason: { code: 'approved' } });
    const published = draft(1, { kind: 'draft-published', overridden: true, overrideId: override.id });
    await append(override, published);
    expect((await storyEntries(db, override.id)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await storyEntries(db, published.id)).map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
