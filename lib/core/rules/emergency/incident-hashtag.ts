import { hasHazard } from '../../emergency/hazards.ts';
import { weightedLength } from '../../length.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'emergency/incident-hashtag',
  scope: 'post',
  severity: 'advise',

  rationale:
    'An agreed tag lets people and other departments find every post about one incident. Asked for only when the agency has set one, in posts that speak of a hazard, and only if it still fits.',
  sources: [
    {
      title: 'Sutton et al. 2015: What it takes to get passed on (PLOS ONE)',
      url: 'https://doi.org/10.1371/journal.pone.0134452',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['missing'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Flood shelter open at Penrow School from 4 pm today. Bring blankets.',
        agency: { incident: { hashtag: 'PenrowFlood' } },
        fixed: 'Flood shelter open at Penrow School from 4 pm today. Bring blankets. #PenrowFlood',
      },
      {
        language: 'en',
        text: 'Quake at Penrow at 4 am today: stay out of cracked houses.',
        agency: { incident: { hashtag: '#PenrowQuake' } },
        fixed: 'Quake at Penrow at 4 am today: stay out of cracked houses. #PenrowQuake',
      },
      {
        language: 'id',
        text: 'Posko banjir buka di SDN Lama 1 mulai 16.00 WIB. Bawa selimut.',
        agency: { incident: { hashtag: 'BanjirKalibening' } },
        fixed: 'Posko banjir buka di SDN Lama 1 mulai 16.00 WIB. Bawa selimut. #BanjirKalibening',
      },
      {
        language: 'id',
        text: 'Longsor menutup Jalan Lama sejak pagi ini, lewat Jalan Baru.',
        agency: { incident: { hashtag: '#LongsorLama' } },
        fixed: 'Longsor menutup Jalan Lama sejak pagi ini, lewat Jalan Baru. #LongsorLama',
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'Flood shelter open at Penrow School. #penrowflood',
        agency: { incident: { hashtag: 'PenrowFlood' } },
      },
      { language: 'en', text: 'Flood shelter open at Penrow School from 4 pm today.' },
      {
        language: 'en',
        text: 'The flood team will call you back.',
        agency: { incident: { hashtag: 'PenrowFlood' } },
        draft: { kind: 'reply' },
      },
      {
        language: 'id',
        text: 'Posko banjir buka di SDN Lama 1. #BanjirKalibening',
        agency: { incident: { hashtag: 'BanjirKalibening' } },
      },
      { language: 'id', text: 'Posko banjir buka di SDN Lama 1 mulai 16.00 WIB.' },
      {
        language: 'id',
        text: 'Loket KTP tetap buka di kantor camat hari ini.',
        agency: { incident: { hashtag: 'BanjirKalibening' } },
      },
    ],
  },
  *check(analysis, agency) {
    const tag = agency.incident?.hashtag && `#${agency.incident.hashtag.replace(/^#/, '')}`;
    if (!tag || analysis.draft.kind === 'reply' || !hasHazard(analysis)) return;
    if (analysis.hashtags.some(({ text }) => text.slice(1).toLowerCase() === tag.slice(1).toLowerCase())) return;
    const end = analysis.text.trimEnd().length;
    const added = ` ${tag}`;
    if (weightedLength(analysis.original + added) > agency.maxPostLength) return;
    const edits = [{ span: { start: end, end }, newText: added }];
    yield { messageId: 'missing', data: { tag }, suggestions: [{ messageId: 'add', data: { tag }, edits }] };
  },
});
