import { matches } from '../../pii.ts';
import { defineRule } from '../../rule.ts';
import words from './placeholder.json';

const LABEL = `(?:${words.blanks.join('|')}|(?:${words.starts.join('|')})\\s[^\\]>}\\n]{1,40})`;
const PATTERN = new RegExp(
  [
    '\\{\\{[^{}\\n]{0,60}\\}\\}',
    `\\[\\s?${LABEL}\\s?\\]`,
    `<\\s?${LABEL}\\s?>`,
    `\\{\\s?(?:${LABEL}|[a-z][a-z0-9_]{0,29})\\s?\\}`,
    '\\$\\{[a-z_.]{1,30}\\}',
    '(?<=\\S[ \\t])_{3,}(?=[ \\t.,!?]|$)',
    '(?<![\\p{L}\\p{N}])lorem ipsum(?![\\p{L}\\p{N}])',
    '(?<=(?<!\\p{L})(?:pukul|jam|tanggal|tgl\\.?|at|on|Rp|rp|[$£€])\\s?)[xX]{2,}(?:[.:/-][xX]{2,4}){0,2}(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}])(?:dd[/-]mm[/-]yyyy|mm[/-]dd[/-]yyyy|hh[/-]bb[/-]tttt)(?![\\p{L}\\p{N}])',
  ].join('|'),
  'giu',
);
const MIGHT_BE = /[[<{_$]|xx|lorem|dd[/-]|mm[/-]|hh[/-]/i;

export const rule = defineRule({
  id: 'language/placeholder',
  severity: 'block',
  alsoIn: 'fields',
  rationale:
    'A blank of a saved reply that nobody filled in. Only forms that cannot be meant for readers: braces of a template ({ticket}, as ' +
    'lib/core/replies/placeholders.ts writes them), known ' +
    'labels in brackets, runs of underscores in a sentence, xx for an hour or a price. Other words in brackets ([VIDEO]), ' +
    'masked numbers and roman numerals are left alone, and so is "TBC", which readers know.',
  sources: [
    {
      title: 'Chatwoot issue 10458: canned responses are sent with blanks',
      url: 'https://github.com/chatwoot/chatwoot/issues/10458',
    },
    {
      title: 'GOV.UK content design: writing for GOV.UK',
      url: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
    },
  ],
  messageIds: ['blank'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Hello {{first_name}}, we have your report.',
        marks: '{{first_name}}',
        better: 'Hello Jo, we have your report.',
      },
      { language: 'en', text: 'Your report {ticket} is with the roads team.', marks: '{ticket}' },
      { language: 'en', text: 'The fair opens at xx.xx on [date].', marks: '[date]' },
      { language: 'en', text: 'Dear ____, thank you. [insert link to form]', marks: '[insert link to form]' },
      {
        language: 'id',
        text: 'Halo [NAMA], laporan sudah kami terima.',
        marks: '[NAMA]',
        better: 'Halo Kak Jo, laporan sudah kami terima.',
      },
      { language: 'id', text: 'Iurannya Rp xxx, dibayar pukul xx.xx.', marks: 'xxx' },
      { language: 'id', text: 'Kepada <nama pelapor>, silakan datang.', marks: '<nama pelapor>' },
    ],
    clean: [
      { language: 'en', text: '[VIDEO] Watch the tide come in. [Thread] Date TBC. Thanks xxx' },
      { language: 'en', text: 'Games XXX start soon. I <3 this park. a_b_c' },
      { language: 'en', text: 'Calls come from 020 7946 0xxx.' },
      { language: 'id', text: '[HOAKS] Kabar itu tidak benar. [Utas]' },
      { language: 'id', text: 'PON XXX dibuka. Nomor kami 021-xxxx-1234.' },
      { language: 'id', text: 'Suhu < 20 derajat dan > 10 derajat.' },
    ],
  },
  *check({ prose }) {
    if (!MIGHT_BE.test(prose)) return;
    for (const span of matches(prose, PATTERN))
      yield { messageId: 'blank', data: { text: prose.slice(span.start, span.end) }, span };
  },
});
