import { hasTime } from '../../emergency/times.ts';
import { defineRule } from '../../rule.ts';

const incident = { incident: { name: 'x' } };

export const rule = defineRule({
  id: 'emergency/missing-time',
  scope: 'post',
  severity: 'warn',
  rationale:
    'Old warnings come back as screenshots and reshares, without the time stamp of X. Since when or until when is ' +
    'enough: a clock time, a date, "tonight", "until further notice". A bare "now" is not: it is always now in a ' +
    'screenshot. Runs only while the agency has an incident set, and not on replies, nor in languages it has no words for.',
  sources: [
    {
      title: 'OASIS Common Alerting Protocol 1.2: sent, effective, expires',
      url: 'https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['missing'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Gas leak in Penrow Lane. Stay away and do not smoke.',
        agency: incident,
        better: 'Gas leak in Penrow Lane since 2.15pm today, 4 March. Stay away and do not smoke.',
      },
      { language: 'en', text: 'Homes on Penrow Lane: get out now!', agency: incident },
      {
        language: 'en',
        text: 'Quake of magnitude 5.25 near Penrow. Expect aftershocks and keep off stairs.',
        agency: incident,
      },
      {
        language: 'id',
        text: 'Longsor di Desa Kalibening. Jangan lewat jalan bawah.',
        agency: incident,
        better: 'Longsor di Desa Kalibening sejak pukul 14.15 WIB, 4 Maret. Jangan lewat jalan bawah.',
      },
      { language: 'id', text: 'Gempa barusan terasa di Kalibening. Keluar rumah!', agency: incident },
      { language: 'id', text: 'Air sampai 2 meter di Desa Kalibening, segera mengungsi ke masjid.', agency: incident },
    ],
    clean: [
      { language: 'en', text: 'Gas leak in Penrow Lane since 2.15pm. Stay away and do not smoke.', agency: incident },
      { language: 'en', text: 'Do not drink tap water in Penrow until further notice.', agency: incident },
      { language: 'en', text: 'Penrow bridge stays shut tonight. Use the ferry.', agency: incident },
      { language: 'en', text: 'Gas leak in Penrow Lane. Stay away and do not smoke.' },
      {
        language: 'id',
        text: 'Longsor di Desa Kalibening sejak subuh tadi. Jangan lewat jalan bawah.',
        agency: incident,
      },
      { language: 'id', text: 'Nelayan Kalibening, jangan melaut sampai Rabu.', agency: incident },
      { language: 'id', text: 'Air di Desa Kalibening jangan diminum sampai kami umumkan aman.', agency: incident },
      { language: 'id', text: 'Longsor di Desa Kalibening. Jangan lewat jalan bawah.' },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply' || analysis.words.length === 0) return;
    if (analysis.language === 'other') return;
    if (!hasTime(analysis)) yield { messageId: 'missing' };
  },
});
