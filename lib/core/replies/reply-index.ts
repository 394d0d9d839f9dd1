import { guessLanguage } from '../language/guess.ts';
import { isWord } from '../lexicon/lexicon.ts';
import { findTypo } from '../typo.ts';
import commonWords from './common-words.json';
import { type ConceptHit, conceptStems, conceptsInAny, relatedTo } from './concepts.ts';
import { Postings } from './postings.ts';
import weights from './weights.json';
import { REPLY_LANGUAGES, type ReplyLanguage, respelt, type Word, wordsOf } from './words.ts';

/** What the index must know of a saved reply. One entry per language: twins have ids of their own or one in common. */
export interface IndexedReply {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly category?: string;
  readonly text: string;
  /** What citizens wrote when this was the answer; five lift the ranking more than any other thing. */
  readonly samples?: readonly string[];
}

export interface RankedReply {
  readonly id: string;
  readonly lang: string;
  /** Higher fits better; comparable between messages. */
  readonly score: number;
  /** Words of the message that spoke for it, as typed, in lower case. */
  readonly matched: string[];
}

export interface ReplyIndex {
  /** Best first; empty when nothing fits. `language`: BCP 47 tag of the message where the page declares one. */
  rank(text: string, language?: string): RankedReply[];
}

const EITHER = { en: 1, id: 1 } as const;

export function createReplyIndex(replies: readonly IndexedReply[]): ReplyIndex {
  const index = new Index(replies);
  return { rank: (text, language) => index.rank(text, language) };
}

const COMMON: Readonly<Record<ReplyLanguage, ReadonlySet<string>>> = {
  en: new Set(wordsOf(commonWords.en).map((word) => word.en)),
  id: new Set(wordsOf(commonWords.id).map((word) => word.id)),
};
/** What a word says that any message may have. */
const COMMON_WORTH = 0.1;

const isReplyLanguage = (tag: string | undefined): tag is ReplyLanguage => tag === 'en' || tag === 'id';
const languageOf = (tag: string | undefined): string | undefined =>
  tag === undefined ? undefined : tag.toLowerCase().split('-')[0] === 'in' ? 'id' : tag.toLowerCase().split('-')[0];

/** From here on a reply is taken to be about a concept, and so near the others of the topic. */
const SURE = 0.5;

/** How much of each concept a reply is about, 0 to 1. */
function profileOf(reply: IndexedReply): Map<string, number> {
  const profile = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const { concept, strength } of conceptsInAny(wordsOf(text), EITHER)) {
      profile.set(concept, (profile.get(concept) ?? 0) + Math.min(1, strength) * weight);
    }
  };
  add(reply.title, weights.title);
  add(reply.category ?? '', weights.category);
  // A text names documents, hotlines and streets on the way; it decides only where the title says nothing.
  add(reply.text, profile.size === 0 ? weights.textAlone : weights.text);
  const samples = reply.samples ?? [];
  for (const sample of samples) add(sample, weights.sample / Math.max(3, samples.length));
  const about = new Map([...profile].map(([concept, weight]) => [concept, Math.min(1, weight)]));
  for (const [concept, weight] of [...about]) {
    for (const other of weight >= SURE ? relatedTo(concept) : []) {
      about.set(other, Math.max(about.get(other) ?? 0, Math.min(1, profile.get(concept) ?? 0) * weights.relatedTopic));
    }
  }
  return about;
}


type Add = (reply: number, score: number, matched: Iterable<string>) => void;

class Index {
  readonly #replies: readonly IndexedReply[];
  readonly #byConcept = new Map<string, { reply: number; weight: number }[]>();
  readonly #words: Readonly<Record<ReplyLanguage, Postings>> = { en: new Postings(), id: new Postings() };
  readonly #samples: Readonly<Record<ReplyLanguage, Postings>> = { en: new Postings(), id: new Postings() };
  /** Reply by number of its sample. */
  readonly #replyOfSample: number[] = [];
  #vocabulary: Vocabulary | undefined;

