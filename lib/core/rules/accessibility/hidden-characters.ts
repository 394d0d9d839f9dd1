import { hiddenCharacters } from '../../normalise.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'accessibility/hidden-characters',
  severity: 'advise',
  reads: 'original',
  rationale:
    'Zero-width, direction and tag characters break search, links and screen readers, and may carry a hidden message or ' +
    'mark who copied a text. Joiners in emoji and in scripts that need them, and direction marks beside right-to-left ' +
    'scripts, are left alone.',
  sources: [
    { title: 'Unicode Technical Report #36: security considerations', url: 'https://www.unicode.org/reports/tr36/' },
    { title: 'Unicode Standard Annex #9: bidirectional text', url: 'https://www.unicode.org/reports/tr9/' },
  ],
  messageIds: ['hidden'],
  examples: {
    flagged: [
      { language: 'en', text: 'Free vac\u200bcines on Mon\u200bday', fixed: 'Free vaccines on Monday' },
      { language: 'en', text: 'The tip line is \u202eclosed\u202c today', fixed: 'The tip line is closed today' },
      { language: 'en', text: 'Buses run late\u{e0068}\u{e0069} tonight', fixed: 'Buses run late tonight' },
      { language: 'id', text: 'Jadwal\u2060 loket\ufeff pajak', fixed: 'Jadwal loket pajak' },
      { language: 'id', text: 'Kantor tu\u200ctup hari ini', fixed: 'Kantor tutup hari ini' },
      { language: 'id', text: '\u2066Posko\u2069 buka 24 jam', fixed: 'Posko buka 24 jam' },
    ],
    clean: [
      { language: 'en', text: 'Families 👩‍👩‍👧 welcome, 🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag, ❤️ and 🏳️‍🌈' },
      { language: 'en', text: 'Persian: می‌خواهم and Hindi: क्‍ष are spelled with joiners' },
      { language: 'en', text: 'Arabic: \u200fمرحبا\u200f and Hebrew שלום\u200e stay' },
      { language: 'id', text: 'Terima kasih tim 👨‍🚒 dan 👩‍⚕️!' },
      { language: 'id', text: 'Aksara Jawa ꦱꦸꦒꦼꦁ dan huruf Arab السلام عليكم' },
      { language: 'id', text: 'Nomor 1️⃣ antre, 2️⃣ bayar' },
    ],
  },
  *check({ original }) {
    const spans = hiddenCharacters(original);
    const [first] = spans;
    if (!first) return;
    // The mark needs something to stand on: the character before, else the one behind.
    const span =
      first.start > 0 ? { start: first.start - 1, end: first.end } : { start: first.start, end: first.end + 1 };
    yield {
      messageId: 'hidden',
      data: { count: spans.length },
      span: { start: span.start, end: Math.min(span.end, original.length) },
      suggestions: [{ messageId: 'remove', edits: spans.map((hidden) => ({ span: hidden, newText: '' })) }],
    };
  },
});
