import { Dexie, type EntityTable, liveQuery } from 'dexie';
import type { ApiUser } from '@/lib/core/x-api/api-post.ts';
import { newPoll, type PollState } from '@/lib/core/x-api/poll.ts';
import { guarded } from '@/lib/db/failure.ts';
import type { Account, Tokens } from './port.ts';

/**
 * IndexedDB of the extension's own origin: a script in X's page has X's instead, and cannot open this one. Browser
 * storage would be open to it, for it reads the agency's settings there.
 */
const X_API_DATABASE = 'tanggap-x-api';

/** The consent of a person; one per browser profile. */
export interface Connection extends Tokens {
  readonly clientId: string;
  readonly account: Account;
}

interface ConnectionRow extends Connection {
  readonly key: 'connection';
}
interface PollRow {
  readonly key: 'poll';
  /** Without its tokens, so that whoever shows the state never holds them. */
  readonly account: Account;
  readonly poll: PollState;
}
interface PersonRow extends ApiUser {
  /** ms since 1970; last time the account was seen. */
  readonly seenAt: number;
}

type XApiDatabase = Dexie & {
  secrets: EntityTable<ConnectionRow, 'key'>;
  state: EntityTable<PollRow, 'key'>;
  people: EntityTable<PersonRow, 'id'>;
};

const DAY = 86_400_000;

/** What fetching keeps. Every method rejects with JournalError. */
export type XApiStore = ReturnType<typeof openXApiStore>;

export function openXApiStore(name = X_API_DATABASE) {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as XApiDatabase;
  db.version(1).stores({ secrets: 'key', state: 'key', people: 'id, seenAt' });

  const state = async (): Promise<Pick<PollRow, 'account' | 'poll'> | undefined> => {
    const row = await db.state.get('poll');
    return row && { account: row.account, poll: row.poll };
  };

  return {
    connection: (): Promise<Connection | undefined> => guarded(() => db.secrets.get('connection')),

    /** A new consent. The same account goes on where it was; another one begins anew. `now`: ms since 1970. */
    connect: (connection: Connection, now: number): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.secrets, db.state, async () => {
          const known = await db.state.get('poll');
          const { trouble: _, ...same } = known?.account.id === connection.account.id ? known.poll : newPoll(now);
          await db.secrets.put({ key: 'connection', ...connection });
          await db.state.put({ key: 'poll', account: connection.account, poll: { ...same, nextAt: now } });
        }),
      ),

    /** The pair that took the place of `before`; nothing where the person disconnected meanwhile. */
    renew: (before: Connection, tokens: Tokens): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.secrets, async () => {
          const now = await db.secrets.get('connection');
          if (now?.refresh === before.refresh) await db.secrets.put({ ...now, ...tokens });
        }),
      ),

    /** Forgets tokens, state and whose number is whose. Cases stay: they are the agency's. */
    disconnect: (): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.secrets, db.state, db.people, async () => {
          await Promise.all([db.secrets.clear(), db.state.clear(), db.people.clear()]);
        }),
      ),

    poll: async (): Promise<PollState | undefined> => (await guarded(state))?.poll,

    /** Changes the state as it is now; nothing once disconnected. Resolves to what it became. */
    change: (change: (poll: PollState) => PollState): Promise<PollState | undefined> =>
      guarded(() =>
        db.transaction('rw', db.state, async () => {
          const row = await db.state.get('poll');
          if (!row) return undefined;
          const poll = change(row.poll);
          await db.state.put({ ...row, poll });
          return poll;
        }),
      ),

    /** Handles of these accounts, as far as known. */
    handles: (ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
      guarded(async () => {
        const rows = await db.people.bulkGet([...ids]);
        return new Map(rows.flatMap((row) => (row ? [[row.id, row.username] as const] : [])));
      }),

    /** `now`: ms since 1970. */
    meet: (users: readonly ApiUser[], now: number): Promise<void> =>
      guarded(async () => {
        await db.people.bulkPut(users.map(({ id, username }) => ({ id, username, seenAt: now })));
      }),

    /** Forgets people not seen for so many days. */
    forgetPeople: (days: number, now: number): Promise<void> =>
      guarded(async () => {
        await db.people
          .where('seenAt')
          .below(now - days * DAY)
          .delete();
      }),

    /** Forgets one person, by handle in any case. */
    forgetPerson: (handle: string): Promise<void> =>
      guarded(async () => {
        const key = handle.toLowerCase();
        await db.people.filter(({ username }) => username.toLowerCase() === key).delete();
      }),

    /** Tells the state now and whenever it changes, in any context; undefined while nobody is connected. */
    watch: (
      listener: (value: Pick<PollRow, 'account' | 'poll'> | undefined) => void,
      onError: (error: unknown) => void,
    ): (() => void) => {
      const subscription = liveQuery(state).subscribe(listener, onError);
      return () => subscription.unsubscribe();
    },

    close: () => db.close({ disableAutoOpen: true }),
  };
}
