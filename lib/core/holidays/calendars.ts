import type { Holiday } from '../cases/clock-settings.ts';
import countries from './countries.json';
import indonesia from './indonesia.json';

type Days = Readonly<Record<string, string>>;

export interface CalendarYear {
  readonly year: number;
  /** In order of date. */
  readonly days: readonly Holiday[];
  /** The decree that sets them, as it is cited; absent where they are calculated. */
  readonly source?: string;
  /** Where the decree can be read. */
  readonly url?: string;
}

/** Days off that can be taken over at one go. */
export interface HolidayCalendar {
  /** ISO 3166 country, or part of one: `ID`, `GB-SCT`. */
  readonly id: string;
  /** Ascending. */
  readonly years: readonly CalendarYear[];
}

const holidays = (days: Days, kind: Holiday['kind']): Holiday[] =>
  Object.entries(days).map(([date, name]) => ({ date, name, kind }));

/** Indonesia's national holidays and joint leave (cuti bersama) are set by three ministers each September. */
const INDONESIA: HolidayCalendar = {
  id: 'ID',
  years: Object.entries(indonesia).map(([year, { source, url, national, jointLeave }]) => ({
    year: Number(year),
    days: [...holidays(national, 'national'), ...holidays(jointLeave, 'joint-leave')].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    ),
    source,
    url,
  })),
};

/** Made by scripts/public-holidays.mjs. Days that follow the moon are calculated, and may be announced otherwise. */
const OTHERS = Object.entries(countries as unknown as Record<string, Record<string, Days>>).map(
  ([id, years]): HolidayCalendar => ({
    id,
    years: Object.entries(years).map(([year, days]) => ({ year: Number(year), days: holidays(days, 'national') })),
  }),
);

export const HOLIDAY_CALENDARS: readonly HolidayCalendar[] = [INDONESIA, ...OTHERS];
