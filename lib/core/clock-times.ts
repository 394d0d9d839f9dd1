import type { Analysis } from './analysis.ts';
import { EDGE, longestFirst, MONTH, matchesOf, WEEKDAYS } from './date-words.ts';
import words from './dates.json';
import { calendarDates } from './dates.ts';
import type { Span } from './draft.ts';
import { spansFeature } from './feature.ts';
import { phraseList } from './phrase-list.ts';

/** What a draft says about hours and time zones, in both languages. */

export interface ClockTime extends Span {
  readonly text: string;
  readonly hour: number;
  readonly minute: number;
  /** From one time until another; the span covers both. */
  readonly isRange: boolean;
}
const NUMBERS: Readonly<Record<string, number>> = words.numbers;
const NUMBER_WORD = Object.keys(NUMBERS).reverse().join('|');
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
