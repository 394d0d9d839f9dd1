import { describe, expect, it } from 'vitest';
import { nameOfClasses, shapesOf, visitFeatures } from '@/lib/core/model/features.ts';

const classesIn = (text: string, marks: string[] = []): string[] => {
  const found: string[] = [];
  visitFeatures(text, 'en', marks, { word: () => {}, classes: (key) => found.push(nameOfClasses(key)) });
  return found;
};

describe('shapes of a sentence', () => {
  it.each([
    ['we met Harriet Cole at noon today in town', ['NAME']],
    ['have your shoes mended at FreshFlow this week', ['NAME', 'BRAND']],
    ["Rosa's has the sweetest plums on this coast", ['BRAND']],
    ['Yang berlaku mulai hari ini: EMBARGO, jangan dibuka', ['CAPS']],
    ['[Name of mayor] will open the new bridge', ['BLANK']],
    ['some 12% of it costs $5 at 9.30 each day', ['PERCENT', 'PRICE', 'TIME']],
    ['which street do you mean, Femi?', ['NAME', 'VOCATIVE', 'SHORT']],
    ['the river path is open all day and has four benches', []],
  ])('%s', (text, shapes) => {
    expect(new Set(shapesOf(text))).toEqual(new Set(shapes));
  });

  it('count beside the classes of words', () => {
    expect(classesIn('buy shoes there', ['BRAND'])).toContain('BRAND+BUY');
  });
});
