import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_LEARNED } from '@/lib/core/replies/learn.ts';
import type { LibraryContent } from '@/lib/core/replies/library.ts';
import { type SavedReply, savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { MAX_REMEMBERED, openReplyLibrary, REMEMBERED_DAYS, type ReplyLibrary } from '@/lib/db/replies.ts';

const NAME = 'replies-test';
let clock = 0;
let library: ReplyLibrary;
const open = () => openReplyLibrary(NAME, () => clock);

beforeEach(() => {
  clock = Date.UTC(2026, 10, 23);
  library = open();
});
afterEach(async () => {
  vi.restoreAllMocks();
  library.close();
  await Dexie.delete(NAME);
});

const reply = (id: string, text = 'Air kembali mengalir besok.'): SavedReply =>
  savedReplySchema.parse({ id, versions: { id: { title: id, text } } });
const sample = (text: string, replyId = 'water') => ({ replyId, language: 'id' as const, text });

const nextContent = (until: (content: LibraryContent) => boolean, from = library): Promise<LibraryContent> =>
  new Promise((resolve, reject) => {
    const stop = from.watch((content) => {
      if (!until(content)) return;
      queueMicrotask(() => stop());
      resolve(content);
    }, reject);
  });

describe('replies', () => {
  test('are listed by id and survive closing', async () => {
    await library.put([reply('waste'), reply('power')]);
    library.close();
    library = open();
    expect((await library.list()).map(({ id }) => id)).toEqual(['power', 'waste']);
  });

  test('are put all or not at all', async () => {
    const bad = { ...reply('bad'), versions: {} } as SavedReply;
    await expect(library.put([reply('good'), bad])).rejects.toMatchObject({ name: 'JournalError' });
    expect(await library.list()).toEqual([]);
  });

  test('a change is decided on what is stored now, and nothing is written when it throws', async () => {
    await library.put([reply('one')]);
    await library.update((now) => ({ put: [reply('two')], remove: now.map(({ id }) => id) }));
    expect((await library.list()).map(({ id }) => id)).toEqual(['two']);
    const refused = library.update(() => {
      throw new RangeError('no');
    });
    await expect(refused).rejects.toMatchObject({ reason: 'unknown', cause: { message: 'no' } });
  });

  test('one that cannot be read is named, stays stored and hides no other', async () => {
    await library.put([reply('good')]);
    const raw = await new Dexie(NAME).open();
    await raw.table('replies').put({ id: 'odd', versions: 7 });
    raw.close();
    const { replies, damaged } = await library.read();
    expect(replies.map(({ id }) => id)).toEqual(['good']);
    expect(damaged).toMatchObject([{ id: 'odd', path: 'versions' }]);
  });

  test('a listener hears of changes made by another tab, until it stops', async () => {
    const other = open();
    const heard = nextContent(({ replies }) => replies.length === 1);
    await other.put([reply('water')]);
    expect((await heard).replies).toEqual([reply('water')]);
    other.close();
  });
});

describe('usage', () => {
  test('is counted per reply, and the last one put in comes first', async () => {
    await library.recordUse('water', 'accepted', '2026-11-22');
    await library.recordUse('power', 'edited', '2026-11-23');
    await library.recordUse('waste', 'refused', '2026-11-23');
    expect(await library.usage()).toEqual({
      water: { accepted: 1, edited: 0, refused: 0, lastUsed: '2026-11-22' },
      power: { accepted: 0, edited: 1, refused: 0, lastUsed: '2026-11-23' },
      waste: { accepted: 0, edited: 0, refused: 1 },
    });
    expect((await library.preferences()).recents).toEqual(['power', 'water']);
  });

  test('of many tabs at once is not lost', async () => {
    const other = open();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? other : library).recordUse('water', 'accepted', '2026-11-23'),
      ),
    );
    expect(await library.usage()).toMatchObject({ water: { accepted: 40 } });
    other.close();
  });

  test('goes with the reply, as does what was learned', async () => {
    await library.put([reply('water')]);
    await library.recordUse('water', 'accepted', '2026-11-23');
    await library.addLearned(sample('air mati'));
    await library.update(() => ({ remove: ['water'] }));
    expect(await library.read()).toMatchObject({ replies: [], usage: {}, learned: [] });
  });
});

