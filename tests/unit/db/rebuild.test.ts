import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { caseRules } from '@/lib/case-rules.ts';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';
import { verifyChain } from '@/lib/core/chain.ts';
import type { CaseRules } from '@/lib/db/case-rules.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { exportArchive } from '@/lib/db/export.ts';
import { importArchive } from '@/lib/db/import.ts';
import { createInbox } from '@/lib/db/inbox.ts';
import { isStale, rebuild } from '@/lib/db/rebuild.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { recount } from '@/lib/db/tallies.ts';
import { recordTimed } from '@/lib/db/upkeep.ts';
import type { CaseAction } from '@/lib/stores/inbox-source.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON, ownPost } from './support/seen.ts';

const HOUR = 3_600_000;
/** The real fold, clocks and triage. */
const realRules = (): CaseRules => caseRules({ ...defaultAgencyRules(), accounts: ['KotaContoh'] });

let db: Database;
let count = 0;
beforeEach(() => {
  count += 1;
  db = openDatabase(`rebuild-test-${count}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  db.close({ disableAutoOpen: true });
  await Dexie.delete(db.name);
});

/** Numbers that are kept, without those that have come down to nothing. */
const counted = async (from: Database) => (await from.tallies.toArray()).filter(({ count: number }) => number !== 0);
const rows = (from: Database) => from.cases.orderBy('id').toArray();
const caseId = fc.integer({ min: 0, max: 7 }).map((id) => String(1000 + id));
const text = fc.constantFrom(
  'Air mati di Sektor 4',
  'Lampu jalan mati',
  'Ada kebakaran!',
  'Terima kasih',
  'Kapan buka?',
);

type Step =
  | { readonly seen: readonly [id: number, author: number, text: string, conversation: number] }
  | { readonly answer: readonly [id: number, to: number, isExact: boolean] }
  | { readonly act: CaseAction }
  | { readonly undoLast: true }
  | { readonly hours: number };

const action: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.record({ caseId, do: fc.constantFrom('claim', 'release', 'resume', 'reopen', 'answered-by-hand') }),
  fc.record({ caseId, do: fc.constant('classify' as const), class: fc.constantFrom(...CASE_CLASSES) }),
  fc.record({ caseId, do: fc.constant('set-unit' as const), unit: fc.constantFrom('Damkar', 'Bina Marga') }),
  fc.record({ caseId, do: fc.constant('note' as const), text }),
  fc.record({ caseId, do: fc.constant('wait' as const), on: fc.constantFrom('citizen', 'unit') }),
  fc.record({ caseId, do: fc.constant('close' as const), reason: fc.constantFrom('spam', 'answered', 'not-ours') }),
  fc.record({ caseId, do: fc.constant('merge' as const), into: caseId }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      seen: fc.tuple(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 4 }),
        text,
        fc.integer({ min: 0, max: 2 }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      answer: fc.tuple(fc.integer({ min: 20, max: 25 }), fc.integer({ min: 0, max: 7 }), fc.boolean()),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: action }) },
  { weight: 1, arbitrary: fc.constant({ undoLast: true as const }) },
  { weight: 1, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 500 }) }) },
);

/** Plays the steps as tabs, panel and alarm would; what is refused changes nothing. */
async function play(steps: readonly Step[], on: Database, rules: CaseRules): Promise<void> {
  let now = NOON + HOUR;
  const inbox = createInbox({ rulesNow: async () => rules, name: on.name, now: () => now });
  const recorder = createRecorder(
    on,
    async () => rules,
    () => now,
  );
  let last: readonly string[] = [];
  for (const one of steps) {
    now += 60_000;
    if ('seen' in one) {
      const [id, author, words, conversation] = one.seen;
      const post = citizenPost(id, {
        author: `warga_${author}`,
        text: words,
        conversationId: String(900 + conversation),
      });
      await recorder.recordSeen({ posts: [post], conversations: [] });
    } else if ('answer' in one) {
      const [id, to, isExact] = one.answer;
      const target = isExact
        ? { inReplyTo: String(1000 + to) }
        : { conversationId: '901', replyingTo: [`warga_${to}`] };
      await recorder.recordSeen({ posts: [ownPost(id, target)], conversations: [] });
    } else if ('act' in one) {
      last = await inbox.act('Ana', [one.act]).catch(() => last);
    } else if ('undoLast' in one) {
      await inbox.undo('Ana', last).catch(() => {});
    } else {
      now += one.hours * HOUR;
      await recordTimed(on, rules, now);
    }
  }
  inbox.close();
}

test('rows made again equal those that grew step by step, and so does an import into an empty place', {
  timeout: 60_000,
}, async () => {
  const rules = realRules();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const live = openDatabase(`rebuild-live-${count}`);
      const copy = openDatabase(`rebuild-copy-${count}`);
      await Promise.all([live, copy].map((one) => Promise.all(one.tables.map((table) => table.clear()))));
      await play(steps, live, rules);
      const before = await rows(live);
      const kept = await counted(live);
      await live.transaction('rw', live.cases, live.tallies, () => recount(live));
      expect(await counted(live)).toEqual(kept);
      await live.cases.clear();
      await rebuild(live, rules);
      expect(await rows(live)).toEqual(before);
      let file = '';
      for await (const part of exportArchive(live, NOON)) file += part;
      expect(await importArchive(copy, rules, file)).toMatchObject({ ok: true });
      expect(await rows(copy)).toEqual(before);
      expect(verifyChain(await copy.entries.orderBy('seq').toArray()).ok).toBe(true);
      live.close();
      copy.close();
    }),
    { numRuns: 60 },
  );
  await Dexie.delete(`rebuild-live-${count}`);
  await Dexie.delete(`rebuild-copy-${count}`);
});

async function seed(posts: number, rules: CaseRules) {
  const recorder = createRecorder(
    db,
    async () => rules,
    () => NOON + 24 * HOUR,
  );
  await recorder.recordSeen({ posts: Array.from({ length: posts }, (_, id) => citizenPost(id)), conversations: [] });
}

test('other settings make rows stale; made again they are by the new ones', async () => {
  await seed(3, testRules());
  const stricter = testRules({ version: '2', soonAt: ({ openedAt }) => openedAt });
  await rebuild(db, testRules());
  expect(await isStale(db, testRules())).toBe(false);
  expect(await isStale(db, stricter)).toBe(true);
  await rebuild(db, stricter);
  expect(await isStale(db, stricter)).toBe(false);
  expect((await rows(db)).map(({ soonAt, openedAt }) => soonAt === openedAt)).toEqual([true, true, true]);
});

test('stopped half-way it goes on where it was, and tells how far it is', { timeout: 30_000 }, async () => {
  await seed(450, testRules());
  const newer = testRules({ version: '2' });
  const stopAt = (done: number) => (progress: { done: number }) => {
    if (progress.done === done) throw new Error('the worker died');
  };
  await expect(rebuild(db, newer, stopAt(200))).rejects.toThrow('the worker died');
  const told: unknown[] = [];
  await rebuild(db, newer, (progress) => told.push(progress));
  expect(told).toEqual([
    { done: 200, total: 450 },
    { done: 400, total: 450 },
    { done: 450, total: 450 },
  ]);
  expect(await db.cases.count()).toBe(450);
});

test('rows that nothing tells of any more go', async () => {
  await seed(1, testRules());
  const [row] = await rows(db);
  if (row) await db.cases.put({ ...row, id: '7' });
  await rebuild(db, testRules({ version: '2' }));
  expect((await rows(db)).map(({ id }) => id)).toEqual(['1000']);
});
