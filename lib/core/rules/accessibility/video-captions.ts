import { defineRule } from '../../rule.ts';

const SAYS_SO =
  /(?<!\p{L})(?:caption|subtitle|transcript|teks|takarir|transkrip|bahasa isyarat|juru bahasa|sign language|bsl|bisindo)/iu;
const video = { media: [{ kind: 'video', alt: { known: false } }] } as const;

export const rule = defineRule({
  id: 'accessibility/video-captions',
  scope: 'post',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'Deaf people, muted players and noisy places need captions. X does not show us whether a video has some, nor can we ' +
    'see captions burnt into the picture, so this can only ask, and is off until an agency wants the reminder.',
  sources: [{ title: 'WCAG 2.2, 1.2.2 Captions', url: 'https://www.w3.org/TR/WCAG22/#captions-prerecorded' }],
  messageIds: ['ask'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Watch the mayor explain the new bins.',
        draft: video,
        outcome: 'needs-review',
        better: 'The mayor explains the new bins (video with captions).',
      },
      { language: 'en', text: 'Our day at the fire station.', draft: video, outcome: 'needs-review' },
      {
        language: 'id',
        text: 'Simak penjelasan Kepala Dinas.',
        draft: video,
        outcome: 'needs-review',
        better: 'Simak penjelasan Kepala Dinas (video dengan teks).',
      },
      { language: 'id', text: 'Suasana pasar pagi.', draft: video, outcome: 'needs-review' },
    ],
    clean: [
      { language: 'en', text: 'The mayor on the new bins, with captions.', draft: video },
      { language: 'en', text: 'No video here.' },
      { language: 'id', text: 'Penjelasan Kepala Dinas, tersedia takarir.', draft: video },
      { language: 'id', text: 'Tanpa video.' },
    ],
  },
  *check({ draft }) {
    const videos = draft.media.filter(({ kind }) => kind === 'video').length;
    if (videos > 0 && !SAYS_SO.test(draft.text))
      yield { messageId: 'ask', outcome: 'needs-review', data: { count: videos } };
  },
});
