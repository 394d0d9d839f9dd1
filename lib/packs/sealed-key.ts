import { fromBase64url, toBase64url } from '../core/base64url.ts';
import { publicKeyOf } from '../core/packs/signature.ts';
import * as z from '../core/zod.ts';

/** OWASP's figure of 2023 for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
const MAX_ROUNDS = 5_000_000;

const base64url = z
  .string()
  .max(200)
  .regex(/^[\w-]+$/);
const sealedSchema = z.strictObject({
  format: z.literal('tanggap-key'),
  formatVersion: z.literal(1),
  /** Public half, to tell keys apart without opening them. */
  key: base64url,
  rounds: z.number().int().min(100_000).max(MAX_ROUNDS),
  salt: base64url,
  iv: base64url,
  /** The 32 bytes of the secret, by AES-256-GCM. */
  box: base64url,
});

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new Uint8Array(fromBase64url(text) ?? []);

async function lockFor(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(from, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The secret (32 bytes) as a file that only the passphrase opens. */
export async function sealKey(secret: Uint8Array, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const lock = await lockFor(passphrase, salt, ROUNDS);
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, lock, new Uint8Array(secret));
  const sealed = {
    format: 'tanggap-key',
    formatVersion: 1,
    key: publicKeyOf(secret),
    rounds: ROUNDS,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    box: toBase64url(new Uint8Array(box)),
  };
  return `${JSON.stringify(sealed, null, 2)}\n`;
}

/** The secret in a sealed file, or why there is none: `file` is no such file, `passphrase` does not open it. Never rejects. */
export async function openKey(text: string, passphrase: string): Promise<Uint8Array | 'file' | 'passphrase'> {
  let parsed: ReturnType<typeof sealedSchema.safeParse>;
  try {
    parsed = sealedSchema.safeParse(JSON.parse(text));
  } catch {
    return 'file';
  }
  if (!parsed.success) return 'file';
  const { key, rounds, salt, iv, box } = parsed.data;
  try {
    const lock = await lockFor(passphrase, bytesOf(salt), rounds);
    const secret = new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, lock, bytesOf(box)),
    );
    return secret.length === 32 && publicKeyOf(secret) === key ? secret : 'file';
  } catch {
    return 'passphrase';
  }
}
