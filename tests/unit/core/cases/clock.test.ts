import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, dueAfter, workCalendar } from '@/lib/core/cases/clock.ts';
import {
  type ClockSettings,
  defaultClockSettings,
  type Period,
  type Target,
  WEEKDAYS,
} from '@/lib/core/cases/clock-settings.ts';

const HOUR = 3_600_000;
const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());
const hours = (amount: number, allHours = false): Target => ({ amount, unit: 'hours', allHours });
const workdays = (amount: number, allHours = false): Target => ({ amount, unit: 'workdays', allHours });

const everyDay = (periods: readonly Period[]) =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, periods])) as unknown as ClockSettings['officeHours'];
const calendar = (zone: string, change: Partial<ClockSettings> = {}) =>
  workCalendar({ clocks: { ...defaultClockSettings(), zone, ...change }, timeZone: '' });
const NINE_TO_FIVE = { officeHours: everyDay([{ from: '09:00', to: '17:00' }]) };

const YEAR_END: Partial<ClockSettings> = {
  holidays: [
    { date: '2026-12-24', name: 'Cuti bersama Natal', kind: 'joint-leave' },
    { date: '2026-12-25', name: 'Natal', kind: 'national' },
  ],
};

describe('hand-worked due times', () => {
  test.each([
    // Friday: 07:30–11:30 and 13:00–16:30 in the default hours.
    ['across the Friday prayer', 'Asia/Jakarta', {}, '2026-11-27T10:00+07:00', hours(4), '2026-11-27T15:30+07:00'],
    ['from within it', 'Asia/Jakarta', {}, '2026-11-27T12:15+07:00', hours(4), '2026-11-30T08:00+07:00'],
    ['over the weekend', 'Asia/Jakarta', {}, '2026-11-27T16:00+07:00', hours(4), '2026-11-30T11:00+07:00'],
    [
      'to closing time, not to the next opening',
      'Asia/Jakarta',
      {},
      '2026-11-26T13:00+07:00',
      hours(3),
      '2026-11-26T16:00+07:00',
    ],
    ['the same instant in WITA', 'Asia/Makassar', {}, '2026-11-27T10:00+07:00', hours(4), '2026-11-27T16:30+08:00'],
    ['the same instant in WIT', 'Asia/Jayapura', {}, '2026-11-27T10:00+07:00', hours(4), '2026-11-30T08:00+09:00'],
    ['day and night', 'Asia/Jakarta', {}, '2026-11-27T16:00+07:00', hours(4, true), '2026-11-27T20:00+07:00'],
    ['one working day', 'Asia/Jakarta', {}, '2026-11-25T09:00+07:00', workdays(1), '2026-11-26T16:00+07:00'],
    [
      '… to the later end of a Friday',
      'Asia/Jakarta',
      {},
      '2026-11-26T09:00+07:00',
      workdays(1),
      '2026-11-27T16:30+07:00',
    ],
    ['… from a Saturday', 'Asia/Jakarta', {}, '2026-11-28T09:00+07:00', workdays(1), '2026-11-30T16:00+07:00'],
    [
      '… over joint leave and Christmas',
      'Asia/Jakarta',
      YEAR_END,
      '2026-12-23T14:00+07:00',
      workdays(1),
      '2026-12-28T16:00+07:00',
    ],
    [
      'hours over joint leave and Christmas',
      'Asia/Jakarta',
      YEAR_END,
      '2026-12-23T15:00+07:00',
      hours(2),
      '2026-12-28T08:30+07:00',
    ],
    [
      'five working days into the next year',
      'Asia/Jakarta',
      YEAR_END,
      '2026-12-23T14:00+07:00',
      workdays(5),
      '2027-01-01T16:30+07:00',
    ],
    [
      'days of the calendar, to midnight',
      'Asia/Jakarta',
      YEAR_END,
      '2026-12-23T14:00+07:00',
      workdays(2, true),
      '2026-12-26T00:00+07:00',
    ],
    [
      'London puts clocks forward at the weekend',
      'Europe/London',
      NINE_TO_FIVE,
      '2026-03-28T16:00Z',
      hours(4),
      '2026-03-29T12:00+01:00',
    ],
    [
      'London puts clocks back at the weekend',
      'Europe/London',
      NINE_TO_FIVE,
      '2026-10-24T16:00+01:00',
      hours(4),
      '2026-10-25T12:00Z',
    ],
    [
      'New York puts clocks forward',
      'America/New_York',
      NINE_TO_FIVE,
      '2026-03-07T16:00-05:00',
      hours(4),
      '2026-03-08T12:00-04:00',
    ],
    [
      'a working day of London summer',
      'Europe/London',
      NINE_TO_FIVE,
      '2026-03-28T10:00Z',
      workdays(1),
      '2026-03-29T17:00+01:00',
    ],
  ] as const)('%s', (_, zone, change, start, target, due) => {
    expect(iso(dueAfter(calendar(zone, change), Date.parse(start), target))).toBe(iso(Date.parse(due)));
  });

  test.each([
    // A night shift on the nights in which clocks change: 22:00–06:00.
    ['New York, forward', 'America/New_York', '2026-03-07T20:00-05:00', '2026-03-08T08:00-04:00', 7],
    ['New York, back', 'America/New_York', '2026-10-31T20:00-04:00', '2026-11-01T08:00-05:00', 9],
    ['London, forward', 'Europe/London', '2026-03-28T20:00Z', '2026-03-29T08:00+01:00', 7],
    ['London, back', 'Europe/London', '2026-10-24T20:00+01:00', '2026-10-25T08:00Z', 9],
    ['Jakarta', 'Asia/Jakarta', '2026-10-24T20:00+07:00', '2026-10-25T08:00+07:00', 8],
    [
      'New Year, where UTC is a day behind',
      'Pacific/Kiritimati',
      '2025-12-31T20:00+14:00',
      '2026-01-01T08:00+14:00',
      8,
    ],
  ])('a night shift, %s', (_, zone, from, to, length) => {
    const nights = calendar(zone, { officeHours: everyDay([{ from: '22:00', to: '06:00' }]) });
    expect(nights.between(Date.parse(from), Date.parse(to)) / HOUR).toBe(length);
  });

  test.each([
    ['2026-10-25T00:00+01:00', '2026-10-26T00:00Z', 25],
    ['2026-03-29T00:00Z', '2026-03-30T00:00+01:00', 23],
  ])('an office that never closes works all of %s', (from, to, length) => {
    const always = calendar('Europe/London', { officeHours: everyDay([{ from: '00:00', to: '24:00' }]) });
    expect(always.between(Date.parse(from), Date.parse(to)) / HOUR).toBe(length);
  });

  test('a period over midnight runs into a holiday, and none begins on it', () => {
    const nights = calendar('Asia/Jakarta', { ...YEAR_END, officeHours: everyDay([{ from: '22:00', to: '06:00' }]) });
    expect(iso(nights.add(Date.parse('2026-12-23T21:00+07:00'), 9 * HOUR))).toBe('2026-12-26T16:00:00.000Z');
    expect(nights.isOpen(Date.parse('2026-12-24T05:59+07:00'))).toBe(true);
    expect(nights.isOpen(Date.parse('2026-12-24T06:00+07:00'))).toBe(false);
  });

  test('overlapping periods count once', () => {
    const double = calendar('Asia/Jakarta', {
      officeHours: everyDay([
        { from: '10:00', to: '14:00' },
        { from: '08:00', to: '12:00' },
      ]),
    });
    const day = Date.parse('2026-11-27T00:00+07:00');
    expect(double.between(day, day + 24 * HOUR) / HOUR).toBe(6);
  });

  test('an office that never opens has no due time, only days of the calendar do', () => {
    const closed = calendar('Asia/Jakarta', { officeHours: everyDay([]) });
    const start = Date.parse('2026-11-27T03:00Z');
    expect(dueAfter(closed, start, hours(1))).toBeUndefined();
    expect(dueAfter(closed, start, workdays(1))).toBeUndefined();
    expect(dueAfter(closed, start, workdays(1, true))).toBeDefined();
  });

  test('mad dates neither throw nor take time', () => {
    const jakarta = calendar('Asia/Jakarta');
    expect(jakarta.between(Date.parse('0001-01-01T00:00Z'), Date.parse('2006-01-02T17:00Z'))).toBeGreaterThan(0);
    expect(jakarta.add(Date.parse('9999-12-31T00:00Z'), HOUR)).toBeUndefined();
  });

  test('local day and hour, on a day of 25 hours too', () => {
    const { day, hour } = calendar('Europe/London').localTime(Date.parse('2026-10-25T13:30Z'));
    expect([day.date, day.weekday, hour]).toEqual(['2026-10-25', 6, 13]);
    expect(calendar('Asia/Jayapura').localTime(Date.parse('2025-12-31T20:00Z'))).toMatchObject({
      day: { date: '2026-01-01' },
      hour: 5,
    });
  });
});

