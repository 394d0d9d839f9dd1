import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/id-nik',
  severity: 'block',
  kinds: ['nik'],
  rationale:
    'The national identity number opens accounts and loans, and tells birth date, sex and home region. Its structure is ' +
    'telling enough to need no word beside it. Numbers in links, specimens and numbers called something else (family ' +
    'card, tracking, card) are left alone or reported as that.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your ID 3578126503970004 is not in the list.',
        marks: '3578126503970004',
        fixed: 'Your ID is not in the list.',
      },
      {
        language: 'en',
        text: 'We found one record (5171 0409 0888 0006) for you.',
        marks: '5171 0409 0888 0006',
        fixed: 'We found one record for you.',
      },
      {
        language: 'id',
        text: 'NIK: 7371.0552.1179.0003 sudah aktif ya Kak.',
        marks: '7371.0552.1179.0003',
        fixed: 'NIK sudah aktif ya Kak.',
      },
      {
        language: 'id',
        text: 'Datanya ３５７８１２６５０３９７０００４, mohon dicek.',
        marks: '３５７８１２６５０３９７０００４',
        fixed: 'Datanya, mohon dicek.',
      },
    ],
    clean: [
      { language: 'en', text: 'Track parcel 9400110200881234 or case 4417123456789110.' },
      { language: 'en', text: 'See https://www.example.gov.uk/doc/3578126503970004 for the report.' },
      { language: 'id', text: 'NIK ada 16 angka, contohnya 3578126503970004.' },
      { language: 'id', text: 'Anggaran Rp3.578.126.503.970.004 dan kode 1234567890123456.' },
    ],
  },
});
