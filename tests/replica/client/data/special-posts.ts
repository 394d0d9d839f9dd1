import { type Account, signedInAccounts } from '../../shared/accounts.ts';
import { imageHost } from '../../shared/hosts.ts';
import { seedIds } from '../../shared/seed-ids.ts';
import type { Post } from '../state/post.ts';
import { people } from './people.ts';

const photo = (name: string, alt = '') => ({ url: `${imageHost}/media/${name}?format=jpg&name=small`, alt });

type Seed = Omit<Post, 'author' | 'counts' | 'createdAt' | 'lang'> &
  Partial<Pick<Post, 'counts' | 'lang'>> & { readonly handle: string };

const longText =
  'Laporan warga: sejak Senin aliran air di RT 03 dan RT 04 mati dari pukul 06.00 sampai malam. Kami sudah menghubungi nomor layanan tiga kali dan mendapat jawaban yang berbeda.\n\nMohon penjelasan tertulis: kapan perbaikan dimulai, berapa lama, dan apakah ada tangki air bergilir untuk lansia dan keluarga dengan bayi? Kami juga minta jadwal yang jelas supaya bisa menyiapkan penampungan di rumah masing-masing. Terima kasih.';

/** One of each kind of post that an extension has to read (x-web.md §4.2), in the order of the home timeline. */
const seeds: readonly Seed[] = [
  {
    id: seedIds.focal,
    handle: 'KotaContoh',
    text: 'Pemeliharaan pipa di Kecamatan Contoh Utara, Kamis pukul 08.00–14.00. Air dapat keruh sementara. Info: https://www.example.org/air/pemeliharaan/kecamatan-contoh-utara #AirBersih 💧',
    counts: { replies: 76, reposts: 12, likes: 2345, views: 45_678 },
  },
  {
    id: seedIds.question,
    handle: 'budi_contoh',
    text: 'Pak, kapan air menyala lagi di RT 03? 🙏',
    replyTo: { id: seedIds.focal, handles: ['KotaContoh', 'DinasAirContoh'] },
    followsYou: true,
  },
  {
    id: seedIds.photoWithAlt,
    handle: 'ExampleCity',
    lang: 'en',
    text: 'The bridge on Sample Street is open again. Thank you for your patience!',
    photos: [photo('bridge', 'A small steel bridge over a river, with two cyclists on it')],
  },
  {
    id: seedIds.photosMixed,
    handle: 'ExampleTransit',
    lang: 'en',
    text: 'New stops on line 4.',
    photos: [photo('stop-a', 'Map of line 4 with the stops Sample Square and Example Park'), photo('stop-b')],
  },
  {
    id: seedIds.quoting,
    handle: 'DinasAirContoh',
    text: 'Berikut jawaban kami untuk pertanyaan warga.',
    quoteOf: seedIds.quoted,
  },
  {
    id: seedIds.translated,
    handle: 'alex_example',
    lang: 'en',
    text: '@KotaContoh how do I report a broken street light?',
    translation: { text: '@KotaContoh bagaimana cara melaporkan lampu jalan yang rusak?', lang: 'id', from: 'English' },
  },
  { id: seedIds.promoted, handle: 'toko_iklan', text: 'Diskon contoh 20% minggu ini saja!', promoted: true },
  { id: seedIds.pinned, handle: 'KotaContoh', text: 'Layanan pengaduan: 24 jam, gratis.', pinned: true },
  {
    id: seedIds.reposted,
    handle: 'HalloKotaContoh',
    text: 'Jadwal layanan keliling minggu ini ada di utas berikut 👨‍👩‍👧‍👦🇮🇩',
    repostedBy: 'Pemerintah Kota Contoh',
  },
  { id: seedIds.folded, handle: 'long_name_here', text: longText, foldAt: 240 },
  {
    id: seedIds.hostile,
    handle: 'onerror_test',
    text: '<script>alert(1)</script> <b>not bold</b> &amp; \u202Etxt.exe\u202C "quotes" {{x}}',
  },
  { id: seedIds.rtl, handle: 'layla_mithal', lang: 'ar', text: 'متى تعود المياه إلى الحي؟ @KotaContoh #مياه' },
  {
    id: seedIds.links,
    handle: 'siti_warga01',
    text: 'Baca https://www.example.org/laporan/2026/10/pengaduan-air-bersih-kecamatan-contoh-utara?rt=03 dan $TEST di kotacontoh.example',
  },
  {
    id: seedIds.quotingGone,
    handle: 'alex_example',
    lang: 'en',
    text: 'Why was this deleted?',
    quoteOf: '2060000000000000000',
  },
  { id: seedIds.video, handle: 'ayu_dummy', text: 'Kondisi jalan pagi ini @KotaContoh', video: true },
];

const others: readonly Seed[] = [
  {
    id: seedIds.quoted,
    handle: 'siti_warga01',
    text: 'Apakah tagihan bulan ini dikoreksi? Nomor pelanggan sudah saya kirim lewat formulir.',
    photos: [photo('bill')],
  },
  {
    id: seedIds.reply,
    handle: 'siti_warga01',
    text: 'RT 05 kena juga? Anak saya masih bayi, butuh air.',
    replyTo: { id: seedIds.focal, handles: ['KotaContoh'] },
  },
  {
    id: seedIds.answer,
    handle: 'KotaContoh',
    text: 'Selamat pagi. RT 05 tidak terdampak. Tangki air tersedia di balai warga.',
    replyTo: { id: seedIds.reply, handles: ['siti_warga01', 'KotaContoh'] },
  },
  {
    id: seedIds.secondReply,
    handle: 'alex_example',
    lang: 'en',
    text: 'Is the water safe to drink after 14:00?',
    replyTo: { id: seedIds.focal, handles: ['KotaContoh'] },
  },
  {
    id: seedIds.thirdReply,
    handle: 'family_zwj',
    text: 'Terima kasih infonya 👍🏽',
    replyTo: { id: seedIds.focal, handles: ['KotaContoh'] },
  },
  {
    id: seedIds.hiddenReply,
    handle: 'bidi_tricks',
    text: 'Di RT 07 air sudah mati sejak subuh!!',
    replyTo: { id: seedIds.focal, handles: ['KotaContoh'] },
  },
  {
    id: seedIds.spamReply,
    handle: 'toko_iklan',
    text: 'Jual tandon murah, cek profil',
    replyTo: { id: seedIds.focal, handles: ['KotaContoh'] },
  },
  { id: seedIds.unrelated, handle: 'ExampleTransit', lang: 'en', text: 'Line 4 runs every ten minutes today.' },
];

export function accountNamed(handle: string): Account | undefined {
  return [...signedInAccounts, ...people].find((known) => known.handle.toLowerCase() === handle.toLowerCase());
}

/** For posts seeded by tests: whoever is not known yet is made up. */
export function author(handle: string): Account {
  return accountNamed(handle) ?? { userId: `9${handle.length}`, handle, name: handle };
}

/** A fixed day: screenshots and sorting must not depend on when the tests run. */
export const newestTime = Date.parse('2026-10-07T09:30:00Z');

export const homeSeeds: readonly Post[] = seeds.map(toPost);
export const otherSeeds: readonly Post[] = others.map(toPost);

function toPost({ handle, ...seed }: Seed, index: number): Post {
  return {
    lang: 'in',
    counts: {
      replies: (index * 7) % 50,
      reposts: (index * 3) % 20,
      likes: (index * 131) % 900,
      views: 1000 + index * 977,
    },
    ...seed,
    author: author(handle),
    createdAt: new Date(newestTime - index * 26 * 60_000).toISOString(),
  };
}
