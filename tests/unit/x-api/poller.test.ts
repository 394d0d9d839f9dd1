import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { caseRules } from '@/lib/case-rules.ts';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { MICRO } from '@/lib/core/x-api/cost.ts';
import type { CaseRules } from '@/lib/db/case-rules.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { JournalError } from '@/lib/db/failure.ts';
import { dropGone, knownAuthors, openPosts } from '@/lib/db/gone.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { xApiClients } from '@/lib/x-api/client.ts';
import { type PollDeps, poll } from '@/lib/x-api/poller.ts';
import { openXApiStore, type XApiStore } from '@/lib/x-api/store.ts';
import { FakeXApi, type Fault } from '../../replica/x-api/fake-x-api.ts';
import { agencyAnswers, citizensWrite } from '../../replica/x-api/posts.ts';
import { reachFake } from './fake-fetch.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AGENCY = { ...defaultAgencyRules(), accounts: ['KotaContoh'] };
const rules = caseRules(AGENCY);
/** For tests with many pages. */
const LONG = 30_000;

vi.setConfig({ testTimeout: LONG });
let api: FakeXApi;
let db: Database;
let store: XApiStore;
let deps: PollDeps;
let now: number;

beforeEach(async () => {
  now = NOW;
  api = new FakeXApi();
  reachFake(api);
  db = openDatabase('poller-test');
  store = openXApiStore('poller-test-api');
  deps = {
    store,
    clients: async () => xApiClients,
    settings: async () => ({
      accounts: ['kotacontoh'],
      pollMinutes: 15,
      monthlyCeilingUsd: 20,
      ownsApp: false,
      keepDays: 90,
    }),
    permitted: async () => true,
    record: async (posts) => {
      await createRecorder(
        db,
        async () => rules,
        () => now,
      ).recordSeen({ posts: [...posts], conversations: [] }, 'api');
    },
    knownAuthors: (ids) => knownAuthors(db, ids),
    openPosts: (account) => openPosts(db, account),
    dropGone: (ids) => dropGone(db, rules, ids, now),
    now: () => now,
  };
  await connect();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: true });
  store.close();
  await Promise.all([Dexie.delete('poller-test'), Dexie.delete('poller-test-api')]);
});

async function connect(): Promise<void> {
  const asked = { client_id: 'app', redirect_uri: 'https://a.example/', code_challenge_method: 'S256' };
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const back = api.oauth.authorize(new URLSearchParams({ ...asked, code_challenge: challenge }));
  const code = new URL(back).searchParams.get('code') ?? '';
  const tokens = await xApiClients.auth('app').exchange(code, verifier, asked.redirect_uri);
  const account = { id: api.account.id, handle: api.account.username };
  await store.connect({ ...tokens, expiresAt: now + 2 * 60 * MINUTE, clientId: 'app', account }, now);
}

const write = (count: number, until = NOW - MINUTE) => {
  const { posts, users } = citizensWrite(count, until, api.account);
  api.mentions = [...posts, ...api.mentions];
  api.users = [...users, ...api.users];
  return posts;
};
const state = async () => {
  const found = await store.poll();
  if (!found) throw new Error('not connected');
  return found;
};
const ids = async () => (await db.posts.filter(({ own }) => !own).primaryKeys()).sort();
const sorted = (posts: readonly { id: string }[]) => posts.map(({ id }) => id).sort();
const failMentions = (answer: ReturnType<Fault>, after = 0) => {
  let passed = 0;
  api.failOnce(({ path }) => {
    if (!path.includes('/mentions')) return undefined;
    passed += 1;
    return passed > after ? answer : undefined;
  });
};
const limited = (reset: number) => ({
  'x-rate-limit-limit': '300',
  'x-rate-limit-remaining': '0',
  'x-rate-limit-reset': String(reset / 1000),
});

