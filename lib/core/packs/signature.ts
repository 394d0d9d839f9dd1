import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from '../base64url.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import { fingerprint, publicKeyOf, signPlain, verifyPlain } from '../signing.ts';

export interface Signature {
  /** Ed25519 public key, base64url. */
  readonly key: string;
  /** 64 bytes, base64url. */
  readonly signature: string;
}

type Document = { readonly [key: string]: unknown };

/** What is signed: the document in its one spelling, without its signature. */
const signedBytes = ({ signature: _, ...rest }: Document): Uint8Array => utf8ToBytes(canonicalJson(rest as Json));

export { publicKeyOf };

/** The document with a signature over everything else in it. `secret`: 32 bytes. */
export function signDocument<T extends Document>(document: T, secret: Uint8Array): T & { signature: Signature } {
  const signature = toBase64url(signPlain(signedBytes(document), secret));
  return { ...document, signature: { key: publicKeyOf(secret), signature } };
}

/** Whether the signature in the document is its own. Never throws. */
export function isSignedBy(document: Document, { key, signature }: Signature): boolean {
  const bytes = fromBase64url(signature);
  return bytes !== undefined && verifyPlain(signedBytes(document), bytes, key);
}

/** For people to compare by eye or on the phone: 128 bits, for the key signs for many offices and for years. */
export const keyFingerprint = (key: string): string => fingerprint(key, 8);
