import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './admits-liability.json';

const admissions = phraseList(words.admits);
const harms = phraseList(words.harm);

export const rule = defineRule({
  id: 'policy/admits-liability',
  severity: 'warn',
  rationale:
    'Fault for harm is for the inquiry to find. An apology, also for delay or a wrong date, is left alone: a word of harm must stand beside the admission.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['liability'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The crash was our negligence.',
        better: 'We are sorry about the crash. An inquiry started today.',
      },
      { language: 'en', text: 'We are to blame for the injuries at the pool.' },
      {
        language: 'id',
        text: 'Kecelakaan itu kelalaian kami.',
        better: 'Kami turut prihatin atas kecelakaan itu. Pemeriksaan dimulai hari ini.',
      },
      { language: 'id', text: 'Korban tewas akibat kesalahan kami.' },
    ],
    clean: [
      { language: 'en', text: 'Sorry, the wrong date was our fault.' },
      { language: 'en', text: 'We are sorry that people were injured. An inquiry has started.' },
      { language: 'id', text: 'Maaf, salah ketik itu kesalahan kami.' },
      { language: 'id', text: 'Kami turut prihatin atas kecelakaan itu.' },
    ],
  },
  *check(analysis) {
    const harmed = new Set(harms(analysis).map((hit) => hit.sentence));
    const hit = admissions(analysis).find((found) => harmed.has(found.sentence));
    if (hit) yield { messageId: 'liability', span: { start: hit.start, end: hit.end } };
  },
});
