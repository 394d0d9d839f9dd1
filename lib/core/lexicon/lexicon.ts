import words from './words.json';

/**
 * Common English and Indonesian words with a lean to what government accounts write about, so that a rule can tell
 * words from acronyms and take hashtags apart. A few thousand stems; endings and affixes are computed.
 */
export type WordLanguage = 'en' | 'id';

const toSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const STEMS: Readonly<Record<WordLanguage, ReadonlySet<string>>> = { en: toSet(words.en), id: toSet(words.id) };
const NAMES = toSet(words.names);
const ACRONYMS = toSet(words.acronyms);

/** Words of three letters or fewer with an ending are too often something else. */
const MIN_STEM = 3;

const hasStem = (language: WordLanguage, stem: string): boolean => stem.length >= MIN_STEM && STEMS[language].has(stem);

function isInflectedEnglish(word: string): boolean {
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'r', 'rs', 'ly', 'ment', 'ments', 'ness', 'less']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (hasStem('en', stem)) return true;
    const takesE = ending === 'ing' || ending === 'er' || ending === 'ers' || ending === 'ed';
    if (takesE && hasStem('en', `${stem}e`)) return true;
    // stop → stopping, carry → carries
    if (takesE && stem.at(-1) === stem.at(-2) && hasStem('en', stem.slice(0, -1))) return true;
    if (/ie[sdr]$/.test(word) && hasStem('en', `${word.slice(0, -3)}y`)) return true;
  }
  return false;
}

const ID_ENDING = /(?:kan|an|i|nya|lah|kah|ku|mu)$/;
/** What each prefix does to the first letter of the stem: me + sapu → menyapu. */
const ID_PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['keber', ['']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['meny', ['s']],
  ['peny', ['s']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['ber', ['']],
  ['ter', ['']],
  ['per', ['']],
  ['me', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
];

function isInflectedIndonesian(word: string): boolean {
  const bare = word.replace(ID_ENDING, '');
  const bodies = bare === word ? [word] : [word, bare];
  if (bare !== word && hasStem('id', bare)) return true;
  for (const [prefix, firsts] of ID_PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    for (const body of bodies) {
      const rest = body.slice(prefix.length);
      // A prefix before a short stem is more often two words (di + sini) or none.
      if (firsts.some((first) => (first + rest).length > MIN_STEM && hasStem('id', first + rest))) return true;
    }
  }
  return false;
}

/** antikorupsi, cybersecurity: one word, although its parts are words too. */
const COMPOUND =
  /^(?:anti|pra|pasca|non|multi|inter|intra|super|under|over|cyber|micro|semi|sub|trans|auto|bio|geo|counter|mid|fore|hyper|ultra|tele|kilo|un|re|pre|dis|mis|co|de)(?=.{5})/;

/** `word` in lower case. */
export const isName = (word: string): boolean => NAMES.has(word);
export const isAcronym = (word: string): boolean => ACRONYMS.has(word);

export const isStem = (word: string, language: WordLanguage): boolean => STEMS[language].has(word) || NAMES.has(word);

export function isWord(word: string, language: WordLanguage): boolean {
  if (isStem(word, language)) return true;
  if (language === 'en' ? isInflectedEnglish(word) : isInflectedIndonesian(word)) return true;
  const rest = word.replace(COMPOUND, '');
  return rest !== word && isWord(rest, language);
}
