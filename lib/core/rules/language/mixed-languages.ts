import { defineRule } from '../../rule.ts';
import { splitWords } from '../../tokens.ts';

/** A greeting or a slogan of the other language is no second language. */
const MIN_WORDS = 5;
const MIN_SHARE = 0.25;

export const rule = defineRule({
  id: 'language/mixed-languages',
  scope: 'post',
  severity: 'advise',
  rationale:
    'X cannot mark a part of a post as another language, so a screen reader reads all of it with one voice. Whole sentences ' +
    'of five words or more in both languages, each a quarter of the post or more. Names, greetings and slogans are left alone.',
  sources: [
    {
      title: 'WCAG 2.2, success criterion 3.1.2: language of parts',
      url: 'https://www.w3.org/TR/WCAG22/#language-of-parts',
    },
    {
      title: 'UU 24/2009 tentang Bendera, Bahasa, dan Lambang Negara',
      url: 'https://peraturan.bpk.go.id/Details/38661/uu-no-24-tahun-2009',
    },
  ],
  messageIds: ['mixed'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The harbour office is closed for repairs. Mohon maaf atas ketidaknyamanan ini, silakan kembali Senin.',
        better: 'The harbour office is closed for repairs. We are sorry. Please come back on Monday.',
      },
      { language: 'en', text: 'Jalan di depan kantor kami ditutup. The road in front of our office is closed.' },
      { language: 'en', text: 'Please keep off the wet grass.\nJangan injak rumput yang masih basah, ya.' },
      {
        language: 'id',
        text: 'Kantor pelabuhan tutup karena perbaikan. We are sorry and hope to see you on Monday.',
        better: 'Kantor pelabuhan tutup karena perbaikan. Silakan kembali Senin.',
      },
      { language: 'id', text: 'Selamat datang di taman kota kami yang baru! Welcome to our new park in the city!' },
      { language: 'id', text: 'Air minum ini gratis untuk semua. This water is free for all of you.' },
    ],
    clean: [
      { language: 'en', text: 'Selamat pagi! The harbour office is open again today.' },
      { language: 'en', text: 'Gotong-royong at Kampung Mawar on Saturday. Bring gloves and a hat.' },
      { language: 'en', text: 'The programme "Ayo Bersih" starts in the park.' },
      { language: 'id', text: 'Stay safe! Kantor pelabuhan sudah buka lagi hari ini.' },
      { language: 'id', text: 'Live streaming dan webinar gratis untuk warga kota.' },
      { language: 'id', text: 'Program "Clean River" dimulai di taman kota.' },
    ],
  },
  *check({ sentences, prose }) {
    const words = { en: 0, id: 0 };
    let all = 0;
    for (const { start, end, language } of sentences) {
      const count = splitWords(prose.slice(start, end)).length;
      all += count;
      if (language !== 'other' && count >= MIN_WORDS) words[language] += count;
    }
    if (Math.min(words.en, words.id) / all >= MIN_SHARE) yield { messageId: 'mixed' };
  },
});
