import { isListed, parseAddress } from '../../hosts.ts';
import words from '../../links.json';
import { isPublicNumber, whatsappNumber } from '../../links.ts';
import { type Hit, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import lists from './data-on-consumer-form.json';

const data = phraseList({ en: lists.en, id: lists.id });
const negation = phraseList(lists.not);
const FORMS = words.consumerForms.map((pattern) => new RegExp(pattern, 'i'));
/** How far a "no" may stand before the data, in UTF-16 units. */
const NEGATION_REACH = 30;

export const rule = defineRule({
  id: 'links/data-on-consumer-form',
  severity: 'warn',
  rationale:
    'Forms and chats of free consumer services keep what people write on servers that the agency has no contract for, ' +
    'often readable by whoever holds one password, and impostors use the same addresses. An RSVP without personal ' +
    'numbers is left alone; so are forms that the agency lists as its own.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 35–39',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    { title: 'GDPR, Article 28: processor', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  messageIds: ['data'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'To get the fuel voucher, give your date of birth here: https://forms.gle/Ab12Cd',
        marks: 'date of birth',
        better: 'To get the fuel voucher, fill in the form: https://www.example.gov.uk/fuel',
      },
      {
        language: 'en',
        text: 'Put in your passport number at https://form.jotform.com/12345',
        marks: 'passport number',
      },
      {
        language: 'en',
        text: 'Bank details go here: https://docs.google.com/forms/d/e/1FA/viewform',
        marks: 'Bank details',
      },
      {
        language: 'id',
        text: 'Penerima sembako mohon isi NIK di https://forms.gle/Ab12Cd',
        marks: 'NIK',
        better: 'Penerima sembako mohon isi formulir di https://contoh.go.id/sembako',
      },
      {
        language: 'id',
        text: 'Unggah foto KTP lewat https://docs.google.com/forms/d/e/1FA/viewform',
        marks: 'foto KTP',
      },
      { language: 'id', text: 'Kirim nomor KK ke https://wa.me/6281200000000', marks: 'nomor KK' },
    ],
    clean: [
      { language: 'en', text: 'Coming to the tree planting? Tell us: https://forms.gle/Ab12Cd' },
      { language: 'en', text: 'We do not ask for your date of birth. Vote here: https://forms.gle/Ab12Cd' },
      { language: 'en', text: 'Enter your date of birth at https://www.example.gov.uk/fuel' },
      { language: 'id', text: 'Survei kepuasan tanpa NIK: https://forms.gle/Ab12Cd' },
      { language: 'id', text: 'Isi NIK di https://contoh.go.id/sembako' },
      { language: 'id', text: 'Daftar lomba mewarnai: https://forms.gle/Ab12Cd' },
    ],
  },
  *check(analysis, { officialDomains, publicContacts }) {
    const hasForm = analysis.urls.some(({ text }) => {
      const address = parseAddress(text);
      if (isListed(address.host, officialDomains)) return false;
      const number = whatsappNumber(address);
      if (number && isPublicNumber(number, publicContacts)) return false;
      return FORMS.some((pattern) => pattern.test(`${address.host}/${address.path}`));
    });
    if (!hasForm) return;
    const denied = negation(analysis);
    const isDenied = (hit: Hit) =>
      denied.some(
        ({ sentence, end }) => sentence === hit.sentence && end <= hit.start && hit.start - end < NEGATION_REACH,
      );
    const found = data(analysis).find((hit) => !isDenied(hit));
    if (found) yield { messageId: 'data', span: { start: found.start, end: found.end } };
  },
});
