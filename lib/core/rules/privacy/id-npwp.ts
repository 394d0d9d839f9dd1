import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/id-npwp',
  severity: 'block',
  kinds: ['npwp'],
  rationale:
    'A tax number links a person to income and debts, and serves in tax fraud. The dotted form counts ' +
    'alone; plain digits need the name beside them.',
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
        text: 'Your NPWP 09.254.294.3-407.000 is not active yet.',
        marks: '09.254.294.3-407.000',
        fixed: 'Your NPWP is not active yet.',
      },
      {
        language: 'en',
        text: 'Tax number 092542943407000 has no return for 2023.',
        marks: '092542943407000',
        fixed: 'Tax number has no return for 2023.',
      },
      {
        language: 'en',
        text: 'We linked NPWP 0092542943407000 to your account.',
        marks: '0092542943407000',
        fixed: 'We linked NPWP to your account.',
      },
      {
        language: 'id',
        text: 'NPWP Ibu 09.254.294.3-407.000 belum aktif.',
        marks: '09.254.294.3-407.000',
        fixed: 'NPWP Ibu belum aktif.',
      },
      {
        language: 'id',
        text: 'Kami cek NPWP 092542943407000, SPT 2023 belum ada.',
        marks: '092542943407000',
        fixed: 'Kami cek NPWP, SPT 2023 belum ada.',
      },
      {
        language: 'id',
        text: 'NPWP 16 digit Bapak 0092542943407000 sudah padan.',
        marks: '0092542943407000',
        fixed: 'NPWP 16 digit Bapak sudah padan.',
      },
    ],
    clean: [
      { language: 'en', text: 'An NPWP looks like 01.234.567.8-901.000, for example.' },
      { language: 'en', text: 'File your return before 31 March 2026.' },
      { language: 'en', text: 'The budget is Rp092.542.943.407.000 this year.' },
      { language: 'id', text: 'Contoh penulisan NPWP: 01.234.567.8-901.000' },
      { language: 'id', text: 'NPWP terdiri dari 16 angka mulai 2024.' },
      { language: 'id', text: 'Anggaran Rp92.542.943.407.000 untuk jalan.' },
    ],
  },
});
