import type { Span } from './draft.ts';

interface Token extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** Words with inner apostrophes and hyphens (`don't`, `hati-hati`); numbers are words too. */
export const splitWords = (text: string): Token[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

/** The text with each span replaced; of overlapping spans the first wins. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: (span: Span) => string): string {
  if (spans.length === 0) return text;
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let result = '';
  let position = 0;
  for (const { start, end } of ordered) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    result += text.slice(position, from) + replacement({ start: from, end });
    position = end;
  }
  return result + text.slice(position);
}

/** The same text with the spans replaced by spaces, so that offsets stay. */
export const blank = (text: string, spans: readonly Span[]): string =>
  replaceSpans(text, spans, ({ start, end }) => ' '.repeat(end - start));

/** Ends a sentence: closing marks before white space, or a line break. */
const SENTENCE_END = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)|[。！？]+|\n+/gu;
/** Dots of these do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[\p{L}]|jl|jln|gg|no|nomor|dr|drs|dra|ir|hj?|prof|mr|mrs|ms|st|bp|sdr|sdri|tgl|telp|tlp|kec|kel|kab|prov|vs|etc|approx|a\.m|p\.m|a\.n|u\.s|e\.g|i\.e|s\.d|d\.a|u\.p)$/iu;

/** `prose` is `text` with links, tags and handles blanked, so that their dots end nothing. */
export function splitSentences(text: string, prose: string): Token[] {
  const sentences: Token[] = [];
  let from = 0;
  const push = (end: number): void => {
    let start = from;
    let stop = end;
    while (start < stop && /\s/.test(text.charAt(start))) start++;
    while (stop > start && /\s/.test(text.charAt(stop - 1))) stop--;
    if (stop > start) sentences.push({ start, end: stop, text: text.slice(start, stop) });
    from = end;
  };
  for (const match of prose.matchAll(SENTENCE_END)) {
    const isDot = match[0] === '.';
    if (isDot && ABBREVIATION.test(prose.slice(Math.max(0, match.index - 8), match.index))) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return sentences;
}

/** A word as phrase lists see it: lower case, plain apostrophes, letters typed more than twice in a row once. */
export interface Term extends Span {
  readonly word: string;
  /** Nothing but white space, dashes or quotes stands between it and the term before. */
  readonly follows: boolean;
  /** A mark stronger than a comma stands behind it. */
  readonly closes: boolean;
}

const TERM = /\p{N}+(?:[.,:]\p{N}+)*(?:%|\p{L}+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
const JOINING_GAP = /^[\s\-‐-―'"“”‘’]{0,4}$/;
const CLOSING_GAP = /[;:!?()|]/;
const LENGTHENED = /(\p{L})\1{2,}/gu;

export function splitTerms(text: string): Term[] {
  const terms: { start: number; end: number; word: string; follows: boolean; closes: boolean }[] = [];
  for (const { 0: match, index } of text.matchAll(TERM)) {
    const last = terms.at(-1);
    const gap = text.slice(last?.end ?? 0, index);
    if (last) last.closes = CLOSING_GAP.test(gap);
    const word = match.toLowerCase().replaceAll('’', "'").replace(LENGTHENED, '$1');
    const follows = gap === ' ' || JOINING_GAP.test(gap);
    terms.push({ start: index, end: index + match.length, word, follows, closes: false });
  }
  return terms;
}
