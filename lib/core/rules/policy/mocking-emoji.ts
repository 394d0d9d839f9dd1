import { defineRule } from '../../rule.ts';

const MOCKING = new Set(['🤣', '😂', '🙄', '😏', '🤡', '💩', '🙃', '🥱', '🤪', '😜']);

export const rule = defineRule({
  id: 'policy/mocking-emoji',
  severity: 'advise',
  rationale: 'In a reply, a laughing or eye-rolling face reads as ridicule. Posts that are no reply may laugh.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['mocking'],
  examples: {
    flagged: [
      { language: 'en', text: 'Noted 🤣', draft: { kind: 'reply' }, marks: '🤣', fixed: 'Noted' },
      { language: 'en', text: 'The bin was not out 🙄', draft: { kind: 'reply' }, fixed: 'The bin was not out' },
      { language: 'id', text: 'Siap, Kak 🤣', draft: { kind: 'reply' }, fixed: 'Siap, Kak' },
      { language: 'id', text: 'Antre dulu ya 😏', draft: { kind: 'reply' }, fixed: 'Antre dulu ya' },
    ],
    clean: [
      { language: 'en', text: 'Noted, thank you 🙏', draft: { kind: 'reply' } },
      { language: 'en', text: 'Our sloth won the race 😂' },
      { language: 'id', text: 'Siap, Kak 🙏', draft: { kind: 'reply' } },
      { language: 'id', text: 'Kukang kami menang lomba lari 😂' },
    ],
  },
  *check({ draft, emoji, text }) {
    if (draft.kind !== 'reply') return;
    for (const { start, end, text: sign } of emoji) {
      if (!MOCKING.has(sign)) continue;
      const from = text.charAt(start - 1) === ' ' ? start - 1 : start;
      yield {
        messageId: 'mocking',
        span: { start, end },
        suggestions: [{ messageId: 'remove', edits: [{ span: { start: from, end }, newText: '' }] }],
      };
    }
  },
});
