import { canonicalJson, type Json } from '../canonical-json.ts';

export const BUNDLE_VERSION = 1;

/** What the signature of a bundle stands for: the first line of the file, without the signature. */
export interface BundleStatement {
  readonly tanggap: 'record-bundle';
  readonly version: typeof BUNDLE_VERSION;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Lines that follow, those that retention took out included. */
  readonly count: number;
  readonly removed: number;
  /** Hash of the last line, lower-case hex. */
  readonly head: string;
  /** SHA-256 over all bytes after the first line, lower-case hex. */
  readonly digest: string;
  /** Ed25519, 32 bytes in lower-case hex. */
  readonly publicKey: string;
}

/** A signature for a bundle is good for nothing else. */
const CONTEXT = 'tanggap record bundle 1\n';

/** The text whose UTF-8 bytes are signed. */
export const signedText = (statement: BundleStatement): string => CONTEXT + canonicalJson(statement as unknown as Json);

/** The first line of the file; ends with a line feed. `signature`: Ed25519, 64 bytes in lower-case hex. */
export const bundleHeader = (statement: BundleStatement, signature: string): string =>
  `${JSON.stringify({ ...statement, signature })}\n`;

/** A public key's SHA-256 as people compare it: `1f2a 90bc …`, the first 16 bytes. `digest`: lower-case hex. */
export const fingerprintOf = (digest: string): string => (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
