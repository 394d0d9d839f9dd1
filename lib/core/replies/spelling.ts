import { isWord } from '../lexicon/lexicon.ts';
import { findTypo } from '../typo.ts';
import { respelt, type Word } from './words.ts';

/** Shorter words are too near each other. */
const SHORTEST_MISSPELT = 5;
/** People seldom miss the first letter. */
const startOf = (word: string): string => word.charAt(0);

/** Puts right one slip of the finger, by the stems that replies and concepts have. */
export class Spelling {
  readonly #stems: ReadonlySet<string>;
  readonly #byStart = new Map<string, string[]>();

  constructor(stems: Iterable<string>) {
    this.#stems = new Set(stems);
    for (const stem of this.#stems) {
      if (stem.length < SHORTEST_MISSPELT - 1) continue;
      const list = this.#byStart.get(startOf(stem));
      if (list) list.push(stem);
      else this.#byStart.set(startOf(stem), [stem]);
    }
  }

  /** The word itself when it is known here or a word of either language, or when nothing is near. */
  right(word: Word): Word {
    const typed = word.word;
    if (typed.length < SHORTEST_MISSPELT || /\p{N}/u.test(typed)) return word;
    if ([typed, word.en, word.id].some((form) => this.#stems.has(form))) return word;
    if (isWord(typed, 'en') || isWord(typed, 'id')) return word;
    const near = this.#byStart.get(startOf(typed))?.find((stem) => findTypo(typed, stem) !== undefined);
    return near === undefined ? word : respelt(word, near);
  }
}
