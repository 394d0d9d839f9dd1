import { isStem, isWord } from '../lexicon/lexicon.ts';
import { remembered } from '../remembered.ts';
import roots from './roots.json';

/**
 * Light stemmers, so that *mengurus*, *ngurus* and *pengurusan*, or *collected* and *collection*, are looked up as one
 * word. Both sides of a comparison go through the same function, so a wrong stem does harm only where two words fall
 * together. Words in lower case; shorter than four letters they stay as they are.
 */
export type Stemmer = (word: string) => string;

const ENGLISH_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?<=ss|x|ch|sh)es$/, ''],
  [/(?<=[^suai])s$/, ''],
];

function withoutEnglishEnding(word: string): string {
  for (const [ending, instead] of ENGLISH_ENDINGS) {
    if (ending.test(word)) return word.replace(ending, instead);
  }
  return word;
}

/** emptied → empty, stopped → stop, moving → move, collection → collect. */
function verb(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const rest = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1];
  if (rest !== undefined && rest.length > 2) {
    if (isStem(rest, 'en')) return rest;
    if (isStem(`${rest}e`, 'en')) return `${rest}e`;
    return /([^aeiouls])\1$/.test(rest) ? rest.slice(0, -1) : rest;
  }
  const noun = /^(.{3,})ion$/.exec(word)?.[1];
  if (noun !== undefined) {
    if (isStem(noun, 'en')) return noun;
    if (isStem(`${noun}e`, 'en')) return `${noun}e`;
  }
  return word;
}

/** Nouns of their own: parking is not what is done in a park. */
const NOUNS = new Set(['parking', 'meeting', 'wedding', 'hearing', 'housing', 'bedding', 'station', 'nation']);

export const stemEnglish: Stemmer = remembered((word) =>
  word.length < 4 || NOUNS.has(word) ? word : verb(withoutEnglishEnding(word)),
);

const PARTICLE = /(?:nya|lah|kah|ku|mu)$/;
const SUFFIX = /(?:kan|an|in|i)$/;
/** What each prefix does to the first letter of the stem; `nge`, `ny` and `ng` are the spoken forms of `me`. */
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:memper|diper|keber|pember)/, ['']],
  [/^(?:meng|peng)(?=[aeioughk])/, ['', 'k']],
  [/^(?:meny|peny|ny)/, ['s', 'c']],
  [/^(?:mem|pem)/, ['', 'p']],
  [/^(?:men|pen)/, ['', 't']],
  [/^nge/, ['', 'ke']],
  [/^ng/, ['', 'k']],
  [/^(?:ber|ter|per|bel|pel)/, ['']],
  [/^(?:me|pe|di|ke|se|be|te)/, ['']],
  [/^m(?=[aeiou])/, ['p']],
  [/^n(?=[aeiou])/, ['t']],
];
const SHORTEST = 4;

/** Roots of verbs and nouns of public services that the common lexicon has only with affixes, if at all. */
const ROOTS: ReadonlySet<string> = new Set(roots.id.split(' '));
const isRoot = (word: string): boolean => ROOTS.has(word) || isStem(word, 'id');

function endings(word: string): string[] {
  const bare = word.length > 5 ? word.replace(PARTICLE, '') : word;
  const short = bare.length > 4 ? bare.replace(SUFFIX, '') : bare;
  const shorter = bare.endsWith('kan') ? bare.slice(0, -2) : short;
  return [...new Set([word, bare, shorter, short])];
}

function beginnings(word: string): string[] {
  return PREFIXES.flatMap(([prefix, firsts]) => {
    if (!prefix.test(word)) return [];
    const rest = word.replace(prefix, '');
    return rest.length < SHORTEST ? [] : firsts.map((first) => first + rest);
  });
}

/** The shortest reading whose stem is a known word; without one, the word less its particle. */
export const stemIndonesian: Stemmer = remembered((word) => {
  if (word.length < 4 || ROOTS.has(word)) return word;
  const bodies = endings(word);
  const root = bodies.find((body) => ROOTS.has(body));
  if (root !== undefined) return root;
  const candidates = [...bodies, ...bodies.flatMap(beginnings)];
  const known = candidates.filter((candidate) => candidate.length >= SHORTEST && isRoot(candidate));
  const best = known.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  return best ?? (isWord(word, 'en') ? word : (bodies[1] ?? word));
});
