import { expand } from '../phrase-trie.ts';
import concepts from './concepts.json';
import { REPLY_LANGUAGES, type ReplyLanguage, type Word, wordsOf } from './words.ts';

/**
 * What citizens talk about, as named topics with the phrases of both languages: concepts.json. A message and a reply
 * that share no word (*taps are dry*, *water interruption*) meet in a concept. `elsewhere.*` are matters of other
 * organisations and small talk: they answer to no reply and speak for silence.
 *
 * A phrase is words in their order, with up to two others between them; `(a|b)` either, `(a|b)?` may be missing, `#` a
 * number. Affixes, slang and letter case make no difference. `enWeak` and `idWeak` are single hints.
 */
export interface ConceptHit {
  readonly concept: string;
  /** 1 for a word, more for longer phrases and for several of them, less for a weak hint. */
  readonly strength: number;
  /** Words of the message that spoke for it, as typed. */
  readonly words: readonly string[];
}

interface Phrase {
  readonly concept: string;
  readonly stems: readonly string[];
  readonly strength: number;
}

type Lists = Partial<Record<'en' | 'id' | 'enWeak' | 'idWeak', readonly string[]>> & {
  /** Above 1: what a message is for (a warning of fraud) goes before what it is about (a tax). */
  readonly weight?: number;
};
const CONCEPTS: Readonly<Record<string, Lists>> = concepts;

/** Concepts of one topic (`waste.missed`, `waste.dumped`) are near each other. */
const topicOf = (concept: string): string => concept.split('.')[0] ?? '';
const byTopic = new Map<string, string[]>();
for (const concept of Object.keys(CONCEPTS)) {
  byTopic.set(topicOf(concept), [...(byTopic.get(topicOf(concept)) ?? []), concept]);
}

/** The other concepts of the topic. */
export const relatedTo = (concept: string): string[] =>
  (byTopic.get(topicOf(concept)) ?? []).filter((other) => other !== concept);
type PhrasesByFirst = ReadonlyMap<string, readonly Phrase[]>;

const NUMBER = '#';
/** Other words that may stand between two words of a phrase. */
const GAP = 2;
const STRENGTH = [0, 1, 1.5, 1.9] as const;
const WEAK = 0.4;
/** What further phrases of the same concept add: hints add up to one word, clear words prove little more together. */
const FURTHER = 0.25;
const FURTHER_HINT = 0.8;
const MOST_FURTHER = 0.6;

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

function stemsOf(phrase: string, language: ReplyLanguage): string[] {
  return phrase.split(' ').flatMap((part) => (part === NUMBER ? [NUMBER] : wordsOf(part).map((word) => word[language])));
}

function read(language: ReplyLanguage): PhrasesByFirst {
  const byFirst = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  const add = (concept: string, written: string, isWeak: boolean): void => {
    const weight = CONCEPTS[concept]?.weight ?? 1;
    for (const phrase of expand(written)) {
      const stems = stemsOf(phrase, language);
      const [first] = stems;
      const key = `${concept} ${stems.join(' ')}`;
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const strength = weight * (isWeak ? WEAK : (STRENGTH[Math.min(stems.length, 3)] ?? 1));
      const known = byFirst.get(first);
      if (known) known.push({ concept, stems, strength });
      else byFirst.set(first, [{ concept, stems, strength }]);
    }
  };
  for (const [concept, lists] of Object.entries(CONCEPTS)) {
    for (const phrase of lists[language] ?? []) add(concept, phrase, false);
    for (const phrase of lists[`${language}Weak`] ?? []) add(concept, phrase, true);
  }
  return byFirst;
}

/** Built at the first question, some 20,000 phrases. */
const built: Partial<Record<ReplyLanguage, PhrasesByFirst>> = {};
const phrasesOf = (language: ReplyLanguage): PhrasesByFirst => {
  built[language] ??= read(language);
  return built[language];
};

/** Stems that any phrase of the language has; for telling a slip of the finger from an unknown word. */
export function conceptStems(language: ReplyLanguage): Set<string> {
  return new Set([...phrasesOf(language).values()].flat().flatMap(({ stems }) => stems));
}

/** Index behind the last word of the phrase, when it begins at `from`. */
function endOf(stems: readonly string[], words: readonly string[], from: number): number {
  let at = from + 1;
  for (const stem of stems.slice(1)) {
    const last = Math.min(words.length, at + GAP + 1);
    while (at < last && !(stem === NUMBER ? isNumber(words[at] ?? '') : words[at] === stem)) at++;
    if (at >= last) return -1;
    at++;
  }
  return at;
}

interface Found {
  strength: number;
  further: number;
  readonly words: Set<string>;
}

function addFound(byConcept: Map<string, Found>, phrase: Phrase, typed: readonly string[]): void {
  const known = byConcept.get(phrase.concept);
  if (!known) {
    byConcept.set(phrase.concept, { strength: phrase.strength, further: 0, words: new Set(typed) });
    return;
  }
  const share = Math.max(phrase.strength, known.strength) < 1 ? FURTHER_HINT : FURTHER;
  if (typed.some((word) => !known.words.has(word))) known.further += share * Math.min(phrase.strength, known.strength);
  known.strength = Math.max(known.strength, phrase.strength);
  for (const word of typed) known.words.add(word);
}

/** The concepts of a message by the phrases of one language, in no order. */
export function conceptsIn(words: readonly Word[], language: ReplyLanguage): ConceptHit[] {
  const phrases = phrasesOf(language);
  const stems = words.map((word) => word[language]);
  const byConcept = new Map<string, Found>();
  for (const [index, stem] of stems.entries()) {
    for (const phrase of phrases.get(stem) ?? []) {
      const end = phrase.stems.length === 1 ? index + 1 : endOf(phrase.stems, stems, index);
      if (end < 0) continue;
      const inPhrase = new Set(phrase.stems);
      const typed = words.slice(index, end).filter((word) => inPhrase.has(word[language]));
      addFound(
        byConcept,
        phrase,
        typed.map((word) => word.typed),
      );
    }
  }
  return [...byConcept].map(([concept, { strength, further, words: typed }]) => ({
    concept,
    strength: strength + Math.min(further, MOST_FURTHER),
    words: [...typed],
  }));
}

/** Both languages together; messages mix them, and a phrase in the language of the reply is as good as any. */
export function conceptsInAny(words: readonly Word[], weight: Readonly<Record<ReplyLanguage, number>>): ConceptHit[] {
  const merged = new Map<string, ConceptHit>();
  for (const language of REPLY_LANGUAGES) {
    for (const hit of conceptsIn(words, language)) {
      const strength = hit.strength * weight[language];
      const known = merged.get(hit.concept);
      if (!known || known.strength < strength) merged.set(hit.concept, { ...hit, strength });
    }
  }
  return [...merged.values()];
}
