import { exclusively } from '@/lib/stored-item.ts';
import { type XApiClients, XApiError } from './port.ts';
import type { Connection, XApiStore } from './store.ts';

/** Refreshed when less is left, in ms: no timer, only before a use. */
const LEAST = 60_000;
export const TOKEN_LOCK = 'x-api.tokens';

interface TokenDeps {
  readonly store: Pick<XApiStore, 'connection' | 'renew'>;
  readonly clients: Pick<XApiClients, 'auth'>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Gives an access token that may be used. Refresh tokens work once, and a second use ends the whole family: one context
 * at a time refreshes, and stores the new pair before anybody uses it.
 *
 * @param refused the access token that X did not take
 */
export const usableToken = ({ store, clients, now }: TokenDeps, refused?: string): Promise<string> =>
  exclusively(TOKEN_LOCK, async () => {
    const known = await store.connection();
    if (!known) throw new XApiError({ kind: 'reconnect' });
    const isGood = known.access !== refused && known.expiresAt - now() > LEAST;
    return isGood ? known.access : refresh({ store, clients, now }, known);
  });

async function refresh({ store, clients }: TokenDeps, known: Connection): Promise<string> {
  try {
    const tokens = await clients.auth(known.clientId).refresh(known.refresh);
    await store.renew(known, tokens);
    return tokens.access;
  } catch (error) {
    if (!isRefused(error)) throw error;
    // Another profile of the same data, or a write that came through late: what is stored now may be newer.
    const again = await store.connection();
    if (again && again.refresh !== known.refresh) return again.access;
    throw new XApiError({ kind: 'reconnect' });
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof XApiError && (error.failure.kind === 'bad-request' || error.failure.kind === 'unauthorized');
