import type { Analysis, Language, Sentence } from '../analysis.ts';
import type { Span } from '../draft.ts';
import { feature, shift } from '../feature.ts';
import { termsOf } from '../terms-of.ts';
import { splitTerms, type Term } from '../tokens.ts';
import { basesOf } from './inflections.ts';

/** Where a phrase of a list stands, in units of the analysis' text; `sentence`: where its sentence begins. */
export interface PhraseHit extends Span {
  readonly sentence: number;
  readonly language: Language;
}

export interface PhraseOptions {
  /** Also the usual forms of each word. */
  readonly inflections: boolean;
  /** Letter case makes a difference; then only the words exactly as given are found. */
  readonly exact: boolean;
}

interface Phrase extends PhraseOptions {
  readonly list: number;
  readonly words: readonly Term[];
  readonly typed: string;
}

/** Found letter by letter, also in links, tags and handles. */
interface Literal {
  readonly list: number;
  readonly text: string;
  readonly exact: boolean;
}

/** Links, tags, handles and signs are no words, and prose does not hold them. */
const LITERAL = /^[#@]|[/\\@]|[\p{L}\p{N}][.][\p{L}\p{N}]/u;
const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/** Phrases as people write them: no sign has a meaning of its own. All lists are looked up in one pass over a text. */
export function createPhraseIndex() {
  const byWord = new Map<string, Phrase[]>();
  const literals: Literal[] = [];
  let lists = 0;

  /** Returns the search for a list of phrases: hits from left to right, none inside another. */
  function add(phrases: readonly string[], options: PhraseOptions): (analysis: Analysis) => readonly PhraseHit[] {
    const list = lists++;
    for (const typed of phrases) {
      const words = splitTerms(typed);
      const [first] = words;
      if (!first || LITERAL.test(typed)) {
        literals.push({ list, text: options.exact ? typed : typed.toLowerCase(), exact: options.exact });
        continue;
      }
      const phrase = { ...options, list, words, typed };
      const known = byWord.get(first.word);
      if (known) known.push(phrase);
      else byWord.set(first.word, [phrase]);
    }
    return ({ parts }) => {
      const [only] = parts;
      if (only && parts.length === 1) return hitsByList(only.analysis).get(list) ?? NONE;
      return parts.flatMap(({ start, analysis }) =>
        (hitsByList(analysis).get(list) ?? NONE).map((hit) => ({
          ...shift(hit, start),
          sentence: hit.sentence + start,
        })),
      );
    };
  }

  const hitsByList = feature((analysis) => {
    const found = new Map<number, PhraseHit[]>();
    if (byWord.size > 0) for (const sentence of analysis.sentences) addWords(byWord, sentence, analysis, found);
    if (literals.length > 0) addLiterals(literals, analysis, found);
    return found;
  });

  return { add };
}

const NONE: readonly PhraseHit[] = [];

/** The longest of several that begin together; none that lies in the one before. */
function keep(found: Map<number, PhraseHit[]>, list: number, hit: PhraseHit): void {
  const known = found.get(list);
  if (!known) found.set(list, [hit]);
  else {
    const last = known.at(-1);
    if (last && hit.start === last.start && hit.end > last.end) known[known.length - 1] = hit;
    else if (!last || hit.start >= last.end) known.push(hit);
  }
}

function addWords(
  byWord: ReadonlyMap<string, readonly Phrase[]>,
  sentence: Sentence,
  analysis: Analysis,
  found: Map<number, PhraseHit[]>,
): void {
  const { start: base, language } = sentence;
  const terms = termsOf(analysis, sentence);
  const tryAt = (phrase: Phrase, at: number): void => {
    const last = lastWord(phrase, terms, at, language);
    const first = terms[at];
    if (!first || !last) return;
    const hit = { start: base + first.start, end: base + last.end, sentence: base, language };
    if (phrase.exact && analysis.prose.slice(hit.start, hit.end) !== phrase.typed) return;
    keep(found, phrase.list, hit);
  };
  terms.forEach(({ word }, at) => {
    for (const phrase of byWord.get(word) ?? []) tryAt(phrase, at);
    for (const form of basesOf(word, language)) {
      for (const phrase of byWord.get(form) ?? []) if (phrase.inflections && !phrase.exact) tryAt(phrase, at);
    }
  });
}

/** The term that ends the phrase begun at `at`; nothing when another word or a strong mark comes between. */
function lastWord({ words, inflections }: Phrase, terms: readonly Term[], at: number, language: Language) {
  for (let index = 1; index < words.length; index++) {
    const wanted = words[index];
    const term = terms[at + index];
    if (!wanted || !term) return undefined;
    if (wanted.follows && !term.follows) return undefined;
    const isForm = inflections && basesOf(term.word, language).includes(wanted.word);
    if (term.word !== wanted.word && !isForm) return undefined;
  }
  return terms[at + words.length - 1];
}

function addLiterals(literals: readonly Literal[], analysis: Analysis, found: Map<number, PhraseHit[]>): void {
  const { text, sentences } = analysis;
  const lower = text.toLowerCase();
  // Letters that grow in lower case (İ) would shift every place behind them.
  const folded = lower.length === text.length ? lower : text;
  for (const literal of literals) {
    const hay = literal.exact ? text : folded;
    for (let at = hay.indexOf(literal.text); at >= 0; at = hay.indexOf(literal.text, at + 1)) {
      const end = at + literal.text.length;
      if (goesOn(hay, at, -1) || goesOn(hay, end - 1, 1)) continue;
      const sentence = sentences.find((candidate) => candidate.end > at);
      keep(found, literal.list, {
        start: at,
        end,
        sentence: sentence?.start ?? 0,
        language: sentence?.language ?? analysis.language,
      });
    }
  }
}

/** Whether the letter or number at `at` goes on in a direction: a phrase is found as a whole only. */
const goesOn = (text: string, at: number, step: 1 | -1): boolean =>
  LETTER.test(text.charAt(at)) && LETTER.test(text.charAt(at + step));
