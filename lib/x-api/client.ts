import {
  type SingleTwitterRateLimit as Limit,
  type TTweetv2TweetField,
  type TweetV2,
  TwitterApi,
} from 'twitter-api-v2';
import { type ApiPost, type ApiUser, apiPost, apiUser } from '@/lib/core/x-api/api-post.ts';
import type { Dialect, Question, TrackName } from '@/lib/core/x-api/poll.ts';
import type * as z from '@/lib/core/zod.ts';
import { refusesDialect } from './dialect.ts';
import { translated } from './errors.ts';
import { type Account, type ClientOptions, type Page, type XApiClients, XApiError, type XApiPort } from './port.ts';
import { fetchTransport } from './transport.ts';

// For Firefox before 138; the library's errors call it.
(Error as { captureStackTrace?: unknown }).captureStackTrace ??= () => {};

/** No expansions: each would be charged as a read of its own. */
const FIELDS: TTweetv2TweetField[] = [
  'attachments',
  'author_id',
  'conversation_id',
  'created_at',
  'entities',
  'in_reply_to_user_id',
  'lang',
  'note_tweet',
  'referenced_tweets',
];
const NOTHING = { posts: 0, owned: 0, users: 0 };

/** X's API by twitter-api-v2. The only file, with those beside it, that knows the library. */
export const xApiClients: XApiClients = {
  read: (options) => readPort(options),
  auth: (clientId, signal) => {
    const client = new TwitterApi({ clientId }, { plugins: [fetchTransport({ dialect: () => 'tweet', signal })] });
    const tokens = async (call: Promise<{ accessToken: string; refreshToken?: string; expiresIn: number }>) => {
      const { accessToken, refreshToken, expiresIn } = await call;
      if (!accessToken || !refreshToken || !(expiresIn > 0)) throw new XApiError({ kind: 'changed' });
      return { access: accessToken, refresh: refreshToken, expiresAt: Date.now() + expiresIn * 1000 };
    };
    return {
      exchange: (code, codeVerifier, redirectUri) =>
        translated(() => tokens(client.loginWithOAuth2({ code, codeVerifier, redirectUri }))),
      refresh: (refreshToken) => translated(() => tokens(client.refreshOAuth2Token(refreshToken))),
      revoke: (refreshToken) =>
        translated(async () => {
          await client.revokeOAuth2Token(refreshToken, 'refresh_token');
        }),
    };
  },
};

function readPort({ accessToken, dialect: first, onDialect, signal }: ClientOptions): XApiPort {
  let dialect: Dialect = first;
  const client = new TwitterApi(accessToken, { plugins: [fetchTransport({ dialect: () => dialect, signal })] });

  /** Asks in the names X took last; where it refuses them, once more in the others. */
  const ask = <T>(call: () => Promise<T>): Promise<T> =>
    translated(async () => {
      try {
        return await call();
      } catch (error) {
        const { code, data } = error as { code?: unknown; data?: unknown };
        if (code !== 400 || !refusesDialect(data, dialect)) throw error;
        dialect = dialect === 'tweet' ? 'post' : 'tweet';
        const answer = await call();
        await onDialect(dialect);
        return answer;
      }
    });

  return {
    me: () =>
      ask(async () => {
        const { id, username } = parsedOrThrow(apiUser, (await client.v2.me()).data);
        return { id, handle: username };
      }),
    page: (track, account, question, maxResults) =>
      ask(async () => {
        const paginator = await timeline(client, track, account, question, maxResults);
        return pageOf(paginator.data, paginator.rateLimit, question.search);
      }),
    users: (ids) =>
      ask(async () => {
        const { data = [] } = await client.v2.users([...ids]);
        return { users: readable(apiUser, data), usage: { ...NOTHING, users: data.length } };
      }),
    lookUp: (ids) =>
      ask(async () => {
        const { data = [], errors = [] } = await client.v2.tweets([...ids]);
        const asked = new Set(ids);
        const gone = errors
          .filter(({ type }) => /resource-not-found|not-authorized-for-resource/.test(type))
          .flatMap(({ value, resource_id }) => value ?? resource_id ?? [])
          .filter((id) => asked.has(id));
        return { gone, usage: { ...NOTHING, posts: data.length } };
      }),
  };
}

interface Answer {
  readonly data?: readonly TweetV2[];
  readonly includes?: { readonly users?: readonly unknown[]; readonly tweets?: readonly unknown[] };
  readonly meta?: { readonly next_token?: string };
}

function timeline(client: TwitterApi, track: TrackName, account: Account, question: Question, maxResults: number) {
  const { sinceId, startTime, untilId, token, search } = question;
  const parameters = {
    'tweet.fields': FIELDS,
    max_results: maxResults,
    ...(sinceId !== undefined && { since_id: sinceId }),
    ...(startTime !== undefined && { start_time: startTime }),
    ...(untilId !== undefined && { until_id: untilId }),
  };
  if (search) {
    const query = track === 'own' ? `from:${account.handle}` : `@${account.handle} -from:${account.handle} -is:retweet`;
    return client.v2.search(query, { ...parameters, ...(token !== undefined && { next_token: token }) });
  }
  const paged = { ...parameters, ...(token !== undefined && { pagination_token: token }) };
  return track === 'own' ? client.v2.userTimeline(account.id, paged) : client.v2.userMentionTimeline(account.id, paged);
}

function pageOf({ data = [], includes, meta }: Answer, limit: Partial<Limit> | undefined, search: boolean): Page {
  const posts: ApiPost[] = readable(apiPost, data);
  const users: ApiUser[] = readable(apiUser, includes?.users ?? []);
  const token = meta?.next_token;
  const extra = includes?.tweets?.length ?? 0;
  return {
    posts,
    ids: posts.map(({ id }) => id),
    unread: data.length - posts.length,
    users,
    ...(token !== undefined && { next: String(token) }),
    ...(limit?.remaining === 0 && limit.reset !== undefined && { waitUntil: limit.reset * 1000 }),
    usage: {
      posts: extra + (search ? data.length : 0),
      owned: search ? 0 : data.length,
      users: includes?.users?.length ?? 0,
    },
  };
}

/** Those that have the form; X's answers are outside words like any other. */
const readable = <T>(schema: z.ZodType<T>, list: readonly unknown[]): T[] =>
  list.flatMap((one) => {
    const result = schema.safeParse(one);
    return result.success ? [result.data] : [];
  });

function parsedOrThrow<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new XApiError({ kind: 'changed' });
  return result.data;
}
