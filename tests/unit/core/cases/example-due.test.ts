import { expect, it, test } from 'vitest';
import { type ClockSettings, defaultClockSettings } from '@/lib/core/cases/clock-settings.ts';
import { exampleDue, nextMoment } from '@/lib/core/cases/example-due.ts';

/** A Wednesday. */
const NOW = Date.parse('2026-12-02T03:00:00Z');
const settings = (change: Partial<ClockSettings> = {}, timeZone = '') => ({
  clocks: { ...defaultClockSettings(), ...change },
  timeZone,
});
const iso = (at: number | undefined) => at && new Date(at).toISOString();

test.each([
  ['friday', '15:00', '', '2026-12-04T08:00:00.000Z'],
  ['friday', '15:00', 'Asia/Jayapura', '2026-12-04T06:00:00.000Z'],
  // 10:00 in Jakarta is now: the next one is in a week.
  ['wednesday', '10:00', '', '2026-12-09T03:00:00.000Z'],
  ['wednesday', '10:01', '', '2026-12-02T03:01:00.000Z'],
  ['tuesday', '00:00', '', '2026-12-07T17:00:00.000Z'],
] as const)('the next %s %s in %j', (day, time, zone, expected) => {
  expect(iso(nextMoment(settings({}, zone), NOW, day, time))).toBe(expected);
});

test('a time that clocks skip is taken as much later', () => {
  const before = Date.parse('2027-03-27T12:00:00Z');
  expect(iso(nextMoment(settings({ zone: 'Europe/London' }), before, 'sunday', '01:30'))).toBe(
    '2027-03-28T01:30:00.000Z',
  );
});

it('a complaint of Friday 15:00 is due Monday 16:00, and a day later when Monday is off', () => {
  const friday = nextMoment(settings(), NOW, 'friday', '15:00');
  expect(iso(exampleDue(settings(), 'complaint', friday).firstResponse)).toBe('2026-12-07T09:00:00.000Z');
  const off = settings({ holidays: [{ date: '2026-12-07', name: 'HUT Kota Contoh', kind: 'agency' }] });
  expect(iso(exampleDue(off, 'complaint', friday).firstResponse)).toBe('2026-12-08T09:00:00.000Z');
});

it('says nothing where there is no target, or no office', () => {
  expect(exampleDue(settings(), 'thanks', NOW)).toEqual({});
  const none = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  expect(exampleDue(settings({ officeHours: none }), 'complaint', NOW)).toEqual({});
});
