import { hasAction } from '../../emergency/actions.ts';
import { hasHazard, impacts } from '../../emergency/hazards.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './missing-impact.json';

const incident = { incident: { name: 'x' } };
const levels = phraseList(words.levels);

export const rule = defineRule({
  id: 'emergency/missing-impact',
  scope: 'post',
  severity: 'advise',

  rationale:
    'A level or colour alone says nothing to people who do not know the scale. Flagged only during an incident when a level is named and neither a hazard, nor what it does, nor what to do stands in the post.',
  sources: [
    {
      title: 'Sutton et al. 2015: What it takes to get passed on (PLOS ONE)',
      url: 'https://doi.org/10.1371/journal.pone.0134452',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['levelOnly'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Penrow canal: orange status since 2 pm today.',
        agency: incident,
        marks: 'orange status',
        better: 'Penrow canal: orange status since 2 pm today. Water may enter homes.',
      },
      { language: 'en', text: 'As of 3 pm Penrow has moved to red.', agency: incident },
      { language: 'en', text: 'Penrow gauge raised to level 3 at 3 pm.', agency: incident },
      {
        language: 'id',
        text: 'Status Kali Seroja oranye sejak 14.00 WIB.',
        agency: incident,
        better: 'Status Kali Seroja oranye sejak 14.00 WIB. Air bisa masuk rumah.',
      },
      { language: 'id', text: 'Pintu Air Manggar siaga 2 pada pukul 14.00 WIB.', agency: incident, marks: 'siaga 2' },
      { language: 'id', text: 'Bendung Manggar berada di siaga dua pukul 14.00 WIB.', agency: incident },
    ],
    clean: [
      { language: 'en', text: 'Penrow canal: orange status since 2 pm. Move your car.', agency: incident },
      { language: 'en', text: 'Orange status, the flood may reach Penrow at 2 pm.', agency: incident },
      { language: 'en', text: 'Penrow canal: orange status since 2 pm today.' },
      { language: 'id', text: 'Status Kali Seroja oranye, air meluap sejak 14.00 WIB.', agency: incident },
      { language: 'id', text: 'Pintu Air Manggar siaga 2. Jauhi bantaran.', agency: incident },
      { language: 'id', text: 'Pintu Air Manggar siaga 2 pada pukul 14.00 WIB.' },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply') return;
    const [hit] = levels(analysis);
    if (!hit || hasHazard(analysis) || impacts(analysis).length > 0 || hasAction(analysis)) return;
    yield { messageId: 'levelOnly', data: { level: hit.text }, span: { start: hit.start, end: hit.end } };
  },
});
