import { findTypo } from '@/lib/core/typo.ts';

/** Something that can be found, and where it is. */
export interface SearchDoc {
  /** `#section[/place]` */
  readonly href: string;
  readonly title: string;
  /** Where it stands, from the inside out: the list, the section. */
  readonly within: string;
  /** What else leads here: hints, other names, the English words. */
  readonly words: string;
}

export interface SearchIndex {
  readonly docs: readonly (SearchDoc & { readonly inTitle: readonly string[]; readonly inWords: readonly string[] })[];
}

/** Shorter words are too often one slip away from another. */
const SHORTEST_TYPO = 5;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => [...new Set(plain(text).split(/[^\p{L}\p{N}]+/u))].filter(Boolean);

export const indexOf = (docs: readonly SearchDoc[]): SearchIndex => ({
  docs: docs.map((doc) => ({ ...doc, inTitle: wordsOf(doc.title), inWords: wordsOf(doc.words) })),
});

/** How well one typed word fits words that are there: whole, as a beginning, inside, with one slip; 0: not at all. */
function closeness(typed: string, known: readonly string[]): number {
  let best = 0;
  for (const word of known) {
    if (word === typed) return 4;
    if (word.startsWith(typed)) best = Math.max(best, 3);
    else if (typed.length > 2 && word.includes(typed)) best = Math.max(best, 2);
    else if (best === 0 && typed.length >= SHORTEST_TYPO && findTypo(typed, word)) best = 1;
  }
  return best;
}

/** Best first, at most `limit`; every typed word has to fit. In equal cases the order of the index holds. */
export function search({ docs }: SearchIndex, query: string, limit = 12): readonly SearchDoc[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  return docs
    .flatMap((doc) => {
      let score = 0;
      for (const word of typed) {
        const best = Math.max(3 * closeness(word, doc.inTitle), closeness(word, doc.inWords));
        if (best === 0) return [];
        score += best;
      }
      return [{ doc, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ doc }) => doc);
}
