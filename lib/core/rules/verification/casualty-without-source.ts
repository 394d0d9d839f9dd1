import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './casualty-without-source.json';

const people = phraseList(words.people);
const harm = phraseList(words.harm);
const source = phraseList(words.source);
const asOf = phraseList(words.asOf);
const CLOCK = /\b\d{1,2}[.:]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/i;
/** Digits of a count stand this close to what happened to the people. */
const REACH = 40;

export const rule = defineRule({
  id: 'verification/casualty-without-source',
  severity: 'block',
  scope: 'post',
  rationale:
    'Counts of dead, injured, missing and displaced people change by the hour; families and newsrooms act on them. In an ' +
    'emergency a figure needs the body that confirmed it or the time it was true. Runs only while an incident is set; ' +
    'posts about past disasters are not held.',
  sources: [
    {
      title: 'UU 24/2007 tentang Penanggulangan Bencana',
      url: 'https://peraturan.bpk.go.id/Details/39901/uu-no-24-tahun-2007',
    },
    { title: 'CDC, Crisis and Emergency Risk Communication: Be right', url: 'https://www.cdc.gov/cerc/' },
  ],
  messageIds: ['figure'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Twelve people died in the flood at Lower Mead.',
        agency: { incident: {} },
        marks: 'Twelve people died',
        better: 'Police confirmed 12 deaths in the flood at Lower Mead as of 2 pm.',
      },
      { language: 'en', text: '40 houses were destroyed by the slide.', agency: { incident: {} } },
      {
        language: 'id',
        text: '12 orang meninggal akibat banjir di Desa Sukaraja.',
        agency: { incident: {} },
        marks: '12 orang meninggal',
        better: '12 orang meninggal akibat banjir di Desa Sukaraja (BPBD, per 14.00 WIB).',
      },
      { language: 'id', text: 'Ratusan warga mengungsi sejak semalam.', agency: { incident: {} } },
    ],
    clean: [
      { language: 'en', text: '12 deaths confirmed by the hospital as of 2 pm.', agency: { incident: {} } },
      { language: 'en', text: 'Twelve people died in the flood of 1953. A service is held today.' },
      { language: 'id', text: 'BPBD mencatat 12 orang meninggal per pukul 14.00 WIB.', agency: { incident: {} } },
      { language: 'id', text: 'Posko menampung 200 orang. Bawa obat pribadi.', agency: { incident: {} } },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident) return;
    const counts = people(analysis);
    if (counts.length === 0 || source(analysis).length > 0) return;
    if (asOf(analysis).length > 0 || CLOCK.test(analysis.text)) return;
    for (const sentence of analysis.sentences) {
      for (const count of inSentence(counts, sentence)) {
        const hit = inSentence(harm(analysis), sentence).find(
          (one) => one.start - count.end < REACH && one.end > count.start,
        );
        if (!hit) continue;
        yield { messageId: 'figure', span: { start: count.start, end: Math.max(count.end, hit.end) } };
        return;
      }
    }
  },
});
