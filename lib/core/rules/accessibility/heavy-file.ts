import { parseAddress } from '../../hosts.ts';
import files from '../../links.json';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import lists from './heavy-file.json';

const scan = phraseList({ en: lists.en, id: lists.id });
const fine = phraseList(lists.not);
const FILE = new RegExp(`\\.(${files.heavyFiles.join('|')})(?:[?#]|$)`, 'i');
/** A size, or the kind of file, warns the reader. */
const SIZE = /\d\s?(?:[kmg]b|kilobyte|megabyte)\b|\b(?:pdf|zip|word|excel|video|mp4|apk)\b/i;
const REACH = 60;

export const rule = defineRule({
  id: 'accessibility/heavy-file',
  severity: 'advise',
  scope: 'post',
  rationale:
    'A file costs data and opens badly on a phone, so its kind and size belong beside the link. A QR code cannot be ' +
    'scanned on the phone that shows it: a post that asks for it needs a link, too. Codes at doors, on letters and for ' +
    'payments are left alone, and so are warnings.',
  sources: [
    {
      title: 'GOV.UK: publishing accessible documents',
      url: 'https://www.gov.uk/guidance/publishing-accessible-documents',
    },
    { title: 'W3C: mobile web best practices, page size', url: 'https://www.w3.org/TR/mobile-bp/' },
  ],
  messageIds: ['file', 'code'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'New allotment rules: https://www.example.gov.uk/allotments.pdf',
        marks: 'https://www.example.gov.uk/allotments.pdf',
        better: 'New allotment rules (PDF, 1 MB): https://www.example.gov.uk/allotments.pdf',
      },
      { language: 'en', text: 'To join the panel, scan the QR code below.', marks: 'scan the QR code' },
      { language: 'en', text: 'Watch the speech: https://www.example.gov.uk/mayor.mp4?x=1' },
      {
        language: 'id',
        text: 'Aturan parkir baru: https://contoh.go.id/parkir.pdf',
        marks: 'https://contoh.go.id/parkir.pdf',
        better: 'Aturan parkir baru (PDF, 1 MB): https://contoh.go.id/parkir.pdf',
      },
      { language: 'id', text: 'Mau ikut lomba? Pindai kode QR di poster.', marks: 'Pindai kode QR' },
      { language: 'id', text: 'Unduh formulirnya: https://contoh.go.id/form.docx' },
    ],
    clean: [
      { language: 'en', text: 'New allotment rules (PDF, 1 MB): https://www.example.gov.uk/allotments.pdf' },
      { language: 'en', text: 'Join the panel: https://www.example.gov.uk/panel, or scan the QR code below.' },
      { language: 'en', text: 'Never scan the QR code on a parking notice that asks for payment within an hour.' },
      { language: 'id', text: 'Ikut lomba: https://contoh.go.id/lomba atau pindai kode QR di poster.' },
      { language: 'id', text: 'Jangan pindai kode QR di kertas parkir yang mencurigakan.' },
      { language: 'id', text: 'Pindai kode QR di loket saat Anda tiba.' },
    ],
  },
  *check(analysis) {
    const { urls, text, prose } = analysis;
    for (const { start, end, text: url } of urls) {
      if (!FILE.test(parseAddress(url).path)) continue;
      const around = `${prose.slice(Math.max(0, start - REACH), start)} ${prose.slice(end, end + REACH)}`;
      if (!SIZE.test(around)) yield { messageId: 'file', span: { start, end } };
    }
    if (urls.length > 0 || analysis.draft.kind === 'reply' || !/qr|barcode|scan|kode/i.test(text)) return;
    const [hit] = scan(analysis);
    if (hit && fine(analysis).length === 0) yield { messageId: 'code', span: { start: hit.start, end: hit.end } };
  },
});
