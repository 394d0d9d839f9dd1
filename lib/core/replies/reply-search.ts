import { guessLanguage } from '../language/guess.ts';
import commonWords from './common-words.json';
import { type ConceptHit, conceptStems, conceptsInAny } from './concepts.ts';
import { Postings } from './postings.ts';
import { profileOf, type ReplyWords } from './profile.ts';
import { Spelling } from './spelling.ts';
import { topicFeatures } from './topic-features.ts';
import { likenessOf, pullsOf, sharedTopic } from './topic-likeness.ts';
import type { TopicModel } from './topic-model.ts';
import weights from './weights.json';
import { REPLY_LANGUAGES, type ReplyLanguage, type Word, wordsOf } from './words.ts';

/** A saved reply in one language. */
export interface IndexedReply {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly category?: string;
  readonly text: string;
  /** What citizens wrote when this was the answer; five lift the ranking more than any other thing. */
  readonly samples?: readonly string[];
}

/** What speaks for a reply, each from 0 up. */
export interface Signals {
  /** Concepts that message and reply share. */
  concepts: number;
  /** Words they share. */
  words: number;
  /** Likeness to the likest sample, 0 to 1. */
  samples: number;
  /** Likeness of topic, 0 to 1. */
  topic: number;
}

export interface Candidate {
  readonly reply: IndexedReply;
  readonly signals: Signals;
  /** It is in the other one of the two languages that replies are looked up in. */
  readonly isForeign: boolean;
  readonly matched: Set<string>;
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

/** From here on likeness of topic is told as a reason, by the words that speak this much for the topic. */
const ALIKE = 0.3;
const SPEAKS = 0.5;

const EITHER = { en: 1, id: 1 } as const;

type Add = (reply: number, signal: 'concepts' | 'words' | 'samples', score: number, matched: Iterable<string>) => void;

/** Gathers what speaks for each reply; how much each of it counts is for `createReplyIndex` to say. */
export class ReplySearch {
  readonly #replies: readonly IndexedReply[];
  readonly #topics: TopicModel;
  /** By reply; see `pullsOf`. */
  readonly #pulls: readonly Float64Array[];
  readonly #byConcept = new Map<string, { reply: number; weight: number }[]>();
  readonly #words: Readonly<Record<ReplyLanguage, Postings>> = { en: new Postings(), id: new Postings() };
  readonly #samples: Readonly<Record<ReplyLanguage, Postings>> = { en: new Postings(), id: new Postings() };
  /** Reply by number of its sample. */
  readonly #replyOfSample: number[] = [];
  #spelling: Spelling | undefined;