describe('a fetch', () => {
  test('brings 250 mentions over pages, each once, and moves its place at the end', async () => {
    const posts = write(250);
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
    expect(api.count(/mentions/)).toBe(3);
    const { tracks, completeUntil, trouble, nextAt } = await state();
    expect(tracks.mentions).toEqual({ sinceId: posts[0]?.id });
    expect(trouble).toBeUndefined();
    expect(completeUntil).toBe(new Date(NOW).toISOString());
    expect(nextAt).toBe(NOW + 15 * MINUTE);
  });

  test('is not made before its time, and then asks only for what is new', async () => {
    write(3);
    await poll(deps);
    const calls = api.calls.length;
    await poll(deps);
    expect(api.calls.length).toBe(calls);
    now += 15 * MINUTE;
    write(1, now - MINUTE);
    await poll(deps);
    expect(await ids()).toHaveLength(4);
    const asked = api.calls.filter(({ path }) => path.includes('/mentions'));
    expect(asked.at(-1)?.query.get('since_id')).toBe(api.mentions[1]?.id);
  });

  test('sees what the agency answered, so that those cases leave the queue', async () => {
    const posts = write(4);
    api.own = posts.slice(0, 2).map((post) => agencyAnswers(post, api.account));
    await poll(deps);
    const open = await db.cases.where('[queue+rank+due]').between(['open'], ['open', Dexie.maxKey]).primaryKeys();
    expect(open.sort()).toEqual(sorted(posts.slice(2)));
    const sources = (await db.entries.toArray()).map(({ event }) => 'source' in event && event.source);
    expect(new Set(sources)).toEqual(new Set(['api']));
  });

  test('makes the same case as the screen, whichever came first', async () => {
    const [post] = write(2);
    if (!post) throw new Error('no post');
    const recorder = createRecorder(db, async () => rules);
    const seen = {
      id: post.id,
      author: 'warga_api_0',
      text: 'Kapan jalan ini diperbaiki?',
      language: 'id',
      translated: false,
      truncated: false,
      media: [],
      conversationId: post.conversation_id ?? '',
      replyingTo: [],
      mentions: ['KotaContoh'],
    };
    await recorder.recordSeen({ posts: [seen], conversations: [] });
    const before = await db.entries.count();
    await poll(deps);
    expect(await db.cases.count()).toBe(2);
    expect(await db.entries.count()).toBe(before + 1);
    await recorder.recordSeen({ posts: [seen], conversations: [] });
    expect(await db.entries.count()).toBe(before + 1);
  });

  test('does not pay for handles that the screen showed or a post named', async () => {
    write(3);
    await poll(deps);
    expect(api.count(/^\/2\/users$/)).toBe(1);
    now += 15 * MINUTE;
    // The same people write again.
    api.mentions = [...citizensWrite(3, now - MINUTE, api.account).posts, ...api.mentions];
    await poll(deps);
    expect(api.count(/^\/2\/users$/)).toBe(1);
    expect((await state()).spent).toEqual({ month: '2026-11', micro: 6 * 5000 + 3 * 10_000 });
  });

  test('without reposts, and without own posts among the mentions', async () => {
    const [first, second, third] = write(3);
    if (!first || !second || !third) throw new Error('no posts');
    api.mentions = [
      { ...first, referenced_tweets: [{ type: 'retweeted', id: second.id }] },
      { ...second, author_id: api.account.id },
      third,
    ];
    await poll(deps);
    expect(await ids()).toEqual([third.id]);
  });

  test('takes a bare quote of the agency as addressed to it', async () => {
    const [first] = write(1);
    if (!first) throw new Error('no post');
    const { entities: _, ...plain } = first;
    api.mentions = [{ ...plain, text: 'Kapan?', referenced_tweets: [{ type: 'quoted', id: '77' }] }];
    await poll(deps);
    expect(await db.cases.toArray()).toMatchObject([{ relation: 'quote', account: 'kotacontoh' }]);
  });
});

describe('cut off in the middle', () => {
  test('by a failure of X: goes on at the next page, nothing lost or doubled', async () => {
    const posts = write(250);
    failMentions({ status: 503, body: 'over capacity' }, 1);
    await poll(deps);
    expect(await ids()).toHaveLength(100);
    expect((await state()).tracks.mentions.sinceId).toBeUndefined();
    expect((await state()).trouble).toMatchObject({ kind: 'server', failures: 1 });
    now += 15 * MINUTE;
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
    expect(await db.entries.count()).toBe(250);
    expect((await state()).trouble).toBeUndefined();
  });

  test.each(['before', 'after'] as const)('by the worker’s death just %s a page was kept', async (moment) => {
    const posts = write(250);
    let calls = 0;
    const { record } = deps;
    const dying: PollDeps = {
      ...deps,
      record: async (seen) => {
        calls += 1;
        const isLast = calls === 2;
        if (isLast && moment === 'before') await new Promise(() => {});
        await record(seen);
        if (isLast) await new Promise(() => {});
      },
    };
    void poll(dying);
    await vi.waitFor(() => expect(calls).toBe(2), LONG);
    await vi.waitFor(async () => expect(await ids()).toHaveLength(moment === 'before' ? 100 : 200), LONG);
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
    expect(await db.entries.count()).toBe(250);
  });

  test('by a token that expired: refreshed once, same page again', async () => {
    const posts = write(250);
    const expired: Fault = ({ path, query }, oauth) => {
      if (!path.includes('/mentions') || !query.has('pagination_token')) return undefined;
      oauth.expireAccess();
      return { status: 401, json: {} };
    };
    api.failOnce(expired);
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
    expect(api.oauth.refreshed).toBe(1);
  });

  test('by a place X forgot: begins again', async () => {
    const posts = write(150);
    failMentions({ status: 400, json: { title: 'Invalid Request' } }, 1);
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
    expect((await state()).trouble).toBeUndefined();
  });

  test('by a disk that is full: the place stays', async () => {
    write(3);
    const { record } = deps;
    await poll({ ...deps, record: () => Promise.reject(new JournalError(new DOMException('', 'QuotaExceededError'))) });
    expect((await state()).trouble?.kind).toBe('store');
    expect((await state()).tracks.mentions.sinceId).toBeUndefined();
    now += 15 * MINUTE;
    await poll({ ...deps, record });
    expect(await ids()).toHaveLength(3);
  });

  test('by its own patience: the next alarm goes on at once', async () => {
    const posts = write(250);
    const { record } = deps;
    await poll({
      ...deps,
      record: async (seen) => {
        await record(seen);
        now += 21_000;
      },
    });
    expect(await ids()).toHaveLength(100);
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
  });
});

