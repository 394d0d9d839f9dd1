import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './unknown-number.json';

const calls = phraseList(words.calls);
const PART_OF_LONGER = /^[\s.-]?\d/;
/** A slip of the finger: the same digits in another order. */
const sameDigits = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

export const rule = defineRule({
  id: 'emergency/unknown-number',
  scope: 'post',
  severity: 'warn',

  rationale:
    'One wrong digit costs lives, and 911 is copied everywhere. Only when the agency has listed its emergency numbers: a three-digit number that people are told to call must be on that list.',
  sources: [
    { title: 'ITU-T E.161.1: emergency numbers', url: 'https://www.itu.int/rec/T-REC-E.161.1' },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['unknown'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Need help? Call 911.',
        agency: { emergencyNumbers: ['112'] },
        marks: '911',
        fixed: 'Need help? Call 112.',
      },
      {
        language: 'en',
        text: 'Trapped in a lift? Dial 991 at once.',
        agency: { emergencyNumbers: ['999', '111'] },
        marks: '991',
        fixed: 'Trapped in a lift? Dial 999 at once.',
      },
      {
        language: 'id',
        text: 'Butuh bantuan? Hubungi 911.',
        agency: { emergencyNumbers: ['112'] },
        marks: '911',
        fixed: 'Butuh bantuan? Hubungi 112.',
      },
      {
        language: 'id',
        text: 'Lihat api? Telepon ke 131 segera.',
        agency: { emergencyNumbers: ['113', '112'] },
        marks: '131',
        fixed: 'Lihat api? Telepon ke 113 segera.',
      },
    ],
    clean: [
      { language: 'en', text: 'Need help? Call 112.', agency: { emergencyNumbers: ['112'] } },
      { language: 'en', text: 'Call 0800 555 018 for sandbags.', agency: { emergencyNumbers: ['112'] } },
      { language: 'en', text: 'Need help? Call 911.' },
      { language: 'id', text: 'Butuh bantuan? Hubungi 112.', agency: { emergencyNumbers: ['112'] } },
      { language: 'id', text: 'Hubungi 0800 100 200 untuk sandbag.', agency: { emergencyNumbers: ['112'] } },
      { language: 'id', text: 'Loket 911 ada di lantai dua.', agency: { emergencyNumbers: ['112'] } },
    ],
  },
  *check(analysis, { emergencyNumbers, publicContacts }) {
    const [first] = emergencyNumbers;
    if (first === undefined) return;
    for (const hit of calls(analysis)) {
      const number = /\d+$/.exec(hit.text)?.[0] ?? '';
      if (number.length !== 3 || PART_OF_LONGER.test(analysis.text.slice(hit.end, hit.end + 2))) continue;
      if (emergencyNumbers.includes(number) || publicContacts.includes(number)) continue;
      const span = { start: hit.end - 3, end: hit.end };
      const nearest = emergencyNumbers.find((known) => sameDigits(known, number)) ?? first;
      const edits = [{ span, newText: nearest }];
      yield {
        messageId: 'unknown',
        data: { number },
        span,
        suggestions: [{ messageId: 'replace', data: { number: nearest }, edits }],
      };
    }
  },
});
