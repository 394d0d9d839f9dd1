import { type Detection, defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'accessibility/alt-missing',
  scope: 'post',
  severity: 'block',
  rationale:
    'A picture without a description is silence to a blind reader. Only what the page shows to be empty is held; ' +
    'when the page does not tell, the author is asked. Video is left alone: X takes captions there, not a description.',
  sources: [
    { title: 'WCAG 2.2, 1.1.1 Non-text Content', url: 'https://www.w3.org/TR/WCAG22/#non-text-content' },
    { title: 'X Help: how to add image descriptions', url: 'https://help.x.com/en/using-x/add-image-descriptions' },
  ],
  messageIds: ['missing', 'unknown'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The new playground opens on Saturday.',
        draft: { media: [{ kind: 'image', alt: { known: true, text: '' } }] },
      },
      {
        language: 'en',
        text: 'Our new opening hours.',
        draft: { media: [{ kind: 'gif', alt: { known: true, text: '  \u200b' } }] },
      },
      {
        language: 'en',
        text: 'Before and after the clean-up.',
        draft: { media: [{ kind: 'image', alt: { known: false } }] },
        outcome: 'needs-review',
      },
      {
        language: 'id',
        text: 'Jadwal posyandu bulan ini.',
        draft: { media: [{ kind: 'image', alt: { known: true, text: '' } }] },
      },
      {
        language: 'id',
        text: 'Suasana kerja bakti pagi ini.',
        draft: { media: [{ kind: 'gif', alt: { known: false } }] },
        outcome: 'needs-review',
      },
    ],
    clean: [
      { language: 'en', text: 'No picture here.' },
      {
        language: 'en',
        text: 'Watch the mayor explain the new bins.',
        draft: { media: [{ kind: 'video', alt: { known: true, text: '' } }] },
      },
      {
        language: 'id',
        text: 'Peta jalur mudik.',
        draft: { media: [{ kind: 'image', alt: { known: true, text: 'Peta tiga jalur dari terminal ke tol' } }] },
      },
      {
        language: 'id',
        text: 'Simak penjelasan kepala dinas.',
        draft: { media: [{ kind: 'video', alt: { known: false } }] },
      },
    ],
  },
  *check({ draft }) {
    const total = draft.media.length;
    for (const [index, { kind, alt }] of draft.media.entries()) {
      const data: Detection['data'] = { index: index + 1, total };
      if (kind === 'video') continue;
      if (!alt.known) yield { messageId: 'unknown', data, outcome: 'needs-review' };
      else if (!/[\p{L}\p{N}\p{S}]/u.test(alt.text)) yield { messageId: 'missing', data };
    }
  },
});
