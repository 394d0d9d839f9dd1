import { guessLanguage } from '../language/guess.ts';
import commonWords from './common-words.json';
import { type ConceptHit, conceptStems, conceptsInAny } from './concepts.ts';
import { Postings } from './postings.ts';
import { profileOf, type ReplyWords } from './profile.ts';
import type { SavedReply } from './saved-reply.ts';
import { Spelling } from './spelling.ts';
import weights from './weights.json';
import { REPLY_LANGUAGES, type ReplyLanguage, type Word, wordsOf } from './words.ts';

/**
 * What the index must know of a saved reply in one language. A `SavedReply` is taken as well, and counts as one entry
 * for each language it has a text in.
 */
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

/**
 * Ranks replies for a message by the concepts of public services, by words and by samples. All replies given may be
 * suggested: leave out what is not `usable` before. Building takes a while for hundreds of replies; keep the index.
 */
export function createReplyIndex(replies: readonly (IndexedReply | SavedReply)[]): ReplyIndex {
  const index = new Index(replies.flatMap(entriesOf));
  return { rank: (text, language) => index.rank(text, language) };
}

function entriesOf(reply: IndexedReply | SavedReply): IndexedReply[] {
  if (!('versions' in reply)) return [reply];
  const { id, category, versions } = reply;
  return REPLY_LANGUAGES.flatMap((lang) => {
    const version = versions[lang];
    return version ? [{ id, lang, category, ...version }] : [];
  });
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

type Add = (reply: number, score: number, matched: Iterable<string>) => void;

class Index {
  readonly #replies: readonly IndexedReply[];
  readonly #byConcept = new Map<string, { reply: number; weight: number }[]>();
  readonly #words: Readonly<Record<ReplyLanguage, Postings>> = { en: new Postings(), id: new Postings() };
  readonly #samples: Readonly<Record<ReplyLanguage, Postings>> = { en: new Postings(), id: new Postings() };
  /** Reply by number of its sample. */
  readonly #replyOfSample: number[] = [];
  #spelling: Spelling | undefined;

  constructor(replies: readonly IndexedReply[]) {
    this.#replies = replies;
    replies.forEach((reply, number) => {
      const words: ReplyWords = {
        title: wordsOf(reply.title),
        category: wordsOf(reply.category ?? ''),
        text: wordsOf(reply.text),
        samples: (reply.samples ?? []).map(wordsOf),
      };
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
    });
  }

  rank(text: string, declared?: string): RankedReply[] {
    this.#spelling ??= this.#readSpelling();
    const spelling = this.#spelling;
    const words = wordsOf(text).map((word) => spelling.right(word));
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
    const least = (ranked[0]?.score ?? 0) * weights.leastShare;
    // Of twins the one in the citizen's language stands first; a reply is offered once.
    const seen = new Set<string>();
    return ranked.filter(({ id, score }) => score >= least && !seen.has(id) && seen.add(id));
  }

  #readSpelling(): Spelling {
    const postings = [this.#words, this.#samples].flatMap((each) => Object.values(each));
    return new Spelling([...postings.flatMap(({ stems }) => [...stems]), ...REPLY_LANGUAGES.flatMap(conceptStems)]);
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
        if (languageOf(this.#replies[reply]?.lang) !== language && isReplyLanguage(this.#replies[reply]?.lang))
          continue;
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
}

const typedBy = (
  words: readonly Word[],
  stems: readonly string[],
  language: ReplyLanguage,
  common: ReadonlySet<string>,
): string[] =>
  words.filter((word) => stems.includes(word[language]) && !common.has(word[language])).map(({ typed }) => typed);
