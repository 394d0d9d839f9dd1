import type { AgencyRules } from '@/lib/core/agency.ts';
import { defaultClockSettings } from '@/lib/core/cases/clock-settings.ts';

interface StoredExample {
  readonly version: number;
  readonly stored: unknown;
  readonly read: AgencyRules;
}

/** One value per version as it lay in storage, with what today's code must make of it. Frozen: add, never edit. */
export const AGENCY_EXAMPLES: readonly StoredExample[] = [
  {
    version: 1,
    stored: {
      name: 'BMKG',
      accounts: ['infoBMKG'],
      officialDomains: ['bmkg.go.id'],
      rules: { 'privacy/nik': 'block', 'accessibility/emoji-excess': 'off' },
      maxPostLength: 25_000,
    },
    read: {
      name: 'BMKG',
      accounts: ['infoBMKG'],
      officialDomains: ['bmkg.go.id'],
      rules: { 'privacy/nik': 'block', 'accessibility/emoji-excess': 'off' },
      maxPostLength: 25_000,
      timeZone: '',
      glossary: {},
      publicContacts: [],
      emergencyNumbers: [],
      units: [],
      clocks: defaultClockSettings(),
      retention: { closedTextDays: 90, record: { drafts: 0, cases: 0, settings: 0 } },
      legalHold: { active: false, reason: '' },
      ownRules: [],
      savedReplies: [],
      approvals: { rules: [], accounts: [], approvers: [], validMinutes: 240 },
      verification: { rules: [] },
      packs: { trustedKeys: [], onlyTrusted: false },
      language: 'auto',
      xApi: { clientId: '', monthlyCeilingUsd: 20, pollMinutes: 15, ownsApp: false },
    },
  },
];

export const LANGUAGE_EXAMPLES = [{ version: 1, stored: 'id', read: 'id' }] as const;

export const MUTES_EXAMPLES = [
  { version: 1, stored: { kotacontoh: ['links/link-http'] }, read: { kotacontoh: ['links/link-http'] } },
] as const;

export const ROLE_EXAMPLES = [{ version: 1, stored: 'approver', read: 'approver' }] as const;

export const STAFF_EXAMPLES = [{ version: 1, stored: 'Rina', read: 'Rina' }] as const;

export const PANEL_EXAMPLES = [
  {
    version: 1,
    stored: { tab: 'mine', sort: 'due', shortcuts: false },
    read: { tab: 'mine', sort: 'due', shortcuts: false },
  },
] as const;

/** `read`: ids of the packs that the page lists. What counts is read apart, as a layer. */
export const PACKS_EXAMPLES = [
  {
    version: 1,
    stored: [
      {
        id: 'provinsi-contoh',
        name: 'Provinsi Contoh',
        version: '1.0.0',
        key: 'AEcqnMIHFbXbVLgqC3Mh-SaUYOJZ8-qmbp2bPDkdJ-s',
        importedAt: '2026-11-28T03:00:00.000Z',
        values: { rules: { 'links/link-http': 'block' } },
        offered: { rules: { 'links/link-http': 'block' }, glossary: { RSUD: 'Rumah Sakit Umum Daerah' } },
        document: { format: 'tanggap-pack', formatVersion: 1, id: 'provinsi-contoh' },
      },
    ],
    read: ['provinsi-contoh'],
  },
] as const;
