import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../lib/core/normalise.ts';

describe('fake letters become plain ones', () => {
  test.each([
    ['𝗙𝗿𝗲𝗲 𝓯𝓸𝓸𝓭 𝟙𝟚', 'Free food 12'],
    ['Ｏｐｅｎ　ｎｏｗ', 'Open now'],
    ['ⓞⓟⓔⓝ ⒩⒪⒲ 🄵🅁🄴🄴 🅵🆁🅴🅴 🅝🅞🅦', 'open now FREE FREE NOW'],
    ['ꜱᴍᴀʟʟ ᶜᵃᵖˢ', 'small caps'],
    ['c̶l̶o̶s̶e̶d̶ u̲n̲d̲e̲r̲', 'closed under'],
    ['z\u200be\u2060r\ufeffo\u00ad', 'zero'],
    ['\u202eabc\u202c \u2066x\u2069', 'abc x'],
    ['3️⃣5️⃣7️⃣8️⃣1️⃣2️⃣ NIK', '357812 NIK'],
    ['joko＠gmail．com', 'joko@gmail.com'],
  ])('%s', (text, plain) => expect(normalise(text).text).toBe(plain));
});

describe('what is real stays', () => {
  test.each([
    'm² CO₂ 1ˢᵗ Mᵐᵉ Ⅷ ™ ½ ℃ № ≠',
    'Москва Ελλάδα हिन्दी ꦱꦸꦒꦼꦁ ᬲ᭄ᬯᬲ᭄ᬢᬶ',
    'می‌خواهم क्‍ष',
    '👨‍👩‍👧‍👦 🐦‍🔥 🏳️‍🌈 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇮🇩',
    '1️⃣ satu 2️⃣ dua 3️⃣ tiga',
    '🅿️ Ⓜ 🅱️ ① ②',
    '道路は閉鎖、「迂回」してください。（詳細）',
  ])('%s', (text) => expect(normalise(text).text).toBe(text));
});

describe('decorations', () => {
  test('span the words and say them plainly', () => {
    const text = 'Now 𝗙𝗿𝗲𝗲 𝗳𝗼𝗼𝗱 for all';
    const [found, ...rest] = normalise(text).decorations;
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ plain: 'Free food', letters: 8 });
    expect(text.slice(found?.start, found?.end)).toBe('𝗙𝗿𝗲𝗲 𝗳𝗼𝗼𝗱');
  });
  test('full-width letters are ordinary in CJK text', () => {
    expect(normalise('ＮＨＫは東京にある').decorations).toEqual([]);
  });
});

describe('offsets lead back to the original', () => {
  test('through removed and widened characters', () => {
    const text = 'x\u200b 𝗡𝗜𝗞 1';
    const { text: plain, toOriginal } = normalise(text);
    const start = plain.indexOf('NIK');
    const span = toOriginal({ start, end: start + 3 });
    expect(text.slice(span.start, span.end)).toBe('𝗡𝗜𝗞');
  });

  const strange = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\ud800',
        '\udc00',
        '\u200d',
        '\u0336',
        '𝗮',
        'ⓐ',
        'ᴀ',
        'ᴮ',
        '5️⃣',
        '👍🏽',
        '\u202e',
        'ａ',
        ' ',
        'a',
      ),
    ),
    { maxLength: 40 },
  );

  test('every span of any text maps inside it, in order', () => {
    fc.assert(
      fc.property(strange, fc.nat(), fc.nat(), (parts, a, b) => {
        const original = parts.join('');
        const { text, toOriginal } = normalise(original);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const span = toOriginal({ start, end });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(original.length);
        expect(toOriginal({ start: 0, end: start }).start).toBeLessThanOrEqual(span.start);
      }),
    );
  });

  test('a letter that was kept is where the map says', () => {
    fc.assert(
      fc.property(strange, (parts) => {
        const original = parts.join('');
        const { text, toOriginal } = normalise(original);
        for (let start = 0; start < text.length; start++) {
          if (!/[a-z ]/.test(text.charAt(start))) continue;
          const span = toOriginal({ start, end: start + 1 });
          expect(normalise(original.slice(span.start, span.end)).text.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  test('normalising twice changes nothing more in plain text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalise(text).text).toBe(text);
      }),
    );
  });
});
