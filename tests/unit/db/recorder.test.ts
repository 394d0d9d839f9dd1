import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyChain } from '@/lib/core/chain.ts';
import { act } from '@/lib/db/act.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { createRecorder, type Recorder } from '@/lib/db/recorder.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON, ownPost } from './support/seen.ts';

const NAME = 'recorder-test';
const LATER = NOON + 86_400_000;
let db: Database;
let recorder: Recorder;
const record = (rules = testRules()) =>
  createRecorder(
    db,
    async () => rules,
    () => LATER,
  );

beforeEach(() => {
  db = openDatabase(NAME);
  recorder = record();
});
afterEach(async () => {
  vi.restoreAllMocks();
  db.close({ disableAutoOpen: true });
  await Dexie.delete(NAME);
});

const seen = (...posts: Parameters<Recorder['recordSeen']>[0]['posts']) =>
  recorder.recordSeen({ posts, conversations: [] });
const events = async () => (await db.entries.orderBy('seq').toArray()).map(({ event }) => event);
const kinds = async () => (await events()).map(({ kind }) => kind);

async function everything() {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(Object.fromEntries(tables));
}

/** A text that has nothing in common with any other. */
const wordOf = (id: number) =>
  `Keluhan ${[...String(id + 1000)].map((digit) => 'bcdfghjklm'.charAt(Number(digit))).join('a')}`;

describe('a post seen', () => {
  test('becomes an event, masked content and a row', async () => {
    expect(await seen(citizenPost(1))).toBe(1);
    expect(await kinds()).toEqual(['post-seen']);
    expect(await db.posts.get('1001')).toMatchObject({ caseId: '1001', author: 'warga_1', own: false });
    expect(await db.cases.get('1001')).toMatchObject({ queue: 'open', author: 'warga_1', account: 'kotacontoh' });
  });

  test('again, in the same batch or another, changes nothing', async () => {
    await seen(citizenPost(1), citizenPost(2), citizenPost(1));
    const before = await everything();
    await seen(citizenPost(2), citizenPost(1));
    expect(await everything()).toBe(before);
    expect(await db.entries.count()).toBe(2);
  });

  test('is kept without what personal data it holds, also in the description of a picture', async () => {
    const nik = '3578126503970004';
    await seen(
      citizenPost(1, {
        text: `NIK saya ${nik}, hubungi 0813-5550-1234`,
        media: [{ kind: 'image', alt: `KTP ${nik}` }],
      }),
    );
    const stored = await everything();
    expect(stored).not.toContain(nik);
    expect(stored).not.toContain('5550');
    expect((await db.cases.get('1001'))?.exposed).toEqual(['NIK', 'PHONE']);
  });

  test('that speaks to others is not kept', async () => {
    await seen(citizenPost(1, { replyingTo: ['warga_2'], mentions: ['lain'] }));
    expect(await db.posts.count()).toBe(0);
    expect(await db.entries.count()).toBe(0);
  });

  test('belongs to us in a conversation that we opened', async () => {
    const conversations = [{ id: '900', author: 'DinasContoh', replies: 40, opened: true }];
    await recorder.recordSeen({ posts: [citizenPost(1, { replyingTo: [], conversationId: '900' })], conversations });
    expect(await db.posts.get('1001')).toMatchObject({ account: 'dinascontoh', relation: 'reply' });
    expect(await db.conversations.get('900')).toEqual({
      id: '900',
      account: 'dinascontoh',
      total: 40,
      lookedAt: new Date(LATER).toISOString(),
    });
  });

  test('is filled in when X unfolds it, and read again', async () => {
    await seen(citizenPost(1, { text: 'Halo', truncated: true }));
    await seen(citizenPost(1, { text: 'Halo, ada kebakaran di pasar', conversationId: '900' }));
    expect(await db.posts.get('1001')).toMatchObject({ truncated: false, conversationId: '900' });
    expect(await db.cases.get('1001')).toMatchObject({ class: 'emergency', snippet: 'Halo, ada kebakaran di pasar' });
    await seen(citizenPost(1, { text: 'Halo', truncated: true }));
    expect((await db.posts.get('1001'))?.text).toBe('Halo, ada kebakaran di pasar');
    expect(await db.entries.count()).toBe(2);
  });

  test('of the same matter joins the case', async () => {
    await seen(citizenPost(1), citizenPost(2, { author: 'warga_1', text: citizenPost(1).text }));
    expect(await db.cases.toArray()).toMatchObject([{ id: '1001', posts: ['1001', '1002'] }]);
  });

  test('of many people about one matter makes a group, counted in every row', async () => {
    await seen(...[1, 2, 3].map((id) => citizenPost(id, { text: `Air mati di Sektor 4, rumah ${id}` })));
    await seen(citizenPost(4, { text: 'Di Sektor 4 air mati juga' }), citizenPost(5));
    const rows = await db.cases.orderBy('id').toArray();
    expect(rows.map(({ groupSize }) => groupSize)).toEqual([4, 4, 4, 4, 1]);
    expect(new Set(rows.slice(0, 4).map(({ group }) => group)).size).toBe(1);
    expect(rows[0]).toMatchObject({ score: 3, rank: -3, reasons: ['others-report'] });
  });

  test('is told as kept only when agency accounts are set', async () => {
    recorder = record(testRules({ accounts: new Set() }));
    expect(await seen(citizenPost(1))).toBe(0);
    expect(await db.posts.count()).toBe(0);
  });
});

