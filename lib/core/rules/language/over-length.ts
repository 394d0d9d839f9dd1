import { atMost, lengthOf, overflowStart } from '../../length.ts';
import { defineRule } from '../../rule.ts';

/** Repeats a sentence until it is far longer than a post may be. */
const long = (sentence: string): string => sentence.repeat(9).trim();

export const rule = defineRule({
  id: 'language/over-length',
  scope: 'post',
  severity: 'warn',
  reads: 'original',
  rationale:
    "Says early, and where, that a post is beyond X's limit. X itself disables Post, so nothing is held here. Counts as X " +
    'does: a link 23, an emoji 2, so that a long link is no reason to cut words.',
  sources: [
    { title: 'X developer docs: counting characters', url: 'https://docs.x.com/fundamentals/counting-characters' },
  ],
  messageIds: ['tooLong'],
  examples: {
    flagged: [
      { language: 'en', text: long('The river is high, so please keep away from it. ') },
      { language: 'en', text: long('道路封鎖中です。迂回してください。') },
      { language: 'id', text: long('Air sungai naik, mohon jauhi bantaran kali. ') },
      { language: 'id', text: `${'Info '.repeat(56)}ya`, marks: 'ya' },
    ],
    clean: [
      { language: 'en', text: `Read it here: https://www.example.gov.uk/${'a'.repeat(300)}` },
      { language: 'en', text: long('A long post by an account that may. '), agency: { maxPostLength: 25_000 } },
      { language: 'id', text: `Selengkapnya di https://contoh.go.id/${'berita-'.repeat(50)}` },
      { language: 'id', text: `${'👨‍👩‍👧‍👦'.repeat(2)}${'a'.repeat(276)}` },
    ],
  },
  *check(analysis, { maxPostLength }) {
    const { original } = analysis;
    if (atMost(analysis) <= maxPostLength) return;
    const length = lengthOf(analysis);
    if (length <= maxPostLength) return;
    yield {
      messageId: 'tooLong',
      data: { length, max: maxPostLength, over: length - maxPostLength },
      span: { start: overflowStart(original, maxPostLength), end: original.length },
    };
  },
});
