import care from '@/lib/core/replies/care.json';
import * as z from '@/lib/core/zod.ts';
import { exclusively, readItem, type StoredItem, writeItem } from '@/lib/stored-item.ts';

/** Hashes of posts made from saved replies. Never the texts: they may name a citizen. */
const SENT_TEXTS_ITEM = { key: 'sentTexts', version: 1, migrations: {} } as const satisfies StoredItem;

/** `at`: milliseconds since 1970. */
const sentTexts = z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{32}$/), at: z.number() }));
type SentTexts = z.infer<typeof sentTexts>;

const HOUR = 3_600_000;
const MOST = 2000;

/** The same to a reader, and to X's spam filter, is the same here: letter case and white space make no difference. */
async function hashOf(text: string): Promise<string> {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function recent(now: number): Promise<SentTexts> {
  const parsed = sentTexts.safeParse((await readItem(SENT_TEXTS_ITEM)).value);
  return (parsed.success ? parsed.data : []).filter(({ at }) => at > now - care.sameTextHours * HOUR && at <= now);
}

/** How often this very text was posted within a day. Rejects with SettingsError. `now`: milliseconds since 1970. */
export async function countSent(text: string, now: number): Promise<number> {
  const [hash, known] = await Promise.all([hashOf(text), recent(now)]);
  return known.filter((sent) => sent.hash === hash).length;
}

/** Rejects with SettingsError. */
export const recordSent = (text: string, now: number): Promise<void> =>
  exclusively(SENT_TEXTS_ITEM.key, async () => {
    const [hash, known] = await Promise.all([hashOf(text), recent(now)]);
    await writeItem(SENT_TEXTS_ITEM, [...known, { hash, at: now }].slice(-MOST));
  });
