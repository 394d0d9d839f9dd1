import type { SeenPost } from '@/lib/core/cases/seen-post.ts';
import { type ApiPost, isRepost, namedUsers } from '@/lib/core/x-api/api-post.ts';
import { costOf, MICRO, ownedPrice, postPrice, spentIn, type Usage, userPrice } from '@/lib/core/x-api/cost.ts';
import type { Failure } from '@/lib/core/x-api/failure.ts';
import {
  beginRun,
  fail,
  isLookUpDue,
  type PollState,
  questionOf,
  restartRun,
  settle,
  spend,
  TRACKS,
  type TrackName,
  takePage,
} from '@/lib/core/x-api/poll.ts';
import { seenFromApi } from '@/lib/core/x-api/seen-from-api.ts';
import { JournalError } from '@/lib/db/failure.ts';
import { type ApiFailure, type Page, type XApiClients, XApiError, type XApiPort } from './port.ts';
import type { XApiStore } from './store.ts';
import { usableToken } from './tokens.ts';

/** The agency's settings that fetching goes by. */
export interface PollSettings {
  /** The agency's, in any case: posts to another account would be nobody's cases. */
  readonly accounts: readonly string[];
  readonly pollMinutes: number;
  readonly monthlyCeilingUsd: number;
  readonly ownsApp: boolean;
  /** Days for which people are remembered. */
  readonly keepDays: number;
}

