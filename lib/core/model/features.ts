import { splitTerms, type Term } from '../tokens.ts';
import classes from './classes.json';

export type ModelLanguage = 'en' | 'id';

/** Longer words also count by their beginning and end, which stand in for a stemmer in both languages. */
const LONG_WORD = 6;
const AFFIX = 4;
/** How far apart two words may stand whose order counts. */
const WINDOW = 5;

/** What the letters of a sentence show beside its words: somebody's name, a trade name, capitals, a blank to fill in … */
const SHAPES: readonly (readonly [name: string, shape: RegExp])[] = [
  ['NAME', /[\p{Ll}\d,;:] \p{Lu}\p{Ll}/u],
  ['BRAND', /\p{Ll}\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+['’]s\b|\p{Ll} & \p{Lu}\p{Ll}/u],
  ['CAPS', /\p{Lu}{5}/u],
  ['BLANK', /\[\p{L}|\bXX/u],
  ['PERCENT', /\d ?%/u],
  ['PRICE', /(?:[£$€]|\bR[ps]|\bRM) ?\d/u],
  ['VOCATIVE', /, ?\p{Lu}\p{Ll}+[,.!?]/u],
  ['DOTS', /…|\.\./u],
  ['LABEL', /^[^:.]{2,25}: /u],
  ['QUOTE', /["“”]/u],
  ['SHORT', /^.{0,32}$/su],
  ['TIME', /\b\d{1,2}(?:[.:]\d\d\b| ?[ap]\.?m\b)/iu],
];

export const shapesOf = (text: string): string[] => SHAPES.flatMap(([name, shape]) => (shape.test(text) ? [name] : []));

/** Marks and numbers count as classes of their own beside those of the list. */
const EXTRA = ['#', 'link', '@', ...SHAPES.map(([name]) => name)];
const NAMES: readonly string[] = [
  ...new Set([...EXTRA, ...Object.values(classes).flatMap((lists) => Object.keys(lists))]),
];
const NUMBER_CLASS = [0];

/** Class numbers by word; a class is what a rule is about: who speaks, certainty, deadlines, contempt, law … */
const BY_WORD = Object.fromEntries(
  Object.entries(classes).map(([language, lists]) => {
    const byWord = new Map<string, number[]>();
    for (const [name, words] of Object.entries(lists)) {
      for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), NAMES.indexOf(name)]);
    }
    return [language, byWord];
  }),
) as unknown as Readonly<Record<ModelLanguage, ReadonlyMap<string, readonly number[]>>>;

const ID_SUFFIX = /(?:nya|kah|lah|pun|mu|ku)$/;
const NONE: readonly number[] = [];
const DIGITS = /\p{N}/u;
const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;

/** A pair of classes as one number: in order (`WE>FUTURE`), anywhere (`DEADLINE+FIXED`), or one alone (`WE`). */
const SIZE = 128;
const ORDERED = SIZE * SIZE;
const ALONE = 2 * SIZE * SIZE;
/** Class keys are smaller. */
export const CLASS_KEYS = ALONE + SIZE;

export interface FeatureVisitor {
  /** A word, a pair of words, the beginning or end of a word, a mark. */
  word(name: string): void;
  /** Two words that follow each other; without it, `word` is told of `first second`. */
  pair?(first: string, second: string): void;
  /** One or two classes, as a number. */
  classes(key: number): void;
}

/** Those of two words, by the second and the first. */
const BY_PAIR = Object.fromEntries(
  Object.entries(BY_WORD).map(([language, byWord]) => {
    const byPair = new Map<string, Map<string, readonly number[]>>();
    for (const [name, found] of byWord) {
      const cut = name.indexOf('-');
      if (cut < 0) continue;
      const firsts = byPair.get(name.slice(cut + 1)) ?? new Map<string, readonly number[]>();
      byPair.set(name.slice(cut + 1), firsts.set(name.slice(0, cut), found));
    }
    return [language, byPair];
  }),
) as unknown as Readonly<Record<ModelLanguage, ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>>>;

/** What a word is to the model, whatever stands around it. */
interface WordFeatures {
  /** With numbers as `#`. */
  readonly name: string;
  /** Its beginning and end. */
  readonly affixes: readonly string[];
  readonly classes: readonly number[];
  /** More classes, by the word before. */
  readonly after: ReadonlyMap<string, readonly number[]> | undefined;
}

function featuresOf(word: string, language: ModelLanguage): WordFeatures {
  const hasDigits = DIGITS.test(word);
  const name = hasDigits ? word.replace(NUMBER, '#') : word;
  const affixes = name.length >= LONG_WORD ? [`${name.slice(0, AFFIX)}-`, `-${name.slice(-AFFIX)}`] : [];
  if (hasDigits) return { name, affixes, classes: NUMBER_CLASS, after: undefined };
  const known = BY_WORD[language];
  const classes = known.get(name) ?? (language === 'id' ? known.get(name.replace(ID_SUFFIX, '')) : undefined) ?? NONE;
  return { name, affixes, classes, after: BY_PAIR[language].get(name) };
}

const featuresBefore = { en: new Map<string, WordFeatures>(), id: new Map<string, WordFeatures>() };
const KEPT_WORDS = 20_000;

function knownFeatures(word: string, language: ModelLanguage): WordFeatures {
  const known = featuresBefore[language];
  let features = known.get(word);
  if (!features) {
    if (known.size >= KEPT_WORDS) known.clear();
    features = featuresOf(word, language);
    known.set(word, features);
  }
  return features;
}

/** Tells the visitor what the model knows of a sentence; a feature may be told more than once and counts once. */
export function visitFeatures(
  text: string,
  language: ModelLanguage,
  marks: readonly string[],
  visitor: FeatureVisitor,
  terms: readonly Term[] = splitTerms(text),
): void {
  if (text.includes('?')) visitor.word('?');
  if (text.includes('!')) visitor.word('!');
  const present = marks.map((mark) => NAMES.indexOf(mark));
  for (const mark of present) visitor.classes(ALONE + mark);
  const recent: (readonly number[])[] = [];
  let before = '^';
  for (const term of terms) {
    const { name: word, affixes, classes: alone, after } = knownFeatures(term.word, language);
    visitor.word(word);
    if (visitor.pair) visitor.pair(before, word);
    else visitor.word(`${before} ${word}`);
    for (const affix of affixes) visitor.word(affix);
    const together = after?.get(before);
    const own = together ? [...alone, ...together] : alone;
    for (const name of own) {
      visitor.classes(ALONE + name);
      for (const earlier of recent) for (const other of earlier) visitor.classes(ORDERED + other * SIZE + name);
      for (const other of present) {
        if (other !== name) visitor.classes(other < name ? other * SIZE + name : name * SIZE + other);
      }
    }
    for (const name of own) if (!present.includes(name)) present.push(name);
    recent.push(own);
    if (recent.length > WINDOW) recent.shift();
    before = word;
  }
  if (visitor.pair) visitor.pair(before, '$');
  else visitor.word(`${before} $`);
}

/** A class key in words: `WE>FUTURE`, `DEADLINE+FIXED`, `WE`. */
export function nameOfClasses(key: number): string {
  if (key >= ALONE) return NAMES[key - ALONE] ?? '';
  const pair = key % ORDERED;
  const [first, second] = [NAMES[Math.floor(pair / SIZE)], NAMES[pair % SIZE]];
  return `${first}${key >= ORDERED ? '>' : '+'}${second}`;
}
