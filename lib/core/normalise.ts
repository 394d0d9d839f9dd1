import type { Span } from './draft.ts';
import { fakeLetter, isEmojiLetter, isLetterlike, type LetterKind } from './letters.ts';

/** A stretch of faked letters, in UTF-16 units of the original, and what it says in plain letters. */
export interface Decoration extends Span {
  readonly plain: string;
  /** How many letters or digits are faked. */
  readonly letters: number;
}

export interface Normalised {
  readonly text: string;
  readonly decorations: readonly Decoration[];
  /** Maps a span of the normalised text to the span of the original that it came from. */
  toOriginal(span: Span): Span;
}

/** One character of the original (code point or keycap) and what becomes of it. */
interface Unit {
  start: number;
  end: number;
  code: number;
  out: string;
  kind: LetterKind | 'plain' | 'dropped';
  /** The plain letter, for faked ones; written to `out` once the run around it is known to be a word. */
  letter: string;
  faked: boolean;
}

/** Anything that may need work; most drafts have none and are handed back as they are. */
const SUSPECT =
  /[\u0332-\u0338]|[\u20dd-\u20e3]|\u034f|[\ufe00-\ufe0e]|[\u00ad\u01eb\u0262-\u029f\u061c\u115f\u1160\u180e\u1d00-\u1dbf\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2071\u207f\u2090-\u209c\u2100-\u214f\u249c-\u24e9\u2c7c\u2c7d\u3000\u3164\ua730\ua731\ufeff\uff01-\uff5e\uffa0]|[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}\u{e0000}-\u{e007f}]/u;

const INVISIBLE =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;
/** Scripts in which ZWJ and ZWNJ are spelling, not decoration. */
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Khmer}\p{Script=Myanmar}]|\p{M}/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;
const BLACK_FLAG = 0x1f3f4;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const EMOJI_STYLE = 0xfe0f;
const KEYCAP = 0x20e3;
/** Fewer keycaps in a row are a numbered list or a countdown; more are digits in disguise. */
const DISGUISED_DIGITS = 6;

const isStrike = (code: number): boolean =>
  (code >= 0x332 && code <= 0x338) || (code >= 0x20dd && code <= 0x20e2) || code === KEYCAP;

/**
 * Plain letters for faked ones, without zero-width and bidi controls. Real scripts, units, ligatures and emoji stay
 * as they are. Linear in the length of the text; lone surrogates pass through.
 */
export function normalise(text: string): Normalised {
  if (!SUSPECT.test(text)) return { text, decorations: [], toOriginal: (span) => span };
  const units = readUnits(text);
  dropInvisible(units);
  undoStrikes(units);
  undoLetters(units, CJK.test(text));
  undoKeycaps(units);
  return assemble(text, units);
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Marks and isolates that right-to-left text needs; overrides are needed by nobody. */
const isDirection = (code: number): boolean =>
  code === 0x200e || code === 0x200f || code === 0x61c || (code >= 0x2066 && code <= 0x2069);
/** Soft hyphens come with copied text and say nothing. */
const SOFT_HYPHEN = 0xad;

/** Characters that nobody sees and that spell nothing, as stretches of the text. */
export function hiddenCharacters(text: string): Span[] {
  if (!SUSPECT.test(text)) return [];
  const units = readUnits(text);
  dropInvisible(units);
  const keepsDirection = RIGHT_TO_LEFT.test(text);
  const spans: { start: number; end: number }[] = [];
  for (const { kind, code, start, end } of units) {
    if (kind !== 'dropped' || code === SOFT_HYPHEN || (keepsDirection && isDirection(code))) continue;
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function readUnits(text: string): Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const end = index + (code > 0xffff ? 2 : 1);
    const fake = fakeLetter(code);
    units.push({
      start: index,
      end,
      code,
      out: text.slice(index, end),
      kind: fake?.kind ?? 'plain',
      letter: fake?.plain ?? '',
      faked: false,
    });
    index = end;
  }
  return units;
}

function dropInvisible(units: Unit[]): void {
  let inFlag = false;
  units.forEach((unit, index) => {
    const before = units[index - 1]?.out ?? '';
    const isTag = unit.code >= 0xe0020 && unit.code <= 0xe007f;
    inFlag = unit.code === BLACK_FLAG || (inFlag && isTag);
    if (unit.code === ZWNJ || unit.code === ZWJ) {
      const inEmoji = unit.code === ZWJ && (PICTOGRAPH.test(before) || before === '\ufe0f');
      if (JOINING_SCRIPT.test(before) || (inEmoji && PICTOGRAPH.test(units[index + 1]?.out ?? ''))) return;
      unit.kind = 'dropped';
    } else if (unit.code >= 0xfe00 && unit.code < EMOJI_STYLE) {
      // Variation selectors change a shape, never a letter; U+FE0E keeps a pictograph in text style.
      if (!PICTOGRAPH.test(before)) unit.kind = 'dropped';
    } else if (!(isTag && inFlag) && INVISIBLE.test(unit.out)) {
      unit.kind = 'dropped';
    }
  });
}

/** Strike-through, underline and enclosing marks on letters (s̶a̶l̶e̶). On signs they are mathematics (≠) and stay. */
function undoStrikes(units: Unit[]): void {
  let base: Unit | undefined;
  for (const unit of units) {
    if (!isStrike(unit.code)) {
      if (unit.kind !== 'dropped') base = unit;
    } else if (
      base &&
      (base.kind !== 'plain' || /[\p{L}\s]/u.test(base.out) || (LETTER_OR_DIGIT.test(base.out) && unit.code !== KEYCAP))
    ) {
      unit.kind = 'dropped';
      base.end = unit.end;
      if (LETTER_OR_DIGIT.test(base.out)) base.faked = true;
    }
  }
}

function undoLetters(units: Unit[], inCjk: boolean): void {
  const enclosed = units.filter((unit) => unit.kind === 'enclosed' && !isEmojiLetter(unit.code)).length;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (!unit) break;
    if (unit.kind === 'styled') {
      unit.out = unit.letter;
      // Full-width Latin is ordinary typing in Chinese, Japanese and Korean.
      unit.faked = !(inCjk && unit.code >= 0xff00);
    } else if (!inCjk && unit.code >= 0xff01 && unit.code <= 0xff5e) {
      unit.out = String.fromCharCode(unit.code - 0xfee0);
    } else if (!inCjk && unit.code === 0x3000) {
      unit.out = ' ';
    } else if (
      isLetterlike(unit.code) &&
      [units[index - 1], units[index + 1]].some((next) => next?.kind === 'styled')
    ) {
      // ℯ, ℬ and the like fill holes of the mathematical alphabets.
      unit.out = unit.letter;
      unit.faked = true;
    } else if (unit.kind === 'enclosed' || unit.kind === 'small') {
      index = undoWord(units, index, unit.kind, enclosed) - 1;
    }
  }
}

