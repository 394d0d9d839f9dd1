import { definePiiRule, matches } from '../../pii.ts';
import { phrases } from '../../words.ts';
import words from './ip-address.json';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ADDRESS = new RegExp(
  `(?<![\\w.])(?:${OCTET}\\.){3}${OCTET}(?![\\w]|\\.\\d)|(?<![\\w:.])(?=[0-9a-f:]{6,39}(?![\\w:]))(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}|:)(?::[0-9a-f]{1,4}){0,6}`,
  'gi',
);
const CONTEXT = phrases(words.context);
const OTHER = phrases(words.other);
/** Resolvers that anyone may use, and addresses that are no machine's. */
const PUBLIC = new Set(words.public);

export const rule = definePiiRule({
  id: 'privacy/ip-address',
  severity: 'warn',
  entity: 'IP_ADDRESS',
  rationale:
    'An IP address leads to a person, as courts have held, or to a machine of the agency that outsiders should not know. ' +
    'Version numbers, section numbers and public resolvers are left alone.',
  sources: [
    {
      title: 'CJEU C-582/14 Breyer: dynamic IP addresses',
      url: 'https://curia.europa.eu/juris/liste.jsf?num=C-582/14',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The false report came from IP 203.0.113.52, which we have blocked.',
        marks: '203.0.113.52',
        fixed: 'The false report came from IP, which we have blocked.',
      },
      {
        language: 'en',
        text: 'Someone signed in from 198.51.100.7 last night.',
        marks: '198.51.100.7',
        fixed: 'Someone signed in from *** last night.',
      },
      {
        language: 'en',
        text: 'Her device uses 2001:db8:12:8::9f, says the log.',
        marks: '2001:db8:12:8::9f',
        fixed: 'Her device uses, says the log.',
      },
      {
        language: 'id',
        text: 'Akun Kakak diakses dari IP 203.0.113.18 semalam.',
        marks: '203.0.113.18',
        fixed: 'Akun Kakak diakses dari IP semalam.',
      },
      {
        language: 'id',
        text: 'Server absensi ada di 10.20.4.7, silakan dicoba.',
        marks: '10.20.4.7',
        fixed: 'Server absensi ada, silakan dicoba.',
      },
    ],
    clean: [
      { language: 'en', text: 'Please update to version 10.4.2.1 today. See section 4.3.2.1.' },
      { language: 'en', text: 'Some providers block 8.8.8.8 and 1.1.1.1. Open 12:30:45.' },
      { language: 'id', text: 'Perbarui aplikasi ke versi 4.10.2.7 sekarang.' },
      { language: 'id', text: 'Lihat pasal 3.1.2.4 dan SNI 03.17.26.20.' },
    ],
  },
  find: ({ text }) => (/\d\.\d{1,3}\.\d|[\da-f]:[\da-f:]*:/i.test(text) ? matches(text, ADDRESS) : []),
  judge({ value, before, after }) {
    if (PUBLIC.has(value) || /^0\.|\.0\.0$/.test(value)) return undefined;
    const lead = before.slice(-30);
    if (lead.search(OTHER) >= 0 || /[/:v§=-]$/i.test(lead)) return undefined;
    if (value.includes(':')) return /[a-f]/i.test(value) || before.search(CONTEXT) >= 0 ? { is: 'yes' } : undefined;
    return `${before} ${after}`.search(CONTEXT) >= 0 ? { is: 'yes' } : undefined;
  },
});
