import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/iban',
  severity: 'block',
  kinds: ['iban'],
  rationale:
    'An IBAN names country, bank and account, and its checksum leaves no doubt. Accounts for donations, ' +
    'taxes and fees are public.',
  sources: [
    {
      title: 'ISO 13616: international bank account number',
      url: 'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
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
        text: 'We will pay the deposit into GB29 NWBK 6016 1331 9268 19.',
        marks: 'GB29 NWBK 6016 1331 9268 19',
        fixed: 'We will pay the deposit into.',
      },
      {
        language: 'en',
        text: 'Your refund went to DE02120300000000202051.',
        marks: 'DE02120300000000202051',
        fixed: 'Your refund went.',
      },
      {
        language: 'en',
        text: 'Is NL02ABNA0123456789 still yours?',
        marks: 'NL02ABNA0123456789',
        fixed: 'Is *** still yours?',
      },
      {
        language: 'id',
        text: 'Dana dikirim ke DE02120300000000202051 milik Ibu.',
        marks: 'DE02120300000000202051',
        fixed: 'Dana dikirim ke *** milik Ibu.',
      },
      {
        language: 'id',
        text: 'IBAN Kakak NL02ABNA0123456789 ditolak bank.',
        marks: 'NL02ABNA0123456789',
        fixed: 'IBAN Kakak ditolak bank.',
      },
      {
        language: 'id',
        text: 'Rekening GB29 NWBK 6016 1331 9268 19 sudah kami terima.',
        marks: 'GB29 NWBK 6016 1331 9268 19',
        fixed: 'Rekening sudah kami terima.',
      },
    ],
    clean: [
      { language: 'en', text: 'Donations: IBAN GB29 NWBK 6016 1331 9268 19.' },
      { language: 'en', text: 'An IBAN has up to 34 characters.' },
      { language: 'en', text: 'Pay to the city treasurer: DE02120300000000202051.' },
      { language: 'id', text: 'Donasi lewat IBAN DE02120300000000202051.' },
      { language: 'id', text: 'IBAN dipakai di 80 negara.' },
      { language: 'id', text: 'Kode negara: ID, DE, GB, NL.' },
    ],
  },
});
