import { parseAddress } from '../../hosts.ts';
import { linkKind } from '../../links.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'links/link-shortener',
  severity: 'warn',
  alsoIn: 'fields',
  rationale:
    'A shortened link hides where it leads, can be pointed elsewhere later, and trains citizens to click on trust. X ' +
    'counts every link as 23 characters, so nothing is saved. A short domain that the agency lists as its own is fine.',
  sources: [
    { title: 'X Help: how links are shortened on X', url: 'https://help.x.com/en/using-x/url-shortener' },
    {
      title: 'CISA: recognize and report phishing',
      url: 'https://www.cisa.gov/secure-our-world/recognize-and-report-phishing',
    },
  ],
  messageIds: ['hidden'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Book your jab: https://bit.ly/3jabX',
        marks: 'https://bit.ly/3jabX',
        better: 'Book your jab: https://www.example.gov.uk/jab',
      },
      { language: 'en', text: 'Timetable at tinyurl.com/bus-times.', marks: 'tinyurl.com/bus-times' },
      {
        language: 'id',
        text: 'Daftar UMKM di https://s.id/umkm-kita ya',
        marks: 'https://s.id/umkm-kita',
        better: 'Daftar UMKM di https://contoh.go.id/umkm ya',
      },
      { language: 'id', text: 'Semua info: https://www.linktr.ee/dinsos', marks: 'https://www.linktr.ee/dinsos' },
      { language: 'id', text: 'Poster lengkap di msha.ke/dinsos-contoh', marks: 'msha.ke/dinsos-contoh' },
    ],
    clean: [
      { language: 'en', text: 'Book your jab: https://www.example.gov.uk/jab' },
      {
        language: 'en',
        text: 'Our own short link: https://s.id/x',
        agency: { officialDomains: ['s.id'] },
      },
      { language: 'id', text: 'Layanan bit.ly sedang gangguan, pakai contoh.go.id dulu.' },
      { language: 'id', text: 'Lihat https://contoh.go.id/s.id/panduan' },
    ],
  },
  *check({ urls }, agency) {
    for (const { start, end, text } of urls) {
      if (linkKind(text, agency) !== 'shortener') continue;
      yield { messageId: 'hidden', data: { host: parseAddress(text).host }, span: { start, end } };
    }
  },
});
