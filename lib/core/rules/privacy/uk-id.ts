import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/uk-id',
  severity: 'block',
  kinds: ['nino', 'nhs', 'utr', 'pps'],
  rationale:
    'National Insurance, NHS, tax (UTR) and Irish PPS numbers. The first has a shape of its own, the ' +
    'others need their name beside them. The specimen QQ 12 34 56 C is left alone.',
  sources: [
    {
      title: 'ICO: what is personal data?',
      url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
    },
    {
      title: 'GDPR, Article 87: national identification numbers',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'We have NI number JG 10 37 59 A on file.',
        marks: 'JG 10 37 59 A',
        fixed: 'We have NI number on file.',
      },
      {
        language: 'en',
        text: 'NHS number 943 476 5919 is at another surgery.',
        marks: '943 476 5919',
        fixed: 'NHS number is at another surgery.',
      },
      { language: 'en', text: 'Your UTR 3829174650 is right.', marks: '3829174650', fixed: 'Your UTR is right.' },
      { language: 'en', text: 'PPSN 1234567T has a payment due.', marks: '1234567T', fixed: 'PPSN has a payment due.' },
      {
        language: 'id',
        text: 'NI number Kakak JG103759A sudah ada.',
        marks: 'JG103759A',
        fixed: 'NI number Kakak sudah ada.',
      },
      {
        language: 'id',
        text: 'NHS number 943 476 5919 belum aktif.',
        marks: '943 476 5919',
        fixed: 'NHS number belum aktif.',
      },
    ],
    clean: [
      { language: 'en', text: 'A National Insurance number looks like QQ 12 34 56 C.' },
      { language: 'en', text: 'Call NHS 111 at any hour.' },
      { language: 'en', text: 'NHS App version 3.12.1 is out.' },
      { language: 'id', text: 'Layanan NHS 111 buka 24 jam.' },
      { language: 'id', text: 'Contoh: QQ 12 34 56 C.' },
      { language: 'id', text: 'Bus JG 103 lewat pukul 17.59.' },
    ],
  },
});
