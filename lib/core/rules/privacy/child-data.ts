import type { Span } from '../../draft.ts';
import { findNames } from '../../names.ts';
import { definePiiRule } from '../../pii.ts';
import { phrases } from '../../words.ts';
import words from './child-data.json';

const CHILD = phrases(words.child);
const WHERE = phrases(words.where);
const OPEN = phrases(words.open);
/** An age under 18 right behind the name. */
const AGE =
  /^,?\s?\(?(?:aged?\s|umur\s|usia\s|berusia\s)?(?:1[0-7]|[1-9])(?:\)|,|\s?(?:years?|yrs?|yo|months?|tahun|thn|th|bulan)(?!\p{L}))/iu;

export const rule = definePiiRule({
  id: 'privacy/child-data',
  severity: 'warn',
  entity: 'PERSON',
  rationale:
    'Name, age and school of a child together let a stranger find it. Asked when a name stands with an age under 18 in a ' +
    'sentence about a child and its school or home; appeals for missing children and winners are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 25: data anak',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    { title: 'GDPR, recital 38: children', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Pupil Ella Thorne (9) is back at Oakfield Primary.',
        marks: 'Ella Thorne',
        fixed: 'Pupil *** (9) is back at Oakfield Primary.',
      },
      {
        language: 'en',
        text: 'Your son Noah, 7, can start at the school on Elm Street.',
        marks: 'Noah',
        fixed: 'Your son ***, 7, can start at the school on Elm Street.',
      },
      {
        language: 'id',
        text: 'Siswi Putri Amalia (10) sekolah lagi di SDN Melati.',
        marks: 'Putri Amalia',
        fixed: 'Siswi *** (10) sekolah lagi di SDN Melati.',
      },
      {
        language: 'id',
        text: 'Anak bernama Raka, umur 8 tahun, tinggal di panti kami.',
        marks: 'Raka',
        fixed: 'Anak bernama ***, umur 8 tahun, tinggal di panti kami.',
      },
    ],
    clean: [
      { language: 'en', text: 'MISSING: Ella Thorne, 9, last seen at Oakfield Primary school.' },
      { language: 'en', text: 'Children aged 5 to 9 can join the school club. Ask Year 4 staff.' },
      { language: 'id', text: 'Selamat Putri Amalia (10), siswi SDN Melati, juara sains!' },
      { language: 'id', text: 'Anak usia 7 tahun dapat vaksin di sekolah.' },
    ],
  },
  instead: { messageId: 'mask', newText: () => '***' },
  find: ({ text }) => (/\d/.test(text) && text.search(CHILD) >= 0 && text.search(OPEN) < 0 ? findNames(text) : []),
  judge({ found, analysis }) {
    if (!AGE.test(analysis.text.slice(found.end, found.end + 24))) return undefined;
    const inSentence = ({ start, end }: Span) => start <= found.start && found.start < end;
    const sentence = analysis.sentences.find(inSentence)?.text ?? '';
    return sentence.search(CHILD) >= 0 && sentence.search(WHERE) >= 0 ? { is: 'yes' } : undefined;
  },
});
