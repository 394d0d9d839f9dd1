import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './responder-position.json';

const units = phraseList(words.units);
const positions = phraseList(words.positions);
const past = phraseList(words.past);

export const rule = defineRule({
  id: 'emergency/responder-position',
  scope: 'post',
  severity: 'warn',

  rationale:
    'Naming where officers stand puts them, hostages and victims at risk, as suspects read along. Flagged when a tactical unit and a position stand in one sentence about now; drills, recruiting and past events are left alone.',
  sources: [
    {
      title: 'College of Policing: Authorised Professional Practice, armed policing',
      url: 'https://www.college.police.uk/app/armed-policing',
    },
    {
      title: 'UU 24/2007 tentang Penanggulangan Bencana',
      url: 'https://peraturan.bpk.go.id/Details/39901/uu-no-24-tahun-2007',
    },
  ],
  messageIds: ['position'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'SWAT now on the roof of the Penrow mill.',
        marks: 'SWAT now on the roof',
        better: 'Police operation near the Penrow mill. Avoid the area.',
      },
      { language: 'en', text: 'Armed police are in position beside the bank.' },
      { language: 'en', text: 'Snipers are in position at the station.' },
      {
        language: 'id',
        text: 'Tim Gegana kini di atap gedung Kalibening.',
        better: 'Operasi polisi di sekitar gedung Kalibening. Hindari area.',
      },
      { language: 'id', text: 'Brimob mengepung rumah di Kalibening.' },
      { language: 'id', text: 'Penembak jitu di lantai tiga gedung itu.' },
    ],
    clean: [
      { language: 'en', text: 'Police operation near the Penrow mill. Avoid the area.' },
      { language: 'en', text: 'Yesterday our SWAT team trained on the roof of the mill.' },
      { language: 'en', text: 'Armed police patrol the airport.' },
      { language: 'id', text: 'Operasi polisi di Kalibening. Hindari area.' },
      { language: 'id', text: 'Latihan Gegana di atap gedung Kalibening.' },
      { language: 'id', text: 'Pendaftaran Brimob dibuka.' },
    ],
  },
  *check(analysis) {
    const hits = units(analysis);
    if (hits.length === 0) return;
    for (const sentence of analysis.sentences) {
      const [unit] = inSentence(hits, sentence);
      const place = unit && inSentence(positions(analysis), sentence).find(({ start }) => start >= unit.end);
      if (!unit || !place || inSentence(past(analysis), sentence).length > 0) continue;
      yield { messageId: 'position', span: { start: unit.start, end: place.end } };
    }
  },
});
