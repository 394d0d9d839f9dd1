import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './non-inclusive-term.json';

const terms = phraseList({ en: Object.keys(words.replacements.en), id: Object.keys(words.replacements.id) });
const BETTER = new Map(Object.entries({ ...words.replacements.en, ...words.replacements.id }));
const QUOTED = /["“‘']\s*$/u;

export const rule = defineRule({
  id: 'policy/non-inclusive-term',
  severity: 'advise',
  rationale:
    'Older words for people that laws and disability groups have left behind, each with the word they prefer. Goods with a fault (barang cacat) and legal defects (cacat hukum) are left alone.',
  sources: [
    {
      title: 'GOV.UK: inclusive language on disability',
      url: 'https://www.gov.uk/government/publications/inclusive-communication/inclusive-language-words-to-use-and-avoid-when-writing-about-disability',
    },
    {
      title: 'UU 8/2016 tentang Penyandang Disabilitas',
      url: 'https://peraturan.bpk.go.id/Details/37251/uu-no-8-tahun-2016',
    },
  ],
  messageIds: ['term'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Seats for the handicapped are in row 2.',
        marks: 'the handicapped',
        fixed: 'Seats for disabled people are in row 2.',
      },
      {
        language: 'en',
        text: 'The bus has room for wheelchair-bound riders.',
        fixed: 'The bus has room for wheelchair user riders.',
      },
      {
        language: 'id',
        text: 'Kursi untuk orang cacat ada di baris 2.',
        marks: 'orang cacat',
        fixed: 'Kursi untuk penyandang disabilitas ada di baris 2.',
      },
      {
        language: 'id',
        text: 'Bantuan untuk penyandang cacat cair hari ini.',
        fixed: 'Bantuan untuk penyandang disabilitas cair hari ini.',
      },
    ],
    clean: [
      { language: 'en', text: 'Seats for disabled people are in row 2.' },
      { language: 'en', text: 'The Blind Dog pub is closed.' },
      { language: 'id', text: 'Barang cacat bisa ditukar.' },
      { language: 'id', text: 'Keputusan itu cacat hukum.' },
    ],
  },
  *check(analysis) {
    for (const { start, end, text } of terms(analysis)) {
      const plain = text.toLowerCase().replaceAll('-', ' ');
      const better = BETTER.get(plain);
      if (better === undefined || QUOTED.test(analysis.prose.slice(0, start))) continue;
      const newText = /^\p{Lu}/u.test(text) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
      const suggestions = [{ messageId: 'replace', edits: [{ span: { start, end }, newText }] }];
      yield { messageId: 'term', data: { term: text, better }, span: { start, end }, suggestions };
    }
  },
});
