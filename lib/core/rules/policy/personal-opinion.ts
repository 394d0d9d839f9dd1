import { cues } from '../../cues.ts';
import { defineRule } from '../../rule.ts';
import words from './personal-opinion.json';

const opinion = cues(words);

export const rule = defineRule({
  id: 'policy/personal-opinion',
  severity: 'advise',
  rationale: 'The institution speaks, not the person at the keyboard. Quotations and signed replies are left alone.',
  sources: [
    {
      title: 'PermenPANRB 83/2012: pedoman pemanfaatan media sosial instansi pemerintah',
      url: 'https://peraturan.bpk.go.id/Details/132733/permen-pan-rb-no-83-tahun-2012',
    },
  ],
  messageIds: ['opinion'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'I personally think the critics are wrong.',
        better: "The ministry's data show the following.",
      },
      { language: 'en', text: 'In my humble opinion the old bridge was nicer.' },
      {
        language: 'id',
        text: 'Menurut saya pribadi ini berlebihan.',
        better: 'Data kementerian menunjukkan hal berikut.',
      },
      { language: 'id', text: 'Kalau kata gue sih jalannya sudah bagus.' },
    ],
    clean: [
      { language: 'en', text: '“I personally think it is lovely,” says Mia, 7.' },
      { language: 'en', text: 'We think about safety first.' },
      { language: 'en', text: 'I will check that for you, Sam. – Ana' },
      { language: 'id', text: '“Menurut saya pribadi seru,” kata Rani, 9 tahun.' },
      { language: 'id', text: 'Menurut BMKG, hujan turun sore ini.' },
      { language: 'id', text: 'Sampaikan pendapat Anda di konsultasi publik.' },
    ],
  },
  *check(analysis) {
    const span = opinion(analysis);
    if (span) yield { messageId: 'opinion', span };
  },
});
