import {
  ApiPartialResponseError,
  ApiRequestError,
  ApiResponseError,
  type ITwitterApiBeforeRequestConfigHookArgs,
  type ITwitterApiClientPlugin,
  type TwitterApiErrorData,
  type TwitterResponse,
} from 'twitter-api-v2';
import type { Dialect } from '@/lib/core/x-api/poll.ts';
import { fromDialect, inDialect } from './dialect.ts';
import { X_API_ORIGIN } from './origin.ts';
import { limitsIn } from './rate-limit.ts';

/** For headers and body together, in ms: a worker may be stopped after 30 s without an event. */
const DEADLINE = 20_000;

const FORM = '/2/oauth2/';

export interface TransportOptions {
  dialect(): Dialect;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; for tests. */
  readonly deadline?: number;
}

/**
 * The library under `fetch`: its plugin hook may answer in the place of its own node transport, which then never runs.
 * No cookies (a person signed in to X must not act through this), no redirects, no cache, one origin, one deadline.
 * Token calls are form-encoded, as RFC 6749 wants and the library does not. Must be its last plugin.
 */
export const fetchTransport = (options: TransportOptions): ITwitterApiClientPlugin => ({
  onBeforeRequestConfig: (args) => request(args, options),
  onBeforeStreamRequestConfig: () => {
    throw new Error('streams are not used');
  },
});

async function request(
  { client, params }: ITwitterApiBeforeRequestConfigHookArgs,
  { dialect, signal, deadline = DEADLINE }: TransportOptions,
): Promise<TwitterResponse<unknown>> {
  const url = addressOf(params, dialect());
  if (url.origin !== X_API_ORIGIN) throw new Error('another origin than the API');
  const timeout = AbortSignal.timeout(deadline);
  let answer: Response;
  try {
    answer = await fetch(url, {
      ...bodyOf(url, params),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
  } catch (error) {
    throw failedRequest(error);
  }
  return read(answer, params, client);

  function bodyOf(target: URL, { method, body = {}, enableAuth }: Params): RequestInit {
    const headers = new Headers({ accept: 'application/json' });
    const tokens = client.getActiveTokens();
    if (enableAuth !== false && tokens.type === 'oauth2') headers.set('authorization', `Bearer ${tokens.bearerToken}`);
    const verb = method.toUpperCase();
    if (verb === 'GET') return { method: verb, headers };
    const isForm = target.pathname.startsWith(FORM);
    headers.set('content-type', isForm ? 'application/x-www-form-urlencoded' : 'application/json');
    const entries = Object.entries(body).filter(([, value]) => value !== undefined);
    const form = () => new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
    return { method: verb, headers, body: isForm ? form() : JSON.stringify(Object.fromEntries(entries)) };
  }
}

type Params = ITwitterApiBeforeRequestConfigHookArgs['params'];

/** The address with its `:id`s filled in, and its query in the names X takes. */
function addressOf({ url, params = {}, query = {} }: Params, dialect: Dialect): URL {
  const address = new URL(url.startsWith('http') ? url : `https://${url}`);
  address.pathname = address.pathname.replace(/:([A-Za-z_-]+)/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : encodeURIComponent(String(value));
  });
  const asked = new URLSearchParams(address.search);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  address.search = inDialect(asked, dialect).toString();
  return address;
}

async function read(
  answer: Response,
  params: Params,
  client: ITwitterApiBeforeRequestConfigHookArgs['client'],
): Promise<TwitterResponse<unknown>> {
  const headers = Object.fromEntries(answer.headers);
  const rateLimit = limitsIn(answer.headers);
  if (rateLimit && params.enableRateLimitSave !== false) client.getRateLimits()[params.url] = rateLimit;
  let text: string;
  try {
    text = await answer.text();
  } catch (error) {
    throw cutAnswer(error, answer.status);
  }
  const data = parsed(text);
  if (!answer.ok) {
    throw new ApiResponseError(`the API answered ${answer.status}`, {
      code: answer.status,
      headers,
      data: (data ?? {}) as TwitterApiErrorData,
      ...(rateLimit && { rateLimit }),
      ...NO_NODE,
    });
  }
  // An empty or garbled 200 would else become a TypeError somewhere in the library.
  if (typeof data !== 'object' || data === null) throw cutAnswer(new Error('no JSON'), answer.status);
  return { headers, data: fromDialect(data), ...(rateLimit && { rateLimit }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The library's errors carry node's objects, which there are none of. */
const NO_NODE = { request: undefined as never, response: undefined as never };

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));

const failedRequest = (cause: unknown) =>
  new ApiRequestError('the API was not reached', { request: NO_NODE.request, error: asError(cause) });

const cutAnswer = (cause: unknown, status: number) =>
  new ApiPartialResponseError(`the API's answer of ${status} was not whole`, {
    ...NO_NODE,
    rawContent: '',
    responseError: asError(cause),
  });
