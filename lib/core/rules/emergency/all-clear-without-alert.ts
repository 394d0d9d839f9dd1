import { hasHazard } from '../../emergency/hazards.ts';
import { hasTime } from '../../emergency/times.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './all-clear-without-alert.json';

const ended = phraseList(words.ended);
const also = phraseList(words.also);

export const rule = defineRule({
  id: 'emergency/all-clear-without-alert',
  scope: 'post',
  severity: 'advise',

  rationale:
    'The old alert keeps circulating after the danger is over. An end must name what ended: when it was issued, or a link to it. Flagged only when the draft has neither a time nor a link; while an incident is set, emergency/missing-time asks for the time.',
  sources: [
    {
      title: 'OASIS Common Alerting Protocol 1.2',
      url: 'https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['which'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Tsunami warning lifted for Penrow Bay.',
        marks: 'warning lifted',
        better: 'Tsunami warning of 2.02pm lifted for Penrow Bay at 4.10pm.',
      },
      { language: 'en', text: 'The flood alert for Penrow is over.' },
      {
        language: 'en',
        text: 'Wildfire evacuation order has been withdrawn.',
        marks: 'evacuation order has been withdrawn',
      },
      {
        language: 'id',
        text: 'Peringatan tsunami untuk pesisir Kalibening dicabut.',
        better: 'Peringatan tsunami pesisir Kalibening pukul 14.02 WIB dicabut pukul 16.10 WIB.',
      },
      { language: 'id', text: 'Status siaga banjir dinyatakan berakhir.' },
      { language: 'id', text: 'Peringatan dini angin kencang sudah berakhir.' },
    ],
    clean: [
      { language: 'en', text: 'Tsunami warning of 2.02pm lifted at 4.10pm.' },
      { language: 'en', text: 'Flood alert over: https://example.gov.uk/alerts/12' },
      { language: 'en', text: 'Go home only once the flood warning is lifted.' },
      { language: 'en', text: 'All clear on the dance floor!' },
      { language: 'id', text: 'Peringatan tsunami pukul 14.02 WIB dicabut.' },
      { language: 'id', text: 'Jangan pulang sampai peringatan tsunami dicabut.' },
      { language: 'id', text: 'Status siswa baru berakhir.' },
    ],
  },
  *check(analysis, agency) {
    const [hit] = ended(analysis);
    if (!hit || agency.incident || analysis.draft.kind === 'reply' || analysis.urls.length > 0) return;
    if (!hasHazard(analysis) || hasTime(analysis)) return;
    if (also(analysis).some(({ sentence }) => sentence === hit.sentence)) return;
    yield { messageId: 'which', span: { start: hit.start, end: hit.end } };
  },
});