describe('refusals', () => {
  test('429: nothing is asked until X says so, not even by hand', async () => {
    const posts = write(250);
    const reset = NOW + 7 * MINUTE;
    failMentions({ status: 429, json: {}, headers: limited(reset) }, 2);
    await poll(deps);
    expect((await state()).trouble?.kind).toBe('rate');
    const calls = api.calls.length;
    now = reset;
    await poll(deps, true);
    expect(api.calls.length).toBe(calls);
    now += 5000;
    await poll(deps);
    expect(await ids()).toEqual(sorted(posts));
  });

  test('an answer that says it was the last: waits without asking', async () => {
    write(150);
    const data = api.mentions.slice(0, 5);
    const meta = { result_count: 5, next_token: `page-${data[4]?.id}` };
    failMentions({ status: 200, json: { data, meta }, headers: limited(NOW + 60_000) });
    await poll(deps);
    expect(api.count(/mentions/)).toBe(1);
    expect((await state()).trouble?.kind).toBe('rate');
    expect(await ids()).toHaveLength(5);
  });

  test('revoked: stops until somebody connects anew, and then goes on where it was', async () => {
    write(2);
    await poll(deps);
    api.oauth.revokeAll();
    now += 15 * MINUTE;
    await poll(deps);
    expect(await state()).toMatchObject({ trouble: { kind: 'reconnect' } });
    expect((await state()).nextAt).toBeUndefined();
    const calls = api.calls.length;
    now += DAY;
    await poll(deps, true);
    expect(api.calls.length).toBe(calls);
    const { sinceId } = (await state()).tracks.mentions;
    await connect();
    write(1, now - MINUTE);
    await poll(deps);
    expect(await ids()).toHaveLength(3);
    expect(api.calls.findLast(({ path }) => path.includes('mentions'))?.query.get('since_id')).toBe(sinceId);
  });

  test.each([
    [402, 'no-credits', 6 * 60],
    [403, 'forbidden', 24 * 60],
    [500, 'server', 15],
  ])('%i: tries again after %s’s own time', async (status, kind, minutes) => {
    failMentions({ status, json: {} });
    await poll(deps);
    expect(await state()).toMatchObject({ trouble: { kind }, nextAt: NOW + minutes * MINUTE });
  });

  test('of X again and again: waits longer each time, four hours at most', async () => {
    const waits: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      failMentions({ status: 500, json: {} });
      await poll(deps);
      const { nextAt = 0 } = await state();
      waits.push((nextAt - now) / MINUTE);
      now = nextAt;
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 240]);
  });

  test('of the agency: an account that is none of its own any more is not fetched for', async () => {
    write(1);
    await poll({ ...deps, settings: async () => ({ ...(await deps.settings()), accounts: ['LainContoh'] }) });
    expect((await state()).trouble?.kind).toBe('account');
    expect(api.count(/mentions/)).toBe(0);
  });

  test('of the browser: asks X for nothing', async () => {
    await poll({ ...deps, permitted: async () => false });
    expect((await state()).trouble?.kind).toBe('permission');
    expect(api.count(/mentions/)).toBe(0);
  });
});

