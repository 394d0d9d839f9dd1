import type { Analysis } from '../../analysis.ts';
import { formatDay, parseDay, resolve } from '../../calendar-days.ts';
import { isAmerican } from '../../date-fixes.ts';
import { type CalendarDate, calendarDates, type Weekday, weekdays } from '../../dates.ts';
import { defineRule } from '../../rule.ts';

const GAP = /^(?:,|\s|\(|\bthe\b|\btanggal\b|\btgl\.?)*$/iu;
const GAP_AFTER = /^,?\s\(?$|^\s\($/;
/** Monday to Wednesday, Sabtu–Minggu: which day goes with which date is not said. */
const JOINED = /^\s?(?:-|–|—|\/|&|,|to|and|or|until|dan|atau|sampai|hingga|s\.d\.|s\/d)\s?$/i;

/** The weekday that stands directly before or behind a date, unless it is one of several. */
function weekdayOf({ prose }: Analysis, date: CalendarDate, days: readonly Weekday[]): Weekday | undefined {
  const index = days.findIndex(
    (day) =>
      (day.end <= date.start && date.start - day.end < 14 && GAP.test(prose.slice(day.end, date.start))) ||
      (day.start >= date.end && day.start - date.end < 4 && GAP_AFTER.test(prose.slice(date.end, day.start))),
  );
  const day = days[index];
  if (!day || /[a-z]days$/i.test(day.text)) return undefined;
  const before = days[index - 1];
  const after = days[index + 1];
  const isOneOfSeveral =
    /[-–—/&]\s?$/.test(prose.slice(Math.max(0, day.start - 3), day.start)) ||
    (before && JOINED.test(prose.slice(before.end, day.start))) ||
    (after && JOINED.test(prose.slice(day.end, after.start)));
  return isOneOfSeveral ? undefined : day;
}

/** A date without a year may be the last or the next one; both are tried, so that only a sure slip is held. */
function candidates(date: CalendarDate, today: Date | undefined): Date[] {
  const years =
    date.year === undefined && today ? [0, 1, -1].map((offset) => today.getUTCFullYear() + offset) : [date.year];
  return years.flatMap((year) => (year === undefined ? [] : (resolve({ ...date, year }, today) ?? [])));
}
const NEAR_MS = 300 * 86_400_000;

export const rule = defineRule({
  id: 'language/weekday-mismatch',
  severity: 'block',
  rationale:
    'A weekday that does not go with its date is a slip in every case and sends people on the wrong day; the calendar is exact. ' +
    'Without a year, a date is only held when neither the last nor the next such day fits. Left alone: ranges and lists of ' +
    'days, dates such as 3/4 whose order is open, and dates without a year when today is not known.',
  sources: [
    { title: 'GOV.UK style guide: dates', url: 'https://www.gov.uk/guidance/style-guide/a-to-z#dates' },
    {
      title: 'CDC Crisis and Emergency Risk Communication manual: be right',
      url: 'https://www.cdc.gov/cerc/php/cerc-manual/index.html',
    },
  ],
  messageIds: ['mismatch'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The lake path reopens on Monday, 4 August 2026.',
        marks: 'Monday',
        fixed: 'The lake path reopens on Tuesday, 4 August 2026.',
      },
      { language: 'en', text: 'Closed Sat 5 June 2026.', fixed: 'Closed Fri 5 June 2026.' },
      {
        language: 'en',
        text: 'Meet us on March 12 (Friday).',
        draft: { today: '2026-03-10' },
        fixed: 'Meet us on March 12 (Thursday).',
      },
      {
        language: 'id',
        text: 'Pasar murah digelar Senin, 4 Agustus 2026.',
        marks: 'Senin',
        fixed: 'Pasar murah digelar Selasa, 4 Agustus 2026.',
      },
      { language: 'id', text: 'Loket tutup Minggu 5 Juni 2026.', fixed: 'Loket tutup Jumat 5 Juni 2026.' },
      {
        language: 'id',
        text: 'Kerja bakti Rabu (12/3).',
        draft: { today: '2026-03-10' },
        fixed: 'Kerja bakti Kamis (12/3).',
      },
    ],
    clean: [
      { language: 'en', text: 'The lake path reopens on Tuesday, 4 August 2026.' },
      { language: 'en', text: 'Open Monday to Wednesday 13–15 October 2026, and Mon-Fri 3 August 2026.' },
      { language: 'en', text: 'Closed on Monday 4 August. See you on Friday.' },
      { language: 'en', text: 'Tuesday 14 October was a good day.', draft: { today: '2026-03-10' } },
      { language: 'id', text: 'Pasar murah digelar Selasa, 4 Agustus 2026.' },
      { language: 'id', text: 'Buka Sabtu–Minggu 13–14 Juni 2026.' },
      { language: 'id', text: 'Dua minggu 5 Juni 2026 sampai selesai. Hari Senin kami tutup.' },
    ],
  },
  *check(analysis, { timeZone }) {
    const days = weekdays(analysis);
    if (days.length === 0) return;
    const today = parseDay(analysis.draft.today);
    for (const date of calendarDates(analysis)) {
      if (date.isRange) continue;
      const language = analysis.languageAt(date.start) === 'id' ? 'id' : 'en';
      if (date.form === 'numeric' && date.day <= 12 && language === 'en' && date.day !== date.month) continue;
      const day = weekdayOf(analysis, date, days);
      if (!day) continue;
      const possible = candidates(date, today).filter(
        (option) => date.year !== undefined || !today || Math.abs(option.getTime() - today.getTime()) < NEAR_MS,
      );
      const [best] = date.year === undefined && today ? nearestFirst(possible, today) : possible;
      if (!best || possible.some((option) => option.getUTCDay() === day.day)) continue;
      const style = day.text.length <= 4 && language === 'en' ? 'short' : 'long';
      const right = formatDay(best, language, { weekday: style }, isAmerican(timeZone));
      const span = { start: day.start, end: day.end };
      yield {
        messageId: 'mismatch',
        data: { date: date.text, right, wrong: day.text },
        span,
        suggestions: [{ messageId: 'fixWeekday', data: { right }, edits: [{ span, newText: right }] }],
      };
    }
  },
});

const nearestFirst = (dates: readonly Date[], today: Date): Date[] =>
  [...dates].sort((a, b) => Math.abs(a.getTime() - today.getTime()) - Math.abs(b.getTime() - today.getTime()));
