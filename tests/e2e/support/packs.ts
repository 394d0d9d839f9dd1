import type { Page } from '@playwright/test';
import { signDocument } from '../../../lib/core/packs/signature.ts';

/** A pack of an agency that is not there. */
export const pack = (change: object = {}) => ({
  format: 'tanggap-pack',
  formatVersion: 1,
  id: 'provinsi-contoh',
  name: { en: 'Contoh Province', id: 'Provinsi Contoh' },
  version: '1.0.0',
  description: { en: 'Rules of the province for all its offices.', id: 'Aturan provinsi untuk semua kantornya.' },
  languages: ['id'],
  published: '2026-11-01',
  publisher: 'Diskominfo Provinsi Contoh',
  values: {
    rules: { 'links/link-http': 'block', 'policy/promise': 'off' },
    officialDomains: ['provinsicontoh.go.id'],
    glossary: { RSUD: 'Rumah Sakit Umum Daerah' },
    ownRules: [
      {
        id: 'gratis',
        kind: 'terms',
        title: { en: 'Free of charge', id: 'Gratis' },
        message: { en: 'Name the regulation.', id: 'Sebutkan peraturannya.' },
        severity: 'warn',
        phrases: ['gratis selamanya'],
      },
    ],
    savedReplies: [
      {
        id: 'provinsi-sampah',
        status: 'approved',
        versions: {
          id: { title: 'Sampah provinsi', text: 'Petugas datang besok pagi.', samples: ['sampah menumpuk'] },
        },
      },
    ],
    clocks: { holidays: [{ date: '2027-04-10', name: 'Hari Jadi Provinsi', kind: 'agency' }] },
  },
  sources: [{ title: 'Peraturan Gubernur', url: 'https://provinsicontoh.go.id/pergub' }],
  ...change,
});

export const signedPack = (change: object = {}, seed = 7) => signDocument(pack(change), new Uint8Array(32).fill(seed));

export async function choosePack(page: Page, document: unknown): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'pack.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)),
    });
}
