import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { workCalendar } from '@/lib/core/cases/clock.ts';
import { defaultClockSettings, type Period } from '@/lib/core/cases/clock-settings.ts';
import { isOvernight, nextPeriod, periodOf, withBreak, worksDuring } from '@/lib/core/cases/day-hours.ts';

const PRAYER: Period = { from: '11:30', to: '13:00' };
const hours = (...periods: string[]): Period[] =>
  periods.map((period) => ({ from: period.slice(0, 5), to: period.slice(6) }));

test.each([
  [hours('08:00-16:00'), hours('08:00-11:30', '13:00-16:00')],
  [hours('08:00-12:00', '12:30-16:00'), hours('08:00-11:30', '13:00-16:00')],
  [hours('11:30-13:00'), []],
  [hours('08:00-11:30', '13:00-16:00'), hours('08:00-11:30', '13:00-16:00')],
  [hours('22:00-06:00'), hours('22:00-06:00')],
  [hours('10:00-02:00'), hours('10:00-11:30', '13:00-02:00')],
  [hours('12:00-24:00'), hours('13:00-24:00')],
])('%j with a break for Friday prayer', (before, after) => {
  expect(withBreak(before, PRAYER)).toEqual(after);
  expect(worksDuring(before, PRAYER)).toBe(JSON.stringify(before) !== JSON.stringify(after));
});

it('a break takes its own time out of a Friday, and no other', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const pad = (value: number) => String(value).padStart(2, '0');
    return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
  });
  const day = Date.parse('2026-11-27T00:00:00+07:00');
  const worked = (friday: Period[], from: number, to: number) => {
    const clocks = { ...defaultClockSettings(), zone: 'Asia/Jakarta' };
    const officeHours = { ...clocks.officeHours, thursday: [], friday, saturday: [] };
    const calendar = workCalendar({ clocks: { ...clocks, officeHours }, timeZone: '' });
    return calendar.between(day + from * 60_000, day + to * 60_000);
  };
  fc.assert(
    fc.property(time, time, (from, to) => {
      fc.pre(from !== to);
      const before = [{ from, to }];
      const after = withBreak(before, PRAYER);
      expect(worked(after, 690, 780)).toBe(0);
      expect(worked(after, 0, 690)).toBe(worked(before, 0, 690));
      expect(worked(after, 780, 2880)).toBe(worked(before, 780, 2880));
    }),
    // Each run lays out two years of two calendars.
    { numRuns: 20 },
  );
});

describe('a next period', () => {
  it.each([
    [[], { from: '08:00', to: '16:00' }],
    [hours('07:30-12:00'), { from: '13:00', to: '14:00' }],
    [hours('13:00-22:00'), { from: '23:00', to: '24:00' }],
    [hours('13:00-22:30'), undefined],
    [hours('20:00-04:00'), undefined],
  ])('after %j is %j', (periods, next) => expect(nextPeriod(periods)).toEqual(next));
});

it('a whole day is typed as midnight to midnight', () => {
  expect(periodOf('00:00', '00:00')).toEqual({ from: '00:00', to: '24:00' });
  expect(periodOf('18:00', '00:00')).toEqual({ from: '18:00', to: '00:00' });
});

it.each([
  ['22:00-06:00', true],
  ['08:00-16:00', false],
  ['18:00-00:00', false],
  ['00:00-24:00', false],
])('%s goes on into the next day: %s', (period, overnight) => {
  expect(hours(period).map(isOvernight)).toEqual([overnight]);
});
