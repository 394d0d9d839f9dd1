import type { ApiPost, ApiUser } from '@/lib/core/x-api/api-post.ts';
import type { Usage } from '@/lib/core/x-api/cost.ts';
import type { Failure } from '@/lib/core/x-api/failure.ts';
import type { Dialect, Question, TrackName } from '@/lib/core/x-api/poll.ts';

/** `unauthorized`: the token was refused; refresh it once · `bad-request`: X does not take the question. */
export type ApiFailure = Failure | { readonly kind: Refusal };
type Refusal = 'unauthorized' | 'bad-request';

/** Nothing came. It names neither tokens nor what was asked. */
export class XApiError extends Error {
  override readonly name = 'XApiError';
  readonly failure: ApiFailure;

  constructor(failure: ApiFailure) {
    super(`the X API: ${failure.kind}`);
    this.failure = failure;
  }
}

export interface Page {
  readonly posts: readonly ApiPost[];
  /** Every id of the page, also of posts that could not be read. */
  readonly ids: readonly string[];
  /** Posts that could not be read. */
  readonly unread: number;
  /** Accounts that came along. */
  readonly users: readonly ApiUser[];
  readonly next?: string;
  /** This was the last answer until then; ms since 1970. */
  readonly waitUntil?: number;
  readonly usage: Usage;
}

export interface Account {
  readonly id: string;
  readonly handle: string;
}

export interface LookUp {
  /** Deleted, or not to be seen by us any more. */
  readonly gone: readonly string[];
  readonly usage: Usage;
}

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** ms since 1970 */
  readonly expiresAt: number;
}

/**
 * The whole of X's API that Tanggap uses: it only reads. Everything rejects with XApiError. Another client comes in by
 * another implementation of this; nothing else knows twitter-api-v2.
 */
export interface XApiPort {
  me(): Promise<Account>;
  page(track: TrackName, account: Account, question: Question, maxResults: number): Promise<Page>;
  /** At most 100 ids. */
  users(ids: readonly string[]): Promise<{ readonly users: readonly ApiUser[]; readonly usage: Usage }>;
  /** At most 100 ids. */
  lookUp(ids: readonly string[]): Promise<LookUp>;
}

/** The token calls, which need no token. They reject with XApiError. */
export interface XAuthPort {
  /** Trades the code of a consent, valid for 30 seconds, for tokens. */
  exchange(code: string, verifier: string, redirectUri: string): Promise<Tokens>;
  /** A refresh token works once: the new pair must be stored before anything else. */
  refresh(refreshToken: string): Promise<Tokens>;
  revoke(refreshToken: string): Promise<void>;
}

export interface ClientOptions {
  readonly accessToken: string;
  readonly dialect: Dialect;
  /** X refused the other names. */
  onDialect(dialect: Dialect): void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Loads the client; only when there is something to fetch. */
export interface XApiClients {
  read(options: ClientOptions): XApiPort;
  auth(clientId: string, signal?: AbortSignal): XAuthPort;
}
