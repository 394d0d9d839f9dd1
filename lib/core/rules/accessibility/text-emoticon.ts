import { matches } from '../../pii.ts';
import { defineRule } from '../../rule.ts';

const EMOTICON = /(?<![\p{L}\p{N}:/.])[:;=8xX]['’]?-?[)(DPpOo3|\\/](?![\p{L}\p{N}/])/gu;
const EMOJI: readonly (readonly [RegExp, string])[] = [
  [/[(]$/, '🙁'],
  [/^;/, '😉'],
  [/[Dd]$/, '😄'],
  [/[Pp]$/, '😛'],
  [/[Oo]$/, '😮'],
  [/./, '🙂'],
];

export const rule = defineRule({
  id: 'accessibility/text-emoticon',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'Screen readers say "colon dash bracket" or nothing; an emoji has a name. Off at first: the gain is small and many ' +
    'accounts like their :).',
  sources: [{ title: 'WCAG 2.2, technique H86', url: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H86' }],
  messageIds: ['emoticon'],
  examples: {
    flagged: [
      { language: 'en', text: 'See you there :-)', marks: ':-)', fixed: 'See you there 🙂' },
      { language: 'en', text: 'Sorry we missed you :( today', fixed: 'Sorry we missed you 🙁 today' },
      { language: 'id', text: 'Sampai jumpa, Kak ;)', fixed: 'Sampai jumpa, Kak 😉' },
      { language: 'id', text: 'Terima kasih :D', fixed: 'Terima kasih 😄' },
    ],
    clean: [
      { language: 'en', text: 'Open 10:00 (doors 9:30). Note: (a) bring ID; (b) pay. See https://a.example/x' },
      { language: 'en', text: 'Items: 8) none, 9) one' },
      { language: 'id', text: 'Jadwal: (1) Senin; (2) Selasa. Pukul 08:00' },
      { language: 'id', text: 'Syarat: KTP/KK' },
    ],
  },
  *check({ prose }) {
    for (const span of matches(prose, EMOTICON)) {
      const sign = prose.slice(span.start, span.end);
      if (/^8/.test(sign)) continue;
      const newText = EMOJI.find(([shape]) => shape.test(sign))?.[1] ?? '🙂';
      yield {
        messageId: 'emoticon',
        span,
        suggestions: [{ messageId: 'useEmoji', data: { emoji: newText }, edits: [{ span, newText }] }],
      };
    }
  },
});
