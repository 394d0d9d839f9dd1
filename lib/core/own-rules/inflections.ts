import type { Language } from '../analysis.ts';
import { remembered } from '../remembered.ts';

/*
 * Which words a word may be a form of. Wider than the stemmers of the replies' search, which pick one reading: here
 * all readings are offered, and the agency's own list decides. Narrower, too: prefixes that make another noun (pe-)
 * are left alone, or "tugas" would find every "petugas".
 */

/** Shorter words have no forms: "di" is no form of "i". */
const SHORTEST = 3;

const ENGLISH: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?:'s|s'|')$/, ''],
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/d$/, ''],
  [/ed$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
  // stopped, planning
  [/([b-df-hj-np-tv-z])\1(?:ed|ing)$/, '$1'],
];

const englishBases = (word: string): string[] =>
  ENGLISH.flatMap(([ending, instead]) => (ending.test(word) ? [word.replace(ending, instead)] : []));

const PARTICLES = /(?:lah|kah|pun)$/;
const POSSESSIVES = /(?:nya|ku|mu)$/;
const SUFFIXES = [/kan$/, /an$/, /i$/];
/** Each with what may have stood in place of its last letters: menyapu ← sapu, memakai ← pakai. */
const PREFIXES: readonly (readonly [prefix: RegExp, firsts: readonly string[]])[] = [
  [/^(?:memper|diper)/, ['']],
  [/^meng/, ['', 'k']],
  [/^menge/, ['']],
  [/^meny/, ['s']],
  [/^mem/, ['', 'p']],
  [/^men/, ['', 't']],
  [/^me/, ['']],
  [/^(?:di|ber|ter|ku|kau)/, ['']],
];

function indonesianBases(word: string): string[] {
  const bare = word.replace(PARTICLES, '');
  const owned = [...new Set([word, bare, bare.replace(POSSESSIVES, '')])];
  const bodies = owned.flatMap((body) => [body, ...SUFFIXES.map((suffix) => body.replace(suffix, ''))]);
  return bodies.flatMap((body) => [
    body,
    ...PREFIXES.flatMap(([prefix, firsts]) =>
      prefix.test(body) ? firsts.map((first) => first + body.replace(prefix, '')) : [],
    ),
  ]);
}

const kept = (word: string, bases: readonly string[]): readonly string[] =>
  word.length <= SHORTEST ? [] : [...new Set(bases)].filter((base) => base.length >= SHORTEST && base !== word);

const READERS: Readonly<Record<Language, (word: string) => readonly string[]>> = {
  en: remembered((word) => kept(word, englishBases(word))),
  id: remembered((word) => kept(word, indonesianBases(word))),
  other: remembered((word) => kept(word, [...englishBases(word), ...indonesianBases(word)])),
};

/** The words of which `word` (lower case) may be a form in `language`, itself not among them; of both where it is unknown. */
export const basesOf = (word: string, language: Language): readonly string[] => READERS[language](word);
