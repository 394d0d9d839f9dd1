import { parseAddress } from '../../hosts.ts';
import { internalIn } from '../../links.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'links/link-http',
  severity: 'warn',
  alsoIn: 'fields',
  rationale:
    'An http:// page can be read and changed on the way, and browsers warn visitors off it. Addresses typed without a ' +
    'scheme are left alone: X and browsers choose https for them. Inside an office network http is a lesser fault.',
  sources: [
    { title: 'CIO.gov: the HTTPS-only standard', url: 'https://https.cio.gov/everything/' },
    { title: 'MDN: HTTPS', url: 'https://developer.mozilla.org/en-US/docs/Glossary/HTTPS' },
  ],
  messageIds: ['insecure'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Pay your council tax: http://www.example.gov.uk/tax',
        marks: 'http://www.example.gov.uk/tax',
        fixed: 'Pay your council tax: https://www.example.gov.uk/tax',
      },
      {
        language: 'en',
        text: 'HTTP://EXAMPLE.GOV is our new site',
        marks: 'HTTP://EXAMPLE.GOV',
        fixed: 'https://EXAMPLE.GOV is our new site',
      },
      {
        language: 'id',
        text: 'Cek tagihan PBB di http://contoh.go.id/pbb ya.',
        marks: 'http://contoh.go.id/pbb',
        fixed: 'Cek tagihan PBB di https://contoh.go.id/pbb ya.',
      },
      {
        language: 'id',
        text: 'Formulir (http://contoh.go.id/izin) bisa diisi dari rumah.',
        marks: 'http://contoh.go.id/izin',
        fixed: 'Formulir (https://contoh.go.id/izin) bisa diisi dari rumah.',
      },
    ],
    clean: [
      { language: 'en', text: 'Read more at https://www.example.gov.uk/news' },
      { language: 'en', text: 'An HTTP error kept some of you out this morning. It is fixed.' },
      { language: 'id', text: 'Buka contoh.go.id/antrean untuk ambil nomor.' },
      { language: 'id', text: 'Alamatnya https://contoh.go.id/redirect?u=http:%2F%2Fcontoh.go.id' },
    ],
  },
  *check({ urls }, { officialDomains }) {
    for (const { start, end, text } of urls) {
      if (!/^http:/i.test(text)) continue;
      if (internalIn(parseAddress(text), officialDomains) === 'network') continue;
      yield {
        messageId: 'insecure',
        span: { start, end },
        suggestions: [
          { messageId: 'useHttps', edits: [{ span: { start, end: start + 'http:'.length }, newText: 'https:' }] },
        ],
      };
    }
  },
});
