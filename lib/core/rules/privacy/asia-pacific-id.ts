import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/asia-pacific-id',
  severity: 'block',
  kinds: [
    'tfn',
    'auMedicare',
    'ird',
    'aadhaar',
    'pan',
    'voter',
    'mykad',
    'nric',
    'phTin',
    'phId',
    'sss',
    'thai',
    'rrn',
    'tckn',
    'chinese',
    'hkid',
    'myNumber',
    'cccd',
    'emirates',
    'cnic',
  ],
  rationale:
    'Identity, tax and health numbers of Asia, Australia and New Zealand, with their check digits. Those ' +
    'with a shape of their own count alone, the others beside their name. Registers of companies are ' +
    'public.',
  sources: [
    {
      title: 'Microsoft Presidio: supported entities',
      url: 'https://microsoft.github.io/presidio/supported_entities/',
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
        text: 'Aadhaar 2999 0111 2222 is not linked.',
        marks: '2999 0111 2222',
        fixed: 'Aadhaar is not linked.',
      },
      { language: 'en', text: 'NRIC S2740116C has a summons.', marks: 'S2740116C', fixed: 'NRIC has a summons.' },
      {
        language: 'en',
        text: 'TFN 865 414 088 belongs to another client.',
        marks: '865 414 088',
        fixed: 'TFN belongs to another client.',
      },
      {
        language: 'en',
        text: 'Your IC 880412-14-5076 is not eligible.',
        marks: '880412-14-5076',
        fixed: 'Your IC is not eligible.',
      },
      {
        language: 'id',
        text: 'MyKad Kakak 880412-14-5076 belum terdaftar.',
        marks: '880412-14-5076',
        fixed: 'MyKad Kakak belum terdaftar.',
      },
      { language: 'id', text: 'NRIC S2740116C punya denda.', marks: 'S2740116C', fixed: 'NRIC punya denda.' },
    ],
    clean: [
      { language: 'en', text: 'Aadhaar has 12 digits; never share it.' },
      { language: 'en', text: 'NRIC masked as S****567D is fine.' },
      { language: 'en', text: 'Helpline 1947, budget ₹2,10,267 crore.' },
      { language: 'id', text: 'Aadhaar terdiri dari 12 angka.' },
      { language: 'id', text: 'NRIC ditutup jadi S****567D.' },
      { language: 'id', text: 'Talian 15999, anggaran RM393.8 miliar.' },
    ],
  },
});
