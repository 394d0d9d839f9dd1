import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractEntities } from '@/lib/core/entities.ts';
import { overflowStart, weightedLength } from '@/lib/core/length.ts';

describe('weightedLength', () => {
  it.each([
    ['', 0],
    ['Halo', 4],
    ['道路封', 6],
    ['👨‍👩‍👧‍👦', 2],
    ['🐦‍🔥', 2],
    ['🇮🇩', 2],
    ['1️⃣', 2],
    ['🫱🏿‍🫲🏻', 2],
    ['e\u0301', 1],
    ['…', 2],
    ['“x” – y', 7],
    ['https://www.kotacontoh.go.id/a/very/long/path?with=query', 23],
    ['bmkg.go.id', 23],
    ['t.co', 23],
    ['a\nb', 3],
  ])('%j weighs %i', (text, weight) => {
    expect(weightedLength(text)).toBe(weight);
  });

  it('agrees with where the overflow begins', () => {
    const text = `${'a'.repeat(257)} https://kotacontoh.go.id/x`;
    expect(weightedLength(text)).toBe(281);
    expect(text.slice(overflowStart(text, 280))).toBe('https://kotacontoh.go.id/x');
    expect('abcdef'.slice(overflowStart('abcdef', 4))).toBe('ef');
    expect(overflowStart('abc', 3)).toBe(3);
    expect(overflowStart('👨‍👩‍👧‍👦'.repeat(3), 4)).toBe('👨‍👩‍👧‍👦'.length * 2);
  });
});

const CONFORMANCE = new URL('../../../../shared/data/twitter-text/validate.json', import.meta.url);

// Official conformance data; present where the project's shared folder lies beside it.
describe.runIf(existsSync(CONFORMANCE))('twitter-text conformance', () => {
  interface Case {
    readonly description: string;
    readonly text: string;
    readonly expected: { readonly weightedLength: number };
  }
  const suites = existsSync(CONFORMANCE)
    ? (JSON.parse(readFileSync(CONFORMANCE, 'utf8')) as Record<string, readonly Case[]>)
    : {};
  const cases = suites['WeightedTweetsWithDiscountedEmojiCounterTest'] ?? [];

  it.each(cases)('$description', ({ text, expected }) => {
    expect(weightedLength(text)).toBe(expected.weightedLength);
  });
});

describe('extractEntities', () => {
  it('finds what X links, where it stands', () => {
    const text = 'Info #AirBersih @KotaContoh $ABC di kotacontoh.go.id/air';
    const { urls, hashtags, mentions, cashtags } = extractEntities(text);
    const shown = [urls, hashtags, mentions, cashtags].map((list) =>
      list.map(({ start, end }) => text.slice(start, end)),
    );
    expect(shown).toEqual([['kotacontoh.go.id/air'], ['#AirBersih'], ['@KotaContoh'], ['$ABC']]);
  });
});
