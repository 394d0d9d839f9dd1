import * as ed25519 from '@noble/ed25519';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fingerprintOf } from '@/lib/core/record/bundle.ts';
import type { Database, KeyRow } from '@/lib/db/database.ts';
import { guarded } from '@/lib/db/failure.ts';

export interface RecordKey {
  /** 32 bytes in lower-case hex. */
  readonly publicKey: string;
  /** For people to compare. */
  readonly fingerprint: string;
  /** Ed25519 over the text's UTF-8 bytes; 64 bytes in lower-case hex. */
  sign(text: string): Promise<string>;
}

/**
 * This machine's key, made on first use and kept in the extension's own database. Whoever can read the browser's profile
 * can read it: it shows that a file comes from this machine, not who sat there. Rejects with JournalError.
 */
export async function recordKey(db: Database): Promise<RecordKey> {
  const made = await ed25519.keygenAsync();
  const { publicKey, secretKey } = await guarded(() =>
    db.transaction('rw', db.keys, async (): Promise<KeyRow> => {
      const known = await db.keys.get('record');
      if (known) return known;
      const row: KeyRow = { id: 'record', ...made };
      await db.keys.add(row);
      return row;
    }),
  );
  return {
    publicKey: bytesToHex(publicKey),
    fingerprint: fingerprintOf(bytesToHex(sha256(publicKey))),
    sign: async (text) => bytesToHex(await ed25519.signAsync(utf8ToBytes(text), secretKey)),
  };
}
