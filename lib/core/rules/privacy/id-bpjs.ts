import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/id-bpjs',
  severity: 'block',
  kinds: ['bpjs', 'bpjsWork'],
  rationale:
    'A health-insurance number tells where somebody is treated, and lets others use the cover. Its name ' +
    'must stand beside it; hotlines and counts are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'UU 44/2009 tentang Rumah Sakit, pasal 38 (rahasia kedokteran)',
      url: 'https://peraturan.bpk.go.id/Details/38789/uu-no-44-tahun-2009',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your BPJS 0001842765093 has been switched off since May.',
        marks: '0001842765093',
        fixed: 'Your BPJS has been switched off since May.',
      },
      {
        language: 'en',
        text: 'JKN card 0002137764501 is active again.',
        marks: '0002137764501',
        fixed: 'JKN card is active again.',
      },
      {
        language: 'en',
        text: 'BPJS 0001298350047 is registered at another clinic.',
        marks: '0001298350047',
        fixed: 'BPJS is registered at another clinic.',
      },
      {
        language: 'id',
        text: 'No. BPJS 0001842765093 menunggak tiga bulan, Kak.',
        marks: '0001842765093',
        fixed: 'No. BPJS menunggak tiga bulan, Kak.',
      },
      {
        language: 'id',
        text: 'Kartu JKN Ibu 0002137764501 sudah aktif lagi.',
        marks: '0002137764501',
        fixed: 'Kartu JKN Ibu sudah aktif lagi.',
      },
      {
        language: 'id',
        text: 'KPJ 18042765093 saldonya sudah cair, Pak.',
        marks: '18042765093',
        fixed: 'KPJ saldonya sudah cair, Pak.',
      },
    ],
    clean: [
      { language: 'en', text: 'Call BPJS Kesehatan on 165, all day.' },
      { language: 'en', text: 'BPJS covers 267,000,000 people.' },
      { language: 'en', text: 'Ticket to the BPJS expo: free, 12 to 14 June 2025.' },
      { language: 'id', text: 'BPJS Kesehatan melayani lewat 165.' },
      { language: 'id', text: 'Peserta JKN kini 267.000.000 jiwa.' },
      { language: 'id', text: 'BPJS Ketenagakerjaan buka 08.00-15.00.' },
    ],
  },
});
