import { splitTerms } from '../tokens.ts';
import classes from './classes.json';

export type ModelLanguage = 'en' | 'id';

/** Longer words also count by their beginning and end, which stand in for a stemmer in both languages. */
const LONG_WORD = 6;
const AFFIX = 4;
/** How far apart two words may stand whose order counts. */
const WINDOW = 5;

const wordOf = (word: string): string => word.replace(/\p{N}+(?:[.,:]\p{N}+)*/gu, '#');

/** Classes by word; a class is what a rule is about: who speaks, certainty, deadlines, contempt, law … */
const CLASSES = Object.fromEntries(
  Object.entries(classes).map(([language, lists]) => {
    const byWord = new Map<string, string[]>();
    for (const [name, words] of Object.entries(lists)) {
      for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), name]);
    }
    return [language, byWord];
  }),
) as unknown as Readonly<Record<ModelLanguage, ReadonlyMap<string, readonly string[]>>>;

const ID_SUFFIX = /(?:nya|kah|lah|pun|mu|ku)$/;
const NONE: readonly string[] = [];

function classesOf(word: string, pair: string, language: ModelLanguage): readonly string[] {
  const known = CLASSES[language];
  const found = known.get(word) ?? (language === 'id' ? known.get(word.replace(ID_SUFFIX, '')) : undefined) ?? NONE;
  const together = known.get(pair);
  return together ? [...found, ...together] : found;
}

/**
 * What the model knows of a sentence: its words (`gratis`), pairs (`will be`), beginnings (`janj-`) and endings (`-kan`)
 * of long words, classes of words (`WE`), classes in order (`WE>FUTURE`) or anywhere (`FIXED+DEADLINE`), and its marks
 * (`?`, `!`, `@`, `link`). Each counts once. `text` is prose: links, tags, handles blanked.
 */
export function featuresOf(text: string, language: ModelLanguage, marks: readonly string[] = []): Set<string> {
  const features = new Set<string>(marks);
  if (text.includes('?')) features.add('?');
  if (text.includes('!')) features.add('!');
  let before = '^';
  const recent: (readonly string[])[] = [];
  const present = new Set<string>(marks);
  for (const term of splitTerms(text)) {
    const word = wordOf(term.word);
    features.add(word);
    features.add(`${before} ${word}`);
    if (word.length >= LONG_WORD) {
      features.add(`${word.slice(0, AFFIX)}-`);
      features.add(`-${word.slice(-AFFIX)}`);
    }
    const own = /#/.test(word) ? ['#'] : classesOf(word, `${before}-${word}`, language);
    for (const name of own) {
      for (const earlier of recent) for (const other of earlier) features.add(`${other}>${name}`);
      features.add(name);
      for (const other of present)
        if (other !== name) features.add(other < name ? `${other}+${name}` : `${name}+${other}`);
    }
    for (const name of own) present.add(name);
    recent.push(own);
    if (recent.length > WINDOW) recent.shift();
    before = word;
  }
  features.add(`${before} $`);
  return features;
}
