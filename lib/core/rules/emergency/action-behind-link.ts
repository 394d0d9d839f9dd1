import { analyse } from '../../analysis.ts';
import { hasAction } from '../../emergency/actions.ts';
import { isWarning } from '../../emergency/hazards.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './action-behind-link.json';

/** How far behind the words the link may stand. */
const REACH = 30;
const guidance = phraseList(words.guidance);

export const rule = defineRule({
  id: 'emergency/action-behind-link',
  scope: 'post',
  severity: 'warn',

  rationale:
    'Networks fail in a disaster and posts with only a link are passed on less. Flagged where words promise guidance, a link follows, and nothing before the link says what to do. While an incident is set and the post has no advice at all, emergency/missing-action says so instead.',
  sources: [
    {
      title: 'Sutton et al. 2015: What it takes to get passed on (PLOS ONE)',
      url: 'https://doi.org/10.1371/journal.pone.0134452',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['behindLink'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Flood warning for Old Penrow from 4 pm. What to do: https://example.gov.uk/flood',
        marks: 'What to do',
        better:
          'Flood warning for Old Penrow from 4 pm. Go to Penrow School now. List of shelters: https://example.gov.uk/flood',
      },
      { language: 'en', text: 'Tsunami alert for Penrow Bay. Safety advice: https://example.gov.uk/tsunami' },
      { language: 'en', text: 'Wildfire near Penrow Wood is spreading. How to stay safe: https://example.gov.uk/fire' },
      {
        language: 'id',
        text: 'Peringatan banjir Kota Lama mulai 16.00 WIB. Panduan: https://contoh.go.id/banjir',
        marks: 'Panduan',
        better:
          'Peringatan banjir Kota Lama mulai 16.00 WIB. Segera ke SDN Lama 1. Daftar posko: https://contoh.go.id/banjir',
      },
      {
        language: 'id',
        text: 'Ada peringatan longsor untuk Desa Kalibening. Selengkapnya: https://contoh.go.id/longsor',
      },
      { language: 'id', text: 'Siaga erupsi Gunung Seroja. Yang harus dilakukan: https://contoh.go.id/erupsi' },
    ],
    clean: [
      {
        language: 'en',
        text: 'Flood warning for Old Penrow. Go to Penrow School now. What to do next: https://example.gov.uk/flood',
      },
      { language: 'en', text: 'What to do on a rainy weekend in Penrow: https://example.gov.uk/fun' },
      { language: 'en', text: 'Storm damage grants are open. Guidance: https://example.gov.uk/grants' },
      {
        language: 'id',
        text: 'Peringatan banjir Kota Lama. Segera ke SDN Lama 1. Panduan: https://contoh.go.id/banjir',
      },
      { language: 'id', text: 'Panduan mengurus KTP: https://contoh.go.id/ktp' },
      { language: 'id', text: 'Hasil lomba desa tanggap. Selengkapnya: https://contoh.go.id/lomba' },
    ],
  },
  *check(analysis, agency) {
    const link = analysis.urls.find(({ start }) => start > 0);
    if (!link || analysis.draft.kind === 'reply' || !isWarning(analysis)) return;
    const hit = guidance(analysis).findLast(({ end }) => end <= link.start && link.start - end <= REACH);
    if (!hit) return;
    if (agency.incident && !hasAction(analysis)) return;
    const before = analyse({ ...analysis.draft, text: analysis.text.slice(0, hit.start), media: [] });
    if (!hasAction(before)) yield { messageId: 'behindLink', span: { start: hit.start, end: hit.end } };
  },
});
