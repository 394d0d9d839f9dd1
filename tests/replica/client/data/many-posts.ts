import { imageHost } from '../../shared/hosts.ts';
import { seedIds } from '../../shared/seed-ids.ts';
import type { Post } from '../state/post.ts';
import { people } from './people.ts';
import { newestTime } from './special-posts.ts';

const openings = ['Mohon info', 'Laporan', 'Terima kasih', 'Please help', 'متى', 'Usul', 'Tanya', '⚠️ Update'];
const topics = [
  'lampu jalan di Jalan Contoh mati',
  'jadwal pengambilan sampah RW 05',
  'the water bill for September',
  'antrean di kantor kecamatan',
  'تأخر الحافلة رقم 4',
  'pohon tumbang dekat sekolah',
];
const endings = [
  '',
  ' @KotaContoh',
  ' 🙏🏽',
  ' #LaporContoh',
  '\n\nSudah tiga hari.',
  ' https://example.org/laporan/2026/foto-lengkap',
];

/**
 * `count` posts that are the same in every run; the numbers are odd to each other, so that texts, authors and kinds
 * come in every combination before they repeat.
 */
export function manyPosts(count: number, start = 0): Post[] {
  return Array.from({ length: count }, (_, offset) => makePost(start + offset));
}

/**
 * `count` posts by citizens to an account: two in three answer `focal`, where the account wrote it, the rest mention it. The same in every
 * run, ids apart from those of `manyPosts`.
 */
export function manyMentions(count: number, handle: string): Post[] {
  return Array.from({ length: count }, (_, n) => {
    const made = makePost(n);
    const { promoted: _promoted, ...post } = made;
    const text = made.text.replace(/ ?@\w+/, '');
    const answers = handle === 'KotaContoh' && n % 3 !== 2;
    return {
      ...post,
      id: String(2_069_500_000_000_000_000n - BigInt(n) * 1_048_573n),
      text: answers ? text : `${text} @${handle}`,
      createdAt: new Date(newestTime - n * 60_000).toISOString(),
      ...(answers ? { replyTo: { id: seedIds.focal, handles: [handle] } } : {}),
    };
  });
}

function makePost(n: number): Post {
  const pick = <T>(list: readonly T[], step: number): T => list[(n * step) % list.length] as T;
  const photo = { url: `${imageHost}/media/gen${n % 17}?format=jpg`, alt: n % 2 ? `Foto contoh nomor ${n}` : '' };
  return {
    id: String(2_068_000_000_000_000_000n - BigInt(n) * 1_048_573n),
    author: pick(people, 5),
    text: `${pick(openings, 1)}: ${pick(topics, 7)} (${n})${pick(endings, 11)}`,
    lang: n % 6 === 2 ? 'en' : 'in',
    createdAt: new Date(newestTime - (n + 20) * 11 * 60_000).toISOString(),
    ...(n % 9 === 4 ? { photos: [photo] } : {}),
    ...(n % 40 === 17 ? { promoted: true } : {}),
    counts: { replies: n % 13, reposts: n % 29, likes: (n * 37) % 4000, views: (n * 997) % 90_000 },
  };
}
