import { isAcronym, isStem, isWord, type WordLanguage } from './lexicon.ts';

const LONGEST_WORD = 18;
/** Longer than any tag on X that people can read; keeps the work small. */
const LONGEST_RUN = 60;

/** Short words are cheap to find by accident, so they cost more; the best split has few, long words. */
function cost(word: string, language: WordLanguage | 'both'): number {
  const { length } = word;
  const shortness = length === 1 ? 40 : length === 2 ? 12 : length === 3 ? 5 : 0;
  if (language === 'both') {
    // Across languages only longer words count: `an`, `me`, `at` fit anywhere.
    if (length < 4 && word !== 'ayo' && word !== 'yuk') return Number.POSITIVE_INFINITY;
    if (isStem(word, 'en') || isStem(word, 'id')) return 14 + shortness * 2;
  } else {
    if (isStem(word, language)) return 10 + shortness;
    if (length > 4 && isWord(word, language)) return 16;
  }
  return length > 2 && isAcronym(word) ? 16 + shortness : Number.POSITIVE_INFINITY;
}

function split(letters: string, language: WordLanguage | 'both'): { words: string[]; cost: number } | undefined {
  const best: ({ words: string[]; cost: number } | undefined)[] = [{ words: [], cost: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      if (!before) continue;
      const word = letters.slice(start, end);
      const total = before.cost + cost(word, language);
      if (total < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) {
        best[end] = { words: [...before.words, word], cost: total };
      }
    }
  }
  return best[letters.length];
}

/** A name that no list has (`tollercreekcleanup`, `pantaibersihtirtasari`) may stand at one end of a long tag. */
const MIN_WITH_NAME = 13;
const MIN_NAME = 4;
const MAX_NAME = 10;
const MIN_PART = 4;

function splitWithName(letters: string): readonly string[] | undefined {
  if (letters.length < MIN_WITH_NAME) return undefined;
  const candidates: { words: string[]; cost: number }[] = [];
  for (let size = MIN_NAME; size <= Math.min(MAX_NAME, letters.length / 2); size++) {
    for (const atStart of [true, false]) {
      const name = atStart ? letters.slice(0, size) : letters.slice(-size);
      const rest = atStart ? letters.slice(size) : letters.slice(0, -size);
      for (const language of ['en', 'id'] as const) {
        const known = split(rest, language);
        if (!known || known.words.length < 2 || known.words.some((word) => word.length < MIN_PART)) continue;
        const words = atStart ? [name, ...known.words] : [...known.words, name];
        candidates.push({ words, cost: known.cost + 30 + size });
      }
    }
  }
  return candidates.sort((a, b) => a.cost - b.cost)[0]?.words;
}

/** Lower-case letters of a tag taken apart into words; one word when it is one, `undefined` when we cannot tell. */
export function segment(letters: string): readonly string[] | undefined {
  if (letters.length > LONGEST_RUN || !/^[a-z]+$/.test(letters)) return undefined;
  if (isWord(letters, 'en') || isWord(letters, 'id') || isAcronym(letters)) return [letters];
  const candidates = (['en', 'id', 'both'] as const).flatMap((language) => split(letters, language) ?? []);
  candidates.sort((a, b) => a.cost - b.cost);
  return candidates[0]?.words ?? splitWithName(letters);
}
