import type { CaseRow, StoredPost } from '@/lib/core/cases/record.ts';

/** Monday 23 November 2026, 10:00 in Jakarta. */
export const NOW = Date.parse('2026-11-23T03:00:00Z');
const MINUTE = 60_000;
/** ISO 8601, UTC; `minutes` from NOW. */
export const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();

const FIRST_ID = 1_990_000_000_000_000_000n;
export const idOf = (number: number): string => String(FIRST_ID + BigInt(number));

/** A case of invented people, as it stands an hour after it was seen. */
export function sampleRow(number: number, changes: Partial<CaseRow> = {}): CaseRow {
  const id = idOf(number);
  return {
    id,
    account: 'kotacontoh',
    state: 'new',
    class: 'question',
    classSetByStaff: false,
    needsReply: true,
    priority: 'normal',
    score: 20,
    reasons: ['question'],
    exposed: [],
    relation: 'reply',
    language: 'en',
    posts: [id],
    answers: [],
    openedAt: at(-60),
    lastInboundAt: at(-60),
    clocks: [],
    dueAt: at(180),
    warnAt: [],
    dueSoonAt: at(130),
    late: false,
    notes: 0,
    author: `warga_${number}`,
    snippet: `When does the office at Jalan Contoh ${number} open?`,
    groupSize: 1,
    ...changes,
  };
}

export const samplePost = (row: CaseRow, changes: Partial<StoredPost> = {}): StoredPost => ({
  id: row.id,
  caseId: row.id,
  author: row.author,
  text: row.snippet,
  ...(row.language ? { language: row.language } : {}),
  translated: false,
  truncated: false,
  media: [],
  postedAt: row.lastInboundAt,
  relation: row.relation,
  own: false,
  ...changes,
});

const GROUP = { group: 'taps-dry', groupSize: 3 } as const;

/** One of each kind that looks different; all names and places are made up. */
export const SAMPLE_ROWS: readonly CaseRow[] = [
  sampleRow(1, {
    class: 'emergency',
    priority: 'urgent',
    score: 120,
    reasons: ['safety', 'vulnerable'],
    author: 'siti_contoh',
    language: 'id',
    snippet: 'Tolong min, tembok tetangga roboh dan nenek saya masih di dalam, posisi dekat Posko Melati Sektor 4',
    dueAt: at(-25),
    openedAt: at(-40),
  }),
  sampleRow(2, {
    class: 'complaint',
    priority: 'high',
    score: 95,
    reasons: ['data-exposed', 'question'],
    exposed: ['NIK', 'PHONE'],
    author: 'budi_misal',
    language: 'id',
    snippet: 'NIK saya ▇▇▇▇ dan nomor HP ▇▇▇▇, kenapa bantuan belum cair juga?',
    dueAt: at(70),
    dueSoonAt: at(-30),
    unit: 'Dinas Sosial Contoh',
  }),
  sampleRow(3, {
    ...GROUP,
    class: 'complaint',
    reasons: ['others-report'],
    author: 'ana_example',
    snippet: 'Taps dry in Sector 4 since this morning, is anyone working on it?',
    dueAt: at(300),
    owner: 'Rina',
  }),
  sampleRow(4, {
    ...GROUP,
    class: 'complaint',
    author: 'tom_example',
    snippet: 'No water in sector 4 again!!',
    dueAt: at(340),
  }),
  sampleRow(5, {
    ...GROUP,
    class: 'complaint',
    author: 'dewi_contoh',
    snippet: 'Sector 4: taps still dry',
    dueAt: at(420),
  }),
  sampleRow(6, { author: 'lee_example', dueAt: at(900), reasons: ['question', 'repeat'], owner: 'Adi' }),
  sampleRow(7, {
    state: 'waiting-citizen',
    author: 'putri_contoh',
    waitingUntil: at(3 * 1440),
    snippet: 'Baik, saya cari dulu nomor tiketnya',
    language: 'id',
  }),
  sampleRow(8, {
    state: 'answered',
    author: 'sam_example',
    firstResponseAt: at(-30),
    snippet: 'Which counter for a new family card?',
    answers: [idOf(800)],
  }),
  sampleRow(9, { state: 'closed', closeReason: 'spam', class: 'spam', reasons: [], author: '', snippet: '' }),
  sampleRow(10, {
    author: 'mark_example',
    snippet:
      '<img src=x onerror=alert(1)> does the form https://formulir.kotacontoh.example/pendaftaran-antrean-yang-panjang-sekali work?',
    dueAt: at(4000),
  }),
];
