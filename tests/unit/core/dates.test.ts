import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../../lib/core/analysis.ts';
import { formatDay, parseDay, resolve } from '../../../lib/core/calendar-days.ts';
import { clockTimes, zones } from '../../../lib/core/clock-times.ts';
import { calendarDates, relativeDays, weekdays } from '../../../lib/core/dates.ts';
import type { Span } from '../../../lib/core/draft.ts';
import { zoneName } from '../../../lib/core/time-zone.ts';

const read = (text: string, find: (analysis: Analysis) => readonly Span[]): string[] =>
  find(analyse({ text, kind: 'post', media: [] })).map(({ start, end }) => text.slice(start, end));

describe('clock times', () => {
  test.each([
    ['Doors open at 7.30 p.m. on Friday.', ['7.30 p.m.']],
    ['Open from 9 to 11am, then 14:00–16:00 on Sunday.', ['9 to 11am', '14:00–16:00']],
    ['We meet at half past six, or at noon.', ['half past six', 'noon']],
    ['Gates shut at 1830 hours.', ['1830']],
    ['Loket buka pukul 08.00 sampai 15.00.', ['08.00 sampai 15.00']],
    ['Rapat mulai jam dua siang, selesai setengah lima sore.', ['jam dua siang', 'setengah lima sore']],
    ['Kelas Sabtu sepuluh pagi.', ['sepuluh pagi']],
    // No times: verse, score, price, duration, ratio, version, street number.
    ['Psalm 12:15 was read. We won 3:1. Tea is £2.30. It took 4:30 min.', []],
    ['Version 10.15 is out; mix 1:20; 24/7; in 2025.', []],
    ['Harga Rp10.30 ribu, waktu tempuh 31.45 menit, buka 24 jam.', []],
    ['Menginap 3 malam, istirahat dua jam.', []],
  ])('%s', (text, expected) => expect(read(text, clockTimes)).toEqual(expected));

  test('hours are read in 24', () => {
    const hours = clockTimes(
      analyse({ text: 'At 12am, at 12pm, at 3 in the afternoon, jam 8 malam.', kind: 'post', media: [] }),
    );
    expect(hours.map(({ hour }) => hour)).toEqual([0, 12, 15, 20]);
  });
});

describe('days', () => {
  test.each([
    ['From 3 March 2025 to April 5th, 2025', ['3 March 2025', 'April 5th, 2025']],
    ['On 13–15 October and on 2025-03-04', ['13–15 October', '2025-03-04']],
    ['Tgl 3 Mei sampai 14/10', ['3 Mei', '14/10']],
    ['You may 5 times march on, 45/50', []],
  ])('dates: %s', (text, expected) => expect(read(text, calendarDates)).toEqual(expected));

  test.each([
    ['Monday, and Fri 5 June', ['Monday', 'Fri']],
    ['We sat in the sun', []],
    ['Hari Minggu tutup, dua minggu lagi buka', ['Minggu']],
  ])('weekdays: %s', (text, expected) => expect(read(text, weekdays)).toEqual(expected));

  test.each([
    ['Closed tomorrow and next Friday', ['tomorrow', 'next Friday']],
    ['Due by the 4th.', ['the 4th']],
    ['Kantor tutup besok dan pekan depan', ['besok', 'pekan depan']],
    ['The 4th floor is closed today', []],
  ])('relative: %s', (text, expected) => expect(read(text, relativeDays)).toEqual(expected));

  test('a date without a year is the nearest one', () => {
    const [date] = calendarDates(analyse({ text: 'On 3 January', kind: 'post', media: [] }));
    expect(date && resolve(date, parseDay('2025-12-20'))?.toISOString()).toBe('2026-01-03T00:00:00.000Z');
  });

  test('31 June is no date', () => {
    const [date] = calendarDates(analyse({ text: 'On 31 June 2025', kind: 'post', media: [] }));
    expect(date && resolve(date, undefined)).toBeUndefined();
  });

  test('days are written as the language and country do', () => {
    const day = parseDay('2025-03-05') ?? new Date(0);
    const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
    expect(formatDay(day, 'en', options)).toBe('Wednesday 5 March');
    expect(formatDay(day, 'en', options, true)).toBe('Wednesday, March 5');
    expect(formatDay(day, 'id', options)).toBe('Rabu, 5 Maret');
  });
});

describe('zones', () => {
  test.each([
    ['10.00 WIB, 11.00 WITA', ['WIB', 'WITA']],
    ['3pm Spanish time or your local time', ['Spanish time', 'local time']],
    ['The wit of the west', []],
  ])('%s', (text, expected) => expect([...new Set(read(text, zones))]).toEqual(expected));

  test.each([
    ['Asia/Jakarta', '2025-07-01', 'WIB'],
    ['Asia/Makassar', '2025-07-01', 'WITA'],
    ['Asia/Jayapura', '2025-07-01', 'WIT'],
    ['Europe/London', '2025-07-01', 'BST'],
    ['Europe/London', '2025-01-01', 'GMT'],
    ['America/Los_Angeles', '2025-07-01', 'PDT'],
    ['Australia/Sydney', '2025-07-01', 'AEST'],
    ['Asia/Singapore', '2025-07-01', 'SGT'],
    ['Asia/Kathmandu', '2025-07-01', 'UTC+5:45'],
  ])('%s on %s is %s', (zone, day, name) => expect(zoneName(zone, parseDay(day) ?? new Date(0), 12, true)).toBe(name));

  test('without a day, summer time is not guessed', () => {
    expect(zoneName('Europe/London', new Date('2025-01-15'), 12, false)).toBeUndefined();
    expect(zoneName('Asia/Jakarta', new Date(0), 12, false)).toBe('WIB');
  });
});
