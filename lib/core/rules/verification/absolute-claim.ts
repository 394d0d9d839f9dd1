import { defineCueRule } from '../../cue-rule.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import words from './absolute-claim.json';

export const rule = withSecondOpinion(
  defineCueRule({
    id: 'verification/absolute-claim',
    severity: 'warn',
    rationale:
      'A claim without any exception is shown wrong by one exception, and costs trust when it is. Flags totals, "never ' +
      'fails", superlatives over a country or the world, and unanimity. Left alone: safety advice (never drive through ' +
      'flood water), what an office never asks for, opening lines and titles, scam warnings, denials, named rankings.',
    sources: [
      { title: 'CDC, Crisis and Emergency Risk Communication: Be right', url: 'https://www.cdc.gov/cerc/' },
      {
        title: 'Government Communication Service: propriety guidance',
        url: 'https://gcs.civilservice.gov.uk/publications/propriety-guidance/',
      },
    ],
    messageIds: ['cannotBeShown'],
    words,
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'The lake is completely safe for swimming.',
          marks: 'completely safe',
          better: 'The lake met the bathing water standard in this week’s test.',
        },
        { language: 'en', text: 'Our new barrier can never fail.', marks: 'can never fail' },
        { language: 'en', text: 'We run the friendliest clinic in the country.' },
        { language: 'en', text: 'All residents agree with the new timetable.' },
        {
          language: 'id',
          text: 'Air sumur di posko ini dijamin aman.',
          marks: 'dijamin aman',
          better: 'Air sumur di posko ini memenuhi baku mutu pada uji hari ini.',
        },
        { language: 'id', text: 'Pelayanan kami tercepat se-Indonesia.', marks: 'tercepat se-Indonesia' },
        { language: 'id', text: 'Tanggul ini tidak mungkin jebol.', marks: 'tidak mungkin jebol' },
      ],
      clean: [
        { language: 'en', text: 'Never drive through flood water. Always keep a torch near the bed.' },
        { language: 'en', text: 'We will never ask for your PIN.' },
        { language: 'en', text: 'No vaccine is 100% effective, but it lowers the risk.' },
        { language: 'id', text: 'Jangan pernah menerobos banjir. Selalu matikan listrik dulu.' },
        { language: 'id', text: 'Tidak ada obat yang 100% aman. Tanyakan dulu ke apoteker.' },
        { language: 'id', text: 'Pendaftaran paling lambat Jumat. Semua warga boleh ikut.' },
      ],
    },
  }),
);