describe('a post whose conversation is seen later', () => {
  const thanks = citizenPost(9, { author: 'warga_1', text: 'Terima kasih' });
  const inConversation = [
    citizenPost(1, { conversationId: '900' }),
    ownPost(5, { inReplyTo: '1001', conversationId: '900' }),
    { ...thanks, conversationId: '900', inReplyTo: '1005' },
  ];

  test('goes into the older case of the same person', async () => {
    await seen(citizenPost(1), ownPost(5, { inReplyTo: '1001' }));
    await seen(thanks);
    expect(await db.cases.count()).toBe(2);
    await seen(...inConversation);
    expect(await kinds()).toEqual(['post-seen', 'reply-observed', 'post-seen', 'merged']);
    expect(await db.cases.get('1009')).toMatchObject({ queue: 'folded', mergedInto: '1001' });
    expect(await db.cases.get('1001')).toMatchObject({ posts: ['1001', '1009'] });
  });

  test('stays where staff have worked on its case', async () => {
    await seen(citizenPost(1));
    await seen(thanks);
    await act(db, testRules(), 'Rina', [{ caseId: '1009', do: 'claim' }], LATER);
    await seen(...inConversation);
    expect(await kinds()).not.toContain('merged');
  });

  test('of somebody else stays a case of its own', async () => {
    await seen(citizenPost(1), citizenPost(9));
    await seen(citizenPost(1, { conversationId: '900' }), citizenPost(9, { conversationId: '900' }));
    expect(await kinds()).toEqual(['post-seen', 'post-seen']);
  });
});

