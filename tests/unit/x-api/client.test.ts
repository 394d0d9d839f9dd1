import https from 'node:https';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Question } from '@/lib/core/x-api/poll.ts';
import { xApiClients } from '@/lib/x-api/client.ts';
import { XApiError } from '@/lib/x-api/port.ts';
import { type FakeAnswer, FakeXApi } from '../../replica/x-api/fake-x-api.ts';
import { agencyAnswers, citizensWrite } from '../../replica/x-api/posts.ts';
import { reachFake } from './fake-fetch.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const ALL: Question = { search: false, startTime: '2026-11-16T12:00:00Z' };
let api: FakeXApi;
let sent: RequestInit[];
let access: string;

beforeEach(async () => {
  api = new FakeXApi();
  sent = reachFake(api);
  const { posts, users } = citizensWrite(7, NOW, api.account);
  api.mentions = posts;
  api.users = users;
  access = await signedIn();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** An access token, by the same calls a person's consent leads to. */
async function signedIn(): Promise<string> {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const redirect = 'https://abc.chromiumapp.org/';
  const asked = { client_id: 'app', redirect_uri: redirect, code_challenge: challenge, code_challenge_method: 'S256' };
  const code = new URL(api.oauth.authorize(new URLSearchParams(asked))).searchParams.get('code') ?? '';
  return (await xApiClients.auth('app').exchange(code, verifier, redirect)).access;
}

const onDialect = vi.fn();
const port = (dialect: 'tweet' | 'post' = 'tweet') =>
  xApiClients.read({ accessToken: access, dialect, onDialect, signal: new AbortController().signal });
const account = () => ({ id: api.account.id, handle: api.account.username });
const mentions = (question = ALL, size = 100) => port().page('mentions', account(), question, size);
const failing = (answer: FakeAnswer) => api.failOnce(({ path }) => (path.includes('/mentions') ? answer : undefined));
const kindOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof XApiError ? error.failure : String(error)),
  );

