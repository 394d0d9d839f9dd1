import { expandSlang } from '../language/slang.ts';
import { normalise } from '../normalise.ts';
import { splitTerms } from '../tokens.ts';
import { stemEnglish, stemIndonesian } from './stem.ts';

/** Languages that replies are looked up in; posts in any other are matched by their words alone. */
export type ReplyLanguage = 'en' | 'id';
export const REPLY_LANGUAGES = ['en', 'id'] as const satisfies readonly ReplyLanguage[];

/** A word of a message with its stems; the language of one word is often open (*air*, *bin*), so both are kept. */
export interface Word {
  /** As typed, in lower case; shown as reason for a suggestion. */
  readonly typed: string;
  readonly word: string;
  readonly en: string;
  readonly id: string;
}

const NOT_WORDS = /https?:\/\/\S+|(?<![\p{L}\p{N}])@\w+/gu;
const NEGATED = /^(.+?)n'?t$/;
const VERBS_NEGATED = new Set(['ca', 'wo', 'do', 'does', 'did', 'is', 'was', 'are', 'has', 'have', 'had', 'would']);
for (const verb of ['could', 'should', 'were']) VERBS_NEGATED.add(verb);

/** can't, cant → can not; what's → what. */
function apart(word: string): string[] {
  const verb = NEGATED.exec(word)?.[1];
  if (verb !== undefined && VERBS_NEGATED.has(verb) && !['want', 'cent'].includes(word)) {
    return [verb === 'ca' ? 'can' : verb === 'wo' ? 'will' : verb, 'not'];
  }
  return [word.replace(/'(?:s|re|ve|ll|d|m)?$/, '')];
}

const stemmed = (typed: string, word: string): Word => ({
  typed,
  word,
  en: stemEnglish(word),
  id: stemIndonesian(word),
});

/** Words of a text, slang written out, links and handles left out. Linear in its length; any string will do. */
export function wordsOf(text: string): Word[] {
  const plain = normalise(text).text.replace(NOT_WORDS, ' ');
  return splitTerms(plain).flatMap(({ word }) =>
    expandSlang([word])
      .flatMap(apart)
      .filter((part) => part !== '')
      .map((part) => stemmed(word, part)),
  );
}

/** The same word spelt as `right`. */
export const respelt = (word: Word, right: string): Word => stemmed(word.typed, right);
