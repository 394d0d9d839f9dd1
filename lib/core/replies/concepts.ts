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

/** A node of the tree of all phrases of a language, word by word. */
interface Node {
  readonly next: Map<string, Node>;
  /** Concepts whose phrase ends here, with its strength. */
  readonly ends: Map<string, number>;
}

const newNode = (): Node => ({ next: new Map(), ends: new Map() });

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

const NUMBER = '#';
/** Other words that may stand between two words of a phrase. */
const GAP = 2;
const STRENGTH = [0, 1, 1.5, 1.9] as const;
const WEAK = 0.4;
/** What further phrases of the same concept add: hints add up to one word, clear words prove little more together. */
const FURTHER = 0.25;
const FURTHER_HINT = 0.8;
const MOST_FURTHER = 0.6;
/** A message has said by then what it is about; a post of 25,000 characters must not take seconds. */
const MOST_WORDS = 300;

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

function stemsOf(phrase: string, language: ReplyLanguage, known: Map<string, readonly string[]>): string[] {
  return phrase.split(' ').flatMap((part) => {
    const stems = known.get(part) ?? (part === NUMBER ? [NUMBER] : wordsOf(part).map((word) => word[language]));
    known.set(part, stems);
    return stems;
  });
}

function addPhrase(root: Node, stems: readonly string[], concept: string, strength: number): void {
  if (stems.length === 0) return;
  let node = root;
  for (const stem of stems) {
    const next = node.next.get(stem) ?? newNode();
    node.next.set(stem, next);
    node = next;
  }
  node.ends.set(concept, Math.max(node.ends.get(concept) ?? 0, strength));
}

function read(language: ReplyLanguage): Node {
  const root = newNode();
  const known = new Map<string, readonly string[]>();
  const add = (concept: string, written: string, isWeak: boolean): void => {
    const weight = CONCEPTS[concept]?.weight ?? 1;
    for (const phrase of expand(written)) {
      const stems = stemsOf(phrase, language, known);
      addPhrase(root, stems, concept, weight * (isWeak ? WEAK : (STRENGTH[Math.min(stems.length, 3)] ?? 1)));
    }
  };
  for (const [concept, lists] of Object.entries(CONCEPTS)) {
    for (const phrase of lists[language] ?? []) add(concept, phrase, false);
    for (const phrase of lists[`${language}Weak`] ?? []) add(concept, phrase, true);
  }
  return root;
}

/** Built at the first question, some 20,000 phrases. */
const built: Partial<Record<ReplyLanguage, Node>> = {};
const phrasesOf = (language: ReplyLanguage): Node => {
  built[language] ??= read(language);
  return built[language];
};

function addStems(node: Node, stems: Set<string>): void {
  for (const [stem, next] of node.next) {
    stems.add(stem);
    addStems(next, stems);
  }
}

/** Stems that any phrase of the language has; for telling a slip of the finger from an unknown word. */
export function conceptStems(language: ReplyLanguage): string[] {
  const stems = new Set<string>();
  addStems(phrasesOf(language), stems);
  return [...stems];
}

/** Calls `found` for every phrase that begins with the words at `path`, which lead to `node`. */
function walk(
  node: Node,
  stems: readonly string[],
  path: readonly number[],
  found: (concept: string, strength: number, path: readonly number[]) => void,
): void {
  for (const [concept, strength] of node.ends) found(concept, strength, path);
  if (node.next.size === 0) return;
  const from = (path.at(-1) ?? -1) + 1;
  for (let at = from; at < stems.length && at <= from + GAP; at++) {
    const stem = stems[at] ?? '';
    const next = node.next.get(stem);
    if (next) walk(next, stems, [...path, at], found);
    const number = isNumber(stem) ? node.next.get(NUMBER) : undefined;
    if (number) walk(number, stems, [...path, at], found);
  }
}

interface Found {
  strength: number;
  further: number;
  readonly words: Set<string>;
}

function addFound(byConcept: Map<string, Found>, concept: string, strength: number, typed: readonly string[]): void {
  const known = byConcept.get(concept);
  if (!known) {
    byConcept.set(concept, { strength, further: 0, words: new Set(typed) });
    return;
  }
  const share = Math.max(strength, known.strength) < 1 ? FURTHER_HINT : FURTHER;
  if (typed.some((word) => !known.words.has(word))) known.further += share * Math.min(strength, known.strength);
  known.strength = Math.max(known.strength, strength);
  for (const word of typed) known.words.add(word);
}

interface Hit {
  readonly concept: string;
  readonly strength: number;
  /** Which words, by their number. */
  readonly path: readonly number[];
}

const spread = ({ path }: Hit): number => (path.at(-1) ?? 0) - (path[0] ?? 0) + 1 - path.length;

/** *lampu jalan mati*: what stands together (lampu jalan) keeps words from a phrase that skips over it (lampu … mati). */
function withoutTorn(hits: readonly Hit[]): readonly Hit[] {
  const whole = hits.filter((hit) => hit.path.length > 1 && spread(hit) === 0);
  return hits.filter((hit) => {
    if (spread(hit) === 0) return true;
    const skipped = (at: number): boolean =>
      at > (hit.path[0] ?? 0) && at < (hit.path.at(-1) ?? 0) && !hit.path.includes(at);
    return !whole.some(
      ({ concept, path }) => concept !== hit.concept && path.some(skipped) && path.some((at) => hit.path.includes(at)),
    );
  });
}

/** The concepts of a message by the phrases of one language, in no order. */
function conceptsIn(message: readonly Word[], language: ReplyLanguage): ConceptHit[] {
  const words = message.slice(0, MOST_WORDS);
  const root = phrasesOf(language);
  const stems = words.map((word) => word[language]);
  const hits: Hit[] = [];
  for (const [index, stem] of stems.entries()) {
    const first = root.next.get(stem);
    if (first) walk(first, stems, [index], (concept, strength, path) => hits.push({ concept, strength, path }));
  }
  const byConcept = new Map<string, Found>();
  for (const { concept, strength, path } of withoutTorn(hits)) {
    addFound(
      byConcept,
      concept,
      strength,
      path.map((at) => words[at]?.typed ?? ''),
    );
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
