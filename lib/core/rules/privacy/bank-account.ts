import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/bank-account',
  severity: 'block',
  kinds: ['account', 'routing', 'sortCode', 'ifsc'],
  rationale:
    "An account number in public invites fraud in somebody's name. It needs a word about accounts beside " +
    'it and a person in the text; accounts for donations, taxes and fees, and budget codes, are public.',
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
        text: 'Your refund went to account 48392017 last week.',
        marks: '48392017',
        fixed: 'Your refund went to account last week.',
      },
      {
        language: 'en',
        text: 'We paid your bond to acct 719204538.',
        marks: '719204538',
        fixed: 'We paid your bond to acct.',
      },
      {
        language: 'en',
        text: 'Your checking account 004418293755 was closed.',
        marks: '004418293755',
        fixed: 'Your checking account was closed.',
      },
      {
        language: 'id',
        text: 'Rekening BNI Kakak 0284917365 tidak aktif.',
        marks: '0284917365',
        fixed: 'Rekening BNI Kakak tidak aktif.',
      },
      {
        language: 'id',
        text: 'Gaji Ibu masuk ke norek 1370018264931 kemarin.',
        marks: '1370018264931',
        fixed: 'Gaji Ibu masuk ke norek kemarin.',
      },
      {
        language: 'id',
        text: 'No. rek 812-345-6079 milik Bapak salah.',
        marks: '812-345-6079',
        fixed: 'No. rek milik Bapak salah.',
      },
    ],
    clean: [
      { language: 'en', text: 'Donate to the flood appeal: sort code 20-00-00, account 12345678.' },
      { language: 'en', text: 'Pay your property tax to the Treasurer, account 41555512.' },
      { language: 'en', text: 'Open an account before 30 June 2026.' },
      { language: 'id', text: 'Donasi: BRI 0206-01-003456-30-8 a.n. BPBD Kabupaten.' },
      { language: 'id', text: 'Kode rekening belanja 5.1.02.01.01.0024.' },
      { language: 'id', text: 'Jangan beri nomor rekening Anda lewat telepon.' },
    ],
  },
});
