import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './donation-account.json';

const give = phraseList(words.give);
const bank = phraseList(words.bank);
const warns = phraseList(words.warns);
/** Account numbers: 8 to 16 digits, in groups or not. */
const ACCOUNT = /(?<![\d+/.-])\d(?:[ -]?\d){7,15}(?![\d/-])/g;

const digitsOf = (value: string): string => value.replace(/\D/g, '');

export const rule = defineRule({
  id: 'policy/donation-account',
  severity: 'warn',
  scope: 'post',
  rationale:
    'Money for a cause that goes to the account of a person, or to one that the agency does not list, is the pattern of ' +
    'fraud, and may count as a gift to an official. Flags a call for money with a bank or wallet and an account number ' +
    'that is not among the agency’s public contacts. Warnings about such calls are left alone.',
  sources: [
    {
      title: 'UU 20/2001 tentang Pemberantasan Tindak Pidana Korupsi (gratifikasi)',
      url: 'https://peraturan.bpk.go.id/Details/44900/uu-no-20-tahun-2001',
    },
    {
      title: 'FTC: before giving to a charity',
      url: 'https://consumer.ftc.gov/articles/giving-charity',
    },
  ],
  messageIds: ['account'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Donate for the flood victims: Maybank account 1512 3409 8871 (Lee).',
        marks: '1512 3409 8871',
        better: 'Donate through the relief fund on our website.',
      },
      { language: 'en', text: 'Send your contribution to bank account 00451287 in the name of our clerk.' },
      { language: 'en', text: 'Donations by PayNow: 91827364.' },
      {
        language: 'id',
        text: 'Donasi untuk korban banjir ke BRI 334501009988 a.n. Sutarno.',
        marks: '334501009988',
        better: 'Rekening resmi bantuan tercantum di situs kami.',
      },
      { language: 'id', text: 'Yuk patungan, transfer ke rekening 1120045566778.' },
      { language: 'id', text: 'Sumbangan lewat GoPay 081200045678, terima kasih.' },
    ],
    clean: [
      { language: 'en', text: 'Donate blood at the town hall on Tuesday 3 June. Ring 01632 960 123.' },
      { language: 'en', text: 'Beware: a fake fund asks for donations to bank account 1512 3409 8871.' },
      {
        language: 'en',
        text: 'Relief fund donations: Maybank account 1512 3409 8871.',
        agency: { publicContacts: ['151234098871'] },
      },
      { language: 'id', text: 'Waspada donasi palsu ke rekening 1120045566778. Itu penipuan.' },
      { language: 'id', text: 'Donasi buku diterima di perpustakaan sampai 30 Juni 2026.' },
    ],
  },
  *check(analysis, agency) {
    if (give(analysis).length === 0 || bank(analysis).length === 0 || warns(analysis).length > 0) return;
    const own = new Set(agency.publicContacts.map(digitsOf));
    for (const match of analysis.prose.matchAll(ACCOUNT)) {
      if (own.has(digitsOf(match[0]))) continue;
      yield { messageId: 'account', span: { start: match.index, end: match.index + match[0].length } };
      return;
    }
  },
});