describe('our answer', () => {
  test('stops the case of the post it answers', async () => {
    await seen(citizenPost(1), ownPost(5, { inReplyTo: '1001' }));
    expect(await kinds()).toEqual(['post-seen', 'reply-observed']);
    expect(await db.cases.get('1001')).toMatchObject({ state: 'answered', queue: 'done', answers: ['1005'] });
  });

  test('is matched by conversation and addressee, whichever was seen first', async () => {
    const own = ownPost(5, { conversationId: '900', replyingTo: ['Warga_1'] });
    await seen(own);
    expect(await kinds()).toEqual([]);
    await seen(citizenPost(2, { conversationId: '900' }));
    expect(await kinds()).toEqual(['post-seen']);
    await seen(citizenPost(1, { conversationId: '900' }));
    expect(await kinds()).toEqual(['post-seen', 'post-seen', 'reply-observed']);
    expect((await events())[2]).toMatchObject({ caseId: '1001', answers: '1001', postId: '1005' });
    expect(await db.posts.where('loose').above('').count()).toBe(0);
  });

  test('is no answer to what the person wrote after it', async () => {
    await seen(ownPost(5, { conversationId: '900' }), citizenPost(1, { conversationId: '900' }, 60));
    expect(await kinds()).toEqual(['post-seen']);
  });

  test('from our composer counts at once, and once when it is seen on screen later', async () => {
    await seen(citizenPost(1));
    const sent = { account: 'KotaContoh', answers: '1001', postId: '1005', at: ownPost(5).postedAt ?? '' };
    await recorder.recordReply(sent);
    await recorder.recordReply(sent);
    expect(await db.cases.get('1001')).toMatchObject({ state: 'answered' });
    await seen(ownPost(5, { inReplyTo: '1001' }));
    expect(await kinds()).toEqual(['post-seen', 'reply-observed']);
    expect((await db.posts.get('1005'))?.text).toBe(ownPost(5).text);
  });

  test('from our composer waits for the post it answers, with or without a link of its own', async () => {
    const at = ownPost(5).postedAt ?? '';
    await recorder.recordReply({ account: 'KotaContoh', answers: '1001', at });
    await recorder.recordReply({ account: 'KotaContoh', answers: '1002', postId: '1006', at });
    await seen(citizenPost(1), citizenPost(2));
    expect((await db.cases.toArray()).map(({ state }) => state)).toEqual(['answered', 'answered']);
  });

  test('by an account that is not ours is a citizen’s post', async () => {
    await seen(citizenPost(1), citizenPost(5, { author: 'orang_lain', inReplyTo: '1001', replyingTo: ['KotaContoh'] }));
    expect(await kinds()).toEqual(['post-seen', 'post-seen']);
  });
});

describe('whatever happens', () => {
  const burst = Array.from({ length: 500 }, (_, id) => citizenPost(id, { text: wordOf(id) }));
  const batches = Array.from({ length: 10 }, (_, index) => burst.slice(index * 50, index * 50 + 50));

  test('a burst of 500 with a crash in every second batch loses none and keeps none twice', {
    timeout: 60_000,
  }, async () => {
    for (const [index, batch] of batches.entries()) {
      if (index % 2 === 0) {
        // The worker dies before the last step: the browser aborts its transaction.
        const put = vi.spyOn(IDBObjectStore.prototype, index % 4 === 0 ? 'put' : 'add');
        put.mockImplementation(function (this: IDBObjectStore) {
          this.transaction.abort();
          throw new DOMException('worker gone', 'AbortError');
        });
        await expect(seen(...batch)).rejects.toMatchObject({ name: 'JournalError' });
        put.mockRestore();
      }
      await seen(...batch);
    }
    expect(await db.posts.count()).toBe(500);
    expect(await db.cases.count()).toBe(500);
    expect(verifyChain(await db.entries.orderBy('seq').toArray())).toMatchObject({ ok: true, length: 500 });
  });

  test('two recorders at once with the same posts keep each once, in one whole chain', {
    timeout: 30_000,
  }, async () => {
    const otherDb = openDatabase(NAME);
    const other = createRecorder(
      otherDb,
      async () => testRules(),
      () => LATER,
    );
    await Promise.all(
      batches.slice(0, 4).flatMap((posts) => [seen(...posts), other.recordSeen({ posts, conversations: [] })]),
    );
    otherDb.close();
    expect(await db.posts.count()).toBe(200);
    expect(verifyChain(await db.entries.orderBy('seq').toArray())).toMatchObject({ ok: true, length: 200 });
  });

  test('a full disk is told, and nothing is half written', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(seen(citizenPost(1))).rejects.toMatchObject({ reason: 'full' });
    full.mockRestore();
    expect(JSON.parse(await everything())).toEqual(Object.fromEntries(db.tables.map(({ name }) => [name, []])));
  });
});
