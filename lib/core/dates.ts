import type { Analysis, Language } from './analysis.ts';
import words from './dates.json';
import type { Span } from './draft.ts';
import { spansFeature } from './feature.ts';
import { type Hit, phraseList } from './phrase-list.ts';

/** What a draft says about days and hours, in both languages. Everything is read once per draft and shared. */

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

export interface ClockTime extends Span {
  readonly text: string;
  readonly hour: number;
  readonly minute: number;
  /** From one time until another; the span covers both. */
  readonly isRange: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = words.numbers;
const NUMBER_WORD = Object.keys(NUMBERS).reverse().join('|');

/** Number of a name in a list of synonyms, by lower-case name. */
const indexOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((name): [string, number] => [name, index])));
const MONTHS = indexOf(words.months);
const WEEKDAYS = indexOf(words.weekdays);
const longestFirst = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length).join('|');
const MONTH = `(?:${longestFirst(MONTHS.keys())})`;
const EDGE = '(?![\\p{L}\\p{N}])';
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

function* matchesOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (const match of text.matchAll(pattern)) yield match as RegExpExecArray;
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

const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTE = '[0-5]\\d';
const HALF = '(?:[ap]m|[ap]\\.\\s?m\\.?)';
const PART = '(?:pagi|siang|sore|malam|petang|subuh|dini hari)(?! ini| nanti)';
const NUMBER = `(?:${NUMBER_WORD})`;
const CUE = `(?:${[...words.timeCues.en.split(' '), ...words.timeCues.id.split(' ')].map((cue) => cue.replaceAll('.', '\\.')).join('|')})`;
const ON = '(?:on|tonight|tomorrow|today|every|this|in time|sharp|and)';

/** How any of them begins, and never inside a word: all else is spared the long list. */
const TIME_START = `(?=\\d|${NUMBER}|p(?:ukul|k)|jam|setengah|half|quarter|twenty|noon|mid(?:day|night)|tengah)(?<![\\p{L}\\p{N}])`;

