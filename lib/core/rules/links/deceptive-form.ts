import { deceptionIn, linkKind } from '../../links.ts';
import { matches } from '../../pii.ts';
import { defineRule } from '../../rule.ts';

/** Addresses that open a program, a file or a page inside the link itself. */
const ODD_SCHEME = /\b(?:data:[a-z]+\/[\w.+-]+[;,]|javascript:(?=[\w(])|vbscript:(?=\w)|file:\/\/)[^\s<>"']*/gi;

export const rule = defineRule({
  id: 'links/deceptive-form',
  severity: 'block',
  alsoIn: 'fields',
  rationale:
    'A user name before the host, a bare IP address, data: and javascript: are how fraud links look, and file: opens ' +
    'nothing at the reader. No public page needs them. An unusual port is asked about, not held: some small agencies ' +
    'run services on one. Private IP addresses belong to internal-or-edit-link, imitated hosts to link-lookalike.',
  sources: [
    { title: 'RFC 3986, section 7.6: semantic attacks', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-7.6' },
    { title: 'MDN: data URLs', url: 'https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data' },
  ],
  messageIds: ['user', 'ip', 'port', 'scheme'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Pay your rates at https://203.0.113.25/rates',
        marks: 'https://203.0.113.25/rates',
        better: 'Pay your rates at https://www.example.gov.uk/rates',
      },
      {
        language: 'en',
        text: 'Photos: https://library@photos.rivermail.net/may',
        marks: 'https://library@photos.rivermail.net/may',
      },
      { language: 'en', text: 'The plan is in file:///S:/Press/plan.pdf', marks: 'file:///S:/Press/plan.pdf' },
      {
        language: 'id',
        text: 'Bayar retribusi lewat https://203.0.113.25/retribusi',
        marks: 'https://203.0.113.25/retribusi',
        better: 'Bayar retribusi lewat https://contoh.go.id/retribusi',
      },
      {
        language: 'id',
        text: 'Antrean ada di https://antrean.contoh.go.id:8081/ambil',
        marks: 'https://antrean.contoh.go.id:8081/ambil',
        outcome: 'needs-review',
      },
      {
        language: 'id',
        text: 'Poster: data:image/png;base64,iVBORw0KGgo=',
        marks: 'data:image/png;base64,iVBORw0KGgo=',
      },
    ],
    clean: [
      { language: 'en', text: 'Pay your rates at https://www.example.gov.uk:443/rates' },
      { language: 'en', text: 'Open data: image/photo archives go online on 3 May. Version 10.2.0.1 fixes it.' },
      { language: 'en', text: 'Ask @example_city or write to rates@example.gov.uk' },
      { language: 'id', text: 'Peta: https://contoh.go.id/@-6.2,106.8,15z' },
      { language: 'id', text: 'Buka data: jumlah, lokasi, dan jadwal di contoh.go.id' },
      { language: 'id', text: 'Pukul 10:8080 peserta sudah terdaftar.' },
    ],
  },
  *check({ urls, text }, agency) {
    for (const { start, end, text: url } of urls) {
      if (linkKind(url, agency) !== 'deceptive') continue;
      const messageId = deceptionIn(url) ?? 'user';
      yield {
        messageId,
        span: { start, end },
        ...(messageId === 'port' && { outcome: 'needs-review', severity: 'warn' }),
      };
    }
    if (!text.includes(':')) return;
    for (const span of matches(text, ODD_SCHEME)) yield { messageId: 'scheme', span };
  },
});
