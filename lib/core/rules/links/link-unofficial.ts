import { isOfficialHost, isShortened, parseAddress } from '../../hosts.ts';
import { defineRule } from '../../rule.ts';

/** A link to a post is a quote, not a site that asks for trust. */
const X_POST = /^(?:mobile\.)?(?:x|twitter)\.com\/(?:\w{1,15}|i\/web)\/status\/\d+/i;

export const rule = defineRule({
  id: 'links/link-unofficial',
  severity: 'warn',
  rationale:
    'Citizens learn to trust the addresses that an agency links to. Hosts on or under its official domains or under a ' +
    'suffix that only governments can get are fine; shorteners have a rule of their own. Silent while the agency has ' +
    'listed no domain, because every link would be flagged.',
  sources: [
    {
      title: 'get.gov: why government should use .gov',
      url: 'https://get.gov/domains/moving/',
    },
    {
      title: 'CISA: recognize and report phishing',
      url: 'https://www.cisa.gov/secure-our-world/recognize-and-report-phishing',
    },
  ],
  messageIds: ['unlisted'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Apply here: https://city-help.com/form',
        marks: 'https://city-help.com/form',
        better: 'Apply here: https://www.example.gov.uk/form',
      },
      {
        language: 'en',
        text: 'Sign in at https://example.gov.uk@login.example.net/x',
        marks: 'https://example.gov.uk@login.example.net/x',
      },
      {
        language: 'id',
        text: 'Isi data di https://forms.gle/abcd1234',
        marks: 'https://forms.gle/abcd1234',
        better: 'Isi data di https://contoh.go.id/formulir',
      },
      { language: 'id', text: 'Cek bansos-resmi.com sekarang', marks: 'bansos-resmi.com' },
    ],
    clean: [
      { language: 'en', text: 'Bins: https://www.example.gov.uk/bins and https://www.nhs.uk/flu' },
      { language: 'en', text: 'See https://maps.other.org/x', agency: { officialDomains: [] } },
      { language: 'en', text: 'As we said: https://x.com/example_city/status/1234567890' },
      { language: 'id', text: 'Antre daring di antrean.contoh.go.id atau https://sukamaju.desa.id/surat' },
      { language: 'id', text: 'Jadwal di https://s.id/jadwal-kita' },
    ],
  },
  *check({ urls }, { officialDomains }) {
    if (officialDomains.length === 0) return;
    for (const { start, end, text } of urls) {
      const address = parseAddress(text);
      if (isOfficialHost(address.host, officialDomains)) continue;
      if (isShortened(address) || X_POST.test(`${address.host}/${address.path}`)) continue;
      yield { messageId: 'unlisted', data: { host: address.host }, span: { start, end } };
    }
  },
});
