import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/passport',
  severity: 'warn',
  kinds: ['passport'],
  rationale:
    'Passport numbers of all countries are short codes, so the word passport must stand beside one, in ' +
    'the language of the text. Fees, forms and counts are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'NIST SP 800-122: protecting the confidentiality of PII',
      url: 'https://csrc.nist.gov/pubs/sp/800/122/final',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your passport X4081726 has been mailed.',
        marks: 'X4081726',
        fixed: 'Your passport has been mailed.',
      },
      {
        language: 'en',
        text: 'Passport no. PA7351829 was found at the counter.',
        marks: 'PA7351829',
        fixed: 'Passport no. was found at the counter.',
      },
      {
        language: 'en',
        text: 'We cancelled UK passport number 731845206.',
        marks: '731845206',
        fixed: 'We cancelled UK passport.',
      },
      {
        language: 'id',
        text: 'Paspor Ibu C6182745 bisa diambil.',
        marks: 'C6182745',
        fixed: 'Paspor Ibu bisa diambil.',
      },
      {
        language: 'id',
        text: 'No. paspor X4081726 tercatat hilang, Kak.',
        marks: 'X4081726',
        fixed: 'No. paspor tercatat hilang, Kak.',
      },
      {
        language: 'id',
        text: 'Nomor paspor E5527183 sudah aktif.',
        marks: 'E5527183',
        fixed: 'Nomor paspor sudah aktif.',
      },
    ],
    clean: [
      { language: 'en', text: 'Passport fees rise to $165; use form DS-11.' },
      { language: 'en', text: 'A passport takes 10 to 13 weeks.' },
      { language: 'en', text: 'Passport office: 1500 Market Street, open 09.00-16.00.' },
      { language: 'id', text: 'Biaya paspor Rp650.000 untuk 48 halaman.' },
      { language: 'id', text: 'Antrean paspor dibuka 07.30, kuota 150 orang.' },
      { language: 'id', text: 'Paspor elektronik berlaku 10 tahun sejak 12/10/2022.' },
    ],
  },
});
