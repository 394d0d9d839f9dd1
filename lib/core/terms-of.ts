import type { Sentence } from './analysis.ts';
import { feature } from './feature.ts';
import { splitTerms, type Term } from './tokens.ts';

/** The terms of each sentence, by where it begins; phrase lists and the model read the same ones. */
const known = feature(() => new Map<number, readonly Term[]>());

/** Terms of a sentence; their spans count from its beginning. */
export function termsOf(analysis: Parameters<typeof known>[0], { start, end }: Sentence): readonly Term[] {
  const bySentence = known(analysis);
  const terms = bySentence.get(start) ?? splitTerms(analysis.prose.slice(start, end));
  bySentence.set(start, terms);
  return terms;
}
