import { matches } from '../../pii.ts';
import { defineRule } from '../../rule.ts';

/** Money and groups of thousands in the English way, percentages and degrees with a dot. */
const ENGLISH =
  /Rp\.?\s?\d{1,3}(?:,\d{3})+(?:\.\d{2})?(?![\d,])|(?<![\d.,])\d{1,3}(?:,\d{3}){2}(?![\d,])|(?<![\d.,])\d{1,3}\.\d{1,2}\s?(?:%|persen)(?!\p{L})/gu;
const INDONESIAN =
  /(?:Rp\.?|IDR|[$£€])\s?\d{1,3}(?:\.\d{3})+(?:,\d{2})?(?![\d.])|(?<![\d.,])\d{1,3}(?:\.\d{3}){2}(?![\d.])|(?<![\d.,])\d{1,3},\d{1,2}\s?(?:%|percent|per cent)(?!\p{L})/gu;

/** Indonesian legal prose has few function words, so that its language is a guess. */
const ENGLISH_WORD = /(?<!\p{L})(?:the|is|are|of|to|and|at|we|you)(?!\p{L})/iu;

const swap = (text: string): string => text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));

export const rule = defineRule({
  id: 'language/number-format',
  severity: 'advise',
  rationale:
    '1.500 is a thousand and a half in Indonesian and one and a half in English, a thousandfold error in a fee. Only prices, ' +
    'numbers with two groups of thousands and percentages, each in a sentence of the other language. Addresses, versions, ' +
    'coordinates and clock times are left alone.',
  sources: [
    { title: 'EYD V: tanda titik dan tanda koma', url: 'https://ejaan.kemdikbud.go.id/' },
    {
      title: 'Unicode CLDR: number symbols',
      url: 'https://cldr.unicode.org/translation/number-currency-formats/number-symbols',
    },
  ],
  messageIds: ['otherFormat'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The mooring fee is Rp50.000 a day.',
        marks: 'Rp50.000',
        fixed: 'The mooring fee is Rp50,000 a day.',
      },
      {
        language: 'en',
        text: 'We have planted 1.250.000 trees in the hills.',
        fixed: 'We have planted 1,250,000 trees in the hills.',
      },
      {
        language: 'en',
        text: 'The lake stands at 64,5% of its level.',
        fixed: 'The lake stands at 64.5% of its level.',
      },
      {
        language: 'id',
        text: 'Iuran sandar Rp50,000 per hari.',
        marks: 'Rp50,000',
        fixed: 'Iuran sandar Rp50.000 per hari.',
      },
      {
        language: 'id',
        text: 'Sudah 1,250,000 pohon kami tanam di bukit.',
        fixed: 'Sudah 1.250.000 pohon kami tanam di bukit.',
      },
      { language: 'id', text: 'Isi waduk hari ini 64.5% dari batas.', fixed: 'Isi waduk hari ini 64,5% dari batas.' },
    ],
    clean: [
      { language: 'en', text: 'The mooring fee is Rp50,000 or £3.50 a day. The lake stands at 64.5%.' },
      { language: 'en', text: 'Version 1.250.3 of the app is out. Open at 10.30.' },
      { language: 'en', text: 'Our server is 192.168.100.200 and the map is at -6.200, 106.816.' },
      { language: 'id', text: 'Iuran sandar Rp50.000 per hari. Isi waduk 64,5%.' },
      { language: 'id', text: 'Aplikasi versi 1.2.3 sudah terbit. Buka pukul 10.30.' },
      { language: 'id', text: 'Nomor 1, 2, 3 dan 10,5 meter.' },
    ],
  },
  *check({ prose, languageAt }) {
    if (!/\d[.,]\d/.test(prose)) return;
    for (const [language, pattern] of [
      ['id', ENGLISH],
      ['en', INDONESIAN],
    ] as const) {
      for (const span of matches(prose, pattern)) {
        if (languageAt(span.start) !== language || (language === 'en' && !ENGLISH_WORD.test(prose))) continue;
        const text = prose.slice(span.start, span.end);
        const better = swap(text);
        yield {
          messageId: 'otherFormat',
          data: { text },
          span,
          suggestions: [{ messageId: 'reformat', data: { better }, edits: [{ span, newText: better }] }],
        };
      }
    }
  },
});
