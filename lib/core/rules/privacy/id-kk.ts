import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/id-kk',
  severity: 'block',
  kinds: ['kk'],
  rationale:
    'A family-card number opens the data of a whole household. It is built like a NIK, so its name beside ' +
    'it tells the two apart. Counts of families (KK) and specimens are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'UU 24/2013 tentang Administrasi Kependudukan, pasal 84',
      url: 'https://peraturan.bpk.go.id/Details/38985/uu-no-24-tahun-2013',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your family card 3374012309150004 has been split.',
        marks: '3374012309150004',
        fixed: 'Your family card has been split.',
      },
      {
        language: 'en',
        text: 'We updated KK 3174.0512.0815.0011 for you.',
        marks: '3174.0512.0815.0011',
        fixed: 'We updated KK for you.',
      },
      {
        language: 'en',
        text: 'KK no. 6471030211120007 still lists your old address.',
        marks: '6471030211120007',
        fixed: 'KK no. still lists your old address.',
      },
      {
        language: 'id',
        text: 'Nomor KK Kakak 3374012309150004 sudah dipisah.',
        marks: '3374012309150004',
        fixed: 'Nomor KK Kakak sudah dipisah.',
      },
      {
        language: 'id',
        text: 'KK 3174 0512 0815 0011 masih memakai alamat lama, Bu.',
        marks: '3174 0512 0815 0011',
        fixed: 'KK masih memakai alamat lama, Bu.',
      },
      {
        language: 'id',
        text: 'No. kartu keluarga: 6471030211120007 belum aktif.',
        marks: '6471030211120007',
        fixed: 'No. kartu keluarga belum aktif.',
      },
    ],
    clean: [
      { language: 'en', text: 'Bring your KK and ID card to counter 3.' },
      { language: 'en', text: 'Aid reached 1,250,000 KK in May.' },
      { language: 'en', text: 'A KK number has 16 digits, for example 3374012309150004.' },
      { language: 'id', text: 'Bantuan untuk 1.250.000 KK cair bulan ini.' },
      { language: 'id', text: 'Bawa KK dan KTP asli ke loket 3.' },
      { language: 'id', text: 'KK ada 16 angka, contohnya 3374012309150004.' },
    ],
  },
});