describe('the ceiling', () => {
  const capped = (monthlyCeilingUsd: number): PollDeps => ({
    ...deps,
    settings: async () => ({
      accounts: ['kotacontoh'],
      pollMinutes: 15,
      monthlyCeilingUsd,
      ownsApp: false,
      keepDays: 90,
    }),
  });

  test('is never passed, and stops without losing the place', async () => {
    write(250);
    await poll(capped(1));
    const stopped = await state();
    expect(stopped.trouble?.kind).toBe('ceiling');
    expect(stopped.spent?.micro).toBeLessThanOrEqual(MICRO);
    expect(stopped.spent?.micro).toBeGreaterThan(0.8 * MICRO);
    now += 15 * MINUTE;
    await poll(capped(10));
    expect(await ids()).toHaveLength(250);
    expect(await db.entries.count()).toBe(250);
  });

  test('of nothing fetches nothing', async () => {
    write(1);
    await poll(capped(0));
    expect(api.count(/mentions/)).toBe(0);
  });

  test('begins anew with the month', async () => {
    write(60);
    now = Date.parse('2026-11-30T23:00:00.000Z');
    await connect();
    api.mentions = citizensWrite(60, now - MINUTE, api.account).posts;
    await poll(capped(1));
    now = Date.parse('2026-12-01T00:10:00.000Z');
    api.mentions = [...citizensWrite(3, now - MINUTE, api.account).posts, ...api.mentions];
    await poll(capped(1));
    // Nothing of November; the look-up of what is open comes on top.
    expect((await state()).spent?.month).toBe('2026-12');
    expect((await state()).trouble).toBeUndefined();
  });
});

describe('gaps', () => {
  test('more than the timeline holds is searched for, up to where it was', async () => {
    write(1, NOW - 2 * DAY);
    await poll(deps);
    now += MINUTE * 15;
    const posts = write(1000, now - MINUTE);
    for (let tick = 0; tick < 3; tick += 1) {
      await poll({ ...capless(), now: () => now });
      now += 15 * MINUTE;
    }
    expect(kept.size).toBe(1000);
    expect(api.count(/search\/recent/)).toBeGreaterThan(0);
    expect(await state()).toMatchObject({ gaps: [], tracks: { mentions: { sinceId: posts[0]?.id } } });
  });

  test('what the search cannot reach is said to be missing', async () => {
    write(1);
    await poll(deps);
    now += 10 * DAY;
    write(900, now - MINUTE);
    await poll(capless());
    const { gaps } = await state();
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.from.slice(0, 10)).toBe('2026-11-23');
    expect(gaps[0]?.to.slice(0, 10)).toBe('2026-11-26');
  });

  /** Only which posts came matters here, not what cases they make. */
  const kept = new Set<string>();
  beforeEach(() => kept.clear());
  const capless = (): PollDeps => ({
    ...deps,
    record: async (posts) => {
      for (const { id } of posts) kept.add(id);
    },
    settings: async () => ({
      accounts: ['kotacontoh'],
      pollMinutes: 15,
      monthlyCeilingUsd: 1000,
      ownsApp: false,
      keepDays: 90,
    }),
  });
});

describe('deleted posts', () => {
  test('go here too within a week, and their cases close', async () => {
    const [first, second] = write(2);
    await poll(deps);
    api.deleted.add(first?.id ?? '');
    now += 7 * DAY;
    await poll(deps);
    expect(await db.posts.get(first?.id ?? '')).toMatchObject({ erased: true, text: '', author: '' });
    expect(await db.cases.get(first?.id ?? '')).toMatchObject({ state: 'closed' });
    expect(await db.posts.get(second?.id ?? '')).not.toHaveProperty('erased');
    const calls = api.count(/^\/2\/tweets$/);
    now += DAY;
    await poll(deps);
    expect(api.count(/^\/2\/tweets$/)).toBe(calls);
  });
});

test('a lawful hold keeps deleted posts, which go once it is lifted', async () => {
  const [first] = write(1);
  const id = first?.id ?? '';
  await poll(deps);
  api.deleted.add(id);
  const held: CaseRules = { ...rules, hold: { active: true, reason: 'court' } };
  now += 7 * DAY;
  await poll({ ...deps, dropGone: (ids) => dropGone(db, held, ids, now) });
  expect(await db.posts.get(id)).not.toHaveProperty('erased');
  now += 7 * DAY;
  await poll(deps);
  expect(await db.posts.get(id)).toMatchObject({ erased: true });
});

describe('disconnected meanwhile', () => {
  test('writes nothing back', async () => {
    write(3);
    const { record } = deps;
    await poll({
      ...deps,
      record: async (posts) => {
        await record(posts);
        await store.disconnect();
      },
    });
    expect(await store.poll()).toBeUndefined();
    expect(await store.connection()).toBeUndefined();
  });
});
