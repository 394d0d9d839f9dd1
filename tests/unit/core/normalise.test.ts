import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '@/lib/core/normalise.ts';

const plain = (text: string): string => normalise(text).text;

describe('normalise', () => {
  it.each([
    ['mathematical', '𝗙𝗿𝗲𝗲 𝐆𝐫𝐚𝐭𝐢𝐬 𝒮𝒶𝓁ℯ', 'Free Gratis Sale'],
    ['full-width', 'ＧＲＡＴＩＳ １２３', 'GRATIS 123'],
    ['circled and squared', 'Ⓖⓡⓐⓣⓘⓢ 🅶🆁🅰🆃🅸🆂', 'Gratis GRATIS'],
    ['struck through', 's̶a̶l̶e̶', 'sale'],
    ['bracketed', '⒩⒪⒲ 🅝🅞🅦 🄵🅁🄴🄴', 'now NOW FREE'],
    ['small-capital and superscript', 'ꜱᴍᴀʟʟ ᶜᵃᵖˢ', 'small caps'],
    ['underlined', 'u̲n̲d̲e̲r̲', 'under'],
    ['a long row of keycap', '3️⃣5️⃣7️⃣8️⃣1️⃣2️⃣ NIK', '357812 NIK'],
    ['full-width signs between', 'joko＠gmail．com', 'joko@gmail.com'],
    ['zero-width and bidi controls', 'N\u200bI\u2060K \u202e123\u202c', 'NIK 123'],
  ])('undoes %s letters', (_name, typed, said) => {
    expect(plain(typed)).toBe(said);
  });

  it.each([
    ['units and fractions', 'Luas 48 m², CO₂, ½, ™, Ⅷ'],
    ['emoji of several parts', 'Keluarga 👨‍👩‍👧‍👦, 🏴󠁧󠁢󠁥󠁮󠁧󠁿, 1️⃣'],
    ['emoji that show letters', '🅿️ 🅱️ Ⓜ ① ②'],
    ['ordinals and signs', '1ˢᵗ Mᵐᵉ № ℃ ≠'],
    ['short rows of keycaps', '1️⃣ satu 2️⃣ dua 3️⃣ tiga'],
    ['scripts', 'Москва Ελλάδα ꦱꦸꦒꦼꦁ ᬲ᭄ᬯᬲ᭄ᬢᬶ'],
    ['East Asian punctuation', '道路は閉鎖、「迂回」してください。（詳細）'],
    ['Arabic joiners', 'می\u200cخواهم'],
    ['Devanagari', 'क्\u200dष'],
    ['accents', 'Café naïve Ngāti'],
  ])('leaves %s alone', (_name, text) => {
    expect(plain(text)).toBe(text);
  });

  it('reads full-width digits of East Asian typing as digits, without calling them decoration', () => {
    const { text, decorations } = normalise('受付は１０時からＡ窓口です');
    expect([text, decorations]).toEqual(['受付は10時からA窓口です', []]);
  });

  it('joins faked words to one stretch, and says it plainly', () => {
    const typed = 'Now 𝗙𝗿𝗲𝗲 𝗳𝗼𝗼𝗱 for all';
    const { decorations } = normalise(typed);
    expect(decorations).toMatchObject([{ plain: 'Free food', letters: 8 }]);
    expect(decorations.map(({ start, end }) => typed.slice(start, end))).toEqual(['𝗙𝗿𝗲𝗲 𝗳𝗼𝗼𝗱']);
  });

  it('maps a span back to the letters as typed', () => {
    const typed = 'Info 𝗚𝗥𝗔𝗧𝗜𝗦 ya';
    const { text, toOriginal } = normalise(typed);
    const start = text.indexOf('GRATIS');
    const { start: from, end: to } = toOriginal({ start, end: start + 6 });
    expect(typed.slice(from, to)).toBe('𝗚𝗥𝗔𝗧𝗜𝗦');
  });

  it('maps every span into the original, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('𝗮', 'ａ', '\u200b', 'a\u0336', '\ud800', '👨‍👩‍👧', '1️⃣'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const typed = pieces.join('');
        const { text, toOriginal } = normalise(typed);
        let last = 0;
        for (let index = 0; index < text.length; index += 1) {
          const { start, end } = toOriginal({ start: index, end: index + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(typed.length);
          last = start;
        }
      }),
    );
  });
});