describe('learned messages', () => {
  test('are masked, capped and oldest first', async () => {
    for (let number = 0; number <= MAX_LEARNED; number++) {
      await library.addLearned(sample(`air mati ${'x'.repeat(number + 1)} @warga 081234567890`));
    }
    const learned = await library.learned();
    expect(learned).toHaveLength(MAX_LEARNED);
    expect(learned[0]?.text).toContain(' xx ');
    expect(JSON.stringify(learned)).not.toMatch(/warga|0812345/);
  });

  test('are not kept while learning is off', async () => {
    await library.setPreferences({ learning: false });
    await library.addLearned(sample('air mati'));
    expect(await library.learned()).toEqual([]);
  });

  test('are unlearned one by one, per reply or all', async () => {
    for (const [text, id] of [
      ['air mati', 'water'],
      ['air keruh', 'water'],
      ['lampu mati', 'power'],
      ['sampah', 'waste'],
    ] as const) {
      await library.addLearned(sample(text, id));
    }
    await library.removeLearned({ replyId: 'water', text: 'Air mati' });
    await library.clearLearned('power');
    expect((await library.learned()).map(({ text }) => text)).toEqual(['air keruh', 'sampah']);
    await library.clearLearned();
    expect(await library.learned()).toEqual([]);
  });
});

describe('preferences', () => {
  test('have defaults, and a broken one leaves the others', async () => {
    expect(await library.preferences()).toEqual({ favourites: [], recents: [], learning: true });
    await library.setPreferences({ favourites: ['water'], learning: false });
    const raw = await new Dexie(NAME).open();
    await raw.table('preferences').update('all', { favourites: 'water' });
    raw.close();
    expect(await library.preferences()).toEqual({ favourites: [], recents: [], learning: false });
  });
});

describe('filled-in values', () => {
  test('are remembered per case, added to and erased', async () => {
    await library.remember('case-1', { ticket: 'A-1' });
    await library.remember('case-1', { office: 'Balai Contoh' });
    await library.remember('case-2', { ticket: 'A-2' });
    expect(await library.remembered('case-1')).toEqual({ ticket: 'A-1', office: 'Balai Contoh' });
    await library.eraseRemembered('case-1');
    expect(await library.remembered('case-1')).toEqual({});
    expect(await library.remembered('case-2')).toEqual({ ticket: 'A-2' });
    await library.eraseRemembered();
    expect(await library.remembered('case-2')).toEqual({});
  });

  test('are forgotten in time, and the oldest make room', async () => {
    await library.remember('old', { ticket: 'A-1' });
    clock += (REMEMBERED_DAYS + 1) * 86_400_000;
    expect(await library.remembered('old')).toEqual({});
    for (let number = 0; number <= MAX_REMEMBERED; number++) {
      clock += 1;
      await library.remember(`case-${number}`, { ticket: String(number) });
    }
    expect(await library.remembered('case-0')).toEqual({});
    expect(await library.remembered(`case-${MAX_REMEMBERED}`)).toEqual({ ticket: String(MAX_REMEMBERED) });
  });
});

describe('failures', () => {
  test('a full disk is told as such, and nothing is half written', async () => {
    await library.put([reply('one')]);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const failure = library.update(() => ({ put: [reply('two')], remove: ['one'] }));
    await expect(failure).rejects.toMatchObject({ name: 'JournalError', reason: 'full' });
    full.mockRestore();
    expect((await library.list()).map(({ id }) => id)).toEqual(['one']);
  });

  test('a closed database is told as such, also to a listener', async () => {
    library.close();
    await expect(library.list()).rejects.toMatchObject({ reason: 'closed' });
    await expect(nextContent(() => true)).rejects.toMatchObject({ reason: 'closed' });
  });
});
