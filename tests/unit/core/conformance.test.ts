import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractEntities } from '@/lib/core/entities.ts';
import { weightedLength } from '@/lib/core/length.ts';

/** twitter-text's official conformance data; present where the project's shared folder lies beside it. */
const FOLDER = new URL('../../../../shared/data/twitter-text/', import.meta.url);

interface Case<Expected> {
  readonly description: string;
  readonly text: string;
  readonly expected: Expected;
}

function read<Expected>(file: string, suite: string): readonly Case<Expected>[] {
  const suites = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, readonly Case<Expected>[]>;
  return suites[suite] ?? [];
}

describe.runIf(existsSync(FOLDER))('twitter-text conformance', () => {
  it('counts weighted length as X does', () => {
    const cases = read<{ weightedLength: number }>('validate.json', 'WeightedTweetsWithDiscountedEmojiCounterTest');
    expect(cases.length).toBeGreaterThan(10);
    for (const { description, text, expected } of cases) {
      expect(weightedLength(text), description).toBe(expected.weightedLength);
    }
  });

  it.each([
    ['urls', 0],
    ['hashtags', 1],
    ['mentions', 1],
  ] as const)('finds %s as X does', (kind, sign) => {
    const cases = read<readonly string[]>('extract.json', kind);
    expect(cases.length).toBeGreaterThan(10);
    for (const { description, text, expected } of cases) {
      const found = extractEntities(text)[kind].map(({ start, end }) => text.slice(start + sign, end));
      expect(found, description).toEqual(expected);
    }
  });
});
