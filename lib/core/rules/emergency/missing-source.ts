import { isWarning } from '../../emergency/hazards.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './missing-source.json';

const incident = { incident: { name: 'x' } };
const sources = phraseList(words.sources);

export const rule = defineRule({
  id: 'emergency/missing-source',
  scope: 'post',
  severity: 'warn',
  offByDefault: true,
  rationale:
    'Readers trust a warning that says who issued it, and the account name is lost in a screenshot. Off by default: many complete warnings rely on the account name, so it would speak up on nearly all of them. Silent when the agency, "we", a handle or a known authority is named.',
  sources: [
    {
      title: 'Sutton and Kuligowski 2019: Alerts and warnings on short messaging channels',
      url: 'https://doi.org/10.1061/(ASCE)NH.1527-6996.0000324',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['missing'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Flood warning for Penrow until 6 pm. Move upstairs now.',
        agency: incident,
        better: 'Penrow Council: flood warning for Penrow until 6 pm. Move upstairs now.',
      },
      { language: 'en', text: 'Tsunami warning, Penrow Bay, 2 pm today. Walk uphill.', agency: incident },
      {
        language: 'id',
        text: 'Peringatan banjir Desa Kalibening sampai 18.00 WIB. Naik ke lantai dua.',
        agency: incident,
        better: 'BPBD Kalibening: peringatan banjir sampai 18.00 WIB. Naik ke lantai dua.',
      },
      { language: 'id', text: 'Waspada longsor di Desa Kalibening malam ini. Jauhi tebing.', agency: incident },
    ],
    clean: [
      { language: 'en', text: 'Penrow Council: flood warning until 6 pm. Move upstairs.', agency: incident },
      { language: 'en', text: 'Flood warning, says @PenrowRivers. Move upstairs.', agency: incident },
      { language: 'en', text: 'Flood warning for Penrow until 6 pm. Move upstairs now.' },
      { language: 'id', text: 'BPBD Kalibening: peringatan banjir sampai 18.00 WIB.', agency: incident },
      { language: 'id', text: 'Peringatan banjir dari @bpbdkalibening.', agency: incident },
      { language: 'id', text: 'Peringatan banjir Desa Kalibening sampai 18.00 WIB. Naik ke lantai dua.' },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply' || !isWarning(analysis)) return;
    if (analysis.mentions.length > 0 || sources(analysis).length > 0) return;
    if (agency.name && analysis.text.toLowerCase().includes(agency.name.toLowerCase())) return;
    yield { messageId: 'missing' };
  },
});
