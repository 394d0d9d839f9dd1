import { expect, test } from 'vitest';
import { wordedDate } from '../../../../lib/core/replies/worded-date.ts';

const at = { day: '2026-03-02', time: '14:05' };

test.each([
  [{ day: '2026-03-02' }, 'en', 'Monday 2 March 2026'],
  [{ day: '2026-03-02' }, 'id', 'Senin, 2 Maret 2026'],
  [{ ...at, timeZone: 'Asia/Jakarta' }, 'en', 'Monday 2 March 2026, 14:05 WIB'],
  [{ ...at, timeZone: 'Asia/Makassar' }, 'id', 'Senin, 2 Maret 2026 pukul 14.05 WITA'],
  [{ ...at, day: '2026-07-06', timeZone: 'Europe/London' }, 'en', 'Monday 6 July 2026, 14:05 BST'],
  [at, 'id', 'Senin, 2 Maret 2026 pukul 14.05'],
] as const)('%j in %s', (when, language, expected) => {
  // Intl's commas differ between versions of its data.
  expect(wordedDate(when, language).replace('Monday, ', 'Monday ')).toBe(expected);
});

test.each([{ day: 'soon' }, { ...at, timeZone: 'Mars/Olympus' }])('%j is no date', (when) => {
  expect(() => wordedDate(when, 'en')).toThrow(RangeError);
});
