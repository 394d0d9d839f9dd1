import type { Sentence } from './analysis.ts';
import familiar from './familiar-words.json';

/** How heavy a sentence is, without the names, numbers, links and tags in it. English and Indonesian count apart. */
export interface Weight {
  readonly words: number;
  readonly syllablesPerWord: number;
  /** Words of four syllables or more. */
  readonly longWords: number;
  /** Indonesian: pe-…-an, ke-…-an, -isasi; English: -tion, -ment, -ance, -ity. */
  readonly nominalisations: number;
}

/** Long but known to every reader (after Dale and Chall): they count as ordinary words. */
const FAMILIAR = new Set(familiar.en.split(' '));
const ORDINARY_SYLLABLES = 2;

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const SILENT_END = /(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/;

/** Vowel groups less silent endings: what Flesch and Kincaid's formula was made for. */
function englishSyllables(word: string): number {
  if (word.length <= 3) return 1;
  const spoken = word.replace(SILENT_END, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** Each vowel is one; ai, au and oi at the end of a word are one together (pantai, pulau). */
const indonesianSyllables = (word: string): number => Math.max(1, word.match(/(?:ai|au|oi)$|[aeiou]/g)?.length ?? 0);

const NOMINAL_EN = /.{3}(?:tion|tions|sion|ment|ments|ance|ence|ity|ities|isation|ization)$/;
const NOMINAL_ID = /^(?:pe[mnr]?|peng|ke).{4,}an(?:nya)?$|.{3}(?:isasi|itas)$/;

export function weigh({ language }: Sentence, prose: string): Weight {
  const isEnglish = language === 'en';
  let words = 0;
  let syllables = 0;
  let longWords = 0;
  let nominalisations = 0;
  for (const { 0: word, index } of prose.matchAll(WORD)) {
    // A capital inside a sentence is a name: its length says nothing about the writing.
    if (index > 0 && words > 0 && word.charAt(0) !== word.charAt(0).toLowerCase()) continue;
    const lower = word.toLowerCase();
    words++;
    if (isEnglish && FAMILIAR.has(lower)) {
      syllables += ORDINARY_SYLLABLES;
      continue;
    }
    const count = isEnglish ? englishSyllables(lower) : indonesianSyllables(lower);
    syllables += count;
    if (count >= 4) longWords++;
    if ((isEnglish ? NOMINAL_EN : NOMINAL_ID).test(lower)) nominalisations++;
  }
  return { words, syllablesPerWord: words === 0 ? 0 : syllables / words, longWords, nominalisations };
}

/** Flesch–Kincaid grade of one sentence; for English alone. */
export const gradeOf = ({ words, syllablesPerWord }: Weight): number => 0.39 * words + 11.8 * syllablesPerWord - 15.59;
