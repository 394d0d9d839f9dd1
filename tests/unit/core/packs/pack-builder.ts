import { signDocument } from '@/lib/core/packs/signature.ts';

/** 32 bytes that are nobody's. */
export const secret = (seed: number): Uint8Array => new Uint8Array(32).fill(seed);

export const rule = (change: object = {}) => ({
  id: 'free-offer',
  kind: 'terms',
  title: { en: 'Free offer' },
  message: { en: 'Say what it costs.' },
  severity: 'warn',
  phrases: ['free of charge'],
  ...change,
});

export const reply = (change: object = {}) => ({
  id: 'bins',
  versions: { en: { title: 'Bins', text: 'They come on Monday.' } },
  status: 'approved',
  ...change,
});

export const VALUES = {
  rules: { 'links/link-http': 'block', 'policy/promise': 'off' },
  officialDomains: ['kotacontoh.go.id'],
  glossary: { RSUD: 'Rumah Sakit Umum Daerah' },
  ownRules: [rule()],
  savedReplies: [reply()],
  clocks: {
    holidays: [
      { date: '2026-08-17', name: 'Proklamasi', kind: 'national' },
      { date: '2027-08-17', name: 'Proklamasi', kind: 'national' },
    ],
    officeHours: { friday: [{ from: '08:00', to: '11:30' }] },
  },
} as const;

export const pack = (change: object = {}) => ({
  format: 'tanggap-pack',
  formatVersion: 1,
  id: 'kota-contoh',
  name: { en: 'Contoh City', id: 'Kota Contoh' },
  version: '1.0.0',
  published: '2026-11-01',
  publisher: 'Kota Contoh',
  values: VALUES,
  ...change,
});

export const signed = (change: object = {}, seed = 7) => signDocument(pack(change), secret(seed));
