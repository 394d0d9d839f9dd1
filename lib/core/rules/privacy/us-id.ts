import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/us-id',
  severity: 'block',
  kinds: ['ssn', 'itin', 'ein', 'npi', 'mbi'],
  rationale:
    'Social security, taxpayer, provider and Medicare numbers of the United States. SSN and ITIN with ' +
    'dashes and the Medicare number count alone; plain digits need their name. The SSNs of adverts and ' +
    'specimens are left alone.',
  sources: [
    {
      title: 'NIST SP 800-122: protecting the confidentiality of PII',
      url: 'https://csrc.nist.gov/pubs/sp/800/122/final',
    },
    {
      title: 'HHS: HIPAA identifiers, 45 CFR 164.514(b)',
      url: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'We cannot find SSN 509-47-3186 in the system.',
        marks: '509-47-3186',
        fixed: 'We cannot find SSN in the system.',
      },
      {
        language: 'en',
        text: 'Your social security number 509473186 is on two claims.',
        marks: '509473186',
        fixed: 'Your social security number is on two claims.',
      },
      {
        language: 'en',
        text: 'Medicare number 3CD5-FG7-HJ89 starts in July.',
        marks: '3CD5-FG7-HJ89',
        fixed: 'Medicare number starts in July.',
      },
      { language: 'en', text: 'ITIN 934-72-5518 has expired.', marks: '934-72-5518', fixed: 'ITIN has expired.' },
      {
        language: 'id',
        text: 'SSN Kakak 509-47-3186 belum terdaftar.',
        marks: '509-47-3186',
        fixed: 'SSN Kakak belum terdaftar.',
      },
      {
        language: 'id',
        text: 'Nomor SSN 509473186 dipakai dua kali.',
        marks: '509473186',
        fixed: 'Nomor SSN dipakai dua kali.',
      },
    ],
    clean: [
      { language: 'en', text: 'An SSN looks like 123-45-6789; never post yours.' },
      { language: 'en', text: 'Our office EIN is 53-6001131.' },
      { language: 'en', text: 'Call 800-772-1213 about social security.' },
      { language: 'id', text: 'SSN memiliki 9 angka.' },
      { language: 'id', text: 'Contoh SSN: 123-45-6789.' },
      { language: 'id', text: 'Jumlah pemilih 509.473.186 jiwa.' },
    ],
  },
});
