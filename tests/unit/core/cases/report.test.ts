import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '@/lib/core/cases/events.ts';
import { foldCase } from '@/lib/core/cases/fold.ts';
import { makeHandover } from '@/lib/core/cases/handover.ts';
import type { CaseRecord } from '@/lib/core/cases/record.ts';
import { makeReport } from '@/lib/core/cases/report.ts';
import { FEWEST_PUBLISHED, makeScorecard, roundDuration } from '@/lib/core/cases/scorecard.ts';
import { at, eventMaker, SETTINGS } from './events-builder.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let next = 0;
function record(make: (of: ReturnType<typeof eventMaker>) => CaseEvent[]): CaseRecord {
  const folded = foldCase(make(eventMaker(String(++next))), SETTINGS);
  if (!folded) throw new Error('no case');
  return folded;
}

/** Four hours each: answered after 30 minutes, after six hours over the prayer break (late), never, and by closing. */
const records = [
  record(({ post, reply }) => [post('23 08:00', { at: at('23 08:00') }), reply('23 08:30')]),
  record(({ post, reply, staff }) => [post('10:00'), staff('10:01', 'unit-set', { unit: 'Dinas PU' }), reply('16:00')]),
  record(({ post }) => [post('10:00', { class: 'complaint' })]),
  record(({ post }) => [post('27 14:00', { class: 'emergency' })]),
  record(({ post, staff }) => [post('10:00'), staff('10:30', 'closed', { reason: 'spam' })]),
  record(({ post }) => [post('10:00', { class: 'thanks', needsReply: false })]),
  record(({ post, staff }) => [post('10:00'), staff('10:30', 'merged', { into: '1' })]),
  record(({ post, staff }) => [post('20 10:00'), staff('20 11:00', 'closed', { reason: 'answered' })]),
];
const week = { from: Date.parse(at('23 00:00')), to: Date.parse(at('30 00:00')) };
const report = makeReport(records, SETTINGS, week, Date.parse(at('28 12:00')));

describe('a report', () => {
  test('totals', () => {
    expect(report.total).toEqual({
      received: 6,
      needing: 4,
      answered: 2,
      answeredShare: 0.5,
      firstResponse: { count: 2, median: 30 * MINUTE, p90: 6 * HOUR },
      firstResponseWorking: { count: 2, median: 30 * MINUTE, p90: 4.5 * HOUR },
      // In time, late, and the emergency that is over due; the complaint still has time.
      withinTarget: 1,
      withTarget: 3,
      withinTargetShare: 1 / 3,
    });
  });

  test('by class, unit and week', () => {
    expect(report.byClass.map(({ key, figures }) => [key, figures.received])).toEqual([
      ['emergency', 1],
      ['complaint', 1],
      ['question', 3],
      ['thanks', 1],
    ]);
    expect(report.byUnit.map(({ key, figures }) => [key, figures.received])).toEqual([
      ['', 5],
      ['Dinas PU', 1],
    ]);
    expect(report.byWeek.map(({ key }) => key)).toEqual(['2026-11-23']);
    const both = makeReport(records, SETTINGS, { from: week.from - 7 * 24 * HOUR, to: week.to }, week.to);
    expect(both.byWeek.map(({ key, figures }) => [key, figures.answered])).toEqual([
      ['2026-11-16', 1],
      ['2026-11-23', 2],
    ]);
  });

  test('the backlog counts who waited at the end of each day, up to now', () => {
    expect(report.backlog).toEqual([
      { date: '2026-11-23', waiting: 0 },
      { date: '2026-11-24', waiting: 0 },
      { date: '2026-11-25', waiting: 0 },
      { date: '2026-11-26', waiting: 0 },
      { date: '2026-11-27', waiting: 2 },
      { date: '2026-11-28', waiting: 2 },
    ]);
    const later = makeReport(records, SETTINGS, { from: week.to, to: week.to + 24 * HOUR }, week.to + 48 * HOUR);
    expect(later.backlog).toEqual([{ date: '2026-11-30', waiting: 2 }]);
  });

  test('the busiest hours are local ones', () => {
    expect(report.busiest).toHaveLength(7);
    expect([report.busiest[0]?.[8], report.busiest[4]?.[10], report.busiest[4]?.[14]]).toEqual([1, 3, 1]);
    expect(report.busiest.flat().reduce((a, b) => a + b)).toBe(5);
  });

  test('without cases there are no shares', () => {
    const empty = makeReport([], SETTINGS, week, week.to);
    expect(empty.total).toMatchObject({ received: 0, firstResponse: { count: 0 } });
    expect(empty.total.answeredShare).toBeUndefined();
    expect(empty.backlog).toHaveLength(7);
  });
});

