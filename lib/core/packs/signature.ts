import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from '../base64url.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import { publicKeyOf } from '../signing.ts';

// The asynchronous half of the library asks the page for Web Crypto; the core has none, and needs none.
ed25519.hashes.sha512 = sha512;

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
  const signature = toBase64url(ed25519.sign(signedBytes(document), secret));
  return { ...document, signature: { key: publicKeyOf(secret), signature } };
}

/** Whether the signature in the document is its own. Never throws. */
export function isSignedBy(document: Document, { key, signature }: Signature): boolean {
  const [publicKey, bytes] = [fromBase64url(key), fromBase64url(signature)];
  if (publicKey?.length !== 32 || bytes?.length !== 64) return false;
  try {
    // Strict: under ZIP-215 some odd keys sign anything.
    return ed25519.verify(bytes, signedBytes(document), publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** For people to compare by eye or on the phone: 128 bits of SHA-256 over the key, `1A2B 3C4D …`. */
export function keyFingerprint(key: string): string {
  const bytes = sha256(fromBase64url(key) ?? utf8ToBytes(key)).subarray(0, 16);
  return (bytesToHex(bytes).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
