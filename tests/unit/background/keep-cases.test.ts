import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepCases } from '@/lib/background/keep-cases.ts';
import { noticeDue } from '@/lib/background/notices.ts';
import { DATABASE, type Database, openDatabase } from '@/lib/db/database.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { readStoreTrouble, updateAgency } from '@/lib/settings.ts';
import { testRules } from '../db/support/rules.ts';
import { citizenPost, NOON } from '../db/support/seen.ts';

const HOUR = 3_600_000;
let db: Database;
let badge: string;
const notices: { title: string }[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  // Node 20 has none.
  vi.stubGlobal('navigator', { languages: ['en'] });
  badge = '';
  notices.length = 0;
  // Parts of the browser that the fake one does not have.
  Object.assign(browser, {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ text }: { text: string }) => {
        badge = text;
      },
    },
    permissions: { contains: async () => true, onAdded: { addListener: () => {} } },
    notifications: {
      onClicked: { addListener: () => {} },
      create: async (_: string, notice: { title: string }) => notices.push(notice),
    },
  });
  db = openDatabase();
  await updateAgency((rules) => ({ ...rules, accounts: ['KotaContoh'] }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: true });
  await Dexie.delete(DATABASE);
});

const seen = { page: 'mentions' as const, posts: [citizenPost(1), citizenPost(2)], conversations: [] };

describe('the background', () => {
  test('listens at once, and keeps one alarm however often it starts', async () => {
    const listen = vi.spyOn(browser.alarms.onAlarm, 'addListener');
    keepCases();
    expect(listen).toHaveBeenCalledTimes(1);
    await vi.waitFor(async () => expect(await browser.alarms.getAll()).toHaveLength(1));
    keepCases();
    expect(await browser.alarms.getAll()).toHaveLength(1);
  });

  test('records, and shows what is due on the icon', async () => {
    const recorder = keepCases();
    expect(await recorder.recordSeen(seen)).toBe(2);
    expect(await db.cases.count()).toBe(2);
    // By the real clocks these posts, of long ago, are over due.
    await vi.waitFor(() => expect(badge).toBe('2'));
  });

  test('rows follow new office hours at once, without an alarm', async () => {
    const recorder = keepCases();
    await recorder.recordSeen(seen);
    const before = (await db.cases.get('1001'))?.dueAt;
    expect(before).toBeDefined();
    await updateAgency((rules) => ({
      ...rules,
      clocks: { ...rules.clocks, officeHours: { ...rules.clocks.officeHours, tuesday: [] } },
    }));
    await vi.waitFor(async () => expect((await db.cases.get('1001'))?.dueAt).not.toBe(before));
  });

  test('tells of a full disk until an alarm got through', async () => {
    const recorder = keepCases();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(recorder.recordSeen(seen)).rejects.toMatchObject({ reason: 'full' });
    expect(await readStoreTrouble()).toBe('full');
    full.mockRestore();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'tanggap.upkeep', scheduledTime: 0 });
    await vi.waitFor(async () => expect(await readStoreTrouble()).toBeUndefined());
  });
});

describe('a notice', () => {
  const due = NOON + 3 * HOUR + 2 * 60_000;
  const seed = () =>
    createRecorder(
      db,
      async () => testRules(),
      () => NOON,
    ).recordSeen(seen);

  test('counts what became due since the last one, and comes once', async () => {
    await seed();
    await noticeDue(db, testRules(), NOON);
    await noticeDue(db, testRules(), due);
    await noticeDue(db, testRules(), due + 60_000);
    expect(notices.map(({ title }) => title)).toEqual(['2 cases are due']);
  });

  test('is quiet outside office hours, and made up for in the morning', async () => {
    await seed();
    await noticeDue(db, testRules(), NOON);
    await noticeDue(db, testRules({ isOfficeTime: () => false }), due);
    expect(notices).toEqual([]);
    await noticeDue(db, testRules(), due + 12 * HOUR);
    expect(notices).toHaveLength(1);
  });

  test('needs the permission', async () => {
    await seed();
    browser.permissions.contains = async () => false;
    await noticeDue(db, testRules(), NOON);
    await noticeDue(db, testRules(), due);
    expect(notices).toEqual([]);
  });
});
