import { definePiiRule, matches } from '../../pii.ts';
import { has } from '../../private-matter.ts';
import { nearest, phrases } from '../../words.ts';
import words from './date-of-birth.json';

const MONTH = words.months.join('|');
const DATE = new RegExp(
  `(?<![\\d./-])(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s(?:of\\s|de\\s)?(?:${MONTH})\\.?,?\\s(?:de\\s)?(?:19|20)\\d\\d|(?:${MONTH})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d)(?![\\d/-])`,
  'giu',
);
const BIRTH = phrases(words.birth);
const CUT_OFF = phrases(words.cutOff);
const PUBLIC = phrases(words.public);
/** A limit for many, no birthday of one: "born 1 January 2008 or later". */
const OPEN_END =
  /^\s?(?:ke (?:atas|bawah)|(?:or|and|atau|dan) (?:later|earlier|after|before|sesudah|setelah|sebelum)|to|until|through|hingga|sampai|s\.d\.|[-–]\s?\d)(?!\p{L})/iu;
const CHILD_BEFORE =
  /(?<!\p{L})(?:(?:your|his|her) (?:son|daughter|child|baby)|anak (?:ibu|bapak|kakak|anda))(?:,? \p{Lu}[\p{L}]{1,20}){0,2} ?\($/iu;
/** How far the word for birth may stand before the date. */
const NEAR = 26;

export const rule = definePiiRule({
  id: 'privacy/date-of-birth',
  severity: 'warn',
  entity: 'DATE_OF_BIRTH',
  rationale:
    'A birth date with a name is the key that banks and offices ask for. A date counts right after a word for birth; ' +
    'cut-off dates for a year of birth, heroes and heads of state, and formats are left alone.',
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
        text: 'Is your date of birth 22 July 1991, as in our file?',
        marks: '22 July 1991',
        fixed: 'Is your date of birth, as in our file?',
      },
      {
        language: 'en',
        text: 'The applicant (born 11.09.1986) is on the list.',
        marks: '11.09.1986',
        fixed: 'The applicant (born) is on the list.',
      },
      { language: 'en', text: 'DOB: 09/11/1972 matches.', marks: '09/11/1972', fixed: 'DOB matches.' },
      {
        language: 'id',
        text: 'Tanggal lahir Kakak 17 Mei 1990 sudah sesuai.',
        marks: '17 Mei 1990',
        fixed: 'Tanggal lahir Kakak sudah sesuai.',
      },
      {
        language: 'id',
        text: 'TTL: Sleman, 03-04-1987, betul Kak?',
        marks: '03-04-1987',
        fixed: 'TTL: Sleman, betul Kak?',
      },
    ],
    clean: [
      { language: 'en', text: 'Children born on or after 1 September 2020 can start school.' },
      { language: 'en', text: 'The poet was born on 31 October 1795. Open until 03/04/2026.' },
      { language: 'id', text: 'R.A. Kartini lahir 21 April 1879. Presiden pertama lahir 6 Juni 1901.' },
      { language: 'id', text: 'Lahir sebelum 17 Februari 1960? Anda dapat prioritas vaksin.' },
    ],
  },
  find: ({ text }) => (/(?:19|20)\d\d/.test(text) ? matches(text, DATE) : []),
  judge({ value, before, after, analysis, found }) {
    if (OPEN_END.test(after) || /(?<!\d)1(?:[0-8]\d|9[01])\d$/.test(value)) return undefined;
    if (CHILD_BEFORE.test(before)) return { is: 'yes' };
    const lead = before.slice(-NEAR - 24);
    const distance = nearest(BIRTH, lead, '');
    if (distance > NEAR || has(CUT_OFF, lead.slice(-distance - 1))) return undefined;
    const sentence =
      analysis.sentences.find(({ start, end }) => start <= found.start && found.start < end)?.text ?? lead;
    return has(PUBLIC, sentence) ? undefined : { is: 'yes' };
  },
});
