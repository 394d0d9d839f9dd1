import { Temporal } from 'temporal-polyfill';
import { type ClockSettings, WEEKDAYS } from './clock-settings.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** One day of the zone. Instants in milliseconds since 1970. */
export interface LocalDay {
  /** `2026-11-27`. */
  readonly date: string;
  /** 0 = Monday. */
  readonly weekday: number;
  readonly start: number;
  /** The next day's start; 23 or 25 hours later where clocks change. */
  readonly end: number;
  /** When the last period that begins on this day ends; absent on days off. */
  readonly officeEnd?: number;
}

/** Working time of one year, counted in UTC. Arrays run in parallel, ascending. */
export interface WorkYear {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Working milliseconds of this year before each period. */
  readonly before: readonly number[];
  readonly total: number;
  /** Those that begin in this year. */
  readonly days: readonly LocalDay[];
}

interface Edge {
  readonly hour: number;
  readonly minute: number;
}
interface Shift {
  readonly from: Edge;
  readonly to: Edge;
  readonly overnight: boolean;
}

const edge = (time: string): Edge => ({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) });

/**
 * Office hours by weekday and the days off, ready to use. A period over midnight belongs to the day it begins on: it
 * runs into a holiday, and does not run out of one.
 */
export interface OfficeHours {
  readonly zone: string;
  readonly shifts: readonly (readonly Shift[])[];
  readonly off: ReadonlySet<string>;
}

export const officeHours = (clocks: ClockSettings, zone: string): OfficeHours => ({
  zone,
  shifts: WEEKDAYS.map((day) =>
    clocks.officeHours[day].map(({ from, to }) => ({ from: edge(from), to: edge(to), overnight: to <= from })),
  ),
  off: new Set(clocks.holidays.map(({ date }) => date)),
});

/**
 * The instant of a local time, `day` long 24 hours or not. A time that clocks skip is taken as much later; of one that
 * comes twice, the first is meant.
 */
function instantOf(
  date: Temporal.PlainDate,
  start: number,
  length: number,
  zone: string,
  { hour, minute }: Edge,
): number {
  if (length === DAY) return start + (hour * 60 + minute) * MINUTE;
  if (hour === 24) return start + length;
  return date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour, minute) }).epochMilliseconds;
}

interface Building {
  readonly periods: { start: number; end: number }[];
  readonly days: LocalDay[];
}

function addDay(hours: OfficeHours, date: Temporal.PlainDate, starts: readonly number[], into: Building): void {
  const [start = 0, end = 0, after = 0] = starts;
  const weekday = date.dayOfWeek - 1;
  const name = date.toString();
  let officeEnd: number | undefined;
  for (const { from, to, overnight } of hours.off.has(name) ? [] : (hours.shifts[weekday] ?? [])) {
    const opens = instantOf(date, start, end - start, hours.zone, from);
    const closes = overnight
      ? instantOf(date.add({ days: 1 }), end, after - end, hours.zone, to)
      : instantOf(date, start, end - start, hours.zone, to);
    if (closes <= opens) continue;
    into.periods.push({ start: opens, end: closes });
    officeEnd = Math.max(officeEnd ?? closes, closes);
  }
  into.days.push({ date: name, weekday, start, end, ...(officeEnd !== undefined && { officeEnd }) });
}

export function workYear(year: number, hours: OfficeHours): WorkYear {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  const built: Building = { periods: [], days: [] };
  // Zones are up to 14 hours off UTC, and a period may last into the next day.
  let date = new Temporal.PlainDate(year - 1, 12, 29);
  const dayStart = (day: Temporal.PlainDate) => day.toZonedDateTime(hours.zone).epochMilliseconds;
  let starts = [0, 1, 2].map((days) => dayStart(date.add({ days })));
  while ((starts[0] ?? to) < to + DAY) {
    addDay(hours, date, starts, built);
    date = date.add({ days: 1 });
    starts = [...starts.slice(1), dayStart(date.add({ days: 2 }))];
  }
  return { ...joined(built.periods, from, to), days: built.days.filter(({ start }) => start >= from && start < to) };
}

/** Overlapping periods count once; what lies outside of the year is its neighbours'. */
function joined(periods: { start: number; end: number }[], from: number, to: number) {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const period of periods.sort((a, b) => a.start - b.start)) {
    const start = Math.max(period.start, from, ends.at(-1) ?? from);
    const end = Math.min(period.end, to);
    if (end <= start) continue;
    if (start === ends.at(-1)) ends[ends.length - 1] = end;
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  let total = 0;
  const before = starts.map((start, index) => {
    const sum = total;
    total += (ends[index] ?? start) - start;
    return sum;
  });
  return { starts, ends, before, total };
}