  constructor(replies: readonly IndexedReply[], topics: TopicModel) {
    this.#replies = replies;
    this.#topics = topics;
    this.#pulls = replies.map((reply, number) => {
      const words: ReplyWords = {
        title: wordsOf(reply.title),
        category: wordsOf(reply.category ?? ''),
        text: wordsOf(reply.text),
        samples: (reply.samples ?? []).map(wordsOf),
      };
      this.#addReply(number, words);
      return this.#pullsOf(words, languageOf(reply.lang));
    });
  }

  #addReply(number: number, words: ReplyWords): void {
    for (const [concept, weight] of profileOf(words)) {
      const known = this.#byConcept.get(concept);
      if (known) known.push({ reply: number, weight });
      else this.#byConcept.set(concept, [{ reply: number, weight }]);
    }
    for (const language of REPLY_LANGUAGES) {
      const stems = (field: readonly Word[]): string[] => field.map((word) => word[language]);
      this.#words[language].add([
        { stems: stems(words.title), weight: 3 },
        { stems: stems(words.category), weight: 2 },
        { stems: stems(words.text), weight: 1 },
      ]);
      for (const sample of words.samples) this.#samples[language].add([{ stems: stems(sample), weight: 1 }]);
    }
    for (const _ of words.samples) this.#replyOfSample.push(number);
  }

  #sumsOf(words: readonly Word[], hits: readonly ConceptHit[], language: string | undefined): Float64Array {
    return this.#topics.sums(topicFeatures(words, hits, language));
  }

  #pullsOf({ title, category, text, samples }: ReplyWords, language: string | undefined): Float64Array {
    const total = new Float64Array(this.#topics.size);
    const add = (words: readonly Word[], weight: number): void => {
      this.#sumsOf(words, conceptsInAny(words, EITHER), language).forEach((sum, topic) => {
        total[topic] = (total[topic] ?? 0) + weight * sum;
      });
    };
    add(title, weights.topicOf.title);
    add(category, weights.topicOf.category);
    add(text, weights.topicOf.text);
    for (const sample of samples) add(sample, weights.topicOf.samples / samples.length);
    return pullsOf(total);
  }

  find(text: string, declared?: string): Candidate[] {
    this.#spelling ??= this.#readSpelling();
    const spelling = this.#spelling;
    const words = wordsOf(text).map((word) => spelling.right(word));
    const language = languageOf(declared) ?? guessLanguage(words.map(({ word }) => word));
    const hits = conceptsInAny(words, {
      en: language === 'id' ? weights.otherPhrases : 1,
      id: language === 'en' ? weights.otherPhrases : 1,
    });
    const pulls = pullsOf(this.#sumsOf(words, hits, language));
    const candidates = this.#replies.map((reply, number): Candidate => {
      const own = this.#pulls[number];
      const spoken = languageOf(reply.lang);
      return {
        reply,
        signals: { concepts: 0, words: 0, samples: 0, topic: own ? likenessOf(pulls, own) : 0 },
        isForeign: isReplyLanguage(language) && isReplyLanguage(spoken) && language !== spoken,
        matched: new Set(),
      };
    });
    const add: Add = (reply, signal, score, matched) => {
      const candidate = candidates[reply];
      if (!candidate) return;
      candidate.signals[signal] += score;
      const typed = [...matched];
      const telling = typed.filter((word) => !this.#isCommon(word));
      // "Not collected since" fits for the words that say something; the small ones explain nothing.
      for (const word of telling.length > 0 ? telling : typed) candidate.matched.add(word);
    };
    this.#addConcepts(hits, add);
    this.#addWords(words, add);
    this.#addSamples(words, add);
    this.#addReasons(candidates, words, pulls, language);
    return candidates;
  }

  #addReasons(
    candidates: readonly Candidate[],
    words: readonly Word[],
    pulls: Float64Array,
    language: string | undefined,
  ): void {
    const speaking = new Map<number, readonly string[]>();
    const wordsFor = (topic: number): readonly string[] =>
      words.flatMap((word) => {
        const features = topicFeatures([word], [], language).keys();
        return this.#topics.speaksFor(topic, features) < SPEAKS ? [] : word.typed;
      });
    candidates.forEach(({ signals, matched }, number) => {
      const own = this.#pulls[number];
      if (!own || signals.topic < ALIKE) return;
      const topic = sharedTopic(pulls, own);
      const known = speaking.get(topic) ?? wordsFor(topic);
      speaking.set(topic, known);
      for (const word of known) if (!this.#isCommon(word)) matched.add(word);
    });
  }

  #isCommon(typed: string): boolean {
    return REPLY_LANGUAGES.some((language) => COMMON[language].has(typed));
  }

  #readSpelling(): Spelling {
    const postings = [this.#words, this.#samples].flatMap((each) => Object.values(each));
    return new Spelling([...postings.flatMap(({ stems }) => [...stems]), ...REPLY_LANGUAGES.flatMap(conceptStems)]);
  }

  /** Concepts that many replies are about tell less. */
  #rarity(concept: string): number {
    const about = this.#byConcept.get(concept) ?? [];
    const mass = about.reduce((sum, { weight }) => sum + weight, 0);
    return 1 / (1 + Math.log2(Math.max(1, mass)) / 4);
  }

  #addConcepts(hits: readonly ConceptHit[], add: Add) {
    for (const { concept, strength, words } of hits) {
      const worth = strength * this.#rarity(concept);
      for (const { reply, weight } of this.#byConcept.get(concept) ?? []) add(reply, 'concepts', worth * weight, words);
    }
  }

  #addWords(words: readonly Word[], add: Add) {
    for (const language of REPLY_LANGUAGES) {
      const postings = this.#words[language];
      const stems = words.map((word) => word[language]);
      const worth = (stem: string): number => (COMMON[language].has(stem) || stem.length < 2 ? COMMON_WORTH : 1);
      for (const [reply, match] of postings.search(stems, worth)) {
        const spoken = languageOf(this.#replies[reply]?.lang);
        if (spoken !== language && isReplyLanguage(spoken)) continue;
        add(reply, 'words', match.score, typedBy(words, match.stems, language, COMMON[language]));
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
        add(reply, 'samples', share, typedBy(words, match.stems, language, COMMON[language]));
      }
    }
  }
}

const typedBy = (
  words: readonly Word[],
  stems: readonly string[],
  language: ReplyLanguage,
  common: ReadonlySet<string>,
): string[] =>
  words.filter((word) => stems.includes(word[language]) && !common.has(word[language])).map(({ typed }) => typed);
