import type { Span } from './draft.ts';
import { spansFeature } from './feature.ts';

/** Digits and codes of a text, whole: no part of a longer number. The one scan that all rules about identifiers share. */
export interface NumberRun extends Span {
  /** Capitals and digits, without separators and disguises. */
  readonly plain: string;
  /** As written, with spelled-out numbers as digits. */
  readonly written: string;
  /** A label written without a space before the number (`NIK3273…`), in lower case. */
  readonly glued?: string;
}

interface Atom extends Span {
  readonly plain: string;
  readonly digits: number;
  readonly glued?: string;
}

const ATOM = /[A-Za-z0-9]+/g;
/** What may stand inside one number: a single sign, with a space on either side at most. */
const SEPARATOR = /^(?:[ \u00a0]?[-./·:_\u2010-\u2015−][ \u00a0]?|[ \u00a0]{1,3})$/;
const GLUED = /^(nik|kk|ktp|npwp|nip|nisn|nuptk|bpjs|rek|norek|ssn|nin|cpf|dni|tfn|sin|bsn|pan)(?=\d{5})/i;
const MONEY = /^(?:rp|idr|usd|rm|sgd|aud|eur|gbp)\d/i;
/** Letters without a digit that may be part of a code (`QQ 12 34 56 C`). */
const SHORT_WORD = 6;
/** A row of more pieces is a table. */
const MAX_ATOMS = 48;
const MAX_LENGTH = 34;

const WORDS: Readonly<Record<string, string>> = {
  nol: '0',
  kosong: '0',
  zero: '0',
  oh: '0',
  o: '0',
  satu: '1',
  one: '1',
  dua: '2',
  two: '2',
  tiga: '3',
  three: '3',
  empat: '4',
  four: '4',
  lima: '5',
  five: '5',
  enam: '6',
  six: '6',
  tujuh: '7',
  seven: '7',
  delapan: '8',
  eight: '8',
  sembilan: '9',
  nine: '9',
};
const WORD = Object.keys(WORDS).join('|');
const TIMES = '(?:double|triple|dobel|dabel)[ -]';
const STEP = `(?:${TIMES})?(?:${WORD})(?: hundred)?`;
const SPELLED = new RegExp(`(?<![\\p{L}])${STEP}(?:[ ,.-]{1,3}${STEP}){4,30}(?![\\p{L}])`, 'giu');
const ANY_SPELLED = new RegExp(`\\b(?:${WORD})[ ,.-]{1,3}(?:${TIMES})?(?:${WORD})\\b`, 'i');

/** Fewer are a countdown. */
const LEAST_SPELLED = 6;

/** Digits spelled out in words: "zero seven seven double-oh". */
export const spelledNumbers = spansFeature(({ prose }) => spelled(prose));

function spelled(text: string): Atom[] {
  if (!ANY_SPELLED.test(text)) return [];
  return Array.from(text.matchAll(SPELLED), ({ 0: match, index }) => {
    let times = 1;
    let plain = '';
    for (const word of match.toLowerCase().split(/[ ,.-]+/)) {
      const digit = WORDS[word];
      plain += word === 'hundred' ? '00' : (digit?.repeat(times) ?? '');
      times = word === 'triple' ? 3 : digit || word === 'hundred' ? 1 : 2;
    }
    return { start: index, end: index + match.length, plain, digits: plain.length };
  }).filter(({ plain }) => plain.length >= LEAST_SPELLED);
}

function toAtom({ 0: match, index }: RegExpExecArray): Atom {
  if (!/\d/.test(match)) return { start: index, end: index + match.length, plain: match.toUpperCase(), digits: 0 };
  const glued = GLUED.exec(match)?.[1];
  const start = index + (glued?.length ?? 0);
  const value = match.slice(glued?.length ?? 0);
  // Letter O typed for zero is the commonest disguise that normalisation leaves.
  const isDisguised = /^[\doOlI]{3,}$/.test(value);
  const plain = isDisguised ? value.replace(/[oO]/g, '0').replace(/[lI]/g, '1') : value.toUpperCase();
  const digits = plain.replace(/\D/g, '').length;
  return { start, end: index + match.length, plain, digits, ...(glued && { glued: glued.toLowerCase() }) };
}

/** Letters further away from the digits are words of the sentence. */
const MOST_WORDS = 3;

/** The stretches of a chain around its digits. */
function nearDigits(chain: readonly Atom[]): Atom[][] {
  const found: Atom[][] = [];
  let stretch: Atom[] = [];
  let words: Atom[] = [];
  for (const atom of chain) {
    if (atom.digits === 0) {
      words.push(atom);
      continue;
    }
    if (stretch.length > 0 && words.length > 2 * MOST_WORDS) {
      found.push([...stretch, ...words.slice(0, MOST_WORDS)]);
      stretch = [];
    }
    stretch.push(...(stretch.length > 0 ? words : words.slice(-MOST_WORDS)), atom);
    words = [];
  }
  if (stretch.length > 0) found.push([...stretch, ...words.slice(0, MOST_WORDS)]);
  return found;
}

/** Rows of atoms that only separators keep apart. */
function chains(text: string): Atom[][] {
  const found: Atom[][] = spelled(text).map((atom) => [atom]);
  let chain: Atom[] = [];
  const flush = (): void => {
    if (chain.length <= MAX_ATOMS) found.push(...nearDigits(chain));
    chain = [];
  };
  if (!/\d/.test(text)) return found;
  ATOM.lastIndex = 0;
  for (let match = ATOM.exec(text); match; match = ATOM.exec(text)) {
    const isWord = (match[0].length > SHORT_WORD && !/\d/.test(match[0])) || MONEY.test(match[0]);
    const last = chain.at(-1);
    if (isWord || match[0].length > MAX_LENGTH + 6) {
      flush();
      continue;
    }
    if (last && !SEPARATOR.test(text.slice(last.end, match.index))) flush();
    chain.push(toAtom(match));
  }
  flush();
  return found;
}

const isLoose = (separator: string): boolean => /[ \u00a0:]/.test(separator);

/** The pieces of a chain that may be a whole number: no digit is joined to them on either side. */
function* runsOf(text: string, chain: readonly Atom[]): Generator<NumberRun> {
  for (let from = 0; from < chain.length; from++) {
    const first = chain[from] as Atom;
    const before = chain[from - 1];
    if (before && before.digits > 0 && !isLoose(text.slice(before.end, first.start))) continue;
    if (/\d[.,]$/.test(text.slice(Math.max(0, first.start - 2), first.start)) && first.digits > 0) continue;
    let plain = '';
    for (let to = from; to < chain.length; to++) {
      const last = chain[to] as Atom;
      plain += last.plain;
      if (plain.length > MAX_LENGTH) break;
      const after = chain[to + 1];
      if (after && after.digits > 0 && !isLoose(text.slice(last.end, after.start))) continue;
      if (plain.length < 3 || !/\d/.test(plain) || /^,\d/.test(text.slice(last.end, last.end + 2))) continue;
      const written = last.digits === plain.length && from === to ? plain : text.slice(first.start, last.end);
      yield { start: first.start, end: last.end, plain, written, ...(first.glued && { glued: first.glued }) };
    }
  }
}

export const numberRuns = spansFeature<NumberRun>(({ prose }) =>
  chains(prose).flatMap((chain) => [...runsOf(prose, chain)]),
);
