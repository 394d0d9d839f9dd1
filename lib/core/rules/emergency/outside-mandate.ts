import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './outside-mandate.json';

const forecasts = phraseList(words.forecasts);
const owners = phraseList(words.owners);
const OWNER =
  /^(?:.+\.)?(?:bmkg\.go\.id|esdm\.go\.id|metoffice\.gov\.uk|weather\.gov|noaa\.gov|usgs\.gov|bom\.gov\.au)$/;

export const rule = defineRule({
  id: 'emergency/outside-mandate',
  scope: 'post',
  severity: 'warn',
  offByDefault: true,
  rationale:
    'In Indonesia forecasts of weather, quakes and tsunami come from BMKG alone, of volcanoes from PVMBG; nobody can foretell a quake. Off by default: it depends on what the agency is. Silent when the owner is named, or the agency is the owner.',
  sources: [
    {
      title: 'UU 31/2009 tentang Meteorologi, Klimatologi, dan Geofisika',
      url: 'https://peraturan.bpk.go.id/Details/38724/uu-no-31-tahun-2009',
    },
    {
      title: 'UU 24/2007 tentang Penanggulangan Bencana',
      url: 'https://peraturan.bpk.go.id/Details/39901/uu-no-24-tahun-2007',
    },
  ],
  messageIds: ['notOurs'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'A tsunami is coming to Penrow Bay within 20 minutes.',
        marks: 'tsunami is coming',
        better: 'BMKG tsunami warning at 2.02pm: a tsunami is coming to Penrow Bay. Leave the coast.',
      },
      { language: 'en', text: 'A bigger earthquake is expected tonight.' },
      {
        language: 'id',
        text: 'Tsunami akan datang 20 menit lagi di Kalibening.',
        marks: 'Tsunami akan datang',
        better: 'Peringatan tsunami BMKG 14.02 WIB untuk Kalibening: jauhi pantai.',
      },
      { language: 'id', text: 'Gempa besar akan terjadi malam ini di Kalibening.' },
    ],
    clean: [
      { language: 'en', text: 'BMKG: a tsunami is coming to Penrow Bay. Leave the coast.' },
      { language: 'en', text: 'No tsunami is expected.' },
      { language: 'en', text: 'We have a plan for when the earth shakes.' },
      { language: 'id', text: 'BMKG: tsunami akan tiba 14.20 WIB di Kalibening.' },
      { language: 'id', text: 'Gempa ini tidak berpotensi tsunami.' },
      { language: 'id', text: 'Hoaks: gempa besar akan terjadi malam ini.' },
    ],
  },
  *check(analysis, agency) {
    const hits = forecasts(analysis);
    if (hits.length === 0 || agency.officialDomains.some((domain) => OWNER.test(domain))) return;
    for (const sentence of analysis.sentences) {
      const [hit] = inSentence(hits, sentence);
      if (!hit || inSentence(owners(analysis), sentence).length > 0) continue;
      yield { messageId: 'notOurs', span: { start: hit.start, end: hit.end } };
    }
  },
});
