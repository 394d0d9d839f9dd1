import type { ConnectFailure } from '@/lib/core/x-api/failure.ts';
import { exclusively } from '@/lib/stored-item.ts';
import { makeProof } from './pkce.ts';
import { isAgencys } from './poller.ts';
import { type XApiClients, XApiError } from './port.ts';
import type { XApiStore } from './store.ts';
import { TOKEN_LOCK } from './tokens.ts';

/** Reading, and a refresh token to go on reading. Never writing. */
const SCOPES = ['tweet.read', 'users.read', 'offline.access'] as const;
const AUTHORIZE = 'https://x.com/i/oauth2/authorize';

export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly reason: ConnectFailure;
  /** Who is signed in at X, where that is what is wrong. */
  readonly handle: string | undefined;

  constructor(reason: ConnectFailure, handle?: string) {
    super(`not connected: ${reason}`);
    this.reason = reason;
    this.handle = handle;
  }
}

export interface ConnectDeps {
  readonly store: Pick<XApiStore, 'connect' | 'connection' | 'disconnect'>;
  clients(): Promise<XApiClients>;
  /** Shows X's page of consent and resolves to where it sent the browser. */
  showConsent(url: string): Promise<string | undefined>;
  redirectUrl(): string;
  accounts(): Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A person's consent, traded for tokens that are kept; resolves to the account's handle. Rejects with ConnectError. */
export async function connect(deps: ConnectDeps, clientId: string): Promise<string> {
  const proof = await makeProof();
  const redirectUri = deps.redirectUrl();
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: SCOPES.join(' '),
    state: proof.state,
    code_challenge: proof.challenge,
    code_challenge_method: 'S256',
  };
  // Before the consent: its code is good for 30 seconds only.
  const clients = await deps.clients();
  const back = await consent(deps, `${AUTHORIZE}?${new URLSearchParams(asked)}`);
  const code = codeIn(back, redirectUri, proof.state);
  try {
    const tokens = await clients.auth(clientId).exchange(code, proof.verifier, redirectUri);
    const account = await clients.read({ accessToken: tokens.access, dialect: 'tweet', onDialect: () => {} }).me();
    if (!isAgencys(account.handle, await deps.accounts())) {
      await clients
        .auth(clientId)
        .revoke(tokens.refresh)
        .catch(() => {});
      throw new ConnectError('account', account.handle);
    }
    await deps.store.connect({ ...tokens, clientId, account }, deps.now());
    return account.handle;
  } catch (error) {
    throw error instanceof ConnectError ? error : new ConnectError(reasonOf(error));
  }
}

async function consent({ showConsent }: ConnectDeps, url: string): Promise<string> {
  let back: string | undefined;
  try {
    back = await showConsent(url);
  } catch (error) {
    // Browsers tell in words only; Chrome's and Firefox's.
    const words = error instanceof Error ? error.message : String(error);
    throw new ConnectError(/could not be loaded|network/i.test(words) ? 'offline' : 'cancelled');
  }
  if (back === undefined) throw new ConnectError('cancelled');
  return back;
}

function codeIn(back: string, redirectUri: string, state: string): string {
  if (!URL.canParse(back) || !back.startsWith(redirectUri)) throw new ConnectError('answer');
  const query = new URL(back).searchParams;
  if (query.get('state') !== state) throw new ConnectError('answer');
  if (query.get('error') === 'access_denied') throw new ConnectError('denied');
  const code = query.get('code');
  if (!code) throw new ConnectError('answer');
  return code;
}

function reasonOf(error: unknown): ConnectFailure {
  if (!(error instanceof XApiError)) return 'failed';
  const { kind } = error.failure;
  if (kind === 'offline' || kind === 'server') return 'offline';
  return kind === 'unauthorized' || kind === 'bad-request' || kind === 'forbidden' ? 'refused' : 'failed';
}

/**
 * Forgets tokens and state, and tells X that the tokens are of no use any more. Resolves to whether X was told: forgetting
 * does not wait for it.
 */
export const disconnect = (deps: Pick<ConnectDeps, 'store' | 'clients'>): Promise<boolean> =>
  // Not while somebody trades the tokens for others.
  exclusively(TOKEN_LOCK, async () => {
    const known = await deps.store.connection();
    await deps.store.disconnect();
    if (!known) return true;
    try {
      await (await deps.clients()).auth(known.clientId).revoke(known.refresh);
      return true;
    } catch {
      return false;
    }
  });
