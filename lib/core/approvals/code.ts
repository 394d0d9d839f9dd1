import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from '../base64url.ts';
import { SIGNATURE_BYTES, signBytes, verifyBytes } from '../signing.ts';

/*
 * The form in which requests and answers travel: `TGP1-….` in any chat, mail or QR picture. Signature, checksum and body
 * in base64url. The full stop at its end tells a code that was cut off from one that was mistyped.
 */

const PREFIXES = { request: 'TGP', answer: 'TGA' } as const;
export type CodeKind = keyof typeof PREFIXES;
const VERSION = 1;
const CHECK_BYTES = 4;
/** UTF-16 units of a pasted text that are looked at: a thread of 25 long posts is more than anybody will approve by code. */
export const MAX_CODE = 120_000;

/**
 * `empty`: nothing pasted · `none`: no code in it · `other-kind`: a request where an answer is due, or the other way
 * round · `version`: made by a newer Tanggap · `cut-off`: its end is missing · `damaged`: a letter is wrong or missing ·
 * `too-long` · `forged`: the signature is not by the key it names · `unreadable`: whole, but not what we can read.
 */
export type CodeFault =
  | 'empty'
  | 'none'
  | 'other-kind'
  | 'version'
  | 'cut-off'
  | 'damaged'
  | 'too-long'
  | 'forged'
  | 'unreadable';

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CodeFault };

const fail = (fault: CodeFault) => ({ ok: false, fault }) as const;
const purposeOf = (kind: CodeKind): string => `tanggap/${kind}/${VERSION}`;
const checkOf = (signature: Uint8Array, body: Uint8Array): Uint8Array =>
  sha256(concatBytes(signature, body)).slice(0, CHECK_BYTES);

/** `body` is JSON. */
export function writeCode(kind: CodeKind, body: string, secret: Uint8Array): string {
  const bytes = utf8ToBytes(body);
  const signature = signBytes(purposeOf(kind), bytes, secret);
  return `${PREFIXES[kind]}${VERSION}-${toBase64url(concatBytes(signature, checkOf(signature, bytes), bytes))}.`;
}

/** The core has no TextDecoder. Throws URIError where the bytes are no UTF-8. */
const utf8Text = (bytes: Uint8Array): string =>
  decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));

const CODE = /(TGP|TGA)(\d{1,3})-([^.]*)(\.?)/;

interface Envelope {
  readonly body: unknown;
  readonly isSignedBy: (key: string) => boolean;
  /** Base64url; the same for the same code. */
  readonly signature: string;
}

/**
 * Finds a code in whatever was pasted: with words around it, broken into lines, quoted with `>`. Its signature is not
 * yet checked, for the key is in the body.
 */
export function openCode(kind: CodeKind, pasted: string): Read<Envelope> {
  if (pasted.trim() === '') return fail('empty');
  if (pasted.length > MAX_CODE) return fail('too-long');
  const [, prefix, version, letters = '', end] = CODE.exec(pasted) ?? [];
  if (prefix === undefined) return fail('none');
  if (prefix !== PREFIXES[kind]) return fail('other-kind');
  if (Number(version) !== VERSION) return fail('version');
  if (end === '') return fail('cut-off');
  const bytes = fromBase64url(letters.replace(/[^A-Za-z0-9_-]/g, ''));
  if (!bytes || bytes.length <= SIGNATURE_BYTES + CHECK_BYTES) return fail('damaged');
  const signature = bytes.slice(0, SIGNATURE_BYTES);
  const check = bytes.slice(SIGNATURE_BYTES, SIGNATURE_BYTES + CHECK_BYTES);
  const body = bytes.slice(SIGNATURE_BYTES + CHECK_BYTES);
  if (checkOf(signature, body).some((byte, index) => byte !== check[index])) return fail('damaged');
  try {
    return {
      ok: true,
      value: {
        body: JSON.parse(utf8Text(body)) as unknown,
        isSignedBy: (key) => verifyBytes(purposeOf(kind), body, signature, key),
        signature: toBase64url(signature),
      },
    };
  } catch {
    return fail('unreadable');
  }
}
