import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import lists from './colour-or-position.json';

const SENSORY = phraseList(lists);

export const rule = defineRule({
  id: 'accessibility/colour-or-position',
  severity: 'advise',
  rationale:
    'Who cannot see colours or the screen cannot follow "the green button on the right". Colours of official warning ' +
    'levels and of things in the street are left alone.',
  sources: [
    { title: 'WCAG 2.2, 1.3.3 Sensory Characteristics', url: 'https://www.w3.org/TR/WCAG22/#sensory-characteristics' },
    { title: 'WCAG 2.2, 1.4.1 Use of Color', url: 'https://www.w3.org/TR/WCAG22/#use-of-color' },
  ],
  messageIds: ['sensory'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Press the green button to apply.',
        marks: 'Press the green button',
        better: 'Press “Apply”.',
      },
      {
        language: 'en',
        text: 'Roads that are shut are marked in red.',
        better: 'Roads that are shut carry the word “closed”.',
      },
      { language: 'id', text: 'Tekan tombol hijau untuk mendaftar.', better: 'Tekan “Daftar”.' },
      { language: 'id', text: 'Jalan yang ditutup ditandai warna merah di peta.' },
    ],
    clean: [
      { language: 'en', text: 'Put garden waste in the brown bin. The green line is open.' },
      { language: 'en', text: 'Red alert for the coast: level Awas.' },
      { language: 'id', text: 'Tempat sampah hijau untuk daun. Status gunung: merah (Awas).' },
      { language: 'id', text: 'Tekan “Daftar”, lalu isi nomor antrean.' },
    ],
  },
  *check(analysis) {
    for (const { start, end } of SENSORY(analysis)) yield { messageId: 'sensory', span: { start, end } };
  },
});
