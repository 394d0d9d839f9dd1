import { describe, expect, it } from 'vitest';
import { clockSettings, defaultClockSettings } from '@/lib/core/cases/clock-settings.ts';
import { HOLIDAY_CALENDARS } from '@/lib/core/holidays/calendars.ts';
import { isStale } from '../../../../scripts/public-holidays.mjs';

const weekday = (date: string): string =>
  new Intl.DateTimeFormat('id', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date));
const indonesia = (year: number) =>
  HOLIDAY_CALENDARS.find(({ id }) => id === 'ID')?.years.find((known) => known.year === year);

it('the days of other countries are those of the installed library (run scripts/public-holidays.mjs)', () => {
  expect(isStale()).toBe(false);
});

it.each(HOLIDAY_CALENDARS.flatMap(({ id, years }) => years.map((year) => ({ id, ...year }))))(
  '$id $year: days of that year, in order, each once, as the settings take them',
  ({ year, days }) => {
    expect(clockSettings.safeParse({ ...defaultClockSettings(), holidays: days }).error).toBeUndefined();
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
    expect(days.length).toBeGreaterThanOrEqual(4);
  },
);

describe('Indonesia, as decreed', () => {
  it.each([
    { year: 2026, national: 17, jointLeave: 8 },
    { year: 2027, national: 18, jointLeave: 8 },
  ])('$year has as many days of each kind as the decree says', ({ year, national, jointLeave }) => {
    const days = indonesia(year)?.days ?? [];
    expect(days.filter(({ kind }) => kind === 'national')).toHaveLength(national);
    expect(days.filter(({ kind }) => kind === 'joint-leave')).toHaveLength(jointLeave);
  });

  // The decree names the weekday beside each date; joint leave on a weekend would be a slip of the pen.
  it.each([2026, 2027])('joint leave in %i falls on days of work', (year) => {
    const leave = indonesia(year)?.days.filter(({ kind }) => kind === 'joint-leave') ?? [];
    expect(leave.filter(({ date }) => ['Sabtu', 'Minggu'].includes(weekday(date)))).toEqual([]);
  });

  it('says which decree, and where it can be read', () => {
    expect(indonesia(2027)).toMatchObject({
      source: expect.stringContaining('1205/2026'),
      url: expect.stringMatching(/^https:\/\/setneg\.go\.id\//),
    });
  });
});
