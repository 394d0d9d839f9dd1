import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/case-number',
  severity: 'warn',
  kinds: ['caseNumber', 'case'],
  rationale:
    'A reference next to the outcome tells others about the case, and lets them pose as its owner. Only ' +
    'in answers to somebody, or about a named person; tenders, laws, dockets and planning files are ' +
    'public.',
  sources: [
    {
      title: 'ICO: what is personal data?',
      url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
    },
    {
      title: 'X Help: private information and media policy',
      url: 'https://help.x.com/en/rules-and-policies/personal-information',
    },
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '@resident Your case number HS-2024-81734 is with the team.',
        marks: 'HS-2024-81734',
        fixed: '@resident Your case number is with the team.',
      },
      {
        language: 'en',
        text: '@resident Claim UI81739204 was denied.',
        marks: 'UI81739204',
        fixed: '@resident Claim was denied.',
      },
      {
        language: 'en',
        text: '@resident Your application GWF917382046 was refused.',
        marks: 'GWF917382046',
        fixed: '@resident Your application was refused.',
      },
      {
        language: 'id',
        text: '@warga Tiket aduan Kakak ADU-2024-81734 sudah diteruskan.',
        marks: 'ADU-2024-81734',
        fixed: '@warga Tiket aduan Kakak sudah diteruskan.',
      },
      {
        language: 'id',
        text: '@warga ID pelanggan 532817390461 menunggak dua bulan.',
        marks: '532817390461',
        fixed: '@warga ID pelanggan menunggak dua bulan.',
      },
      {
        language: 'id',
        text: '@warga No. permohonan IMB-918273 ditolak.',
        marks: 'IMB-918273',
        fixed: '@warga No. permohonan ditolak.',
      },
    ],
    clean: [
      { language: 'en', text: 'Planning application 24/01234/FUL goes to committee.' },
      { language: 'en', text: '@resident Use vacancy reference 482-ABC-1123.' },
      { language: 'en', text: '@resident The rule is Ordinance 2024-0098.' },
      { language: 'id', text: 'Kode tender 45678012 di LPSE.' },
      { language: 'id', text: '@warga Nomor laporan ada di email Kakak.' },
      { language: 'id', text: '@warga Aturannya Perda Nomor 8 Tahun 2007.' },
    ],
  },
});
