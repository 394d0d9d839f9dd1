import * as z from '../zod.ts';
import defaults from './clock-defaults.json';
import { CASE_CLASSES } from './terms.ts';

/**
 * How long something may take. `workdays` end with the office hours of the last one, and the day on which the clock
 * starts does not count, as usual for periods in days. `allHours`: minutes and hours run day and night, and days are
 * days of the calendar, to their midnight.
 */
const target = z.object({
  amount: z.number().int().min(1).max(1000),
  unit: z.enum(['minutes', 'hours', 'workdays']),
  allHours: z.boolean(),
});
export type Target = z.infer<typeof target>;

/** A clock without a target does not run for that class. */
const targets = z.object({
  firstResponse: target.optional(),
  nextResponse: target.optional(),
  resolution: target.optional(),
});

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** Local time; `to` is 24:00 for the end of the day, and not after `from` when the period ends on the next day. */
const period = z
  .object({ from: z.string().regex(TIME), to: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/) })
  .refine(({ from, to }) => from !== to);
export type Period = z.infer<typeof period>;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
const periods = z.array(period).max(12);

/** `joint-leave` is Indonesia's cuti bersama. */
export const HOLIDAY_KINDS = ['national', 'joint-leave', 'agency'] as const;
const holiday = z.object({
  date: z.iso.date(),
  name: z.string().trim().max(200),
  kind: z.enum(HOLIDAY_KINDS),
});
export type Holiday = z.infer<typeof holiday>;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};
/** IANA name such as `Asia/Jakarta`; empty when not set. */
export const timeZone = z.string().refine((value) => value === '' || isTimeZone(value));

const days = z.number().int().min(1).max(365);

/**
 * The agency's clocks. Defaults: the survey's suggestions (field.md 4.3), within SP4N-LAPOR!'s 3 and 5 working days;
 * office hours after Perpres 21/2023 (37.5 hours a week; a longer break on Fridays, for prayer).
 */
export const clockSettings = z.object({
  targets: z.object(
    Object.fromEntries(CASE_CLASSES.map((name) => [name, targets])) as Record<
      (typeof CASE_CLASSES)[number],
      typeof targets
    >,
  ),
  /** By the day on which a period begins. */
  officeHours: z.object(Object.fromEntries(WEEKDAYS.map((day) => [day, periods])) as Record<Weekday, typeof periods>),
  /** No period begins on these. */
  holidays: z.array(holiday).max(2000),
  /** Of the office hours; empty = the agency's time zone, and `FALLBACK_ZONE` where that is empty too. */
  zone: timeZone,
  /** Days of 24 hours until a case that waits on the citizen comes back by itself. */
  waitingCitizenDays: days,
  /** Days of 24 hours without a word after which an answered case closes by itself. */
  quietDays: days,
  /** Shares of a clock's time at which to warn, ascending. */
  warnPercents: z.array(z.number().int().min(1).max(100)).max(10),
});
export type ClockSettings = z.infer<typeof clockSettings>;

/** Most of the agencies that Tanggap is made for are in western Indonesia; others set their zone. */
const FALLBACK_ZONE = 'Asia/Jakarta';

export const defaultClockSettings = (): ClockSettings => structuredCopy(defaults as ClockSettings);

/** JSON all the way down; nobody may change the defaults that others get. */
const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What the fold of cases needs to know of the agency; part of AgencyRules. */
export interface CaseSettings {
  readonly clocks: ClockSettings;
  readonly timeZone: string;
}

export const zoneOf = ({ clocks, timeZone: agencyZone }: CaseSettings): string =>
  clocks.zone || agencyZone || FALLBACK_ZONE;
