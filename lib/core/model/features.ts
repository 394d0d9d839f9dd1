import { splitTerms } from '../tokens.ts';

/** Longer words also count by their beginning and end, which stand in for a stemmer in both languages. */
const LONG_WORD = 6;
const AFFIX = 4;

const wordOf = (word: string): string => word.replace(/\p{N}+(?:[.,:]\p{N}+)*/gu, '#');

/**
 * What the model knows of a sentence: its words (`gratis`), pairs (`will be`), beginnings (`janj-`) and endings (`-kan`)
 * of long words, and its marks (`?`, `!`, `@`, `link`). Each counts once. `text` is prose: links, tags, handles blanked.
 */
export function featuresOf(text: string, marks: readonly string[] = []): Set<string> {
  const features = new Set<string>(marks);
  if (text.includes('?')) features.add('?');
  if (text.includes('!')) features.add('!');
  let before = '^';
  for (const term of splitTerms(text)) {
    const word = wordOf(term.word);
    features.add(word);
    features.add(`${before} ${word}`);
    if (word.length >= LONG_WORD) {
      features.add(`${word.slice(0, AFFIX)}-`);
      features.add(`-${word.slice(-AFFIX)}`);
    }
    before = word;
  }
  features.add(`${before} $`);
  return features;
}
