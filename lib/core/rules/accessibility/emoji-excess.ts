import type { Token } from '../../analysis.ts';
import type { TextEdit } from '../../draft.ts';
import { COUNTED_APART } from '../../emoji.ts';
import { defineRule } from '../../rule.ts';

/** Up to three are an accent, five are noise; three of a kind in a row are read out three times. */
const MAX_EMOJI = 4;
const MAX_REPEATED = 2;
const KEEP = 3;

/** Removes the emoji and the space it leaves behind. */
function removal(text: string, emoji: Token): TextEdit {
  const start = /\s/.test(text.charAt(emoji.start - 1)) ? emoji.start - 1 : emoji.start;
  const joins = /[\p{L}\p{N}]/u.test(text.charAt(emoji.end)) && start < emoji.start;
  return { span: { start: joins ? emoji.start : start, end: emoji.end }, newText: '' };
}

function* rows(text: string, emoji: readonly Token[]): Generator<[Token, ...Token[]]> {
  let row: [Token, ...Token[]] | undefined;
  for (const token of emoji) {
    const last = row?.at(-1);
    if (row && last && last.text === token.text && text.slice(last.end, token.start).trim() === '') {
      row.push(token);
    } else {
      if (row) yield row;
      row = [token];
    }
  }
  if (row) yield row;
}

export const rule = defineRule({
  id: 'accessibility/emoji-excess',
  scope: 'post',
  severity: 'warn',
  rationale:
    'A screen reader speaks every emoji by its full name, so strings of them bury the message. Flags and keycap ' +
    'numbers are left alone: they name countries and number lists.',
  sources: [
    {
      title: 'Digital.gov: social media accessibility',
      url: 'https://digital.gov/resources/federal-social-media-accessibility-toolkit-hackpad/',
    },
    { title: 'GOV.UK: social media playbook', url: 'https://gdsengagement.blog.gov.uk/playbook/' },
  ],
  messageIds: ['repeated', 'many'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Road closed 🚨🚨🚨 at Mill Lane',
        marks: '🚨🚨🚨',
        fixed: 'Road closed 🚨 at Mill Lane',
      },
      {
        language: 'en',
        text: 'Fun day 🎈 with music 🎵 food 🍔 and games 🎲 at the park 🌳',
        fixed: 'Fun day 🎈 with music 🎵 food 🍔 and games at the park',
      },
      { language: 'id', text: 'Hati-hati ⚠️ ⚠️ ⚠️ jalan licin', marks: '⚠️ ⚠️ ⚠️', fixed: 'Hati-hati ⚠️ jalan licin' },
      {
        language: 'id',
        text: 'Pasar murah 🛒🥚🍚🧅🌶️ besok pagi',
        fixed: 'Pasar murah 🛒🥚🍚 besok pagi',
      },
    ],
    clean: [
      { language: 'en', text: 'Bring: 1️⃣ your ID 2️⃣ the form 3️⃣ a photo 4️⃣ the fee 5️⃣ a pen' },
      { language: 'en', text: 'Welcome to teams from 🇮🇩🇸🇬🇲🇾🇹🇭🇵🇭🇻🇳' },
      { language: 'id', text: 'Terima kasih, warga! 🙏🙏' },
      { language: 'id', text: 'Siapkan 🎒 tas siaga, 💧 air, dan 🔦 senter.' },
    ],
  },
  *check({ text, emoji }) {
    const counted = emoji.filter((token) => !COUNTED_APART.test(token.text));
    const extra = new Set<Token>();
    for (const row of rows(text, counted)) {
      if (row.length <= MAX_REPEATED) continue;
      const [first, ...others] = row;
      for (const other of others) extra.add(other);
      yield {
        messageId: 'repeated',
        data: { emoji: first.text, count: row.length },
        span: { start: first.start, end: others.at(-1)?.end ?? first.end },
        suggestions: [
          {
            messageId: 'keepOne',
            edits: [{ span: { start: first.end, end: others.at(-1)?.end ?? first.end }, newText: '' }],
          },
        ],
      };
    }
    const left = counted.filter((token) => !extra.has(token));
    if (left.length <= MAX_EMOJI) return;
    yield {
      messageId: 'many',
      data: { count: left.length, max: KEEP },
      suggestions: [
        { messageId: 'trim', data: { max: KEEP }, edits: left.slice(KEEP).map((token) => removal(text, token)) },
      ],
    };
  },
});
