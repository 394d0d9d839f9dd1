import { expect, test } from 'vitest';
import { defaultAgencyRules } from '../../../lib/core/agency.ts';
import { runChecks } from '../../../lib/core/check.ts';

/** X's longest post. Checks run on every key stroke, so no text may make them slow. */
const LENGTH = 25_000;
/** Every text below takes 5 to 50 ms; a quadratic pattern takes seconds. The rest is room for a busy machine. */
const LIMIT_MS = 400;

const HOSTILE = [
  ...['1', '12 ', '08 ', '4 ', '1-', '+1 ', 'a.', '.', '文.', 'www.', '/a', 'https://a.co/ ', 'http://', '(', '[a'],
  ...[
    'a@a.',
    'a@a.co ',
    '(at) ',
    'a at b dot c ',
    'Aa ',
    'AA ',
    ' ',
    '\n',
    'abcdefghij',
    'a-',
    '@a ',
    '#',
    '#ab',
    '#aaaa ',
  ],
  ...['😀', '1️⃣', '𝗮', 'ⓐ', 'x\u0336', '\u200d', '\ud800', 'kirim nik ', 'what is your ', 'do not share ', 'not for '],
  ...['081234567890 ', '3578126503970004 ', '4485275742308327 '],
];

test.each(HOSTILE)('%j repeated', (part) => {
  const text = part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(runChecks({ text, kind: 'post', media: [] }, defaultAgencyRules()).failed).toEqual([]);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(LIMIT_MS);
});
