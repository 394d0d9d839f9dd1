import { browser } from 'wxt/browser';
import { REDIRECTS } from '@/lib/core/x-api/redirects.ts';
import { openDatabase } from '@/lib/db/database.ts';
import { volumeOf } from '@/lib/db/volume.ts';
import { send } from '@/lib/messages.ts';
import { readAgency } from '@/lib/settings.ts';
import { connect, disconnect } from './connect.ts';
import { askToReachApi, leaveApi } from './permissions.ts';
import { openXApiStore, type XApiStore } from './store.ts';

/** Where X sends this browser back to; known before the permission for `identity` is given. */
const ownRedirect = (): string =>
  import.meta.env.FIREFOX
    ? (REDIRECTS.find(({ browser: name }) => name === 'firefox')?.url ?? '')
    : `https://${browser.runtime.id}.chromiumapp.org/`;

const stateOf = (store: XApiStore) => () => store.watch;

/** How fetching stands, for a page that only shows it. */
export const openXApiSource = () => ({ state: stateOf(openXApiStore()) });

/** The connection for the options page: from here a person connects and disconnects. */
export function openXApiPage() {
  const store = openXApiStore();
  const db = openDatabase();
  // A part of its own: who does not connect does not load it.
  const clients = async () => (await import('./client.ts')).xApiClients;
  return {
    ownRedirect: ownRedirect(),
    state: stateOf(store),
    ask: askToReachApi,
    connect: (clientId: string) =>
      connect(
        {
          store,
          clients,
          showConsent: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
          redirectUrl: () => browser.identity.getRedirectURL(),
          accounts: async () => (await readAgency()).rules.accounts,
          now: Date.now,
        },
        clientId,
      ),
    disconnect: async () => {
      const told = await disconnect({ store, clients });
      await leaveApi().catch(() => {});
      return told;
    },
    fetchNow: async () => {
      await send('x-api.fetch', {});
    },
    volume: () => volumeOf(db, Date.now()),
  };
}
