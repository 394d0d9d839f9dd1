import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import { openReplyLibrary, type ReplyLibrary } from '@/lib/db/replies.ts';
import { createReplyDesk } from '@/lib/replies/reply-desk.ts';
import { dataReply, savedReply, waste, water } from './reply-builder.ts';

const NAME = 'desk-test';
let library: ReplyLibrary;
let now = new Date('2026-11-28T03:00:00Z');
/** Of a pack or a policy. */
let shared: SavedReply[] = [];
const deskOn = () =>
  createReplyDesk({
    library,
    agency: async () => ({ ...defaultAgencyRules(), timeZone: 'Asia/Jakarta', savedReplies: shared }),
    now: () => now,
  });

const POST = '2070000000000000001';
const ask = (text: string, over = {}) => deskOn().suggest({ postId: POST, text, thread: [], ...over });
const event = () => crypto.randomUUID();

beforeEach(() => {
  fakeBrowser.reset();
  shared = [];
  now = new Date('2026-11-28T03:00:00Z');
  library = openReplyLibrary(NAME);
});
afterEach(async () => {
  library.close();
  await Dexie.delete(NAME);
});

describe('suggesting', () => {
  test('offers what fits in the citizen’s language, with why', async () => {
    await library.put([waste, water]);
    const { offers, language, available } = await ask('sampah di gang kami gak diangkut2 dari kemarin');
    expect({ language, available }).toEqual({ language: 'id', available: 2 });
    expect(offers[0]).toMatchObject({ id: 'waste', lang: 'id' });
    expect(offers[0]?.matched).toContain('sampah');
    expect((await ask('our rubbish has not been collected')).offers[0]).toMatchObject({ id: 'waste', lang: 'en' });
  });

  test('the reply that asks to take personal data down: only when wanted, and in the citizen’s language', async () => {
    await library.put([waste, dataReply]);
    const exposed = 'NIK saya *** kenapa bantuan saya ditolak?';
    expect(await ask(exposed)).not.toHaveProperty('dataExposed');
    expect(await ask(exposed, { dataExposed: true })).toMatchObject({ dataExposed: { id: 'privasi', lang: 'id' } });
    const english = await ask('my identity number is *** why was the aid refused?', { dataExposed: true });
    expect(english).not.toHaveProperty('dataExposed');
    await library.put([savedReply('privasi', { ...dataReply, status: 'retired' })]);
    expect(await ask(exposed, { dataExposed: true })).not.toHaveProperty('dataExposed');
  });

  test('offers and counts those of packs, and the staff’s own of the same id in their place', async () => {
    shared = [waste, savedReply('draft', { ...water, id: 'draft', status: 'draft' })];
    const [offer] = (await ask('sampah belum diangkut')).offers;
    expect(offer?.id).toBe('waste');
    await deskOn().report({
      event: event(),
      postId: POST,
      outcomes: [{ id: 'waste', outcome: 'accepted' }],
      message: 'sampah belum diangkut',
      about: 'waste',
      language: 'id',
    });
    expect(await library.usage()).toMatchObject({ waste: { accepted: 1 } });
    await library.put([savedReply('waste', { ...waste, status: 'retired' })]);
    expect(await ask('sampah belum diangkut')).toMatchObject({ offers: [], available: 0 });
  });

  test('offers nothing when nothing fits', async () => {
    await library.put([waste, water]);
    expect((await ask('selamat ulang tahun, semoga sehat selalu')).offers).toEqual([]);
  });

  test.each([
    ['a draft', { status: 'draft' }],
    ['a retired one', { status: 'retired' }],
    ['an expired one', { validUntil: '2026-11-27' }],
    ['one for later', { validFrom: '2026-11-29' }],
  ])('never offers %s, nor finds it', async (_, over) => {
    await library.put([savedReply('waste', { ...waste, ...over })]);
    expect(await ask('sampah belum diangkut')).toMatchObject({ offers: [], available: 0 });
    expect((await deskOn().find({ query: 'sampah' })).offers).toEqual([]);
  });

  test('knows at once what was changed, and the day where the agency is', async () => {
    const desk = deskOn();
    const question = { postId: POST, text: 'sampah belum diangkut', thread: [] };
    expect((await desk.suggest(question)).offers).toEqual([]);
    await library.put([savedReply('waste', { ...waste, validUntil: '2026-11-28' })]);
    expect((await desk.suggest(question)).offers).toHaveLength(1);
    // Still the 28th in London, but past midnight in Jakarta.
    now = new Date('2026-11-28T17:30:00Z');
    expect((await desk.suggest(question)).offers).toEqual([]);
  });

  test('reads what the same person wrote before when the message itself says too little', async () => {
    await library.put([waste]);
    expect((await ask('jadi gimana nih?')).offers).toEqual([]);
    const { offers } = await ask('jadi gimana nih?', { thread: ['sampah belum diangkut sejak Senin'] });
    expect(offers.map(({ id }) => id)).toEqual(['waste']);
  });

  test('puts in front what was picked for this post, and for no other', async () => {
    await library.put([waste, water]);
    const desk = deskOn();
    await desk.pick({ postId: POST, replyId: 'water', values: { ticket: 'T-1' } });
    expect((await ask('halo')).picked).toMatchObject({ offer: { id: 'water' }, values: { ticket: 'T-1' } });
    expect((await desk.suggest({ postId: '9', text: 'halo', thread: [] })).picked).toBeUndefined();
    await desk.report({ event: event(), postId: POST, outcomes: [{ id: 'water', outcome: 'accepted' }] });
    expect((await ask('halo')).picked).toBeUndefined();
  });
});

