import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, test } from 'vitest';
import { publicKeyOf } from '@/lib/core/packs/signature.ts';
import { readPackFile } from '@/lib/packs/pack-file.ts';
import { openKey, sealKey } from '@/lib/packs/sealed-key.ts';
import { openSigningKey, type SigningKey } from '@/lib/packs/signing-key.ts';
import { pack } from '../core/packs/pack-builder.ts';

const NAME = 'signing-test';
const opened: SigningKey[] = [];
const open = () => {
  const key = openSigningKey(NAME);
  opened.push(key);
  return key;
};
afterEach(async () => {
  for (const key of opened.splice(0)) key.close();
  await Dexie.delete(NAME);
});

describe('the key of this machine', () => {
  it('is made once, also by two tabs at once, and kept', async () => {
    const key = open();
    expect(await key.publicKey()).toBeUndefined();
    const [a, b] = await Promise.all([key.make(), open().make()]);
    expect(a).toBe(b);
    expect(await open().publicKey()).toBe(a);
    expect(publicKeyOf((await key.secret()) ?? new Uint8Array())).toBe(a);
  });

  it('gives way to one that is taken in', async () => {
    const key = open();
    await key.make();
    const other = new Uint8Array(32).fill(9);
    expect(await key.replace(other)).toBe(publicKeyOf(other));
    expect(await key.secret()).toEqual(other);
  });
});

test('a sealed key opens with its passphrase, and with no other', async () => {
  const secret = new Uint8Array(32).fill(5);
  const text = await sealKey(secret, 'empat kata yang panjang');
  expect(text).not.toContain(Buffer.from(secret).toString('base64url'));
  expect(await openKey(text, 'empat kata yang panjang')).toEqual(secret);
  expect(await openKey(text, 'empat kata yang pendek')).toBe('passphrase');
  const swapped = JSON.stringify({ ...JSON.parse(text), key: publicKeyOf(new Uint8Array(32).fill(6)) });
  expect(await openKey(swapped, 'empat kata yang panjang'), 'a key file that says it is another').toBe('file');
  for (const other of ['', '[]', '{"format":"tanggap-pack"}']) expect(await openKey(other, 'x')).toBe('file');
});

test('a file is read as UTF-8; what is too large or no text is a fault', async () => {
  expect(await readPackFile(new Blob([JSON.stringify(pack())]))).toHaveProperty('pack');
  expect(await readPackFile(new Blob([new Uint8Array(1_000_001)]))).toMatchObject({ faults: [{ code: 'too-large' }] });
  expect(await readPackFile(new Blob([new Uint8Array([0xff, 0xfe])]))).toMatchObject({
    faults: [{ code: 'unreadable' }],
  });
});
