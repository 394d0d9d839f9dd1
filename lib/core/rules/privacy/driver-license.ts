import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/driver-license',
  severity: 'warn',
  kinds: ['driver'],
  rationale:
    'A licence number opens the driving record and serves as proof of identity. A British one counts ' +
    'alone; all others need the word for a licence beside them.',
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
        text: 'Your driver license F7293815 was suspended.',
        marks: 'F7293815',
        fixed: 'Your driver license was suspended.',
      },
      {
        language: 'en',
        text: 'Driving licence MORGA657054SM9IJ has six points.',
        marks: 'MORGA657054SM9IJ',
        fixed: 'Driving licence has six points.',
      },
      {
        language: 'en',
        text: 'DL# 28461935 shows two unpaid tickets.',
        marks: '28461935',
        fixed: 'DL# shows two unpaid tickets.',
      },
      {
        language: 'id',
        text: 'SIM C nomor 930412856173 sudah mati, Kak.',
        marks: '930412856173',
        fixed: 'SIM C nomor sudah mati, Kak.',
      },
      {
        language: 'id',
        text: 'No. SIM 85041293017265 terblokir tilang.',
        marks: '85041293017265',
        fixed: 'No. SIM terblokir tilang.',
      },
      {
        language: 'id',
        text: 'SIM A Bapak 930412856173 bisa diperpanjang.',
        marks: '930412856173',
        fixed: 'SIM A Bapak bisa diperpanjang.',
      },
    ],
    clean: [
      { language: 'en', text: 'Driver license renewals: 12,450 last month.' },
      { language: 'en', text: 'Licence to operate number 4500012345 was granted.' },
      { language: 'en', text: 'Bring your driving licence and 2 photos, fee $36.' },
      { language: 'id', text: 'SIM keliling hari ini untuk SIM A dan C, biaya Rp80.000.' },
      { language: 'id', text: 'SIM C berlaku 5 tahun.' },
      { language: 'id', text: 'Kartu SIM prabayar wajib registrasi lewat 4444.' },
    ],
  },
});