describe('every request', () => {
  test('goes by fetch, never by the library’s own node transport', async () => {
    const request = vi.spyOn(https, 'request');
    expect((await mentions()).posts).toHaveLength(7);
    expect(request).not.toHaveBeenCalled();
  });

  test('carries no cookie, follows no redirect and is not cached', async () => {
    await mentions();
    for (const options of sent) {
      expect(options).toMatchObject({
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    }
    expect(sent.length).toBe(2);
  });

  test('for tokens is form-encoded and holds no secret, not even an undefined one', () => {
    expect(api.calls[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(api.calls[0]?.body))).not.toHaveProperty('client_secret');
  });

  test('asks for no expansion, which X may charge for', async () => {
    await mentions();
    expect(api.calls.at(-1)?.query.has('expansions')).toBe(false);
  });

  test('ends with the caller’s signal', async () => {
    const stopped = xApiClients.read({ accessToken: access, dialect: 'tweet', onDialect, signal: AbortSignal.abort() });
    expect(await kindOf(stopped.me())).toEqual({ kind: 'offline' });
    expect(api.count(/users\/me/)).toBe(0);
  });
});

describe('pages', () => {
  test('hold posts, what they cost and the place of the next', async () => {
    const first = await mentions(ALL, 5);
    expect(first).toMatchObject({ unread: 0, usage: { posts: 0, owned: 5, users: 0 } });
    const second = await mentions({ ...ALL, token: first.next ?? '' }, 5);
    expect(second.next).toBeUndefined();
    expect([...first.ids, ...second.ids]).toEqual(api.mentions.map(({ id }) => id));
  });

  test('leave out and count what cannot be read', async () => {
    failing({
      status: 200,
      json: {
        data: [
          { id: 'x', text: 'a' },
          { id: '12', text: 'b' },
        ],
        meta: { result_count: 2 },
      },
    });
    expect(await mentions()).toMatchObject({ unread: 1, ids: ['12'] });
  });

  test('tell when X gives no further answer for now', async () => {
    const headers = { 'x-rate-limit-limit': '1', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '1800000000' };
    failing({ status: 200, json: { meta: { result_count: 0 } }, headers });
    expect((await mentions()).waitUntil).toBe(1_800_000_000_000);
  });
});

describe('names of fields', () => {
  test('are learned from the first refusal, and what comes is the same', async () => {
    api.own = api.mentions.slice(0, 1).map((post) => agencyAnswers(post, api.account));
    const before = await port().page('own', account(), ALL, 100);
    api.dialect = 'post';
    onDialect.mockClear();
    const after = await port().page('own', account(), ALL, 100);
    expect(after.posts).toEqual(before.posts);
    expect(after.posts[0]?.referenced_tweets?.[0]?.type).toBe('replied_to');
    expect(onDialect).toHaveBeenCalledExactlyOnceWith('post');
  });

  test('that are known are not tried again', async () => {
    api.dialect = 'post';
    await port('post').page('mentions', account(), ALL, 100);
    expect(api.count(/mentions/)).toBe(1);
  });
});

describe('failures', () => {
  const limited = (remaining: string) => ({
    'x-rate-limit-limit': '300',
    'x-rate-limit-remaining': remaining,
    'x-rate-limit-reset': '1800000000',
  });
  const usageCap = { title: 'UsageCapExceeded', type: 'https://api.x.com/2/problems/usage-capped' };
  test.each<[string, FakeAnswer, object]>([
    ['a question X does not take', { status: 400, json: {} }, { kind: 'bad-request' }],
    ['a token X does not take', { status: 401, json: {} }, { kind: 'unauthorized' }],
    ['no credits', { status: 402, json: { title: 'CreditsDepleted' } }, { kind: 'no-credits' }],
    ['not allowed', { status: 403, json: {} }, { kind: 'forbidden' }],
    ['too many', { status: 429, json: {}, headers: limited('0') }, { kind: 'rate', until: 1_800_000_000_000 }],
    ['too many, without headers', { status: 429, body: 'Too Many Requests' }, { kind: 'rate' }],
    ['the cap of the app', { status: 429, json: usageCap, headers: limited('7') }, { kind: 'cap' }],
    ['a page of words', { status: 503, body: '<html>over capacity</html>' }, { kind: 'server' }],
    ['an empty 200', { status: 200, body: '' }, { kind: 'server' }],
    ['half an answer', { status: 200, json: { data: [] }, cut: true }, { kind: 'server' }],
    ['another status', { status: 418, json: {} }, { kind: 'changed' }],
  ])('%s', async (_, answer, expected) => {
    failing(answer);
    expect(await kindOf(mentions())).toEqual(expected);
  });

  test('no connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await kindOf(mentions())).toEqual({ kind: 'offline' });
  });

  test('name no token and nothing of what was asked', async () => {
    failing({ status: 403, json: { detail: `token ${access}` } });
    const error = await mentions().catch((cause: unknown) => cause);
    expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain(access);
  });
});

describe('tokens', () => {
  test('a refresh token works once', async () => {
    const auth = xApiClients.auth('app');
    const code = await api.oauth.token(new URLSearchParams({ refresh_token: 'none' }));
    expect(code.status).toBe(400);
    expect(await kindOf(auth.refresh('none'))).toEqual({ kind: 'bad-request' });
  });

  test('revoked ones are refused', async () => {
    api.oauth.revokeAll();
    expect(await kindOf(mentions())).toEqual({ kind: 'unauthorized' });
  });
});

describe('looking up', () => {
  test('tells what was deleted, and only that', async () => {
    const [first, second] = api.mentions.map(({ id }) => id);
    api.deleted.add(first ?? '');
    expect(await port().lookUp([first ?? '', second ?? ''])).toEqual({
      gone: [first],
      usage: { posts: 1, owned: 0, users: 0 },
    });
  });
});
