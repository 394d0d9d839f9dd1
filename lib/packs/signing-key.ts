import { Dexie, type EntityTable } from 'dexie';
import { publicKeyOf } from '../core/packs/signature.ts';
import { guarded } from '../db/failure.ts';

interface KeyRow {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

const PACKS = 'packs';

/** The key with which this machine signs packs. Every method rejects with JournalError. */
export interface SigningKey {
  /** Undefined until one was made or taken in. */
  secret(): Promise<Uint8Array | undefined>;
  /** Public half, base64url; undefined until there is one. */
  publicKey(): Promise<string | undefined>;
  /** Makes a key where there is none; gives the public half. Two tabs at once get the same one. */
  make(): Promise<string>;
  /** Takes in a key made elsewhere, in place of the one that is here; gives its public half. */
  replace(secret: Uint8Array): Promise<string>;
  close(): void;
}

/**
 * Opens on first use. Kept as bytes in the extension's own database: not in settings, which are exported, and not as a
 * key of Web Crypto, whose Ed25519 the oldest browsers that we support do not have.
 */
export function openSigningKey(name = 'tanggap-signing'): SigningKey {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & { keys: EntityTable<KeyRow, 'id'> };
  db.version(1).stores({ keys: 'id' });

  const secret = async () => (await db.keys.get(PACKS))?.secret;
  const put = async (bytes: Uint8Array) => {
    await db.keys.put({ id: PACKS, secret: bytes, madeAt: new Date().toISOString() });
    return publicKeyOf(bytes);
  };

  return {
    secret: () => guarded(secret),
    publicKey: () =>
      guarded(async () => {
        const bytes = await secret();
        return bytes && publicKeyOf(bytes);
      }),
    make: () =>
      guarded(() =>
        db.transaction('rw', db.keys, async () => {
          const there = await secret();
          return there ? publicKeyOf(there) : put(crypto.getRandomValues(new Uint8Array(32)));
        }),
      ),
    replace: (bytes) => guarded(() => put(bytes)),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
