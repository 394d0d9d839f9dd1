import { parseAddress } from '../../hosts.ts';
import { linkKind } from '../../links.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'links/link-unofficial',
  severity: 'warn',
  alsoIn: 'fields',
  rationale:
    'Citizens learn to trust the addresses that an agency links to. Hosts on or under its official domains or under a ' +
    'suffix that only governments can get are fine, and so are posts on X; imitations, shorteners and deceptive forms ' +
    'have rules of their own. Silent while the agency has listed no domain, because every link would be flagged.',
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
        text: 'Chat with us: https://wa.me/447700900321',
        marks: 'https://wa.me/447700900321',
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
      {
        language: 'id',
        text: 'WA layanan: https://wa.me/6281200000000',
        agency: { publicContacts: ['0812-0000-0000'] },
      },
    ],
  },
  *check({ urls }, agency) {
    if (agency.officialDomains.length === 0) return;
    for (const { start, end, text } of urls) {
      if (linkKind(text, agency) !== 'unofficial') continue;
      yield { messageId: 'unlisted', data: { host: parseAddress(text).host }, span: { start, end } };
    }
  },
});
