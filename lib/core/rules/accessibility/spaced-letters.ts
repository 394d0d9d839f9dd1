import type { TextEdit } from '../../draft.ts';
import { matches } from '../../pii.ts';
import { defineRule } from '../../rule.ts';

const SPACED = /(?<![\p{L}\p{N}])\p{Lu}(?: \p{Lu}){3,}(?![\p{L}\p{N}'’])/gu;
const MARKS = /[!?]{3,}/g;

/** One word: sentence case. */
const joined = (spaced: string): string => {
  const word = spaced.replaceAll(' ', '').toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
};

export const rule = defineRule({
  id: 'accessibility/spaced-letters',
  severity: 'warn',
  alsoIn: 'fields',
  rationale:
    '"P E N T I N G" is read letter by letter, and a row of exclamation marks shouts. Two marks, and initials of three ' +
    'letters or fewer, are left alone.',
  sources: [
    {
      title: 'WCAG 2.2, technique failure F32: white space inside a word',
      url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F32',
    },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/' },
  ],
  messageIds: ['spaced', 'marks'],
  examples: {
    flagged: [
      { language: 'en', text: 'U R G E N T: road closed', marks: 'U R G E N T', fixed: 'Urgent: road closed' },
      { language: 'en', text: 'Bridge closed!!!', marks: '!!!', fixed: 'Bridge closed!' },
      { language: 'id', text: 'P E N T I N G untuk warga', marks: 'P E N T I N G', fixed: 'Penting untuk warga' },
      { language: 'id', text: 'Sudah cek jadwal???', marks: '???', fixed: 'Sudah cek jadwal?' },
    ],
    clean: [
      { language: 'en', text: 'Bring your I D. Open today! Really?!' },
      { language: 'en', text: 'Plan A B C is fine. Wait...' },
      { language: 'id', text: 'Kelas A B C dibuka. Ayo!!' },
      { language: 'id', text: 'Golongan darah A, B, O, dan AB.' },
    ],
  },
  *check({ prose }) {
    const fix = (edit: TextEdit, messageId: string) => [{ messageId, edits: [edit] }];
    for (const span of matches(prose, SPACED)) {
      const newText = joined(prose.slice(span.start, span.end));
      yield { messageId: 'spaced', span, suggestions: fix({ span, newText }, 'join') };
    }
    for (const span of matches(prose, MARKS)) {
      const newText = prose.slice(span.start, span.end).includes('?') ? '?' : '!';
      yield { messageId: 'marks', severity: 'advise', span, suggestions: fix({ span, newText }, 'one') };
    }
  },
});
