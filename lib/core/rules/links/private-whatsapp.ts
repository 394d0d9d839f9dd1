import { parseAddress } from '../../hosts.ts';
import { isPublicNumber, linkKind, whatsappNumber } from '../../links.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'links/private-whatsapp',
  severity: 'advise',
  alsoIn: 'fields',
  rationale:
    "A chat on somebody's own number leaves no record with the agency and exposes that person. WhatsApp lines of whole " +
    'services are common in Indonesia, so this is a hint: list the number among the public contacts and it is quiet. ' +
    'Where official domains are listed and WhatsApp is not, link-unofficial speaks instead.',
  sources: [
    {
      title: 'UU 43/2009 tentang Kearsipan',
      url: 'https://peraturan.bpk.go.id/Details/38788/uu-no-43-tahun-2009',
    },
    {
      title: 'UK Cabinet Office: using non-corporate communication channels for government business',
      url: 'https://www.gov.uk/government/publications/non-corporate-communication-channels-for-government-business',
    },
  ],
  messageIds: ['unlisted'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Chat with the housing team: https://wa.me/447700900321',
        marks: 'https://wa.me/447700900321',
        agency: { officialDomains: [] },
        better: 'Chat with the housing team: https://www.example.gov.uk/chat',
      },
      {
        language: 'en',
        text: 'Message us: https://api.whatsapp.com/send?phone=447700900321&text=Hi',
        agency: { officialDomains: ['example.gov.uk', 'whatsapp.com'] },
      },
      {
        language: 'id',
        text: 'Tanya petugas di https://wa.me/6281200000000?text=Halo',
        marks: 'https://wa.me/6281200000000?text=Halo',
        agency: { officialDomains: [] },
        better: 'Tanya petugas di https://contoh.go.id/tanya',
      },
      {
        language: 'id',
        text: 'Lapor lewat wa.me/6281200000000',
        agency: { officialDomains: ['contoh.go.id', 'wa.me'] },
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'Our WhatsApp line: https://wa.me/447700900321',
        agency: { officialDomains: [], publicContacts: ['07700 900321'] },
      },
      {
        language: 'en',
        text: 'Follow our channel: https://whatsapp.com/channel/0029abc',
        agency: { officialDomains: [] },
      },
      { language: 'en', text: 'What is wa.me? It opens a chat.', agency: { officialDomains: [] } },
      {
        language: 'id',
        text: 'Layanan WA kami: https://wa.me/6281200000000',
        agency: { officialDomains: [], publicContacts: ['0812-0000-0000'] },
      },
      { language: 'id', text: 'Grup warga: https://chat.whatsapp.com/AbCdEf', agency: { officialDomains: [] } },
      { language: 'id', text: 'Tanya di https://contoh.go.id/wa.me/panduan' },
    ],
  },
  *check({ urls }, agency) {
    for (const { start, end, text } of urls) {
      const address = parseAddress(text);
      const number = whatsappNumber(address);
      if (!number || isPublicNumber(number, agency.publicContacts)) continue;
      if (agency.officialDomains.length > 0 && linkKind(text, agency) === 'unofficial') continue;
      yield { messageId: 'unlisted', span: { start, end } };
    }
  },
});
