import { isWarning } from '../../emergency/hazards.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './next-update.json';

const incident = { incident: { name: 'x' } };
const updates = phraseList(words.updates);
const closed = phraseList(words.closed);

export const rule = defineRule({
  id: 'emergency/next-update',
  scope: 'post',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'Saying when the next news comes fills the silence and stops people from guessing. Off by default: a short warning is complete without it. Silent in posts that say it is over.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
    {
      title: 'OASIS Common Alerting Protocol 1.2',
      url: 'https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html',
    },
  ],
  messageIds: ['missing'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Flood warning for Penrow since 2 pm. Move upstairs now.',
        agency: incident,
        better: 'Flood warning for Penrow since 2 pm. Move upstairs now. Next update 4 pm.',
      },
      {
        language: 'en',
        text: 'Wildfire is spreading near Penrow Wood, 2 pm. Leave by the mill road.',
        agency: incident,
      },
      {
        language: 'id',
        text: 'Peringatan banjir Desa Kalibening sejak 14.00 WIB. Naik ke lantai dua.',
        agency: incident,
        better: 'Peringatan banjir Desa Kalibening sejak 14.00 WIB. Naik ke lantai dua. Kabar berikutnya 16.00 WIB.',
      },
      { language: 'id', text: 'Awas longsor di Desa Kalibening malam ini. Jauhi tebing.', agency: incident },
    ],
    clean: [
      { language: 'en', text: 'Flood warning for Penrow since 2 pm. Next update 4 pm.', agency: incident },
      { language: 'en', text: 'Flood warning for Penrow has been lifted at 2 pm.', agency: incident },
      { language: 'en', text: 'Flood warning for Penrow since 2 pm. Move upstairs now.' },
      { language: 'id', text: 'Peringatan banjir Kalibening. Kabar berikutnya 16.00 WIB.', agency: incident },
      { language: 'id', text: 'Peringatan banjir Kalibening dicabut 16.00 WIB.', agency: incident },
      { language: 'id', text: 'Awas longsor di Desa Kalibening malam ini. Jauhi tebing.' },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply' || !isWarning(analysis)) return;
    if (updates(analysis).length === 0 && closed(analysis).length === 0) yield { messageId: 'missing' };
  },
});
