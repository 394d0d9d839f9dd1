import { expandSlang } from '../language/slang.ts';
import { normalise } from '../normalise.ts';
import { splitTerms, type Term } from '../tokens.ts';
import { type ClassHit, classesIn, type WordClass } from './word-classes.ts';

/** What the triage sees of a post. */
export interface PostFeatures {
  /** Names of its features, each once. */
  readonly names: ReadonlySet<string>;
  /** Their spans count in `plain`. */
  readonly hits: readonly ClassHit[];
  /** The post without faked letters. */
  readonly plain: string;
  /** Its words, slang written out, without links and handles. */
  readonly words: readonly string[];
}

/** Whom a reply is addressed to stands first and says nothing about what it is. */
const ADDRESSEES = /^(?:\s*@\w+)+/;
const LINK =
  /https?:\/\/\S+|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|example|id|uk|info|link|ly|me|xyz|shop)\b(?:\/\S*)?/giu;
const HANDLE = /@\w+/g;
const EMOJI = /\p{Extended_Pictographic}/gu;
const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;
const HAS_NUMBER = /\p{N}/u;
const MONEY = /[$£€]\s?\d|\brp\.?\s?\d|\d\s?(?:rb|jt|juta|ribu|k)\b/iu;
const SHOUTED = /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/u;
const ENDS_ASKING = /\?[^\p{L}\p{N}]{0,8}$/u;
const ID_SUFFIX = /^(\p{L}{4,}?)(?:nya|kah|lah|pun|mu|ku)$/u;
/** Scripts without spaces between words are read by characters and their pairs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** From so many words on a post counts as longer. */
const LENGTHS = [1, 2, 4, 8, 16, 32];
/** Letters of the parts of words that are features; they stand in for a stemmer and for typing errors. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
/** Words longer than this are no words. */
const LONGEST_WORD = 30;

const blank = (found: string): string => ' '.repeat(found.length);

/** The terms with slang written out; what one word becomes shares its span. */
function expandTerms(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) => {
    const words = UNSPACED.test(term.word) ? Array.from(term.word) : expandSlang([term.word]);
    if (words.length === 1 && words[0] === term.word) return [term];
    return words.map((word, index) => ({
      ...term,
      word,
      follows: index > 0 || term.follows,
      closes: index === words.length - 1 && term.closes,
    }));
  });
}

function addWords(words: readonly string[], names: Set<string>): void {
  let before = '^';
  for (const spelt of words) {
    const word = HAS_NUMBER.test(spelt) ? spelt.replace(NUMBER, '#') : spelt;
    names.add(word);
    names.add(`${before} ${word}`);
    before = word;
    const stem = ID_SUFFIX.exec(word)?.[1];
    if (stem) names.add(stem);
    if (word.length > LONGEST_WORD) continue;
    const edged = `^${word}$`;
    for (let size = SHORTEST_PART; size <= LONGEST_PART; size++) {
      for (let at = 0; at + size <= edged.length; at++) names.add(`~${edged.slice(at, at + size)}`);
    }
  }
  names.add(`${before} $`);
}

function addMarks(plain: string, length: number, names: Set<string>): void {
  if (plain.includes('?')) names.add('?');
  if (ENDS_ASKING.test(plain.slice(-10))) names.add('?$');
  if (plain.includes('!')) names.add('!');
  if (plain.search(LINK) >= 0) names.add('<link>');
  if (plain.replace(ADDRESSEES, '').includes('@')) names.add('<handle>');
  if (MONEY.test(plain)) names.add('<money>');
  if (SHOUTED.test(plain)) names.add('<shouted>');
  for (const [emoji] of plain.matchAll(EMOJI)) names.add(emoji);
  names.add(`<length ${LENGTHS.findLastIndex((least) => length >= least)}>`);
}

function addClasses(hits: readonly ClassHit[], names: Set<string>): void {
  const seen = new Set<WordClass>();
  for (const { name } of hits) {
    if (seen.has(name)) {
      names.add(`2${name}`);
      continue;
    }
    for (const earlier of seen) names.add(earlier < name ? `${earlier}+${name}` : `${name}+${earlier}`);
    seen.add(name);
    names.add(`=${name}`);
  }
  const [first, last] = [hits[0], hits.at(-1)];
  names.add(first ? `^${first.name}` : '=NONE');
  if (last) names.add(`${last.name}$`);
}

/**
 * Names of all features of a post: words and pairs of words with slang written out (`belum`, `belum jadi`, with `^` and
 * `$` for the ends of the post), parts of words (`~^banj`), classes of words (`=HAZARD`; first `^HAZARD`, last
 * `HAZARD$`, repeated `2HAZARD`, beside another `HAZARD+TRAPPED`), marks (`?`, `<link>`), emoji, and how long it is.
 */
export function featuresOf(text: string): PostFeatures {
  const plain = normalise(text).text;
  const prose = plain.replace(ADDRESSEES, blank).replace(LINK, blank).replace(HANDLE, blank);
  const terms = expandTerms(splitTerms(prose));
  const hits = classesIn(terms);
  const words = terms.map(({ word }) => word);
  const names = new Set<string>();
  addWords(words, names);
  addMarks(plain, words.length, names);
  addClasses(hits, names);
  return { names, hits, plain, words };
}
