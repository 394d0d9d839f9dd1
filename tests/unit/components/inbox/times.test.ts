import { describe, expect, test } from 'vitest';
import { inboxWords } from '@/components/inbox/context.tsx';
import { ago, dateTag, dueOf, duration, moment } from '@/components/inbox/times.ts';
import { at, NOW, sampleRow } from '@/tests/support/sample-cases.ts';

const view = (tag: string, zone: string | undefined = 'Asia/Jakarta') => ({ words: inboxWords(tag), zone, now: NOW });

describe('due', () => {
  test.each([
    [{ dueAt: at(300) }, 'later', 'due in 5 hours'],
    [{ dueAt: at(119), dueSoonAt: at(-1) }, 'soon', 'due in 1 hour'],
    [{ dueAt: at(89), dueSoonAt: at(1) }, 'later', 'due in 89 minutes'],
    [{ dueAt: at(0.5) }, 'soon', 'due now'],
    [{ dueAt: at(0) }, 'soon', 'due now'],
    [{ dueAt: at(-0.1) }, 'late', '1 minute late'],
    [{ dueAt: at(-200) }, 'late', '3 hours late'],
    [{ dueAt: at(-3 * 1440) }, 'late', '3 days late'],
    [{ state: 'waiting-citizen', waitingUntil: at(3 * 1440) }, 'paused', 'paused, back in 3 days'],
    [{ state: 'waiting-unit', dueAt: at(-200) }, 'late', '3 hours late'],
    [{ state: 'answered', firstResponseAt: at(-9), late: true }, 'missed', 'answered late'],
    [{ state: 'closed', firstResponseAt: at(-9) }, 'met', 'answered in time'],
    [{ state: 'closed' }, 'none', 'closed'],
  ] as const)('%j is %s: %s', (changes, state, text) => {
    expect(dueOf(sampleRow(1, changes), view('en'))).toMatchObject({ state, text });
  });

  test('a case without a target says so', () => {
    const { dueAt: _, ...row } = sampleRow(1);
    expect(dueOf(row, view('en'))).toEqual({ state: 'none', text: 'no due time' });
  });

  test('in Indonesian', () => {
    expect(dueOf(sampleRow(1, { dueAt: at(-200) }), view('id')).text).toBe('terlambat 3 jam');
  });
});

test('a length of time is told in its largest fitting unit', () => {
  expect([20_000, 5_400_000, 172_800_000].map((ms) => duration(ms, 'en'))).toEqual(['1 minute', '1 hour', '2 days']);
  expect(ago(at(-0.2), view('en'))).toBe('just now');
  expect(ago(at(-95), view('id'))).toBe('1 jam yang lalu');
});

test('times are those of the agency, with its zone, and the year where it is another one', () => {
  expect(moment(at(0), view('id'))).toBe('23 Nov, 10.00 WIB');
  expect(moment(at(0), view('en', 'Asia/Jayapura'))).toBe('23 Nov, 12.00 WIT');
  expect(moment(at(0), view('en', 'Europe/London'))).toBe('23 Nov, 03:00 GMT');
  expect(moment('2025-06-01T12:00:00Z', view('en', 'Europe/London'))).toContain('2025');
  expect(dateTag('id', 'Europe/London')).toBe('id');
});
