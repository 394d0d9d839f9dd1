import { parseAddress } from '../../hosts.ts';
import { internalIn, linkKind } from '../../links.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'links/internal-or-edit-link',
  severity: 'block',
  alsoIn: 'fields',
  rationale:
    'Addresses inside an office network or in the editor of a document show citizens an error, or let them change what ' +
    'is not theirs. Shared folders and team sites may be open to all: there the rule asks, and leaves it to ' +
    'link-unofficial where domains are listed. A site that the agency lists itself is fine.',
  sources: [
    { title: 'RFC 1918: addresses for private networks', url: 'https://www.rfc-editor.org/rfc/rfc1918' },
    {
      title: 'Google: share files from Google Drive',
      url: 'https://support.google.com/drive/answer/2494822',
    },
  ],
  messageIds: ['network', 'edit', 'staff'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The flood plan: https://docs.google.com/document/d/1aBcD/edit',
        marks: 'https://docs.google.com/document/d/1aBcD/edit',
        better: 'The flood plan: https://www.example.gov.uk/flood-plan',
      },
      { language: 'en', text: 'Test page is up at http://192.168.0.12/bins', marks: 'http://192.168.0.12/bins' },
      {
        language: 'en',
        text: 'All minutes: https://parishes.sharepoint.com/sites/minutes',
        agency: { officialDomains: [] },
        outcome: 'needs-review',
      },
      {
        language: 'id',
        text: 'Jadwal ronda: https://docs.google.com/spreadsheets/d/1aBcD/edit?usp=sharing',
        marks: 'https://docs.google.com/spreadsheets/d/1aBcD/edit?usp=sharing',
        better: 'Jadwal ronda: https://contoh.go.id/ronda',
      },
      {
        language: 'id',
        text: 'Cek dulu di https://intranet.contoh.go.id/siaran',
        marks: 'https://intranet.contoh.go.id/siaran',
      },
      {
        language: 'id',
        text: 'Foto kerja bakti: https://drive.google.com/drive/folders/1aBcD',
        agency: { officialDomains: [] },
        outcome: 'needs-review',
      },
    ],
    clean: [
      { language: 'en', text: 'The flood plan: https://www.example.gov.uk/plans/edit-history' },
      { language: 'en', text: 'How to edit your profile: https://www.example.gov.uk/edit' },
      {
        language: 'en',
        text: 'Minutes: https://parishes.sharepoint.com/minutes',
        agency: { officialDomains: ['parishes.sharepoint.com'] },
      },
      { language: 'id', text: 'Peta wisata lokal: https://contoh.go.id/lokal' },
      { language: 'id', text: 'Buka https://contoh.go.id/intranet-desa untuk tahu apa itu intranet.' },
      { language: 'id', text: 'Hasil survei: https://docs.google.com/document/d/e/2PACX/pub' },
    ],
  },
  *check({ urls }, agency) {
    for (const { start, end, text } of urls) {
      if (linkKind(text, agency) !== 'internal') continue;
      const messageId = internalIn(parseAddress(text), agency.officialDomains) ?? 'staff';
      yield { messageId, span: { start, end }, ...(messageId === 'staff' && { outcome: 'needs-review' }) };
    }
  },
});
