import { hasAction } from '../../emergency/actions.ts';
import { defineRule } from '../../rule.ts';

const incident = { incident: { name: 'x' } };

export const rule = defineRule({
  id: 'emergency/missing-action',
  scope: 'post',
  severity: 'warn',
  rationale:
    'Without advice people search and ask instead of acting. Any wording will do: an order, advice, where to go, whom ' +
    'to call, or that nothing need be done. Runs only while the agency has an incident set, and not on replies, nor in languages it has no words for.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
    {
      title: 'Sutton and Kuligowski 2019: Alerts and warnings on short messaging channels',
      url: 'https://doi.org/10.1061/(ASCE)NH.1527-6996.0000324',
    },
  ],
  messageIds: ['missing'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The Penrow canal has been over its banks since 3 pm today.',
        agency: incident,
        better: 'The Penrow canal has been over its banks since 3 pm today. Move to an upper floor.',
      },
      { language: 'en', text: 'Fire crews have been working in Penrow Wood since dawn.', agency: incident },
      {
        language: 'en',
        text: 'Water should reach the Penrow gauge mark by noon and may move east tonight.',
        agency: incident,
      },
      {
        language: 'id',
        text: 'Banjir 60 cm menggenangi Desa Kalibening sejak pukul 03.00 WIB.',
        agency: incident,
        better: 'Banjir 60 cm menggenangi Desa Kalibening sejak pukul 03.00 WIB. Matikan listrik, naik ke lantai dua.',
      },
      { language: 'id', text: 'Warga Desa Kalibening mengungsi ke balai desa sejak semalam.', agency: incident },
      {
        language: 'id',
        text: 'Jalan Kalibening tertutup longsor pagi ini. Alat berat segera dikirim.',
        agency: incident,
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'The Penrow canal has been over its banks since 3 pm. Move to an upper floor.',
        agency: incident,
      },
      { language: 'en', text: 'Penrow residents may go home from 6 pm today.', agency: incident },
      {
        language: 'en',
        text: 'No tsunami after the 4.10 am quake near Penrow: you need do nothing.',
        agency: incident,
      },
      { language: 'en', text: 'The Penrow canal has been over its banks since 3 pm today.' },
      {
        language: 'id',
        text: 'Banjir di Desa Kalibening sejak 03.00 WIB. Matikan listrik, naik ke lantai dua.',
        agency: incident,
      },
      { language: 'id', text: 'Warga Kalibening diimbau memakai masker sampai Rabu.', agency: incident },
      {
        language: 'id',
        text: 'Jalan Kalibening ditutup pagi ini. Arus dialihkan lewat Jalan Seroja.',
        agency: incident,
      },
      { language: 'id', text: 'Banjir 60 cm menggenangi Desa Kalibening sejak pukul 03.00 WIB.' },
    ],
  },
  *check(analysis, agency) {
    if (!agency.incident || analysis.draft.kind === 'reply' || analysis.words.length === 0) return;
    if (analysis.language === 'other') return;
    if (!hasAction(analysis)) yield { messageId: 'missing' };
  },
});
