import { type Email, findEmails } from '../../email.ts';
import { isOfficialHost, isUnder } from '../../hosts.ts';
import { type Candidate, definePiiRule, type Verdict } from '../../pii.ts';
import words from './email-address.json';

const FREEMAIL = new Set(words.freemail);
const ROLES = new Set(words.roles);
const AGENCY = new RegExp(
  `(?:^|[._-])(?:${words.agency.join('|')})|(?:${words.agency.filter((word) => word.length > 5).join('|')})`,
  'i',
);
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost)$/;

/** A name before the `@` is a person; an office, a role or a domain of the agency is public. */
function judge({ found, agency }: Candidate<Email>): Verdict | undefined {
  const domain = found.domain.toLowerCase();
  const local = found.local.toLowerCase();
  if (isOfficialHost(domain, agency.officialDomains) || RESERVED.test(domain)) return undefined;
  if (words.specimen.some((specimen) => isUnder(domain, specimen))) return undefined;
  const isRole = ROLES.has(local) || ROLES.has(local.split(/[._+-]/)[0] ?? '');
  return AGENCY.test(local) || (isRole && !FREEMAIL.has(domain)) ? undefined : { is: 'yes' };
}

export const rule = definePiiRule({
  id: 'privacy/email-address',
  severity: 'warn',
  entity: 'EMAIL',
  rationale:
    "A citizen's address in public is an invitation to phishing. The agency's own domains, government suffixes, role " +
    'addresses of organisations (info@, press@), offices on free mail and reserved examples are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'GDPR, Article 4(1): personal data',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'We wrote to jo.marsh84@gmail.com.',
        marks: 'jo.marsh84@gmail.com',
        fixed: 'We wrote.',
      },
      {
        language: 'en',
        text: 'Is it still t.okafor [at] outlook [dot] com?',
        marks: 't.okafor [at] outlook [dot] com',
        fixed: 'Is it still?',
      },
      {
        language: 'id',
        text: 'Balasan kami kirim ke wulan_sari@yahoo.co.id, Kak.',
        marks: 'wulan_sari@yahoo.co.id',
        fixed: 'Balasan kami kirim, Kak.',
      },
      {
        language: 'id',
        text: 'Surel Kakak bagus.pra (at) gmail titik com, betul?',
        marks: 'bagus.pra (at) gmail titik com',
        fixed: 'Surel Kakak, betul?',
      },
    ],
    clean: [
      { language: 'en', text: 'Write to parking@example.gov.uk or press@harbourtrust.org.' },
      { language: 'en', text: 'Meet us at noon at the library. @example_city will be live.' },
      { language: 'id', text: 'Kirim masukan ke pengaduan@contoh.go.id atau dinkes.contoh@gmail.com' },
      { language: 'id', text: 'Contoh format: nama@example.com' },
    ],
  },
  find: ({ text }) => findEmails(text),
  judge,
});