/** Counts steps of five minutes whose wall-clock time lies in the hours: slow, and made without our code. */
function bruteForce(zone: string, open: string, close: string, from: number, to: number): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const step = 300_000;
  let sum = 0;
  for (let at = from; at < to; at += step) {
    const time = format.format(at);
    const inside = open < close ? time >= open && time < close : time >= open || time < close;
    if (inside) sum += step;
  }
  return sum;
}

const zone = fc.constantFrom(
  'Asia/Jakarta',
  'Asia/Jayapura',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
);
/** Around days on which clocks change, and New Year. */
const day = fc.constantFrom(
  '2026-03-07',
  '2026-03-28',
  '2026-04-04',
  '2026-10-03',
  '2026-10-24',
  '2026-10-31',
  '2026-12-31',
);
const at = fc.tuple(day, fc.nat(400)).map(([date, steps]) => Date.parse(date) + steps * 300_000);
// From 04:00 on: a skipped or doubled opening time itself is a matter of definition.
const time = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

describe('for any zone, hours and instants', () => {
  test('working time is what counting finds', () => {
    fc.assert(
      fc.property(zone, time, time, at, fc.nat(500), (name, from, to, start, steps) => {
        fc.pre(from !== to);
        const end = start + steps * 300_000;
        const counted = calendar(name, { officeHours: everyDay([{ from, to }]) }).between(start, end);
        expect(counted).toBe(bruteForce(name, from, to, start, end));
      }),
      { numRuns: 60 },
    );
  });

  test('adding what lies between two instants arrives at the last working moment', () => {
    const calendars = ['Asia/Jakarta', 'Europe/London'].map((name) => calendar(name, YEAR_END));
    fc.assert(
      fc.property(fc.constantFrom(...calendars), at, fc.integer({ min: 1, max: 4e9 }), (of, start, amount) => {
        const end = of.add(start, amount) ?? Number.NaN;
        expect(of.between(start, end)).toBe(amount);
        expect(of.between(start, end - 1)).toBe(amount - 1);
        const middle = Math.floor((start + end) / 2);
        expect(of.between(start, middle) + of.between(middle, end)).toBe(amount);
        expect(after(of, start, amount, true)).toBe(start + amount);
      }),
    );
  });
});
