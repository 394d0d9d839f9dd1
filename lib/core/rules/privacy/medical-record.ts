import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/medical-record',
  severity: 'block',
  kinds: ['record'],
  rationale: 'A record number leads to diagnoses. It needs its name beside it and a person in the text.',
  sources: [
    {
      title: 'HHS: HIPAA identifiers, 45 CFR 164.514(b)',
      url: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
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
        text: 'Your MRN 4471926 is booked for surgery.',
        marks: '4471926',
        fixed: 'Your MRN is booked for surgery.',
      },
      {
        language: 'en',
        text: 'Patient ID PT-618204 has a new result for you.',
        marks: 'PT-618204',
        fixed: 'Patient ID has a new result for you.',
      },
      {
        language: 'en',
        text: 'Your hospital number 7291836 has changed.',
        marks: '7291836',
        fixed: 'Your hospital number has changed.',
      },
      {
        language: 'id',
        text: 'Nomor rekam medis Ibu 00618204 pindah poli.',
        marks: '00618204',
        fixed: 'Nomor rekam medis Ibu pindah poli.',
      },
      {
        language: 'id',
        text: 'No. RM 61-82-04 hasil lab Kakak sudah keluar.',
        marks: '61-82-04',
        fixed: 'No. RM hasil lab Kakak sudah keluar.',
      },
      {
        language: 'id',
        text: 'Pasien dengan No. RM 729183 dirujuk kemarin.',
        marks: '729183',
        fixed: 'Pasien dengan No. RM dirujuk kemarin.',
      },
    ],
    clean: [
      { language: 'en', text: 'Your MRN is on the letter, 7 digits.' },
      { language: 'en', text: 'Hospital beds: 12,450 in 2025.' },
      { language: 'en', text: 'Patient portal is back at 14:05.' },
      { language: 'id', text: 'Nomor rekam medis ada di kartu berobat, 6 angka.' },
      { language: 'id', text: 'Rumah sakit punya 1.250 tempat tidur.' },
      { language: 'id', text: 'Pasien baru 345 orang per 12/05/2025.' },
    ],
  },
});
