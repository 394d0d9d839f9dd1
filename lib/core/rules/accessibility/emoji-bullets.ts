import { defineRule } from '../../rule.ts';

/** One warning sign at the start is fine, and two lines are no list. */
const MIN_LINES = 3;

export const rule = defineRule({
  id: 'accessibility/emoji-bullets',
  scope: 'post',
  severity: 'advise',
  rationale:
    'The name of each emoji is spoken before its line. Advice differs (X once allowed emoji at the start or end), so ' +
    'this stays a tip, and only for lists of three lines or more. Keycap numbers are a list already.',
  sources: [
    {
      title: 'Accessible Social: emoji and emoticons',
      url: 'https://www.accessible-social.com/emojis-and-symbols/emojis',
    },
  ],
  messageIds: ['bullets'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Bring:\n✅ your form\n✅ your ID\n✅ the fee',
        fixed: 'Bring:\n1. your form\n2. your ID\n3. the fee',
      },
      { language: 'en', text: '📚 Library\n🏊 Pool\n🚌 Buses', fixed: '1. Library\n2. Pool\n3. Buses' },
      {
        language: 'id',
        text: 'Syarat:\n📌 KTP asli\n📌 Fotokopi KK\n📌 Pas foto',
        fixed: 'Syarat:\n1. KTP asli\n2. Fotokopi KK\n3. Pas foto',
      },
      { language: 'id', text: '👉 Senin\n👉 Selasa\n👉 Rabu', fixed: '1. Senin\n2. Selasa\n3. Rabu' },
    ],
    clean: [
      { language: 'en', text: '⚠️ Road closed\nUse Mill Lane.\nThank you 🙏' },
      { language: 'en', text: '1️⃣ Fill in the form\n2️⃣ Pay\n3️⃣ Collect' },
      { language: 'id', text: '🌧️ Hujan lebat\n🌊 Ombak tinggi' },
      { language: 'id', text: '1. KTP\n2. KK\n3. Pas foto 📸' },
    ],
  },
  *check({ text, emoji }) {
    if (emoji.length < MIN_LINES || !text.includes('\n')) return;
    const bullets = emoji.filter(
      ({ start, text: sign }) =>
        /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 10), start)) && !/^[0-9#*]/.test(sign),
    );
    const [first] = bullets;
    const last = bullets.at(-1);
    if (!first || !last || bullets.length < MIN_LINES) return;
    const edits = bullets.map(({ start, end }, index) => {
      const space = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
      return { span: { start, end: end + space }, newText: `${index + 1}. ` };
    });
    yield {
      messageId: 'bullets',
      data: { count: bullets.length },
      span: { start: first.start, end: first.end },
      suggestions: [{ messageId: 'number', edits }],
    };
  },
});
