import type { Analysis, Token } from '../../analysis.ts';
import { overlaps } from '../../draft.ts';
import { readLink, splitAddress } from '../../lookalike.ts';
import { defineRule } from '../../rule.ts';

/** Without https:// X links no foreign letters, or only what follows them; yet people copy such addresses. */
const BARE = /(?<![\p{L}\p{N}.@/-])[\p{L}\p{N}-]+(?:[.。．｡][\p{L}\p{N}-]+)+(?:\/\S*[\p{L}\p{N}/])?/gu;
const MAX_BARE = 50;

function unlinked({ text, urls }: Analysis): Token[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  return Array.from(
    text.matchAll(BARE),
    ({ 0: found, index }): Token => ({ start: index, end: index + found.length, text: found }),
  )
    .filter((token) => /[^\0-\x7f]/.test(token.text) && /[a-z]/i.test(token.text))
    .slice(0, MAX_BARE)
    .filter((token) => !urls.some((url) => overlaps(url, token) && url.start <= token.start));
}

export const rule = defineRule({
  id: 'links/link-lookalike',
  severity: 'block',
  alsoIn: 'fields',
  rationale:
    'An address that imitates an official one, posted by the agency itself, is phishing in its own voice. The form of ' +
    'the address decides: foreign letters, slips, other endings, hyphens for dots, an official domain as user name or ' +
    'subdomain. Where only the name is borrowed the post is not held: others may bear it. Under a suffix that only ' +
    'governments get, a slip is a question about spelling.',
  sources: [
    { title: 'Unicode UTS #39: security mechanisms, confusables', url: 'https://www.unicode.org/reports/tr39/' },
    { title: 'NCSC: phishing attacks', url: 'https://www.ncsc.gov.uk/guidance/phishing' },
  ],
  messageIds: ['imitates', 'borrowsName', 'misspelt'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Renew your permit at https://example-gov.uk/permit today.',
        marks: 'https://example-gov.uk/permit',
        fixed: 'Renew your permit at https://example.gov.uk/permit today.',
      },
      {
        language: 'en',
        text: 'Sign in: https://example.gov.uk@login.rivermail.net/x',
        marks: 'https://example.gov.uk@login.rivermail.net/x',
        fixed: 'Sign in: https://example.gov.uk/x',
      },
      {
        language: 'en',
        text: 'Rates are due: http://exarnple.gov.uk.rates.net/due',
        marks: 'http://exarnple.gov.uk.rates.net/due',
        fixed: 'Rates are due: https://example.gov.uk/due',
      },
      {
        language: 'en',
        text: 'Order a bin from www.millbrook.org',
        marks: 'www.millbrook.org',
        agency: { officialDomains: ['millbrook.gov.uk'] },
        fixed: 'Order a bin from millbrook.gov.uk',
      },
      { language: 'en', text: 'Claim it on tax-gov.uk now', marks: 'tax-gov.uk', agency: { officialDomains: [] } },
      {
        language: 'id',
        text: 'Cek pajak kendaraan di https://contoh-go.id/pkb ya.',
        marks: 'https://contoh-go.id/pkb',
        fixed: 'Cek pajak kendaraan di https://contoh.go.id/pkb ya.',
      },
      {
        language: 'id',
        text: 'Daftar antrean: https://cοntoh.go.id/antre',
        marks: 'https://cοntoh.go.id/antre',
        fixed: 'Daftar antrean: https://contoh.go.id/antre',
      },
      {
        language: 'id',
        text: 'Jadwal layanan ada di https://cotnoh.go.id/jadwal',
        marks: 'https://cotnoh.go.id/jadwal',
        fixed: 'Jadwal layanan ada di https://contoh.go.id/jadwal',
        outcome: 'needs-review',
      },
      { language: 'id', text: 'Unduh formulir dari dinkes.go-id.info', marks: 'dinkes.go-id.info' },
      {
        language: 'id',
        text: 'Antre di cоntoh.go.id/antre ya',
        marks: 'cоntoh.go.id/antre',
        fixed: 'Antre di contoh.go.id/antre ya',
      },
    ],
    clean: [
      { language: 'en', text: 'Bins: https://www.example.gov.uk/bins, health: https://www.nhs.uk/flu' },
      { language: 'en', text: 'The exhibition is on at https://www.sampleart.org/show' },
      { language: 'en', text: 'Our neighbours at https://exemplar.gov.uk plan roadworks.' },
      { language: 'id', text: 'Data cuaca dari https://www.bmkg.go.id dan https://bnpb.go.id' },
      { language: 'id', text: 'Kegiatan ini diliput https://kabarpagi.id/warga' },
      { language: 'id', text: 'Toko oleh-oleh: https://conto.co.id' },
    ],
  },
  *check(analysis, { officialDomains }) {
    for (const { start, end, text } of [...analysis.urls, ...unlinked(analysis)]) {
      const { verdict, imitates, nameOnly, misspelt } = readLink(text, officialDomains);
      const official = verdict === 'lookalike' ? imitates : misspelt;
      if (official === undefined) continue;
      const { scheme, authority } = splitAddress(text);
      const replaced = { start, end: start + scheme.length + authority.length };
      yield {
        messageId: misspelt ? 'misspelt' : nameOnly ? 'borrowsName' : 'imitates',
        data: { host: authority, official },
        span: { start, end },
        ...(misspelt && { outcome: 'needs-review' }),
        ...((misspelt || nameOnly) && { severity: 'warn' }),
        ...(officialDomains.includes(official) && {
          suggestions: [
            {
              messageId: 'useOfficial',
              data: { official },
              edits: [{ span: replaced, newText: scheme ? `https://${official}` : official }],
            },
          ],
        }),
      };
    }
  },
});
