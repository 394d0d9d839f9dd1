import type { Analysis, Language, Sentence } from './analysis.ts';
import type { Span } from './draft.ts';
import { feature } from './feature.ts';
import { createMatcher, type PhraseMatcher } from './phrase-match.ts';
import { addPhrase, newTrie } from './phrase-trie.ts';
import { termsOf } from './terms-of.ts';

/** Phrases by the language they belong to; `any` holds fixed wordings that are used in every language. */
export interface PhraseLists {
  readonly en?: readonly string[];
  readonly id?: readonly string[];
  readonly any?: readonly string[];
}

export interface Hit extends Span {
  readonly text: string;
  readonly language: Language;
  /** Where its sentence begins. */
  readonly sentence: number;
}

const LISTS: PhraseLists[] = [];
let matchers: Readonly<Record<Language, PhraseMatcher>> | undefined;

function build(): Readonly<Record<Language, PhraseMatcher>> {
  const built = { en: newTrie(), id: newTrie(), other: newTrie() };
  LISTS.forEach((lists, list) => {
    for (const phrase of lists.any ?? []) for (const trie of Object.values(built)) addPhrase(trie, phrase, list);
    for (const phrase of lists.en ?? []) addPhrase(built.en, phrase, list);
    for (const phrase of lists.id ?? []) addPhrase(built.id, phrase, list);
  });
  return { en: createMatcher(built.en), id: createMatcher(built.id), other: createMatcher(built.other) };
}

function addHits(sentence: Sentence, analysis: Analysis, byList: Map<number, Hit[]>): void {
  matchers ??= build();
  const match = matchers[sentence.language];
  const { start: base, language } = sentence;
  const { prose } = analysis;
  const terms = termsOf(analysis, sentence);
  for (let index = 0; index < terms.length; index++) {
    const first = terms[index];
    if (!first) break;
    const matches = match(terms, index);
    if (matches.size === 0) continue;
    matches.forEach((last, list) => {
      const start = base + first.start;
      const end = base + (terms[last]?.end ?? first.end);
      const known = byList.get(list);
      // A list reports its longest hit, never one inside another.
      const before = known?.[known.length - 1];
      if (before && before.sentence === base && end <= before.end) return;
      const hit: Hit = { start, end, text: prose.slice(start, end), language, sentence: base };
      if (known) known.push(hit);
      else byList.set(list, [hit]);
    });
  }
}

/** All hits of a draft that is read in one piece, by list. */
const hitsByList = feature((analysis) => {
  const byList = new Map<number, Hit[]>();
  for (const sentence of analysis.sentences) addHits(sentence, analysis, byList);
  return byList;
});

const move = (hit: Hit, by: number): Hit =>
  by === 0 ? hit : { ...hit, start: hit.start + by, end: hit.end + by, sentence: hit.sentence + by };

const NONE: readonly Hit[] = [];

/**
 * Declares phrases and returns the search for them: whole words of `prose`, each sentence by the list of its own
 * language, left to right. All lists of all rules are looked up in one pass over a draft.
 *
 * A phrase is words with single spaces. `word*` begins with, `*word` ends with, `(a|b c)` either, `(a|b)?` or `word?`
 * may be missing, `_` any one word, `..3` up to three words (also across commas), `#` a number. Letter case, hyphens,
 * quotes and letters typed more than twice in a row make no difference.
 */
export function phraseList(lists: PhraseLists): (analysis: Analysis) => readonly Hit[] {
  const list = LISTS.push(lists) - 1;
  matchers = undefined;
  return ({ parts }) =>
    parts.length === 1
      ? (hitsByList(parts[0]?.analysis as Analysis).get(list) ?? NONE)
      : parts.flatMap(({ start, analysis }) => (hitsByList(analysis).get(list) ?? NONE).map((hit) => move(hit, start)));
}

/** Those hits that lie in the sentence. */
export const inSentence = (hits: readonly Hit[], sentence: Sentence): Hit[] =>
  hits.filter((hit) => hit.sentence === sentence.start);
