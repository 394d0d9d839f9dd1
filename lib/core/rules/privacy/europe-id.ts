import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/europe-id',
  severity: 'warn',
  kinds: [
    'deTax',
    'deTaxNumber',
    'deSocial',
    'deHealth',
    'deCard',
    'nir',
    'dni',
    'nie',
    'cf',
    'itCard',
    'pesel',
    'bsn',
    'pnr',
    'hetu',
    'nif',
    'russian',
  ],
  rationale:
    'National, tax and social-security numbers of European countries, with their check digits. Those with ' +
    'a shape of their own count alone, the others beside their name in the language of the country.',
  sources: [
    {
      title: 'GDPR, Article 87: national identification numbers',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
    {
      title: 'Microsoft Presidio: supported entities',
      url: 'https://microsoft.github.io/presidio/supported_entities/',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your DNI 48213976N is not on the register.',
        marks: '48213976N',
        fixed: 'Your DNI is not on the register.',
      },
      { language: 'en', text: 'NIE X9613851N has expired.', marks: 'X9613851N', fixed: 'NIE has expired.' },
      { language: 'en', text: 'BSN 111222333 does not match.', marks: '111222333', fixed: 'BSN does not match.' },
      {
        language: 'id',
        text: 'DNI Kakak 48213976N belum terdaftar.',
        marks: '48213976N',
        fixed: 'DNI Kakak belum terdaftar.',
      },
      {
        language: 'id',
        text: 'Codice fiscale RSSMRA85T10A562S sudah kami terima.',
        marks: 'RSSMRA85T10A562S',
        fixed: 'Codice fiscale sudah kami terima.',
      },
    ],
    clean: [
      { language: 'en', text: 'The tax reform passed 218 to 210.' },
      { language: 'en', text: 'ISBN 978-3-16-148410-0 is at the library.' },
      { language: 'en', text: 'Case C-311/18 was decided in 2020.' },
      { language: 'id', text: 'Nomor perkara C-311/18 diputus 2020.' },
      { language: 'id', text: 'Suhu 48,2 derajat di Roma.' },
      { language: 'id', text: 'ISBN 978-3-16-148410-0 ada di perpustakaan.' },
    ],
  },
});
