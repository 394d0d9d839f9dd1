import { describe, expect, test } from 'vitest';
import { compareNow, type PriorityFacts, priorityNow, rank, rankInGroup } from '@/lib/core/cases/priority.ts';

const PLAIN: PriorityFacts = {
  emergency: false,
  dataExposed: false,
  question: false,
  vulnerable: false,
  repeat: false,
  abuse: false,
  needsReply: true,
};

describe('rank', () => {
  test.each([
    ['life and safety first', { emergency: true, abuse: true }, 'urgent', ['safety', 'abuse']],
    ['an emergency is one, needing a reply or not', { emergency: true, needsReply: false }, 'urgent', ['safety']],
    ['exposed data next', { dataExposed: true }, 'high', ['data-exposed']],
    [
      'several reasons add up',
      { question: true, vulnerable: true, repeat: true },
      'high',
      ['question', 'vulnerable', 'repeat'],
    ],
    ['a question alone', { question: true }, 'normal', ['question']],
    ['nothing special', {}, 'normal', []],
    ['abuse alone', { abuse: true }, 'low', ['abuse']],
    ['no reply needed', { needsReply: false, question: true }, 'low', ['question']],
    ['staff know better', { emergency: true, set: 'low' }, 'low', ['safety', 'set-by-staff']],
  ] as const)('%s', (_, facts, priority, reasons) => {
    expect(rank({ ...PLAIN, ...facts })).toMatchObject({ priority, reasons });
  });

  test('what staff set orders among the computed', () => {
    const score = (facts: Partial<PriorityFacts>) => rank({ ...PLAIN, ...facts }).score;
    expect(score({ set: 'urgent' })).toBeGreaterThan(score({ dataExposed: true }));
    expect(score({ set: 'low' })).toBeLessThan(score({ abuse: true }));
  });
});

test('others who report the same count, up to a limit', () => {
  const base = rank({ ...PLAIN, question: true, vulnerable: true });
  expect(rankInGroup(base, 1)).toEqual(base);
  expect(rankInGroup(base, 2).score - base.score).toBe(3);
  expect(rankInGroup(base, 1000)).toMatchObject({ score: base.score + 15, priority: 'high' });
  expect(rankInGroup(base, 2).reasons).toEqual(['question', 'vulnerable', 'others-report']);
  expect(rankInGroup(rank({ ...PLAIN, set: 'low' }), 1000).priority).toBe('low');
});

test('time moves a case up only while it is asked for', () => {
  const row = {
    ...rank({ ...PLAIN, question: true }),
    id: '1',
    dueSoonAt: '2026-11-27T07:42:00.000Z',
    dueAt: '2026-11-27T08:30:00.000Z',
  };
  const at = (time: string) => priorityNow(row, Date.parse(time));
  expect(at('2026-11-27T07:41:59.999Z')).toMatchObject({ score: 20, reasons: ['question'] });
  expect(at('2026-11-27T07:42:00.000Z')).toMatchObject({ score: 45, reasons: ['due-soon', 'question'] });
  expect(at('2026-11-27T08:30:00.000Z')).toMatchObject({
    score: 60,
    reasons: ['overdue', 'question'],
    priority: 'high',
  });
  const { dueAt: _, dueSoonAt: __, ...idle } = { ...row, id: '2' };
  const sooner = { ...row, id: '3', dueAt: '2026-11-27T08:29:00.000Z' };
  const order = [idle, row, sooner].sort(compareNow(Date.parse('2026-11-27T08:30:00.000Z'))).map(({ id }) => id);
  expect(order).toEqual(['3', '1', '2']);
});
