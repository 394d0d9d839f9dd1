import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '@/lib/core/base64url.ts';
import { isSignedBy, keyFingerprint, publicKeyOf, signDocument } from '@/lib/core/packs/signature.ts';

test('base64url is as Node spells it, there and back, and has one spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
  for (const text of ['A', 'AB', 'AA==', 'A A', 'AAA+', 'é']) expect(fromBase64url(text), text).toBeUndefined();
});

test('keys are those of RFC 8032, test 1', () => {
  const secret = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
  const key = hexToBytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(publicKeyOf(secret)).toBe(toBase64url(key));
});

test('a signature holds for its document in any spelling, and for no other', () => {
  const document = signDocument({ b: [1, 2], a: 'x' }, new Uint8Array(32).fill(3));
  expect(isSignedBy({ a: 'x', signature: document.signature, b: [1, 2] }, document.signature)).toBe(true);
  expect(isSignedBy({ ...document, b: [2, 1] }, document.signature)).toBe(false);
  expect(isSignedBy(document, { ...document.signature, signature: 'no' })).toBe(false);
});

test('a fingerprint is eight groups of four', () => {
  expect(keyFingerprint(publicKeyOf(new Uint8Array(32).fill(3)))).toMatch(/^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/);
});

test('a key of small order, which signs anything under ZIP-215, signs nothing here', () => {
  const point = new Uint8Array(32);
  point[0] = 1;
  const signature = toBase64url(new Uint8Array([...point, ...new Uint8Array(32)]));
  expect(isSignedBy({ a: 'anything' }, { key: toBase64url(point), signature })).toBe(false);
});
