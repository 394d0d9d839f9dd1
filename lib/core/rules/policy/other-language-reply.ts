import { guessLanguage } from '../../language/guess.ts';
import { defineRule } from '../../rule.ts';
import { splitWords } from '../../tokens.ts';

const MIN_WORDS = 5;

export const rule = defineRule({
  id: 'policy/other-language-reply',
  severity: 'advise',
  scope: 'post',
  rationale:
    'A reply the person cannot read helps nobody. Both posts must be long enough for the guess, and in English or Indonesian: regional languages are never judged.',
  sources: [
    {
      title: 'UU 25/2009 tentang Pelayanan Publik',
      url: 'https://peraturan.bpk.go.id/Details/38748/uu-no-25-tahun-2009',
    },
  ],
  messageIds: ['otherLanguage'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Thank you for the report, we will check the pipe on your street today.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'Sudah antre tiga jam, kecewa sekali sama pelayanannya!' },
        },
        better: 'Terima kasih atas laporannya, kami periksa pipa di jalan Anda hari ini.',
        outcome: 'needs-review',
      },
      {
        language: 'en',
        text: 'The office is open from Monday to Friday and you can come without a slot.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'Kantornya buka jam berapa ya, dan perlu janji dulu?' },
        },
        outcome: 'needs-review',
      },
      {
        language: 'id',
        text: 'Terima kasih atas laporannya, kami periksa pipa di jalan itu hari ini.',
        draft: {
          kind: 'reply',
          inReplyTo: {
            id: '1',
            author: 'ani',
            text: 'I have no water at all in my street since this morning, can you help?',
          },
        },
        better: 'Thank you for the report, we will check the pipe in your street today.',
        outcome: 'needs-review',
      },
      {
        language: 'id',
        text: 'Kantor kami buka dari Senin sampai Jumat dan tidak perlu janji.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'I have waited three hours. This is a disgrace!' },
        },
        outcome: 'needs-review',
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'Thank you for the report, we will check it today.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'I have waited three hours. This is a disgrace!' },
        },
      },
      {
        language: 'en',
        text: 'Thank you for the report, we will check it today.',
        draft: { kind: 'reply', inReplyTo: { id: '1', author: 'ani', text: 'Nuwun sewu, banyune mati.' } },
      },
      {
        language: 'id',
        text: 'Terima kasih atas laporannya, kami periksa hari ini.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'Sudah antre tiga jam, kecewa sekali sama pelayanannya!' },
        },
      },
      { language: 'id', text: 'Terima kasih atas laporannya, kami periksa hari ini.', draft: { kind: 'reply' } },
    ],
  },
  *check({ draft, language, words }) {
    const parent = draft.inReplyTo;
    if (!parent || language === 'other' || words.length < MIN_WORDS) return;
    const asked = splitWords(parent.text).map((word) => word.text);
    const theirs = asked.length < MIN_WORDS && parent.language === undefined ? undefined : guessLanguage(asked);
    if (theirs && theirs !== 'other' && theirs !== language)
      yield { messageId: 'otherLanguage', outcome: 'needs-review' };
  },
});
