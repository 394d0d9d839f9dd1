import { cues } from '../../cues.ts';
import { defineRule } from '../../rule.ts';
import words from './group-hatred.json';

const hatred = cues(words);

export const rule = defineRule({
  id: 'policy/group-hatred',
  severity: 'block',
  rationale:
    'Only what cannot be read otherwise: a group by origin, faith or race, tied to an insult, or a call to drive it out. Statistics, greetings and posts against hate are left alone.',
  sources: [
    {
      title: 'UU 1/2024 (perubahan kedua UU ITE), pasal 28 ayat (2)',
      url: 'https://peraturan.bpk.go.id/Details/274494/uu-no-1-tahun-2024',
    },
  ],
  messageIds: ['hatred'],
  examples: {
    flagged: [
      { language: 'en', text: 'Those migrants are always dirty.', better: 'Clean-up help is open to all residents.' },
      { language: 'en', text: 'Immigrants are criminals.' },
      { language: 'id', text: 'Pendatang itu memang jorok.', better: 'Bantuan kebersihan terbuka bagi semua warga.' },
      { language: 'id', text: 'Usir semua imigran dari kota ini.' },
    ],
    clean: [
      { language: 'en', text: 'Migrants are welcome at the health fair.' },
      { language: 'en', text: '“Immigrants are criminals” is a lie that hurts people.' },
      { language: 'id', text: 'Selamat Imlek bagi warga Tionghoa yang merayakan.' },
      { language: 'id', text: 'Posko bagi pendatang buka setiap Senin.' },
    ],
  },
  *check(analysis) {
    const span = hatred(analysis);
    if (span) yield { messageId: 'hatred', span };
  },
});