/** Undoes one run of enclosed or small letters from `from` if it is a word; returns the index after the run. */
function undoWord(units: Unit[], from: number, kind: 'enclosed' | 'small', enclosedInText: number): number {
  const run: Unit[] = [];
  let next = from;
  // Small capitals have no own s, x, o: fakers mix in the plain ones.
  const belongs = (unit: Unit): boolean =>
    unit.kind === kind ||
    unit.code === EMOJI_STYLE ||
    unit.kind === 'dropped' ||
    (kind === 'small' && /[a-z]/.test(unit.out));
  for (let unit = units[next]; unit && belongs(unit); unit = units[++next]) {
    if (unit.kind === kind) run.push(unit);
  }
  const attached = LETTER_OR_DIGIT.test(units[from - 1]?.out ?? '');
  const isWord =
    kind === 'enclosed'
      ? run.some((unit) => !isEmojiLetter(unit.code)) && (run.length > 1 || enclosedInText > 2)
      : run.length > (attached ? 4 : 2);
  if (isWord) {
    for (const unit of run) {
      unit.out = unit.letter;
      unit.faked = true;
    }
    for (const unit of units.slice(from, next)) if (unit.code === EMOJI_STYLE) unit.kind = 'dropped';
  }
  return next;
}

/** Keycaps (1️⃣) and circled digits in a long row spell a number; a few are a list. */
function undoKeycaps(units: Unit[]): void {
  let digits: Unit[] = [];
  let marks: Unit[] = [];
  const flush = (): void => {
    if (digits.length >= DISGUISED_DIGITS) for (const mark of marks) mark.kind = 'dropped';
    digits = [];
    marks = [];
  };
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (!unit) break;
    if (/^[0-9]$/.test(unit.out)) {
      const styled = units[index + 1]?.code === EMOJI_STYLE ? 1 : 0;
      if (units[index + 1 + styled]?.code !== KEYCAP) {
        flush();
        continue;
      }
      const own = units.slice(index + 1, index + 2 + styled);
      digits.push(unit);
      marks.push(...own);
      index += own.length;
    } else if (unit.kind !== 'dropped' && !/^[\s.-]$/.test(unit.out)) {
      flush();
    }
  }
  flush();
}

function assemble(original: string, units: readonly Unit[]): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const unit of units) {
    if (unit.kind === 'dropped') continue;
    for (let index = 0; index < unit.out.length; index++) {
      // A surrogate pair that stays keeps its halves apart, so that every span maps to itself.
      const kept = unit.out.length > 1 && unit.end - unit.start === unit.out.length;
      starts.push(kept ? unit.start + index : unit.start);
      ends.push(kept ? unit.start + index + 1 : unit.end);
    }
    text += unit.out;
  }
  return {
    text,
    decorations: collectDecorations(units),
    toOriginal: ({ start, end }) => {
      const first = starts[start] ?? original.length;
      return { start: first, end: end > start ? Math.max(first, ends[end - 1] ?? original.length) : first };
    },
  };
}

/** Joins faked letters into stretches: words that only spaces and light punctuation keep apart are one. */
function collectDecorations(units: readonly Unit[]): Decoration[] {
  const found: { start: number; end: number; plain: string; letters: number }[] = [];
  let gap = '';
  let open = false;
  for (const unit of units) {
    const current = found.at(-1);
    if (unit.faked) {
      if (open && current) {
        current.plain += gap + unit.out;
        current.end = unit.end;
        current.letters++;
      } else {
        found.push({ start: unit.start, end: unit.end, plain: unit.out, letters: 1 });
        open = true;
      }
      gap = '';
    } else if (unit.kind !== 'dropped') {
      gap += unit.out;
      // Plain s, x, o inside a faked word, and the spaces between faked words, belong to the stretch.
      if (!/^[\sa-z.,:;!&'’-]$/.test(unit.out) || gap.length > 2) open = false;
    }
  }
  return found;
}
