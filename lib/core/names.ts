import type { Span } from './draft.ts';
import lists from './given-names.json';
import notNames from './not-names.json';

const GIVEN = new Set(`${lists.english} ${lists.indonesian}`.split(' '));
/** Javanese names often stand alone: Wagimin, Sumiyati, Tukijan. */
const JAVANESE =
  /^(?:su|tum|tug|sup|kus|leg|git|wid|nar|sik|jas|kem|kam|rok|mun|sar|sug|wag|tuk|par|mar|nga|pon|kas|sat|mis|rus|jum|pai|war|rat|mul|kar|tas|dar|sal|sam|tar)[a-z]{0,5}(?:min|man|jan|yem|nem|kem|rem|tem|dem|sih|nah|no|ni|yati|anto|wati|inah|irah|iyah|arti|arno|ono|iman|idi|ijo|yono|mah|ndi|yadi|madi|ndo)$/;
/** Words that stand before a name and are none. */
const LEAD = new Set(notNames.lead);
/** Words that make a capitalised phrase a place, an office or an event. */
const THING = new Set(notNames.thing);
/** Words before a name that make it one of a place or an institution. */
const THING_BEFORE = new RegExp(`(?<!\\p{L})(?:${notNames.before.join('|')})\\.?\\s$`, 'iu');
const THING_AFTER = new RegExp(`^['’]?s?\\s(?:${notNames.after.join('|')})(?!\\p{L})`, 'iu');

/** One to four capitalised words, initials and name particles among them; "Greg and Linda Moseby" is one. */
const WORD = "\\p{Lu}[\\p{L}’'-]{1,20}";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}@#_/.-])(?:${WORD}|\\p{Lu}\\.)(?:\\s(?:(?:bin|binti|van|de|der|da|dos|al|el|and|dan|&)\\s)?(?:${WORD}|\\p{Lu}\\.(?=\\s\\p{Lu}))){0,4}`,
  'gu',
);

const PLACE_WORDS = new Set(notNames.before);
/** `BLT`, `KTP`: what a name may follow; `RS` and the like begin the name of a place. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}$/u.test(word) && !PLACE_WORDS.has(word.toLowerCase());

export interface PersonName extends Span {
  readonly words: number;
  /** Begins with a known given name. */
  readonly given: boolean;
  /** The name stands with a possessive: "Nina Bartlow's". */
  readonly owns: boolean;
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$|[.,]$/g, '');

export const isGivenName = (word: string): boolean => GIVEN.has(bare(word)) || JAVANESE.test(bare(word));

/** Capitalised phrases that may be a person's name, left to right; never those of places and institutions. */
export function* findNames(text: string): Generator<PersonName> {
  for (const match of text.matchAll(RUN)) {
    let words = match[0].split(/\s/);
    let start = match.index;
    while (
      words[0] !== undefined &&
      (LEAD.has(bare(words[0])) || isAcronym(words[0]) || /^(?:and|dan|&|de|al|el|da)$/.test(words[0]))
    ) {
      start += words[0].length + 1;
      words = words.slice(1);
    }
    const last = words.findIndex(
      (word, at) => at > 0 && (LEAD.has(bare(word)) || /^['’]|['’]s$/.test(words[at - 1] ?? '')),
    );
    if (last > 0) words = words.slice(0, last);
    while (/^(?:and|dan|&|de|al|el|da|van|der|bin|binti)$/.test(words.at(-1) ?? '')) words = words.slice(0, -1);
    const written = words.join(' ');
    if (written.length < 3 || words.some((word) => THING.has(bare(word)) || /^\p{Lu}{2,}$/u.test(word))) continue;
    const owns = /['’]s?$/.test(written);
    const end = start + written.replace(/['’]s?$/, '').length;
    const before = text.slice(Math.max(0, start - 24), start);
    if (THING_BEFORE.test(before) || THING_AFTER.test(text.slice(end, end + 30))) continue;
    yield { start, end, words: words.length, given: isGivenName(words[0] ?? ''), owns };
  }
}
