import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import lists from './text-in-image.json';

const DEFERS = phraseList(lists);
const photo = { media: [{ kind: 'image', alt: { known: true, text: 'Poster with times and a map' } }] } as const;

export const rule = defineRule({
  id: 'accessibility/text-in-image',
  scope: 'post',
  severity: 'warn',
  rationale:
    'Words inside a picture cannot be read aloud, translated, enlarged or loaded on a poor connection. Only posts that ' +
    'send readers to the picture for the facts are flagged; a poster that repeats the post is fine.',
  sources: [
    { title: 'WCAG 2.2, 1.4.5 Images of Text', url: 'https://www.w3.org/TR/WCAG22/#images-of-text' },
    {
      title: 'Digital.gov: social media accessibility',
      url: 'https://digital.gov/resources/federal-social-media-accessibility-toolkit-hackpad/',
    },
  ],
  messageIds: ['deferred'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Free eye tests are back. Details are on the poster.',
        draft: photo,
        better: 'Free eye tests, Tuesday 14 October, 9 am, Town Hall. The poster repeats this.',
      },
      { language: 'en', text: 'Summer sports camp! See the flyer for dates and prices.', draft: photo },
      {
        language: 'id',
        text: 'Pemeriksaan mata gratis. Info lengkap lihat di poster.',
        draft: photo,
        better: 'Pemeriksaan mata gratis, Selasa 14 Oktober, 09.00 WIB, Balai Kota. Poster memuat hal yang sama.',
      },
      { language: 'id', text: 'Pasar murah lagi! Jadwalnya ada di gambar, ya.', draft: photo },
    ],
    clean: [
      { language: 'en', text: 'Free eye tests, 14 October, Town Hall. The poster has the same facts.', draft: photo },
      { language: 'en', text: 'Details are on the poster.' },
      { language: 'id', text: 'Lomba poster antikorupsi dimulai. Kirim gambar Anda sebelum 3 Mei.', draft: photo },
      { language: 'id', text: 'Selengkapnya di https://contoh.go.id/mata', draft: photo },
    ],
  },
  *check(analysis) {
    if (!analysis.draft.media.some(({ kind }) => kind !== 'video')) return;
    for (const { start, end } of DEFERS(analysis)) yield { messageId: 'deferred', span: { start, end } };
  },
});
