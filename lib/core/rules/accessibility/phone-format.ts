import { matches } from '../../pii.ts';
import { defineRule } from '../../rule.ts';

/** `021.500.1234/35`, `(021)8888/9`: two numbers folded into one, which no phone can dial. */
const FOLDED = /(?<![\p{L}\d])\(?0\d{2,3}\)?[ .-]?\d{3,4}[ .-]?\d{0,4}\/\d{1,4}(?![\d/])/gu;
/** `0800 FLOWERS`: letters instead of digits. */
const VANITY = /(?<![\p{L}\d])(?:0800|1-?8\d\d|0\d{2,3})[ -][A-Z]{4,8}(?![\p{L}\d])/gu;

export const rule = defineRule({
  id: 'accessibility/phone-format',
  severity: 'advise',
  rationale:
    'People tap a number to call it. Two numbers folded into one by a slash, and letters in place of digits, cannot be ' +
    'dialled. Spaces, dots and dashes are left alone: phones cope with them.',
  sources: [{ title: 'RFC 3966: the tel URI', url: 'https://www.rfc-editor.org/rfc/rfc3966' }],
  messageIds: ['cannotDial'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Call the office on 021.500.1234/35.',
        marks: '021.500.1234/35',
        better: 'Call the office on 021 500 1234 or 021 500 1235.',
      },
      { language: 'en', text: 'Ring 0800 FLOODS for sandbags', marks: '0800 FLOODS' },
      {
        language: 'id',
        text: 'Telepon kantor (021)8888/9 pada jam kerja.',
        better: 'Telepon kantor (021) 8888 pada jam kerja.',
      },
      { language: 'id', text: 'Hubungi 021-500-1234/36 ya' },
    ],
    clean: [
      { language: 'en', text: 'Call 021 500 1234 or (0117) 496 0000. Open 24/7, rule 12/2025.' },
      { language: 'en', text: 'Dial 112. Room 021/35.' },
      { language: 'id', text: 'Telepon (021) 500 1234. Nomor surat 005/123/2026.' },
      { language: 'id', text: 'Call center 1500-123, RT 003/012.' },
    ],
  },
  *check({ prose }) {
    if (!/\d/.test(prose)) return;
    for (const span of [...matches(prose, FOLDED), ...matches(prose, VANITY)]) yield { messageId: 'cannotDial', span };
  },
});
