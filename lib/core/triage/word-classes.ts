import { expandSlang } from '../language/slang.ts';
import { createMatcher, type PhraseMatcher } from '../phrase-match.ts';
import { addPhrase, newTrie } from '../phrase-trie.ts';
import type { Term } from '../tokens.ts';
import lexicon from './lexicon.json';

/** A class of words that says what a post is about: a hazard, a wait, an insult, a word of thanks … */
export type WordClass = keyof typeof lexicon;

/** Words of a class; the span is in UTF-16 units of the text that the terms come from. */
export interface ClassHit {
  readonly name: WordClass;
  readonly start: number;
  readonly end: number;
}

const NAMES = Object.keys(lexicon) as WordClass[];
/** Words of a phrase that are not the beginning or the end of a word (`mati*`). */
const PLAIN_WORD = /(?<![*\p{L}\p{N}.])[\p{L}\p{N}']+(?![*\p{L}\p{N}])/gu;

let built: PhraseMatcher | undefined;

/** Phrases as they are and with slang written out, for that is how the terms come. */
function matcher(): PhraseMatcher {
  if (built) return built;
  const made = newTrie();
  NAMES.forEach((name, list) => {
    for (const phrase of lexicon[name]) {
      addPhrase(made, phrase, list);
      const spelt = phrase.replace(PLAIN_WORD, (word) => expandSlang([word]).join(' '));
      if (spelt !== phrase) addPhrase(made, spelt, list);
    }
  });
  built = createMatcher(made);
  return built;
}

/** Words of any class (lexicon.json), in the order of the text; of one class the longest, never one inside another. */
export function classesIn(terms: readonly Term[]): ClassHit[] {
  const hits: ClassHit[] = [];
  const matchAt = matcher();
  const last = new Map<number, number>();
  for (const [index, first] of terms.entries()) {
    for (const [list, end] of matchAt(terms, index)) {
      const name = NAMES[list];
      if (!name || end <= (last.get(list) ?? -1)) continue;
      last.set(list, end);
      hits.push({ name, start: first.start, end: terms[end]?.end ?? first.end });
    }
  }
  return hits.filter((hit) => hit.name !== 'DEATHLY' || !hits.some((other) => tellsOf(other, hit)));
}

/** "Air mati", "the street lights are dead": what has stopped is a thing, so nobody dies of the word. */
const tellsOf = (other: ClassHit, hit: ClassHit): boolean =>
  other.name === 'BROKEN' &&
  other.start <= hit.start &&
  other.end >= hit.end &&
  other.end - other.start > hit.end - hit.start;
