import type { Language } from './analysis.ts';
import type { CalendarDate } from './dates.ts';

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
