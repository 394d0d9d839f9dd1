import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/americas-africa-id',
  severity: 'block',
  kinds: ['cpf', 'sin', 'curp', 'rut', 'cedula', 'za', 'nin'],
  rationale:
    'Identity and tax numbers of Canada, Latin America and Africa, with their check digits. Those with a ' +
    'shape of their own count alone, the others beside their name.',
  sources: [
    {
      title: 'Microsoft Presidio: supported entities',
      url: 'https://microsoft.github.io/presidio/supported_entities/',
    },
    {
      title: 'NIST SP 800-122: protecting the confidentiality of PII',
      url: 'https://csrc.nist.gov/pubs/sp/800/122/final',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your SIN 130 692 544 was entered wrongly.',
        marks: '130 692 544',
        fixed: 'Your SIN was entered wrongly.',
      },
      { language: 'en', text: 'CPF 529.982.247-25 is suspended.', marks: '529.982.247-25', fixed: 'CPF is suspended.' },
      { language: 'en', text: 'NIN 73920184651 is not linked.', marks: '73920184651', fixed: 'NIN is not linked.' },
      {
        language: 'id',
        text: 'CPF Kakak 529.982.247-25 ditolak.',
        marks: '529.982.247-25',
        fixed: 'CPF Kakak ditolak.',
      },
      { language: 'id', text: 'CURP HEGG560427MVZRRL04 ganda.', marks: 'HEGG560427MVZRRL04', fixed: 'CURP ganda.' },
    ],
    clean: [
      { language: 'en', text: 'CNPJ 00.394.460/0001-41 is our register number.' },
      { language: 'en', text: 'Call 1-800-959-8281 about your SIN.' },
      { language: 'en', text: 'Never send your CPF (000.000.000-00).' },
      { language: 'id', text: 'CNPJ 00.394.460/0001-41 milik kementerian.' },
      { language: 'id', text: 'CPF terdiri dari 11 angka.' },
      { language: 'id', text: 'Nomor 529.982.247 suara sah.' },
    ],
  },
});
