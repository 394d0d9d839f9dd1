import { hasPlace } from '../../emergency/places.ts';
import { defineRule } from '../../rule.ts';

const incident = { incident: { name: 'x' } };

export const rule = defineRule({
  id: 'emergency/missing-place',
  scope: 'post',
  severity: 'warn',
  rationale:
    'People must see at once whether a warning is for them. Runs only while the agency has an incident set, and not on ' +
    'replies, which answer one person. Places are told by their shape (capitals, "Desa", "Road", "north of …", road ' +
    'numbers, hashtags), as no list holds them all; any place will do, so that a good warning is never held up.',
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
        text: 'Water is entering homes since 4 pm today. Go upstairs and take your medicine.',
        agency: { incident: { place: 'Lower Penrow' } },
        fixed: 'Lower Penrow: Water is entering homes since 4 pm today. Go upstairs and take your medicine.',
      },
      { language: 'en', text: 'Leave the coast by 6.30pm on Monday 3 March and walk uphill.', agency: incident },
      { language: 'en', text: 'Storm Nadia: trees are down since 5am. Please do not drive.', agency: incident },
      {
        language: 'en',
        text: 'BMKG: strong quake at 10.12 this morning, M6,1. Get away from the beach.',
        agency: incident,
      },
      {
        language: 'id',
        text: 'Air masuk rumah sejak pukul 16.00 WIB. Naik ke lantai dua dan bawa obat.',
        agency: { incident: { place: 'Desa Kalibening' } },
        fixed: 'Desa Kalibening: Air masuk rumah sejak pukul 16.00 WIB. Naik ke lantai dua dan bawa obat.',
      },
      { language: 'id', text: 'Sungai meluap malam ini. Segera ke tempat tinggi.', agency: incident },
      { language: 'id', text: 'Hari Senin 3 Maret jangan melaut, gelombang 4 meter.', agency: incident },
    ],
    clean: [
      {
        language: 'en',
        text: 'Water is entering homes in Lower Penrow since 4 pm today. Go upstairs.',
        agency: incident,
      },
      { language: 'en', text: 'All homes north of the canal: leave by 6.30pm today.', agency: incident },
      { language: 'en', text: 'The A417 is flooded since noon. Turn back. #PenrowFloods', agency: incident },
      { language: 'en', text: 'Water is entering homes since 4 pm. No incident is set here, so go upstairs.' },
      {
        language: 'id',
        text: 'Air masuk rumah di Desa Kalibening sejak pukul 16.00 WIB. Naik ke lantai dua.',
        agency: incident,
      },
      { language: 'id', text: 'Seluruh pesisir selatan: jangan melaut sampai Senin malam.', agency: incident },
      {
        language: 'id',
        text: 'banjir di kel. tirtawening rw 04 sejak subuh tadi, jangan lewat dulu ya',
        agency: incident,
      },
      { language: 'id', text: 'Sungai meluap malam ini. Segera ke tempat tinggi.' },
    ],
  },
  *check(analysis, { incident }) {
    if (!incident || analysis.draft.kind === 'reply' || analysis.words.length === 0) return;
    // Other scripts have no capitals to tell names by.
    if (!/\p{Script=Latin}{3}/u.test(analysis.prose)) return;
    const { place } = incident;
    if (hasPlace(analysis) || (place && analysis.text.toLowerCase().includes(place.toLowerCase()))) return;
    const edits = place ? [{ span: { start: 0, end: 0 }, newText: `${place}: ` }] : [];
    yield place
      ? { messageId: 'missing', suggestions: [{ messageId: 'addPlace', data: { place }, edits }] }
      : { messageId: 'missing' };
  },
});
