import { describe, expect, it } from 'vitest';
import { expand } from '@/lib/core/phrase-trie.ts';
import { splitTerms } from '@/lib/core/tokens.ts';
import lexicon from '@/lib/core/triage/lexicon.json';
import { classesIn } from '@/lib/core/triage/word-classes.ts';

const names = (text: string) =>
  classesIn(splitTerms(text)).map(({ name, start, end }) => [name, text.slice(start, end)]);

describe('word classes', () => {
  it('are found as whole phrases with their words', () => {
    expect(names('we are on the roof')).toContainEqual(['TRAPPED', 'on the roof']);
    expect(names('Terima kasih banyak')).toContainEqual(['THANKS', 'Terima kasih']);
    expect(names('firewood')).toEqual([]);
  });

  it('report the longest phrase of a class once', () => {
    expect(names('kill yourself').filter(([name]) => name === 'SWEAR')).toEqual([['SWEAR', 'kill yourself']]);
  });

  it('have capital names, and phrases that read well', () => {
    for (const [name, phrases] of Object.entries(lexicon)) {
      expect(name).toMatch(/^[A-Z]+$/);
      expect(new Set(phrases).size, name).toBe(phrases.length);
      for (const phrase of phrases)
        expect(
          expand(phrase).every((one) => one !== ''),
          `${name}: ${phrase}`,
        ).toBe(true);
    }
  });
});
