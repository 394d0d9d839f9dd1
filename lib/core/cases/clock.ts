import { Temporal } from 'temporal-polyfill';
import { type CaseSettings, type ClockSettings, type Target, zoneOf } from './clock-settings.ts';
import { type LocalDay, officeHours, type WorkYear, workYear } from './work-year.ts';

const HOUR = 3_600_000;
const UNIT = { minutes: 60_000, hours: HOUR } as const;

/** X opened in 2006; instants outside of these years are taken as their ends, so that a mad date costs nothing. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2099;
/** An agency without office hours for this many years has none. */
const MAX_YEARS_AHEAD = 12;

export interface LocalTime {
  readonly day: LocalDay;
  /** 0 to 23. */
  readonly hour: number;
}

/**
 * Working time of an agency. Instants and durations are milliseconds; local days and daylight saving are worked out
 * once per year, after which everything is a search in sorted numbers.
 */
export interface WorkCalendar {
  /** Working time from one instant to a later one; 0 the other way round. */
  between(from: number, to: number): number;
  /** The earliest instant at which `amount` of working time has passed; undefined when there is never so much. */
  add(from: number, amount: number): number | undefined;
  /**
   * The end of the `count`th working day after the day of `from`; with `allHours`, of the `count`th day of the
   * calendar. Undefined when there is none.
   */
  dayEnd(from: number, count: number, allHours: boolean): number | undefined;
  isOpen(at: number): boolean;
  localTime(at: number): LocalTime;
}

/** How many numbers of the sorted list are at most `value`. */
function countUpTo(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Working time of the year up to `at`. */
function workedIn({ starts, ends, before }: WorkYear, at: number): number {
  const index = countUpTo(starts, at) - 1;
  if (index < 0) return 0;
  return (before[index] ?? 0) + Math.min(at, ends[index] ?? at) - (starts[index] ?? at);
}

/** The earliest instant of the year at which so much of its working time has passed. */
function instantIn({ starts, before }: WorkYear, worked: number): number {
  // The period in which it is reached: the last one before which less had passed.
  const index = Math.max(0, countUpTo(before, worked - 1) - 1);
  return (starts[index] ?? 0) + worked - (before[index] ?? 0);
}

const known = new WeakMap<ClockSettings, Map<string, WorkCalendar>>();

/** The calendar of these settings, kept as long as they are. */
export function workCalendar(settings: CaseSettings): WorkCalendar {
  const zone = zoneOf(settings);
  const ofSettings = known.get(settings.clocks) ?? new Map<string, WorkCalendar>();
  known.set(settings.clocks, ofSettings);
  const calendar = ofSettings.get(zone) ?? makeCalendar(settings.clocks, zone);
  ofSettings.set(zone, calendar);
  return calendar;
}

function makeCalendar(clocks: ClockSettings, zone: string): WorkCalendar {
  const hours = officeHours(clocks, zone);
  const years = new Map<number, WorkYear & { readonly dayStarts: readonly number[] }>();
  const clamp = (at: number): number =>
    Math.min(Math.max(at, Date.UTC(FIRST_YEAR, 0, 1)), Date.UTC(LAST_YEAR + 1, 0, 1) - 1);
  const yearOf = (at: number): number => new Date(at).getUTCFullYear();
  const inYear = (year: number) => {
    let built = years.get(year);
    if (!built) {
      const made = workYear(year, hours);
      built = { ...made, dayStarts: made.days.map(({ start }) => start) };
      years.set(year, built);
    }
    return built;
  };

  function dayOf(at: number): LocalDay {
    const year = yearOf(at);
    const { days, dayStarts } = inYear(year);
    // Before the year's first local midnight it is still the last day of the year before.
    const day = days[countUpTo(dayStarts, at) - 1] ?? inYear(year - 1).days.at(-1);
    if (!day) throw new RangeError('a year without days');
    return day;
  }

  return {
    between(from, to) {
      if (to <= from) return 0;
      const [start, end] = [clamp(from), clamp(to)];
      const last = yearOf(end);
      let sum = workedIn(inYear(last), end) - workedIn(inYear(yearOf(start)), start);
      for (let year = yearOf(start); year < last; year++) sum += inYear(year).total;
      return sum;
    },

    add(from, amount) {
      if (amount <= 0) return from;
      const start = clamp(from);
      const first = yearOf(start);
      let rest = workedIn(inYear(first), start) + amount;
      for (let year = first; year <= Math.min(LAST_YEAR, first + MAX_YEARS_AHEAD); year++) {
        const { total } = inYear(year);
        if (rest <= total) return instantIn(inYear(year), rest);
        rest -= total;
      }
      return undefined;
    },

    dayEnd(from, count, allHours) {
      const start = clamp(from);
      const first = yearOf(start);
      let rest = count;
      for (let year = first; year <= Math.min(LAST_YEAR, first + MAX_YEARS_AHEAD); year++) {
        const { days, dayStarts } = inYear(year);
        for (let index = countUpTo(dayStarts, start); index < days.length; index++) {
          const day = days[index];
          const end = allHours ? day?.end : day?.officeEnd;
          if (end !== undefined && --rest === 0) return end;
        }
      }
      return undefined;
    },

    isOpen(at) {
      const { starts, ends } = inYear(yearOf(clamp(at)));
      return at < (ends[countUpTo(starts, at) - 1] ?? Number.NEGATIVE_INFINITY);
    },

    localTime(at) {
      const instant = clamp(at);
      const day = dayOf(instant);
      if (day.end - day.start === 24 * HOUR) return { day, hour: Math.floor((instant - day.start) / HOUR) };
      return { day, hour: Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).hour };
    },
  };
}

/** When something that began at `start` is due; undefined when the office never opens for long enough. */
export function dueAfter(
  calendar: WorkCalendar,
  start: number,
  { amount, unit, allHours }: Target,
): number | undefined {
  if (unit === 'workdays') return calendar.dayEnd(start, amount, allHours);
  return allHours ? start + amount * UNIT[unit] : calendar.add(start, amount * UNIT[unit]);
}

/** Time that counts for a target: of the office, or of the clock on the wall. */
export const elapsed = (calendar: WorkCalendar, from: number, to: number, allHours: boolean): number =>
  allHours ? Math.max(0, to - from) : calendar.between(from, to);

/** The other way round: when so much of that time has passed. */
export const after = (calendar: WorkCalendar, from: number, time: number, allHours: boolean): number | undefined =>
  allHours ? from + Math.round(time) : calendar.add(from, Math.round(time));
