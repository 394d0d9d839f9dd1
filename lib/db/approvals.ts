import { Dexie, type EntityTable } from 'dexie';
import { guarded } from './failure.ts';

/** What this machine asked. Never the text: content and code are made again from what the composer holds. */
export interface RequestRow {
  readonly id: string;
  readonly nonce: string;
  readonly hash: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** Answers that were accepted. */
  readonly answers: readonly string[];
  /** A post went out with it. */
  readonly used: boolean;
}

interface SecretRow {
  readonly id: 'own';
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

/** Under which key a name approved first, where the agency has no list. */
interface SeenRow {
  readonly name: string;
  readonly key: string;
}

type ApprovalTables = Dexie & {
  secrets: EntityTable<SecretRow, 'id'>;
  requests: EntityTable<RequestRow, 'id'>;
  seen: EntityTable<SeenRow, 'name'>;
};

/** A request older than any approval can hold, in seconds. */
const KEPT = 8 * 24 * 3600;

/**
 * Keys and requests of four eyes, in a database that only the background and our own pages can open. Apart from the
 * journal: a key is no record, and is never exported with it. Every method rejects with JournalError.
 */
export function openApprovals(name = 'tanggap-approvals') {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as ApprovalTables;
  db.version(1).stores({ secrets: 'id', requests: 'id, at, *answers', seen: 'name' });
  const nameKey = (text: string) => text.trim().toLowerCase();

  return {
    /** The secret of this machine, made on first use; two pages at once get the same one. */
    secret: (): Promise<Uint8Array> =>
      guarded(() =>
        db.transaction('rw', db.secrets, async () => {
          const known = await db.secrets.get('own');
          if (known) return known.secret;
          const secret = crypto.getRandomValues(new Uint8Array(32));
          await db.secrets.add({ id: 'own', secret });
          return secret;
        }),
      ),
    request: (id: string): Promise<RequestRow | undefined> => guarded(() => db.requests.get(id)),
    /** Keeps a new request, or gives the one that is there under its id; old ones go. `now`: seconds since 1970. */
    keepRequest: (row: RequestRow, now: number): Promise<RequestRow> =>
      guarded(() =>
        db.transaction('rw', db.requests, async () => {
          await db.requests
            .where('at')
            .below(now - KEPT)
            .delete();
          const known = await db.requests.get(row.id);
          if (!known) await db.requests.add(row);
          return known ?? row;
        }),
      ),
    noteAnswer: (requestId: string, answerId: string): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.requests, async () => {
          const row = await db.requests.get(requestId);
          if (row && !row.answers.includes(answerId)) {
            await db.requests.put({ ...row, answers: [...row.answers, answerId].slice(-20) });
          }
        }),
      ),
    /** A post went out with this answer: it counts for no other. */
    useAnswer: (answerId: string): Promise<void> =>
      guarded(async () => {
        await db.requests.where('answers').equals(answerId).modify({ used: true });
      }),
    seenKey: (person: string): Promise<string | undefined> =>
      guarded(async () => (await db.seen.get(nameKey(person)))?.key),
    noteSeen: (person: string, key: string): Promise<void> =>
      guarded(async () => {
        await db.seen.put({ name: nameKey(person), key });
      }),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

export type Approvals = ReturnType<typeof openApprovals>;