describe('searching', () => {
  test('by words as typed, by meaning, and by itself favourites and recents first', async () => {
    await library.put([waste, water]);
    const desk = deskOn();
    const ids = async (query: string) => (await desk.find({ query, lang: 'id' })).offers.map(({ id }) => id);
    expect(await ids('samp')).toEqual(['waste']);
    expect(await ids('keran kering')).toEqual(['water']);
    expect(await ids('')).toEqual(['waste', 'water']);
    await library.recordUse('water', 'accepted', '2026-11-28');
    expect(await ids('')).toEqual(['water', 'waste']);
    await desk.favourite({ id: 'waste', favourite: true });
    expect(await ids('')).toEqual(['waste', 'water']);
  });
});

describe('outcomes', () => {
  const report = (over = {}) => ({
    event: event(),
    postId: POST,
    outcomes: [{ id: 'waste', outcome: 'accepted' as const }],
    about: 'waste',
    language: 'id' as const,
    message: 'Bak penampungan meluap, NIK 3171014505900003, di rumah saya, Jalan Melati Nomor 12 RT 03 RW 05',
    posted: 'Mohon maaf, Budi.',
    ...over,
  });

  test('counts once, however often it is sent', async () => {
    await library.put([waste]);
    const sent = report();
    await deskOn().report(sent);
    await deskOn().report(sent);
    expect((await library.usage())['waste']).toMatchObject({ accepted: 1, lastUsed: '2026-11-28' });
    expect(await deskOn().sentBefore({ text: ' mohon MAAF,  Budi. ' })).toEqual({ count: 1 });
  });

  test('learns from the message without personal data, unless learning is switched off', async () => {
    await library.put([waste]);
    await deskOn().report(report());
    const [sample] = await library.learned();
    expect(sample).toMatchObject({ replyId: 'waste', language: 'id' });
    expect(sample?.text).toContain('meluap');
    expect(JSON.stringify(await library.learned())).not.toMatch(/3171014505900003|Melati/);
    await library.clearLearned();
    await library.setPreferences({ learning: false });
    await deskOn().report(report());
    expect(await library.learned()).toEqual([]);
  });

  test('what is wrong counts as refused and is unlearned', async () => {
    await library.put([waste]);
    await deskOn().report(report());
    await deskOn().report(report({ outcomes: [{ id: 'waste', outcome: 'wrong' }], posted: undefined }));
    expect(await library.learned()).toEqual([]);
    expect((await library.usage())['waste']).toMatchObject({ accepted: 1, refused: 1 });
  });

  test('ignores replies that are not there', async () => {
    await deskOn().report(report());
    expect(await library.usage()).toEqual({});
    expect(await library.learned()).toEqual([]);
  });

  test('remembers for one post what was filled in', async () => {
    await deskOn().remember({ postId: POST, values: { ticket: 'T-1' } });
    expect((await ask('x')).values).toEqual({ ticket: 'T-1' });
    expect((await deskOn().suggest({ postId: '2', text: 'x', thread: [] })).values).toEqual({});
  });

  test('keeps hashes of what was posted for a day, never the words', async () => {
    await deskOn().report(report());
    expect(JSON.stringify(await browser.storage.local.get())).not.toContain('Budi');
    now = new Date('2026-11-29T03:00:01Z');
    expect(await deskOn().sentBefore({ text: 'Mohon maaf, Budi.' })).toEqual({ count: 0 });
  });
});