  constructor(replies: readonly IndexedReply[]) {
    this.#replies = replies;
    replies.forEach((reply, number) => {
      for (const [concept, weight] of profileOf(reply)) {
        const known = this.#byConcept.get(concept);
        if (known) known.push({ reply: number, weight });
        else this.#byConcept.set(concept, [{ reply: number, weight }]);
      }
      const fields = [
        { words: wordsOf(reply.title), weight: 3 },
        { words: wordsOf(reply.category ?? ''), weight: 2 },
        { words: wordsOf(reply.text), weight: 1 },
      ];
      const samples = (reply.samples ?? []).map(wordsOf);
      for (const language of REPLY_LANGUAGES) {
        this.#words[language].add(
          fields.map(({ words, weight }) => ({ stems: words.map((word) => word[language]), weight })),
        );
        for (const sample of samples) {
          this.#samples[language].add([{ stems: sample.map((word) => word[language]), weight: 1 }]);
        }
      }
      for (const _ of samples) this.#replyOfSample.push(number);
    });
  }

  rank(text: string, declared?: string): RankedReply[] {
    const words = wordsOf(text).map((word) => this.#spelt(word));
    const language = languageOf(declared) ?? guessLanguage(words.map(({ word }) => word));
    const weight = {
      en: language === 'id' ? weights.otherPhrases : 1,
      id: language === 'en' ? weights.otherPhrases : 1,
    };
    const hits = conceptsInAny(words, weight);
    const scores = new Map<number, { score: number; matched: Set<string> }>();
    const add: Add = (reply, score, matched) => {
      const known = scores.get(reply) ?? { score: 0, matched: new Set<string>() };
      known.score += score;
      for (const word of matched) known.matched.add(word);
      scores.set(reply, known);
    };
    this.#addConcepts(hits, add);
    this.#addWords(words, add);
    this.#addSamples(words, add);
    const elsewhere = this.#elsewhere(hits);
    const ranked = [...scores].flatMap(([number, { score, matched }]): RankedReply[] => {
      const reply = this.#replies[number];
      if (!reply) return [];
      const fits = score * this.#languageFactor(reply, language) - elsewhere;
      return fits < weights.least ? [] : [{ id: reply.id, lang: reply.lang, score: fits, matched: [...matched] }];
    });
    ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const best = ranked[0]?.score ?? 0;
    return ranked.filter(({ score }) => score >= best * weights.leastShare);
  }

  #languageFactor(reply: IndexedReply, language: string | undefined): number {
    const spoken = languageOf(reply.lang);
    return isReplyLanguage(language) && isReplyLanguage(spoken) && language !== spoken ? weights.otherLanguage : 1;
  }

  /** Concepts that many replies are about tell less. */
  #rarity(concept: string): number {
    const about = this.#byConcept.get(concept) ?? [];
    const mass = about.reduce((sum, { weight }) => sum + weight, 0);
    return 1 / (1 + Math.log2(Math.max(1, mass)) / 4);
  }

  #addConcepts(hits: readonly ConceptHit[], add: Add) {
    for (const { concept, strength, words } of hits) {
      const worth = strength * this.#rarity(concept) * weights.concepts;
      for (const { reply, weight } of this.#byConcept.get(concept) ?? []) add(reply, worth * weight, words);
    }
  }

  #addWords(words: readonly Word[], add: Add) {
    for (const language of REPLY_LANGUAGES) {
      const postings = this.#words[language];
      const stems = words.map((word) => word[language]);
      const worth = (stem: string): number => (COMMON[language].has(stem) || stem.length < 2 ? COMMON_WORTH : 1);
      for (const [reply, match] of postings.search(stems, worth)) {
        if (languageOf(this.#replies[reply]?.lang) !== language && isReplyLanguage(this.#replies[reply]?.lang)) continue;
        add(reply, match.score * weights.words, typedBy(words, match.stems, language, COMMON[language]));
      }
    }
  }

  /** The likest sample of each reply counts, as a share of what the message says. */
  #addSamples(words: readonly Word[], add: Add) {
    for (const language of REPLY_LANGUAGES) {
      const postings = this.#samples[language];
      const stems = [...new Set(words.map((word) => word[language]))];
      const worth = (stem: string): number => (COMMON[language].has(stem) ? weights.commonInSample : 1);
      const whole = stems.reduce((sum, stem) => sum + postings.rarity(stem) * worth(stem), 0);
      const likest = new Map<number, { score: number; stems: readonly string[] }>();
      for (const [sample, match] of postings.search(stems, worth)) {
        const reply = this.#replyOfSample[sample] ?? -1;
        if (languageOf(this.#replies[reply]?.lang) !== language) continue;
        if (match.score > (likest.get(reply)?.score ?? 0)) likest.set(reply, match);
      }
      for (const [reply, match] of likest) {
        const share = Math.min(1, match.score / Math.max(weights.leastSaid, whole));
        if (share < weights.leastLike) continue;
        add(reply, share * weights.samples, typedBy(words, match.stems, language, COMMON[language]));
      }
    }
  }

  /** How strongly the message speaks of something that no reply is about. */
  #elsewhere(hits: readonly ConceptHit[]): number {
    let most = 0;
    for (const { concept, strength } of hits) {
      const isCovered = (this.#byConcept.get(concept) ?? []).some(({ weight }) => weight >= 0.25);
      if (!isCovered && strength >= 1) most = Math.max(most, strength);
    }
    return most * weights.otherMatter;
  }

  /** A word with one slip of the finger, put right by the words that replies and concepts have. */
  #spelt(word: Word): Word {
    const typed = word.word;
    if (typed.length < SHORTEST_MISSPELT || /\p{N}/u.test(typed)) return word;
    this.#vocabulary ??= this.#readVocabulary();
    const { stems, byStart } = this.#vocabulary;
    if (stems.has(typed) || stems.has(word.en) || stems.has(word.id) || isWord(typed, 'en') || isWord(typed, 'id')) {
      return word;
    }
    const right = byStart.get(startOf(typed))?.find((stem) => findTypo(typed, stem) !== undefined);
    return right === undefined ? word : respelt(word, right);
  }

  #readVocabulary(): Vocabulary {
    const stems = new Set<string>();
    for (const language of REPLY_LANGUAGES) {
      for (const stem of conceptStems(language)) stems.add(stem);
      for (const postings of [this.#words, this.#samples]) for (const stem of postings[language].stems) stems.add(stem);
    }
    const byStart = new Map<string, string[]>();
    for (const stem of stems) {
      if (stem.length < SHORTEST_MISSPELT - 1) continue;
      const list = byStart.get(startOf(stem));
      if (list) list.push(stem);
      else byStart.set(startOf(stem), [stem]);
    }
    return { stems, byStart };
  }
}

/** Shorter words are too near each other. */
const SHORTEST_MISSPELT = 5;
/** People seldom miss the first letter, and then not the second. */
const startOf = (word: string): string => word.charAt(0);

interface Vocabulary {
  readonly stems: ReadonlySet<string>;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

const typedBy = (
  words: readonly Word[],
  stems: readonly string[],
  language: ReplyLanguage,
  common: ReadonlySet<string>,
): string[] =>
  words.filter((word) => stems.includes(word[language]) && !common.has(word[language])).map(({ typed }) => typed);
