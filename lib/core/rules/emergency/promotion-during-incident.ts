import { hasHazard } from '../../emergency/hazards.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './promotion-during-incident.json';

const incident = { incident: { name: 'x' } };
const promotion = phraseList(words.promotion);
const excused = phraseList(words.excused);

export const rule = defineRule({
  id: 'emergency/promotion-during-incident',
  scope: 'post',
  severity: 'warn',

  rationale:
    'A quiz or a festival between warnings hurts people who are in trouble. Flagged only while an incident is set, and not when something is called off or raises help.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
    {
      title: 'UU 24/2007 tentang Penanggulangan Bencana',
      url: 'https://peraturan.bpk.go.id/Details/39901/uu-no-24-tahun-2007',
    },
  ],
  messageIds: ['promotion'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Happy Friday! Win a Penrow mug with us today.',
        agency: incident,
        marks: 'Happy Friday',
        better: 'Shelters and roads in Penrow, as of 10 am today: stay off the canal path.',
      },
      { language: 'en', text: 'Take our quiz about Penrow parks until Sunday.', agency: incident, marks: 'quiz' },
      { language: 'en', text: 'Photo contest: show us Penrow at dawn today.', agency: incident },
      {
        language: 'id',
        text: 'Ikuti kuis seputar Kalibening hari ini!',
        agency: incident,
        better: 'Daftar posko Kalibening per 10.00 WIB. Silakan datang.',
      },
      {
        language: 'id',
        text: 'Konser akbar di Kalibening malam ini, jangan lewatkan.',
        agency: incident,
        marks: 'Konser',
      },
      { language: 'id', text: 'Menangkan sepeda di stan kami di Kalibening besok.', agency: incident },
    ],
    clean: [
      { language: 'en', text: 'The Penrow food festival on Sunday is cancelled.', agency: incident },
      { language: 'en', text: 'Happy Friday! Win a Penrow mug.' },
      { language: 'en', text: 'Relief concert in Penrow on Sunday for flooded homes.', agency: incident },
      { language: 'id', text: 'Konser di Kalibening malam ini ditunda.', agency: incident },
      { language: 'id', text: 'Ikuti kuis seputar Kalibening!' },
      { language: 'id', text: 'Konser amal untuk korban banjir Kalibening besok.', agency: incident },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply') return;
    const [hit] = promotion(analysis);
    if (!hit || hasHazard(analysis) || excused(analysis).length > 0) return;
    yield { messageId: 'promotion', span: { start: hit.start, end: hit.end } };
  },
});
