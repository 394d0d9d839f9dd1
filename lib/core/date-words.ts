import words from './dates.json';

/** Names of months and days as patterns, for dates and times alike. */

/** Number of a name in a list of synonyms, by lower-case name. */
const indexOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((name): [string, number] => [name, index])));
export const MONTHS = indexOf(words.months);
export const WEEKDAYS = indexOf(words.weekdays);
export const longestFirst = (names: Iterable<string>): string =>
  [...names].sort((a, b) => b.length - a.length).join('|');
export const MONTH = `(?:${longestFirst(MONTHS.keys())})`;
export const EDGE = '(?![\\p{L}\\p{N}])';

export function* matchesOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (const match of text.matchAll(pattern)) yield match as RegExpExecArray;
}
