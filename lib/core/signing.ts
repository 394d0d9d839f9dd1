import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from './base64url.ts';

// The library leaves the hash to its user.
hashes.sha512 = sha512;

/** Length of an Ed25519 signature in bytes. */
export const SIGNATURE_BYTES = 64;

/** 32 random bytes in, the public key in base64url (43 letters) out. */
export const publicKeyOf = (secret: Uint8Array): string => toBase64url(getPublicKey(secret));

/** What is signed begins with its purpose, so that a signature for one thing is never one for another. */
const message = (purpose: string, body: Uint8Array): Uint8Array => concatBytes(utf8ToBytes(`${purpose}\n`), body);

export const signBytes = (purpose: string, body: Uint8Array, secret: Uint8Array): Uint8Array =>
  signPlain(message(purpose, body), secret);

export const verifyBytes = (purpose: string, body: Uint8Array, signature: Uint8Array, key: string): boolean =>
  verifyPlain(message(purpose, body), signature, key);

/** The bytes alone, without a purpose: for files whose own format says what they are. */
export const signPlain = (bytes: Uint8Array, secret: Uint8Array): Uint8Array => sign(bytes, secret);

/** By RFC 8032, which refuses the weak keys that would sign anything. Never throws. */
export function verifyPlain(bytes: Uint8Array, signature: Uint8Array, key: string): boolean {
  const publicKey = fromBase64url(key);
  if (publicKey?.length !== 32 || signature.length !== SIGNATURE_BYTES) return false;
  try {
    return verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** A key as people compare it by eye or on the phone: the first groups of 16 bits of its SHA-256, `3F2A 91C0 7B44 E8D1`. */
export function fingerprint(key: string, groups = 4): string {
  const hex = bytesToHex(sha256(fromBase64url(key) ?? utf8ToBytes(key))).slice(0, groups * 4);
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
