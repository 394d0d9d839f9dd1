import type { Analysis, Language } from './analysis.ts';
import { EDGE, longestFirst, MONTH, MONTHS, matchesOf, WEEKDAYS } from './date-words.ts';
import words from './dates.json';
import type { Span } from './draft.ts';
import { spansFeature } from './feature.ts';
import { type Hit, phraseList } from './phrase-list.ts';

/** What a draft says about days, in both languages. Everything is read once per draft and shared. */

export interface CalendarDate extends Span {
  readonly text: string;
  /** `named`: with a month's name; `iso`: 2025-03-04; `numeric`: 3/4 or 3/4/2025, `day` being the first number. */
  readonly form: 'named' | 'iso' | 'numeric';
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** 13–15 October: several days. */
  readonly isRange: boolean;
}

export interface Weekday extends Span {
  readonly text: string;
  /** 0 is Sunday. */
  readonly day: number;
}
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = '(?:st|nd|rd|th)?';
const TO = '\\s?(?:-|–|—|/|&|,|to|and|until|till|sampai(?: dengan)?|hingga|s\\.d\\.|s/d|dan)\\s?';
const YEAR = '(?:,?\\s(?:tahun )?(\\d{4}))?';

/** 3 March, 3rd of March 2025, 3–5 Maret, 3 and 4 March · March 3, 2025, March 3–5 · 2025-03-04, 3/4/25, 3/4 */
const DATE = new RegExp(
  `(?=\\d|${MONTH})(?<![\\p{L}\\p{N}])(?:(?<![.,/-])(?:(${DAY})${ORDINAL}(${TO}${DAY}${ORDINAL}){0,3}\\s?(?:of )?(${MONTH})${EDGE}(?:\\.(?=\\s\\d{4}))?${YEAR}` +
    `|(\\d{4})-(\\d\\d)-(\\d\\d)${EDGE}` +
    `|(\\d{1,2})([/.-])(\\d{1,2})\\9(\\d{4}|\\d\\d)(?![\\p{L}\\p{N}]|[./-]\\d)` +
    `|(\\d{1,2})/(\\d{1,2})(?![\\p{L}\\p{N}%]|[./-]\\d))` +
    `|(${MONTH})\\.?\\s(${DAY})${ORDINAL}(?![\\p{L}\\p{N}]|[.:]\\d)(${TO}${DAY}${ORDINAL}(?![\\p{L}\\p{N}]|[.:]\\d))?${YEAR})`,
  'giu',
);
const HAS_DIGIT = /\p{N}/u;

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
const monthOf = (name: string): number => (MONTHS.get(name.toLowerCase()) ?? -1) + 1;
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function toDate(match: RegExpExecArray): CalendarDate | undefined {
  const [text, day, to, month, year, isoYear, isoMonth, isoDay, a, , b, yearOf3, a2, b2, name, dayAfter, to2, year2] =
    match;
  const span = { start: match.index, end: match.index + text.length, text };
  if (day && month) {
    const found = { ...span, form: 'named' as const, day: Number(day), month: monthOf(month), isRange: Boolean(to) };
    return year ? { ...found, year: Number(year) } : found;
  }
  // "You may 5 times": these two are words as well.
  if (name && dayAfter) {
    if (/^ma(?:y|r|rch)$/.test(name)) return undefined;
    const found = {
      ...span,
      form: 'named' as const,
      day: Number(dayAfter),
      month: monthOf(name),
      isRange: Boolean(to2),
    };
    return year2 ? { ...found, year: Number(year2) } : found;
  }
  if (isoYear) {
    const found = { ...span, form: 'iso' as const, day: Number(isoDay), month: Number(isoMonth), isRange: false };
    return isDay(found.day, found.month) ? { ...found, year: Number(isoYear) } : undefined;
  }
  const first = Number(a ?? a2);
  const second = Number(b ?? b2);
  // 31/12 and 12/31 are both dates.
  const [dayOf, monthOfIt] = second > 12 && first <= 12 ? [second, first] : [first, second];
  if (!isDay(dayOf, monthOfIt)) return undefined;
  const found = { ...span, form: 'numeric' as const, day: dayOf, month: monthOfIt, isRange: false };
  return yearOf3 ? { ...found, year: fullYear(yearOf3) } : found;
}
export const calendarDates = spansFeature<CalendarDate>(({ prose }) =>
  HAS_DIGIT.test(prose) ? [...matchesOf(prose, DATE)].flatMap((match) => toDate(match) ?? []) : [],
);

/** Three letters are a weekday only beside a number: "Sat 5 June", not "sat down"; Minggu is Sunday or a week. */
const WEEKDAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${longestFirst([...WEEKDAYS.keys()].filter((name) => name.length > 4 && name !== 'minggu'))}|rabu|ahad)s?` +
    `|(${longestFirst([...WEEKDAYS.keys()].filter((name) => name.length <= 5))}|minggu)(?=\\.?,?\\s(?:\\d|${MONTH}\\s\\d)))${EDGE}` +
    `|(?<=[Hh]ari )(minggu)(?! ini| depan| lalu)${EDGE}|(?<![.!?\\n]\\s?)(?<=\\p{L},? )(Minggu)(?! ini| depan| lalu)${EDGE}`,
  'giu',
);

/** Three letters of each name. */
const MIGHT_BE_DAY = new RegExp([...new Set(Array.from(WEEKDAYS.keys(), (name) => name.slice(0, 3)))].join('|'), 'i');

export const weekdays = spansFeature<Weekday>(({ prose }) =>
  (MIGHT_BE_DAY.test(prose) ? [...matchesOf(prose, WEEKDAY)] : []).flatMap((match): Weekday[] => {
    const name = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').toLowerCase();
    const day = WEEKDAYS.get(name);
    // The pattern ignores case, so a week ("dua minggu") is told from a Sunday here.
    if (day === undefined || ((match[4] ?? match[2])?.charAt(0) === 'm' && day === 0)) return [];
    return [{ start: match.index, end: match.index + match[0].length, text: match[0], day }];
  }),
);

const findRelative = phraseList(words.relative);
/** "the 1st", "tanggal 3": a day of a month that is not named. */
const BARE_DAY =
  /(?=th|t(?:anggal|gl))(?<![\p{L}\p{N}])(?:(?<=(?:on|by|until|till|from|before|after|since|due|to) )the \d{1,2}(?:st|nd|rd|th)(?=\s*(?:[.,;!?)]|$|\n|at |and |to |from |for |in time))|(?:tanggal|tgl\.?) \d{1,2}(?!\d|[./-]\d|\s?(?:-|–|s\.d\.|sampai|dan|hingga|,)\s?\d))(?![\p{L}\p{N}])/giu;

export interface RelativeDay extends Span {
  readonly text: string;
  readonly language: Language;
}

const findBareDays = spansFeature<RelativeDay>((analysis) => {
  if (!HAS_DIGIT.test(analysis.prose)) return [];
  const dates = calendarDates(analysis);
  return [...matchesOf(analysis.prose, BARE_DAY)].flatMap((match): RelativeDay[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (dates.some((date) => date.start < span.end && span.start < date.end)) return [];
    return [{ ...span, text: match[0], language: analysis.languageAt(span.start) }];
  });
});

/** Tomorrow, next week, besok, lusa, the 1st: days that a reader can only place knowing when the post was written. */
export const relativeDays = (analysis: Analysis): readonly RelativeDay[] => {
  const hits: readonly Hit[] = findRelative(analysis);
  const bare = findBareDays(analysis);
  return bare.length === 0 ? hits : [...hits, ...bare].sort((a, b) => a.start - b.start);
};
