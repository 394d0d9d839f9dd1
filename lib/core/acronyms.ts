import data from './acronyms.json';
import type { AgencyRules } from './agency.ts';
import type { Analysis } from './analysis.ts';
import dates from './dates.json';
import type { Span } from './draft.ts';
import { isAcronym, isWord } from './lexicon/lexicon.ts';

const toSet = (lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));
const KNOWN = toSet([...Object.values(data.known), data.notAcronyms, dates.zones.abbreviations]);
const JARGON = toSet([data.jargon]);
const isKnown = (acronym: string): boolean =>
  KNOWN.has(acronym) || (isAcronym(acronym.toLowerCase()) && !JARGON.has(acronym));
const COLLISIONS = toSet([data.collisions]);
const BEFORE_NAMES = toSet([data.beforeNames]);

/** Three letters or more, DPA-OPD, O&S, SP2D; portmanteaus of the civil service such as Banggar. */
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}@#/_.&-])(?:[A-Z]{3,8}(?:[-&/][A-Z]{2,6})?|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z]{1,4}\\d[A-Z]{1,3}|(?:${data.portmanteaus.replaceAll(' ', '|')}))(?=s?(?:['’]s)?(?![\\p{L}\\p{N}@&_/-]|[.]\\p{L}))`,
  'gu',
);
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const REPEATED = /^(.)\1+$/;
const SMALL_WORDS = /^(?:of|and|the|for|to|in|on|a|dan|di|ke|untuk|atas|yang|dari|bagi|serta|&)$/i;
/** A plate, a postcode, a form or ticket number: part of a code. */
const CODE_BEFORE = /(?:^|[^\p{L}\p{N}])(?:[A-Z]{1,2} \d{1,4}|[A-Z]{2}\d{2}|\d{1,4}[A-Z]?[-/.])\s?$/u;
const CODE_AFTER = /^s?(?:[-–/]?\d|\s\d[A-Z]{2}(?![\p{L}\p{N}])|\s?\d{3,})/u;
const SPELT_AFTER =
  /^\s?(?:\((?:\p{L}[^()]*\s)[^()]+\)|\((?:\p{L}{7,})\)|[:,–—=-]\s?(?:singkatan|short for|kepanjangan|yaitu|yakni|alias|atau|or the|our|the)|\s(?:atau|adalah singkatan|stands for|means|is short for|singkatan|alias|yaitu|yakni|or the|berarti))/iu;
const SPELT_BEFORE =
  /(?:atau|or|alias|called|disebut|disingkat|disingkat sebagai|known as|short for|abbreviated to)(?: the)?\s["“'(]?$/iu;
/** "SLF atau PBG": two acronyms, none of which explains the other. */
const ANOTHER_AFTER = /^\s(?:atau|or)\s\p{Lu}{2}/u;
const ANOTHER_BEFORE = /\p{Lu}{2}\s(?:atau|or)\s$/u;
const MAX_CAPITALS_PRONOUNCED = 5;
const MAX_UNCLEAR = 5;

/** A run of words anywhere in the draft has these initials, small words counted or not. */
function isSpeltOut(acronym: string, initials: string, allInitials: string): boolean {
  const letters = acronym.replace(/[^A-Za-z]/g, '').toLowerCase();
  return letters.length > 2 && (initials.includes(letters) || allInitials.includes(letters));
}

const isCapitals = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}{2,}$/u.test(word);
const isPlainWord = (word: string): boolean => isWord(word.toLowerCase(), 'en') || isWord(word.toLowerCase(), 'id');

/** Capitals for emphasis, or a name cried out: beside other words in capitals, or a word that is in the dictionary. */
function isShouted(acronym: string, before: string, after: string): boolean {
  const letters = acronym.toLowerCase();
  const neighbours = [/(\p{L}+)[^\p{L}]*$/u.exec(before)?.[1], /^[^\p{L}]*(\p{L}+)/u.exec(after)?.[1]];
  if (neighbours.some((word) => isCapitals(word) && isPlainWord(word ?? '') && !KNOWN.has(word ?? ''))) return true;
  if (COLLISIONS.has(acronym)) return /(?:^|[.!?\n])\s*$/.test(before);
  if (/^\p{L}+$/u.test(acronym) && isPlainWord(letters)) return true;
  const vowels = letters.replace(/[^aeiou]/g, '').length;
  return letters.length > MAX_CAPITALS_PRONOUNCED && /^\p{Lu}+$/u.test(acronym) && vowels / letters.length >= 0.33;
}

/** The agency's own short name, as in its domains, handle or name. */
const isOwn = (acronym: string, agency: AgencyRules, { draft }: Analysis): boolean => {
  const letters = acronym.toLowerCase();
  return (
    agency.officialDomains.some((domain) => domain.split('.').includes(letters)) ||
    agency.name.split(/[\s()]+/).includes(acronym) ||
    (draft.account?.toLowerCase().includes(letters) ?? false) ||
    (draft.inReplyTo?.text.toUpperCase().includes(acronym) ?? false)
  );
};

export interface Acronym extends Span {
  readonly acronym: string;
}

/** Acronyms that most people do not know and that the draft does not spell out, each once. */
export function* unknownAcronyms(analysis: Analysis, agency: AgencyRules): Generator<Acronym> {
  const { prose } = analysis;
  const seen = new Set<string>();
  let initials: [string, string] | undefined;
  for (const match of prose.matchAll(CANDIDATE)) {
    const [acronym] = match;
    const start = match.index;
    const end = start + acronym.length;
    if (seen.has(acronym) || isKnown(acronym)) continue;
    seen.add(acronym);
    if (acronym.split(/[-&/]/).every((part) => part.length > 1 && isKnown(part))) continue;
    if (ROMAN.test(acronym) || acronym.endsWith('II') || REPEATED.test(acronym)) continue;
    const before = prose.slice(Math.max(0, start - 40), start);
    const after = prose.slice(end, end + 80);
    if (CODE_BEFORE.test(before) || CODE_AFTER.test(after)) continue;
    if (SPELT_AFTER.test(after) && !ANOTHER_AFTER.test(after)) continue;
    if (SPELT_BEFORE.test(before) && !ANOTHER_BEFORE.test(before)) continue;
    if (BEFORE_NAMES.has(/(\p{L}+)\.?\s$/u.exec(before)?.[1] ?? '')) continue;
    if (isShouted(acronym, before, after) || isOwn(acronym, agency, analysis)) continue;
    // A few words are no sign of another language; a sentence is.
    if (analysis.words.length > MAX_UNCLEAR && analysis.languageAt(start) === 'other') continue;
    initials ??= readInitials(analysis);
    if (!isSpeltOut(acronym, ...initials)) yield { acronym, start, end };
  }
}

function readInitials({ words: tokens }: Analysis): [string, string] {
  const spelled = tokens.filter(({ text }) => !/^\p{Lu}{2,}$/u.test(text)).map(({ text }) => text);
  const of = (list: readonly string[]): string => list.map((word) => word.charAt(0).toLowerCase()).join('');
  return [of(spelled.filter((word) => !SMALL_WORDS.test(word))), of(spelled)];
}