describe('a scorecard', () => {
  test('says nothing about a few cases', () => {
    const card = makeScorecard(report);
    expect(card.answeredPercent).toBeUndefined();
    expect(card.classes).toEqual([]);
    expect(card.lines.map(({ messageId }) => messageId)).toEqual(['received', 'too-few']);
  });

  test('rounds against the agency', () => {
    const answered = Array.from({ length: 199 }, () =>
      record(({ post, reply }) => [post('27 08:00'), reply('27 10:01')]),
    );
    const open = record(({ post }) => [post('27 08:00')]);
    const card = makeScorecard(makeReport([...answered, open], SETTINGS, week, week.to));
    expect(card).toMatchObject({
      answeredPercent: 99,
      withinTargetPercent: 99,
      medianFirstResponse: { amount: 3, unit: 'hours' },
    });
    expect(card.classes).toEqual([{ class: 'question', received: 200, answeredPercent: 99 }]);
    expect(card.lines.map(({ messageId }) => messageId)).toEqual(['received', 'answered', 'median', 'within-target']);
    expect(FEWEST_PUBLISHED).toBeGreaterThan(4);
  });

  test.each([
    [1, { amount: 1, unit: 'minutes' }],
    [119 * MINUTE, { amount: 119, unit: 'minutes' }],
    [119 * MINUTE + 1, { amount: 2, unit: 'hours' }],
    [47 * HOUR + 1, { amount: 2, unit: 'days' }],
  ])('%d ms', (time, expected) => {
    expect(roundDuration(time)).toEqual(expected);
  });
});

test('a hand-over note says what is over due, due next, waiting, closed', () => {
  const shift = { from: Date.parse(at('27 09:00')), to: Date.parse(at('27 16:30')) };
  const more = [
    record(({ post, staff }) => [
      post('08:00', { exposed: ['NIK'] }),
      staff('10:00', 'handed-off', { unit: 'Dinas PU', form: 'text' }),
    ]),
    record(({ post, reply }) => [post('08:00'), reply('11:00', { tone: 'question' })]),
    record(({ post, staff }) => [post('16:00'), staff('16:10', 'claimed')]),
  ];
  const note = makeHandover([...records, ...more], shift);
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const [unit, citizen, claimed] = ids(more);
  expect(note).toMatchObject({ received: 6, answered: 2, open: 5, unclaimed: 4 });
  // The emergency first, then what shows personal data.
  expect(ids(note.overdue)).toEqual(['4', unit]);
  expect(ids(note.dueNext)).toEqual([]);
  expect(ids(makeHandover([...records, ...more], { ...shift, to: Date.parse(at('30 07:00')) }).dueNext)).toEqual([
    claimed,
    '3',
  ]);
  expect(note.waitingUnit).toMatchObject([{ id: unit, unit: 'Dinas PU' }]);
  expect(note.waitingCitizen).toMatchObject([{ id: citizen, until: expect.any(String) }]);
  expect(ids(note.dataExposed)).toEqual([unit]);
  expect(ids(note.closed)).toEqual(['5']);
});
