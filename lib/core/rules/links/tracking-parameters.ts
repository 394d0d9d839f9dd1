import { parseAddress } from '../../hosts.ts';
import words from '../../links.json';
import { defineRule } from '../../rule.ts';

const ANYWHERE = new Set(words.tracking.any);
const BY_SITE = new Map(Object.entries(words.tracking.sites).map(([site, names]) => [site, new Set(names)]));

/** The query without what follows people about. */
function strip(query: string, host: string): string {
  const onSite = BY_SITE.get(host.replace(/^(?:m|mobile)\./, ''));
  const kept = query.split('&').filter((pair) => {
    const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
    return !ANYWHERE.has(name) && !onSite?.has(name);
  });
  return kept.join('&');
}

export const rule = defineRule({
  id: 'links/tracking-parameters',
  severity: 'advise',
  alsoIn: 'fields',
  rationale:
    'Click and share ids (fbclid, igsh, si …) tie every reader to the account or device that copied the link, and make ' +
    'it longer. Campaign marks (utm_…) name no person and stay: agencies count visits with them.',
  sources: [
    {
      title: 'Mozilla: query parameter stripping',
      url: 'https://support.mozilla.org/en-US/kb/enhanced-tracking-protection-firefox-desktop',
    },
    { title: 'GDPR, Article 5(1)(c): data minimisation', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  messageIds: ['tracked'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Swim times: https://www.example.gov.uk/pool?fbclid=IwAR0x',
        marks: 'fbclid=IwAR0x',
        fixed: 'Swim times: https://www.example.gov.uk/pool',
      },
      {
        language: 'en',
        text: 'Watch it again: https://youtu.be/abcd1234?si=Qw9z&t=42',
        marks: 'si=Qw9z&t=42',
        fixed: 'Watch it again: https://youtu.be/abcd1234?t=42',
      },
      {
        language: 'en',
        text: 'As we said https://x.com/example_city/status/1234567890?s=20',
        fixed: 'As we said https://x.com/example_city/status/1234567890',
      },
      {
        language: 'id',
        text: 'Jadwal: https://contoh.go.id/jadwal?id=7&gclid=Cj0K#senin',
        marks: 'id=7&gclid=Cj0K',
        fixed: 'Jadwal: https://contoh.go.id/jadwal?id=7#senin',
      },
      {
        language: 'id',
        text: 'Foto kegiatan di https://contoh.go.id/galeri?igsh=MXg0',
        fixed: 'Foto kegiatan di https://contoh.go.id/galeri',
      },
      {
        language: 'id',
        text: 'Buletin: https://contoh.go.id/buletin?utm_source=x&mc_eid=77ab',
        fixed: 'Buletin: https://contoh.go.id/buletin?utm_source=x',
      },
    ],
    clean: [
      { language: 'en', text: 'Read https://www.example.gov.uk/news?utm_source=x&utm_campaign=flu' },
      { language: 'en', text: 'Search: https://www.example.gov.uk/search?s=bins&t=2' },
      { language: 'en', text: 'From minute 4: https://youtu.be/abcd1234?t=240' },
      { language: 'id', text: 'Lihat https://contoh.go.id/layanan?si=12' },
      { language: 'id', text: 'Buka https://contoh.go.id/berita/fbclid-itu-apa' },
      { language: 'id', text: 'Ini utasnya: https://x.com/contoh_kota/status/1234567890' },
    ],
  },
  *check({ urls }) {
    for (const { start, text } of urls) {
      const mark = text.indexOf('?');
      if (mark < 0) continue;
      const hash = text.indexOf('#', mark);
      const query = text.slice(mark + 1, hash < 0 ? undefined : hash);
      const clean = strip(query, parseAddress(text).host);
      if (clean === query) continue;
      const span = { start: start + mark + 1, end: start + mark + 1 + query.length };
      const cut = clean === '' ? { start: span.start - 1, end: span.end } : span;
      yield {
        messageId: 'tracked',
        span,
        suggestions: [{ messageId: 'strip', edits: [{ span: cut, newText: clean }] }],
      };
    }
  },
});
