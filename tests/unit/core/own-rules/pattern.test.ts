import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, estimateSize } from '@/lib/core/own-rules/pattern.ts';

const A = `${'a'.repeat(25_000)}!`;

describe('a pattern', () => {
  it.each([
    ['(', 'brackets'],
    ['a)', 'brackets'],
    ['[a', 'class'],
    ['(?=x)', 'lookaround'],
    ['(?<!x)y', 'lookaround'],
    ['(a)\\1', 'backreference'],
    ['*a', 'repeat'],
    ['a**', 'repeat'],
    ['a{1001}', 'too-big'],
    ['\\y', 'escape'],
    ['a\\', 'escape'],
    ['(a{100}){100}', 'too-big'],
    ['[[:word:]]{400}[[:word:]]{400}', 'too-big'],
    ['(?P<n>a)(?P<n>b)', 'other'],
  ])('%s: %s', (source, problem) => {
    expect(compilePattern(source, true)).toEqual({ problem });
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*)*x', '(a|a)*b', '([a-zA-Z]+)*$', '(a?){30}a{30}', '(.*a){20}'])(
    '%s, which hangs other engines, is done with the longest post in a blink',
    (source) => {
      const { pattern } = compilePattern(source, true);
      const start = performance.now();
      pattern?.find(A);
      expect(pattern).toBeDefined();
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  it('has 200 matches at most, none of them empty', () => {
    const found = compilePattern('a|', true).pattern?.find('a'.repeat(5000)) ?? [];
    expect(found).toHaveLength(200);
    expect(compilePattern('b*', true).pattern?.find('aab')).toEqual([{ start: 2, end: 3 }]);
  });

  it('counts in UTF-16 units', () => {
    expect(compilePattern('gratis', true).pattern?.find('🎁 GRATIS')).toEqual([{ start: 3, end: 9 }]);
  });

  it('minds letter case when asked to', () => {
    expect(compilePattern('WHO', false).pattern?.find('who WHO')).toEqual([{ start: 4, end: 7 }]);
  });
});

describe('its size, before it is compiled', () => {
  it.each([
    ['abc', 3],
    ['a{10}', 10],
    ['(ab){10}', 40],
    ['[a-z]{3,5}\\d{2}', 7],
    ['\\{9\\}', 3],
    ['((a{10}){10}){10}', 1220],
  ])('%s: about %i', (source, size) => {
    expect(estimateSize(source)).toBe(size);
  });
});

const PIECES = [
  'a',
  'b',
  '.',
  '\\d',
  '\\p{L}',
  '[a-z]',
  '(',
  ')',
  '|',
  '*',
  '+',
  '?',
  '{2}',
  '{3,9}',
  '{40}',
  '^',
  '$',
  '\\b',
  '(?:',
  '[',
  ']',
  '\\',
  '😀',
];

describe('whatever is typed', () => {
  it('never throws, and finds inside the text only', () => {
    const sources = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(sources, fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (source, text, ignoreCase) => {
        const { pattern, problem } = compilePattern(source, ignoreCase);
        expect(pattern === undefined).toBe(problem !== undefined);
        for (const { start, end } of pattern?.find(text) ?? []) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('is done with a long text in bounded time, however the pattern is nested', () => {
    const sources = fc
      .array(fc.constantFrom(...PIECES.slice(0, 19)), { minLength: 3, maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(sources, (source) => {
        const { pattern } = compilePattern(source, true);
        const start = performance.now();
        pattern?.find(A);
        // Backtracking engines need longer than anybody waits; this one is bounded by size times length.
        expect(performance.now() - start).toBeLessThan(4000);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