/** Named groups would cost more than they tell: the value is read again from the words. */
const TIME = new RegExp(
  `${TIME_START}(?:${[
    // 2pm, 2.30 p.m.
    `(?<![\\p{L}\\p{N}.,:/])(?:${HOUR}(?:[.:]${MINUTE})?|${NUMBER})\\s?${HALF}(?![\\p{L}\\p{N}])`,
    // 14:00, 09.30, 9.30 hours
    `(?<![\\p{L}\\p{N}.,:/$£€+]|(?<!\\d)-)${HOUR}[.:]${MINUTE}(?![\\p{L}\\p{N}%°]|[.,:/]\\d)(?:\\s(?:hours|hrs|o'clock)${EDGE})?(?:\\s${PART}${EDGE})?`,
    // jam 8 malam, pukul sembilan
    `(?<![\\p{L}\\p{N}])(?:(?:pukul|jam|pkl?\\.?)\\s(?:setengah )?|setengah (?=${NUMBER}(?:[.,;!]|$|\\s${PART})))(?:${HOUR}|${NUMBER})(?![\\p{L}\\p{N}]|[.,:]\\d)(?:\\s(?:tepat|lewat \\d{1,2}(?: menit)?))?(?:\\s${PART}${EDGE})?`,
    // 8 malam, 5 petang
    `(?<![\\p{L}\\p{N}.,:/])(?:${HOUR}|${NUMBER})\\s(?:pagi|sore|petang|subuh)${EDGE}`,
    // 8 malam, but not the three nights of a stay
    `(?<=(?:${longestFirst(WEEKDAYS.keys())}|ini|nanti|besok|sampai|hingga|\\d{4}),? )(?:${HOUR}|${NUMBER})\\smalam${EDGE}`,
    // nine o'clock, half past ten, quarter to six
    `(?<![\\p{L}\\p{N}])(?:(?:(?:half|\\d{1,2}(?: minutes)?) past|(?:quarter|ten|five|twenty) (?:past|to)|\\d{1,2} minutes to) (?:${HOUR}|${NUMBER})(?=[\\s.,!?;)]|$)|${NUMBER} (?:kurang|lewat) (?:seperempat|setengah)${EDGE}|(?:${HOUR}|${NUMBER}) ?o['’]clock${EDGE})`,
    // noon, midnight
    `(?<![\\p{L}\\p{N}])(?:(?:12 )?(?:noon|midday|midnight)|tengah (?:malam|hari(?= |[.,;!]|$)))${EDGE}`,
    // 3 in the afternoon, 10 on the dot, 9 sharp, seven thirty
    `(?<![\\p{L}\\p{N}.,:/])(?:${HOUR}|${NUMBER})(?: in the (?:morning|afternoon|evening)| on the dot| sharp)${EDGE}`,
    `(?<=(?:at|until|by|from|till) )${NUMBER} (?:thirty|fifteen|forty-five)${EDGE}`,
    // 22h, 22h30
    `(?<![\\p{L}\\p{N}.,:/])${HOUR}h(?:${MINUTE})?${EDGE}`,
    // at 1300, 1300 hours
    `(?<=(?:at|until|by|from|till|to) )(?:[01]\\d|2[0-3])${MINUTE}(?=\\s(?:hours|hrs|on|to|${words.zones.abbreviations.replaceAll(' ', '|')})|[.,;]?\\s*$|[.,;]\\s)${EDGE}`,
    // at 7 on Saturday, until 9 tonight
    `(?<=(?:at|until|by|till) )(?:1[0-2]|[1-9]|${NUMBER})(?=\\s${ON}(?![\\p{L}\\p{N}])|[.,;!]?\\s*$|[.!;]\\s)${EDGE}`,
  ].join('|')})`,
  'giu',
);
const BARE_FORM = new RegExp(`^${HOUR}[.:]${MINUTE}$`);
const CUE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])${CUE}\\s(?:around |about |approximately |tepat |sekitar )?$|[@(]$`,
  'iu',
);
const DAY_BEFORE = new RegExp(
  `(?:\\p{L}day|${longestFirst(WEEKDAYS.keys())}|\\d{4}|${MONTH}|\\d|today|tonight|tomorrow|ini|besok|lusa|nanti)[,:;)]?\\s[-–(]?$|(?:^|\\n)\\s*(?:[^\\p{L}\\p{N}\\s]{1,4}\\s)?$|[|•·]\\s$`,
  'iu',
);
const DAY_AFTER = new RegExp(
  `^,?\\s(?:on |hari |this |every )?(?:${longestFirst(WEEKDAYS.keys())}|${MONTH}\\s\\d|\\d{1,2} ${MONTH}|today|tonight|tomorrow|daily|nanti|hari ini|besok|wi[bt]a?|gmt|bst|utc|sgt)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "…, 19.00.": nothing else is written like that. */
const ROUND = /^(?:[01]\d|2[0-3])[.:](?:00|15|30|45|59)$/;
const RANGE_GAP =
  /^\s?(?:-|–|—|to|until|till|and|sampai(?: dengan)?|hingga|s\.d\.?|sd|s\/d)\s?(?:jam |pukul |pkl\.? )?$/i;
/** "7 to 11 a.m.", "8-10 malam": the first number of a range whose second is a time. */
const RANGE_START = new RegExp(
  `(?:^|[\\s(,;:])(${HOUR}(?:[.:]${MINUTE})?)\\s?(?:-|–|—|to|until|sampai|hingga)\\s?$`,
  'i',
);
const MIGHT_BE =
  /\d|noon|midday|midnight|clock|past|jam |pukul|tengah |pagi|sore|petang|(?:at|until|by|till|from) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/i;
const LOOK = 26;

/** Hour and minute as written, in 24 hours where the words tell the half of the day. */
function readClock(text: string): { hour: number; minute: number } {
  const lower = text.toLowerCase();
  if (/midnight|tengah malam/.test(lower)) return { hour: 0, minute: 0 };
  if (/(?<!after)noon$|midday|tengah hari/.test(lower)) return { hour: 12, minute: 0 };
  const digits = /(\d{1,2})(?:[.:h]?(\d\d))?/.exec(lower.replace(/^\d{1,2}(?: minutes)? (?:past|to) /, ''));
  const word = new RegExp(`(?:^|\\s)(${NUMBER_WORD})(?=\\s|$)`).exec(lower.replace(/^\p{L}+ (?:past|to) /u, ''))?.[1];
  let hour = digits ? Number(digits[1]) : (NUMBERS[word ?? ''] ?? 0);
  const minute = digits?.[2] ? Number(digits[2]) : /half past|thirty/.test(lower) ? 30 : 0;
  const isLate = /p\.?m|afternoon|evening|siang|sore|malam|petang/.test(lower);
  const isEarly = /a\.?m\.?$|morning|pagi|subuh|dini hari/.test(lower);
  if (isLate && hour < 12 && !(/siang/.test(lower) && hour > 9)) hour += 12;
  else if (isEarly && hour === 12) hour = 0;
  return { hour: hour % 24, minute };
}

/** Clock times, also in words. Durations ("4:30 long"), scores, prices and verses are left out for want of a cue. */
export const clockTimes = spansFeature<ClockTime>((analysis) => {
  const { prose } = analysis;
  if (!MIGHT_BE.test(prose)) return [];
  const found: { start: number; end: number; isSure: boolean; isRange: boolean }[] = [];
  const dates = calendarDates(analysis);
  for (const match of matchesOf(prose, TIME)) {
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => date.start < end && start < date.end)) continue;
    const before = prose.slice(Math.max(0, start - LOOK), start);
    const isBare = BARE_FORM.test(match[0]);
    const isSure =
      !isBare ||
      (ROUND.test(match[0]) && /[,:]\s$/.test(before) && /^(?:[,.:;)]|\s*$)/.test(prose.slice(end, end + 2))) ||
      CUE_BEFORE.test(before) ||
      DAY_BEFORE.test(before) ||
      DAY_AFTER.test(prose.slice(end, end + LOOK));
    const last = found.at(-1);
    if (last && RANGE_GAP.test(prose.slice(last.end, start))) {
      last.end = end;
      last.isRange = true;
      // Bare numbers joined by a dash may be a score or a verse; by "to" too: one of them must be sure.
      last.isSure ||= isSure || (isBare && /^0?\d?\d[.:]\d0$|[.:]\d5$/.test(match[0]));
      continue;
    }
    const lead = isBare || /\p{N}/u.test(match[0]) ? RANGE_START.exec(before) : null;
    const from = lead?.[1] ? start - before.length + before.lastIndexOf(lead[1]) : start;
    found.push({ start: from, end, isSure, isRange: from < start });
  }
  return found.flatMap(({ start, end, isSure, isRange }) => {
    if (!isSure) return [];
    const text = prose.slice(start, end);
    return [
      {
        start,
        end,
        text,
        isRange,
        ...readClock(isRange ? (text.split(/\s?(?:-|–|—|\sto\s|sampai|hingga|s\.d)\s?/)[0] ?? text) : text),
      },
    ];
  });
});

const ZONE = new RegExp(
  `(?=[A-Z][A-Z]|[+-]\\d\\d)(?:(?<![\\p{L}\\p{N}])(?:${words.zones.abbreviations.replaceAll(' ', '|')}|(?:UTC|GMT)\\s?[+-]\\s?\\d{1,2}(?::\\d\\d)?)${EDGE}|[+-]\\d\\d:\\d\\d${EDGE})`,
  'gu',
);
/** "Tokyo time", "waktu Taipei" */
const PLACE_TIME = /\p{Lu}[\p{L}.]+ time(?!\p{L})|(?<=\d[\p{L}.]* |clock )(?:local|their) time|waktu \p{Lu}\p{L}+/gu;
const ZONE_PHRASES = phraseList({ any: words.zones.phrases });

/** Names of time zones beside or away from a time: WIB, GMT, local time, waktu setempat. */
export const zones = (analysis: Analysis): readonly Span[] => {
  const phrases = ZONE_PHRASES(analysis);
  const named = zoneNames(analysis);
  return phrases.length === 0 ? named : [...named, ...phrases];
};
const zoneNames = spansFeature<Span>(({ prose }) =>
  (/ time|waktu/.test(prose) ? [ZONE, PLACE_TIME] : [ZONE]).flatMap((pattern) =>
    [...matchesOf(prose, pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ),
);

/** Days since the epoch of a calendar day, without any clock or zone. */
const DAY_MS = 86_400_000;
export const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));

/** `YYYY-MM-DD` → date; nothing when it is no date. */
export function parseDay(day: string | undefined): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '');
  return match ? utc(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS);

/** The date in the year that brings it nearest to `today`; its own year when it says one. */
export function resolve({ day, month, year }: CalendarDate, today: Date | undefined): Date | undefined {
  if (year !== undefined) return onCalendar(year, month, day);
  if (!today) return undefined;
  const near = [-1, 0, 1].flatMap((offset) => onCalendar(today.getUTCFullYear() + offset, month, day) ?? []);
  return near.sort((a, b) => Math.abs(a.getTime() - today.getTime()) - Math.abs(b.getTime() - today.getTime()))[0];
}

/** Nothing for 31 June. */
function onCalendar(year: number, month: number, day: number): Date | undefined {
  const date = utc(year, month, day);
  return date.getUTCDate() === day ? date : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();
export function formatDay(
  date: Date,
  language: Language,
  options: Intl.DateTimeFormatOptions,
  isAmerican = false,
): string {
  const locale = language === 'id' ? 'id-ID' : isAmerican ? 'en-US' : 'en-GB';
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  // British English writes "Wednesday 5 March"; ICU puts a comma there in some versions.
  const text = format.format(date);
  return locale === 'en-GB' ? text.replace(/^(\p{L}+), /u, '$1 ') : text;
}
