import { defineRule } from '../../rule.ts';

/** One faked letter is a formula (𝑥) or a full-width slip; two are a word. */
const MIN_LETTERS = 2;

export const rule = defineRule({
  id: 'accessibility/decorative-unicode',
  severity: 'warn',
  reads: 'original',
  rationale:
    'Letters borrowed from mathematics or symbols are spelled out, skipped or read as "mathematical bold capital F", and ' +
    'search and translation miss them. Real scripts, units (m², CO₂), ordinals and single symbols are left alone.',
  sources: [
    { title: 'WCAG 2.2, technique failure F71', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F71' },
    {
      title: 'Scope: special characters and accessibility',
      url: 'https://business.scope.org.uk/article/font-accessibility-and-readability-the-basics',
    },
  ],
  messageIds: ['faked'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '𝗙𝗿𝗲𝗲 𝘃𝗮𝗰𝗰𝗶𝗻𝗲𝘀 today',
        marks: '𝗙𝗿𝗲𝗲 𝘃𝗮𝗰𝗰𝗶𝗻𝗲𝘀',
        fixed: 'Free vaccines today',
      },
      { language: 'en', text: 'Bridge ⓒⓛⓞⓢⓔⓓ until noon', marks: 'ⓒⓛⓞⓢⓔⓓ', fixed: 'Bridge closed until noon' },
      { language: 'en', text: 'Price: s̶i̶x̶ five pounds', fixed: 'Price: six five pounds' },
      { language: 'id', text: '🅶🆁🅰🆃🅸🆂 untuk lansia', marks: '🅶🆁🅰🆃🅸🆂', fixed: 'GRATIS untuk lansia' },
      { language: 'id', text: 'Jadwal ʙᴀʀᴜ loket pajak', marks: 'ʙᴀʀᴜ', fixed: 'Jadwal baru loket pajak' },
      { language: 'id', text: 'Kantor ｔｕｔｕｐ hari ini', marks: 'ｔｕｔｕｐ', fixed: 'Kantor tutup hari ini' },
    ],
    clean: [
      { language: 'en', text: 'A 48 m² hall, 5 µg/m³, H₂O and CO₂, the 1ˢᵗ of its kind, Part Ⅷ, ½ price™' },
      { language: 'en', text: 'Café Zoë serves crème brûlée; pay 5 € or ₹400. Solve 𝑥 + 2 = 5.' },
      { language: 'en', text: 'Take Ⓜ line 2 and park at 🅿️. ① Pay ② Display' },
      { language: 'id', text: 'Suhu 36 °C, luas 120 m², kadar CO₂ turun ¼.' },
      { language: 'id', text: 'Aksara Jawa ꦱꦸꦒꦼꦁ dan Bali ᬲ᭄ᬯᬲ᭄ᬢᬶ dipamerkan' },
      { language: 'id', text: 'Tamu dari 東京都（とうきょうと）ＮＨＫ hadir' },
    ],
  },
  *check({ decorations }) {
    for (const { start, end, plain, letters } of decorations) {
      if (letters < MIN_LETTERS) continue;
      yield {
        messageId: 'faked',
        data: { plain },
        span: { start, end },
        suggestions: [{ messageId: 'usePlain', data: { plain }, edits: [{ span: { start, end }, newText: plain }] }],
      };
    }
  },
});
