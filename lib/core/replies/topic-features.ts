import type { ConceptHit } from './concepts.ts';
import { familiesOf } from './word-families.ts';
import type { Word } from './words.ts';

const NUMBER = /^\p{N}+$/u;

/** The stem in the language of the text; a word that it leaves as it is may be of the other language (*di-cancel*). */
function stemOf({ word, en, id }: Word, language: string | undefined): string {
  if (NUMBER.test(word)) return '#';
  const [first, second] = language === 'id' ? [id, en] : [en, id];
  return first === word ? second : first;
}

/**
 * What the topic model reads of a text, and how strongly it is there: stems, the families they are in (`%COLLECT`), and
 * the concepts they speak of (`=waste.missed`). `language`: of the text, where it is known.
 */
export function topicFeatures(
  words: readonly Word[],
  hits: readonly ConceptHit[],
  language: string | undefined,
): ReadonlyMap<string, number> {
  const features = new Map(words.map((word) => [stemOf(word, language), 1]));
  for (const family of familiesOf(words, language)) features.set(`%${family}`, 1);
  for (const { concept, strength } of hits) features.set(`=${concept}`, strength);
  return features;
}
