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
  `(?<![\\p{L}\\p{N}@#_/.-])(?:${WORD}|\\p{Lu}\\.)(?:\\s(?:(?:bin|binti|van|de|der|da|dos|al|el|and|dan)\\s)?(?:${WORD}|\\p{Lu}\\.(?=\\s\\p{Lu}))){0,4}`,
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

interface Word extends Span {
  readonly text: string;
}

const CONNECTIVE = /^(?:and|dan|de|al|el|da|dos|van|der|bin|binti)$/;

/** The stretches of a run of capitalised words between titles, parts in a case and acronyms. */
function stretches(run: string, offset: number): Word[][] {
  const found: Word[][] = [[]];
  for (const { 0: text, index } of run.matchAll(/\S+/g)) {
    const last = found.at(-1) ?? [];
    if (LEAD.has(bare(text)) || isAcronym(text)) found.push([]);
    else if (last.length > 0 || !CONNECTIVE.test(text))
      last.push({ text, start: offset + index, end: offset + index + text.length });
    if (/['’]s$/.test(text)) found.push([]);
  }
  return found;
}

/** Capitalised phrases that may be a person's name, left to right; never those of places and institutions. */
export function* findNames(text: string): Generator<PersonName> {
  for (const run of text.matchAll(RUN)) {
    for (const words of stretches(run[0], run.index)) {
      while (CONNECTIVE.test(words.at(-1)?.text ?? '')) words.pop();
      const name = toName(text, words);
      if (name) yield name;
    }
  }
}

function toName(text: string, words: readonly Word[]): PersonName | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || last.end - first.start < 3 || words.some((word) => THING.has(bare(word.text))))
    return undefined;
  const suffix = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  const span = { start: first.start, end: last.end - suffix };
  if (THING_BEFORE.test(text.slice(Math.max(0, span.start - 24), span.start))) return undefined;
  if (
    /\s&\s$/.test(text.slice(Math.max(0, span.start - 3), span.start)) ||
    /^\s&\s/.test(text.slice(span.end, span.end + 3))
  )
    return undefined;
  if (THING_AFTER.test(text.slice(span.end, span.end + 30))) return undefined;
  return { ...span, words: words.length, given: isGivenName(first.text), owns: suffix > 0 };
}
