import { definePiiRule, matches } from '../../pii.ts';

const MAC =
  /(?<![\w:.-])(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:]|[.-]\w)/gi;

export const rule = definePiiRule({
  id: 'privacy/mac-address',
  severity: 'warn',
  entity: 'MAC_ADDRESS',
  rationale:
    'The hardware address of a phone or laptop follows its owner from network to network. Six pairs of hexadecimal ' +
    'digits are hardly anything else; broadcast and blank addresses are left alone.',
  sources: [
    {
      title: 'IEEE Registration Authority: use of EUI-48 identifiers',
      url: 'https://standards.ieee.org/products-programs/regauth/',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The tablet we lent you (MAC 00:1B:44:11:3A:B7) is online.',
        marks: '00:1B:44:11:3A:B7',
        fixed: 'The tablet we lent you (MAC) is online.',
      },
      {
        language: 'en',
        text: 'His phone is 3c-22-fb-10-9a-7e on our wifi.',
        marks: '3c-22-fb-10-9a-7e',
        fixed: 'His phone is *** on our wifi.',
      },
      {
        language: 'id',
        text: 'Laptop siswa dengan MAC F0:9F:C2:44:1D:0A terlacak.',
        marks: 'F0:9F:C2:44:1D:0A',
        fixed: 'Laptop siswa dengan MAC terlacak.',
      },
      {
        language: 'id',
        text: 'Perangkat Kakak a45e.60c2.119f sudah kami blokir.',
        marks: 'a45e.60c2.119f',
        fixed: 'Perangkat Kakak sudah kami blokir.',
      },
    ],
    clean: [
      { language: 'en', text: 'Broadcast FF:FF:FF:FF:FF:FF is normal. Results 10:12:08, 09:41:07.' },
      { language: 'en', text: 'Hours 08-12-14-18 at all desks.' },
      { language: 'id', text: 'Isi 00:00:00:00:00:00 bila belum ada. Waktu tempuh 01:22:10.' },
      { language: 'id', text: 'Nomor 12-34-56-78 diundi besok.' },
    ],
  },
  find: ({ text }) => matches(text, MAC),
  clean: (value) => value.toLowerCase().replace(/[^0-9a-f]/g, ''),
  fakes: new Set(['ffffffffffff', '000000000000']),
  judge: () => ({ is: 'yes' }),
});