export interface PollDeps {
  readonly store: XApiStore;
  /** Loads the client. */
  clients(): Promise<XApiClients>;
  settings(): Promise<PollSettings>;
  /** Whether the browser lets us reach the API. */
  permitted(): Promise<boolean>;
  /** Keeps posts as the page's are kept; the same again changes nothing. */
  record(posts: readonly SeenPost[]): Promise<void>;
  /** Authors of posts that are known from the screen, by post id. */
  knownAuthors(postIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  openPosts(account: string): Promise<readonly string[]>;
  dropGone(ids: readonly string[]): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Begins no further page after so long, in ms: the browser stops a worker that works for long. The next alarm goes on. */
const PATIENCE = 20_000;
const MOST = 100;
const LEAST = 5;

/** Not a failure: the rest is for the next alarm. */
class Paused extends Error {}

/**
 * Fetches what is new, when it is time; to be called by one context at a time. Whatever is reached is stored after each
 * page, posts before the place: cut off anywhere, it goes on from there, and a page that comes twice changes nothing.
 *
 * @param force at once, unless X said to wait
 */
export async function poll(deps: PollDeps, force = false): Promise<void> {
  const { store } = deps;
  const before = await store.poll();
  if (!before || !isDue(before, force, deps.now())) return;
  const settings = await deps.settings();
  try {
    if (!(await deps.permitted())) throw new XApiError({ kind: 'permission' });
    await fetchAll(deps, settings);
  } catch (error) {
    if (error instanceof Paused) return;
    await store.change((state) => fail(state, failureOf(error), deps.now(), settings.pollMinutes));
  }
}

function isDue({ nextAt, trouble }: PollState, force: boolean, now: number): boolean {
  if (nextAt === undefined) return false;
  const mustWait = trouble?.kind === 'rate' || trouble?.kind === 'cap';
  return now >= nextAt || (force && !mustWait);
}

function failureOf(error: unknown): Failure {
  if (error instanceof JournalError) return { kind: 'store' };
  if (!(error instanceof XApiError)) return { kind: 'changed' };
  const failure: ApiFailure = error.failure;
  switch (failure.kind) {
    case 'unauthorized':
      return { kind: 'reconnect' };
    case 'bad-request':
      return { kind: 'changed' };
    default:
      return failure;
  }
}

async function fetchAll(deps: PollDeps, settings: PollSettings): Promise<void> {
  const { store, now } = deps;
  const started = now();
  const connection = await store.connection();
  if (!connection) return;
  const { account } = connection;
  if (!isAgencys(account.handle, settings.accounts)) throw new XApiError({ kind: 'account' });
  const session = await openSession(deps);
  const budget = createBudget(deps, settings);
  const pause = () => {
    if (now() - started > PATIENCE) throw new Paused();
  };
  for (const name of TRACKS) {
    await changed(store, (state) => ({
      ...state,
      tracks: { ...state.tracks, [name]: beginRun(state.tracks[name], now()) },
    }));
  }
  const beginning = await changed(store, (state) => state);
  const startedAt = TRACKS.map((name) => beginning.tracks[name].run?.startedAt ?? '').sort()[0] ?? '';
  // Mentions first, so that the answers that follow find what they answer.
  for (const name of TRACKS) await fetchTrack(name);
  await lookUpOpen();
  await store.forgetPeople(settings.keepDays, now());
  await changed(store, (state) => settle(state, startedAt, now(), settings.pollMinutes));

  async function fetchTrack(name: TrackName): Promise<void> {
    for (;;) {
      const state = await changed(store, (same) => same);
      const track = state.tracks[name];
      if (!track.run) return;
      const question = questionOf(track, now());
      const price = (question.search ? postPrice : ownedPrice(settings.ownsApp)) + (name === 'own' ? 0 : userPrice);
      const size = await budget.affordable(price);
      let page: Page;
      try {
        page = await session((port) => port.page(name, account, question, size));
      } catch (error) {
        const isLost = error instanceof XApiError && error.failure.kind === 'bad-request';
        if (!isLost || (question.token === undefined && !question.search)) throw error;
        await changed(store, (current) => restartRun(current, name, now()));
        continue;
      }
      await budget.spend(page.usage);
      await keepPage(name, page);
      await changed(store, (current) =>
        takePage(
          current,
          name,
          {
            count: page.posts.length + page.unread,
            ids: page.ids,
            unread: page.unread,
            ...(page.next !== undefined && { next: page.next }),
          },
          now(),
        ),
      );
      // Another question would be refused, and counted against us.
      if (page.waitUntil !== undefined && page.next !== undefined) {
        throw new XApiError({ kind: 'rate', until: page.waitUntil });
      }
      pause();
    }
  }

  async function keepPage(name: TrackName, page: Page): Promise<void> {
    // Our own posts come with our own timeline, where they are cheaper.
    const posts = page.posts.filter((post) => !isRepost(post) && (name === 'own' || post.author_id !== account.id));
    if (posts.length === 0) return;
    const handleOf = await meet(posts, page);
    const seen = posts.flatMap(
      (post) => seenFromApi(post, handleOf, name === 'own' ? undefined : account.handle) ?? [],
    );
    await deps.record(seen);
  }

  /** Handles by number: what came along, what is remembered, what the screen showed; only the rest is asked for. */
  async function meet(posts: readonly ApiPost[], page: Page): Promise<(id: string) => string | undefined> {
    const authors = new Map(posts.flatMap(({ id, author_id }) => (author_id ? [[author_id, id] as const] : [])));
    const known = new Map<string, string>([[account.id, account.handle]]);
    for (const [id, username] of await store.handles([...authors.keys()])) known.set(id, username);
    const seen = await deps.knownAuthors([...authors.values()]);
    for (const [id, postId] of authors) if (seen.has(postId)) known.set(id, seen.get(postId) as string);
    for (const { id, username } of [...namedUsers(posts), ...page.users]) known.set(id, username);
    const missing = [...authors.keys()].filter((id) => !known.has(id));
    if (missing.length > 0) {
      const { users, usage } = await session((port) => port.users(missing.slice(0, MOST)));
      await budget.spend(usage);
      for (const { id, username } of users) known.set(id, username);
    }
    const met = [...authors.keys()].flatMap((id) => {
      const username = known.get(id);
      return username === undefined ? [] : [{ id, username }];
    });
    await store.meet(met, now());
    return (id) => known.get(id);
  }

  async function lookUpOpen(): Promise<void> {
    if (!isLookUpDue(await changed(store, (same) => same), now())) return;
    const ids = await deps.openPosts(account.handle);
    for (let from = 0; from < ids.length; ) {
      const chunk = ids.slice(from, from + (await budget.affordable(postPrice)));
      const { gone, usage } = await session((port) => port.lookUp(chunk));
      await budget.spend(usage);
      if (gone.length > 0) await deps.dropGone(gone);
      from += chunk.length;
      pause();
    }
    await changed(store, (state) => ({ ...state, lookedUpAt: now() }));
  }
}

/** Whether a handle is one of these, in any case. */
export const isAgencys = (handle: string, accounts: readonly string[]): boolean =>
  accounts.some((known) => known.toLowerCase() === handle.toLowerCase());

/** The state after `change`; rejects once somebody disconnected meanwhile. */
async function changed(store: XApiStore, change: (state: PollState) => PollState): Promise<PollState> {
  const state = await store.change(change);
  if (!state) throw new Paused();
  return state;
}

/** Calls with a token that is good; one that X refuses is refreshed once. */
async function openSession({ store, clients, now }: PollDeps) {
  const loaded = await clients();
  const tokens = { store, clients: loaded, now };
  return async <T>(call: (port: XApiPort) => Promise<T>): Promise<T> => {
    const attempt = async (accessToken: string) => {
      const { dialect } = await changed(store, (same) => same);
      const onDialect = async (learned: PollState['dialect']) => {
        await changed(store, (state) => ({ ...state, dialect: learned }));
      };
      return call(loaded.read({ accessToken, dialect, onDialect }));
    };
    const token = await usableToken(tokens);
    try {
      return await attempt(token);
    } catch (error) {
      if (!(error instanceof XApiError) || error.failure.kind !== 'unauthorized') throw error;
      return attempt(await usableToken(tokens, token));
    }
  };
}

/** The agency's own limit: no question is asked whose dearest answer would go beyond it. */
function createBudget({ store, now }: PollDeps, { monthlyCeilingUsd, ownsApp }: PollSettings) {
  return {
    /** How many may be asked for, at `price` each, in millionths of a dollar. */
    async affordable(price: number): Promise<number> {
      const { spent } = await changed(store, (same) => same);
      const left = Math.floor((monthlyCeilingUsd * MICRO - spentIn(spent, now())) / price);
      if (left < LEAST) throw new XApiError({ kind: 'ceiling' });
      return Math.min(MOST, left);
    },
    async spend(usage: Usage): Promise<void> {
      await changed(store, (state) => spend(state, costOf(usage, ownsApp), now()));
    },
  };
}
