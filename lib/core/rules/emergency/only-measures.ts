import { hasAction } from '../../emergency/actions.ts';
import { impacts } from '../../emergency/hazards.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './only-measures.json';

const incident = { incident: { name: 'x' } };
const measures = phraseList(words.measures);

export const rule = defineRule({
  id: 'emergency/only-measures',
  scope: 'post',
  severity: 'advise',

  rationale:
    'hPa, PGA or TMA mean nothing without what follows from them. Flagged during an incident when a post has two or more such readings and neither what they do to people nor what to do.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
    {
      title: 'Sutton et al. 2015: What it takes to get passed on (PLOS ONE)',
      url: 'https://doi.org/10.1371/journal.pone.0134452',
    },
  ],
  messageIds: ['measures'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Penrow, 2 pm: pressure 795 hPa, humidity 77% RH.',
        agency: incident,
        better: 'Penrow, 2 pm: pressure 795 hPa, humidity 77% RH. Ash may cover roads: wear a mask.',
      },
      { language: 'en', text: 'Penrow gauge 2 pm: stage 3.1 m, discharge 120 cumecs.', agency: incident },
      {
        language: 'id',
        text: 'Bendung Manggar 14.00 WIB: TMA 350 cm, debit 120 m3/detik.',
        agency: incident,
        better: 'Bendung Manggar 14.00 WIB: TMA 350 cm, debit 120 m3/detik. Air bisa masuk rumah, jauhi bantaran.',
      },
      { language: 'id', text: 'Gunung Seroja 14.00 WIB: amplitudo 40 mm, tekanan 795 hPa.', agency: incident },
    ],
    clean: [
      { language: 'en', text: 'Penrow, 2 pm: pressure 795 hPa, humidity 77% RH. Stay indoors.', agency: incident },
      { language: 'en', text: 'Penrow, 2 pm: pressure 795 hPa, humidity 77% RH.' },
      { language: 'en', text: 'Penrow: pressure 795 hPa, roads are under water.', agency: incident },
      { language: 'id', text: 'Bendung Manggar: TMA 350 cm, debit 120 m3. Jauhi bantaran.', agency: incident },
      { language: 'id', text: 'Bendung Manggar 14.00 WIB: TMA 350 cm, debit 120 m3/detik.' },
      { language: 'id', text: 'Curah hujan 14.00 WIB: 30 mm di Kalibening.', agency: incident },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply') return;
    const hits = measures(analysis);
    const [first] = hits;
    if (!first || hits.length < 2 || impacts(analysis).length > 0 || hasAction(analysis)) return;
    yield { messageId: 'measures', span: { start: first.start, end: first.end } };
  },
});
