import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REDIRECTS } from '@/lib/core/x-api/redirects.ts';
import { xApiClients } from '@/lib/x-api/client.ts';
import { ConnectError, connect, disconnect } from '@/lib/x-api/connect.ts';
import { openXApiStore, type XApiStore } from '@/lib/x-api/store.ts';
import { usableToken } from '@/lib/x-api/tokens.ts';
import { FakeXApi } from '../../replica/x-api/fake-x-api.ts';
import { reachFake } from './fake-fetch.ts';

const REDIRECT = 'https://abc.chromiumapp.org/';
let api: FakeXApi;
let store: XApiStore;
let shown: URL[];

beforeEach(() => {
  api = new FakeXApi();
  reachFake(api);
  shown = [];
  store = openXApiStore('connect-test');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  store.close();
  await Dexie.delete('connect-test');
});

const deps = (change: object = {}) => ({
  store,
  clients: async () => xApiClients,
  showConsent: async (url: string) => {
    shown.push(new URL(url));
    return api.oauth.authorize(new URL(url).searchParams);
  },
  redirectUrl: () => REDIRECT,
  accounts: async () => ['kotacontoh'],
  now: Date.now,
  ...change,
});
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof ConnectError ? error.reason : String(error)),
  );

describe('connecting', () => {
  test('asks X to read only, with proof, and keeps the tokens apart from the state', async () => {
    expect(await connect(deps(), 'app')).toBe('KotaContoh');
    expect(Object.fromEntries(shown[0]?.searchParams ?? [])).toMatchObject({
      response_type: 'code',
      client_id: 'app',
      redirect_uri: REDIRECT,
      scope: 'tweet.read users.read offline.access',
      code_challenge_method: 'S256',
    });
    expect(await store.connection()).toMatchObject({ clientId: 'app', account: { handle: 'KotaContoh' } });
    expect(JSON.stringify(await store.poll())).not.toContain('fake-');
  });

  test('uses another proof each time', async () => {
    await connect(deps(), 'app');
    await connect(deps(), 'app');
    const [one, two] = shown.map((url) => url.searchParams);
    expect(one?.get('state')).not.toBe(two?.get('state'));
    expect(one?.get('code_challenge')).not.toBe(two?.get('code_challenge'));
  });

  const back = (change: (url: URL) => void) => ({
    showConsent: async (url: string) => {
      const answer = new URL(api.oauth.authorize(new URL(url).searchParams));
      change(answer);
      return answer.href;
    },
  });
  test.each<[string, object]>([
    ['answer', back((url) => url.searchParams.set('state', 'of somebody else'))],
    ['answer', back((url) => url.searchParams.delete('code'))],
    ['answer', { showConsent: async () => 'https://evil.example/?code=1' }],
    ['refused', back((url) => url.searchParams.set('code', 'made-up'))],
    ['cancelled', { showConsent: () => Promise.reject(new Error('The user did not approve access.')) }],
    ['cancelled', { showConsent: async () => undefined }],
    ['offline', { showConsent: () => Promise.reject(new Error('Authorization page could not be loaded.')) }],
    ['account', { accounts: async () => ['LainContoh'] }],
  ])('fails as %s', async (reason, change) => {
    expect(await reasonOf(connect(deps(change), 'app'))).toBe(reason);
    expect(await store.connection()).toBeUndefined();
  });

  test('a person who says no', async () => {
    api.oauth.consent = 'no';
    expect(await reasonOf(connect(deps(), 'app'))).toBe('denied');
  });

  test('another account than the agency’s is told to X as no longer wanted', async () => {
    await reasonOf(connect(deps({ accounts: async () => [] }), 'app'));
    expect(api.oauth.revoked).toBe(1);
  });
});

/** Web Locks as far as we use them, which node has none of. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: <T>(_: string, run: () => Promise<T>): Promise<T> => {
      const mine = last.then(run, run);
      last = mine.catch(() => {});
      return mine;
    },
  };
}

describe('tokens', () => {
  const tokens = (now = Date.now) => ({ store, clients: xApiClients, now });

  test('of several callers at once are refreshed once, and the new pair is on the disk before it is used', async () => {
    await connect(deps(), 'app');
    const before = await store.connection();
    vi.stubGlobal('navigator', { locks: oneByOne() });
    const given = await Promise.all([1, 2, 3, 4].map(() => usableToken(tokens(Date.now), before?.access)));
    expect(new Set(given).size).toBe(1);
    expect((await store.connection())?.access).toBe(given[0]);
    expect(given[0]).not.toBe(before?.access);
    expect(api.oauth.refreshed).toBe(1);
  });

  test('that are good are not refreshed', async () => {
    await connect(deps(), 'app');
    await usableToken(tokens());
    expect(api.oauth.refreshed).toBe(0);
  });

  test('that another context has renewed are taken from there', async () => {
    await connect(deps(), 'app');
    const stale = await store.connection();
    const renewed = await usableToken(tokens(), stale?.access);
    expect(await usableToken(tokens(), stale?.access)).toBe(renewed);
    expect(api.oauth.refreshed).toBe(1);
  });

  test('that X refuses for good ask for a person', async () => {
    await connect(deps(), 'app');
    api.oauth.revokeAll();
    const stale = await store.connection();
    await expect(usableToken(tokens(), stale?.access)).rejects.toMatchObject({ failure: { kind: 'reconnect' } });
  });
});

describe('disconnecting', () => {
  test('revokes and forgets', async () => {
    await connect(deps(), 'app');
    expect(await disconnect(deps())).toBe(true);
    expect(api.oauth.revoked).toBe(1);
    expect(await store.connection()).toBeUndefined();
    expect(await store.poll()).toBeUndefined();
  });

  test('forgets also where X cannot be told', async () => {
    await connect(deps(), 'app');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await disconnect(deps())).toBe(false);
    expect(await store.connection()).toBeUndefined();
  });
});

test('a person who is to be forgotten is, by any spelling of the handle', async () => {
  await store.meet(
    [
      { id: '1', username: 'Warga_A' },
      { id: '2', username: 'warga_b' },
    ],
    0,
  );
  await store.forgetPerson('warga_a');
  expect([...(await store.handles(['1', '2'])).values()]).toEqual(['warga_b']);
});

test('the addresses to register follow from the ids of the decision', () => {
  const decision = readFileSync('docs/adr/0004-permissions.md', 'utf8');
  const idOf = (browser: string) => new RegExp(`\\| ${browser}\\s*\\| \`([^\`]+)\``).exec(decision)?.[1] ?? '';
  expect(REDIRECTS).toEqual([
    { browser: 'chrome', url: `https://${idOf('chrome')}.chromiumapp.org/` },
    { browser: 'edge', url: `https://${idOf('edge')}.chromiumapp.org/` },
    {
      browser: 'firefox',
      url: `https://${createHash('sha1').update(idOf('firefox')).digest('hex')}.extensions.allizom.org/`,
    },
  ]);
});
