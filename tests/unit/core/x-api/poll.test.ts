import { describe, expect, test } from 'vitest';
import { estimateMonth, MICRO, spentIn } from '@/lib/core/x-api/cost.ts';
import { beginRun, fail, newPoll, type PollState, questionOf, settle, takePage } from '@/lib/core/x-api/poll.ts';
import { statusOf } from '@/lib/core/x-api/status.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const SETTINGS = { pollMinutes: 15, monthlyCeilingUsd: 20 };
const page = (ids: readonly string[], next?: string) => ({
  count: ids.length,
  ids,
  unread: 0,
  ...(next !== undefined && { next }),
});
const running = (): PollState => {
  const state = newPoll(NOW);
  return { ...state, tracks: { ...state.tracks, mentions: beginRun({ sinceId: '900' }, NOW) } };
};

describe('the place', () => {
  test('moves only when the last page has come, to the newest of all pages', () => {
    const first = takePage(running(), 'mentions', page(['1200', '999'], 'next'), NOW);
    expect(first.tracks.mentions).toMatchObject({
      sinceId: '900',
      run: { token: 'next', newestId: '1200', oldestId: '999' },
    });
    expect(questionOf(first.tracks.mentions, NOW)).toEqual({ search: false, sinceId: '900', token: 'next' });
    const last = takePage(first, 'mentions', page(['950']), NOW);
    expect(last.tracks.mentions).toEqual({ sinceId: '1200' });
  });

  test('stays where nothing came', () => {
    expect(takePage(running(), 'mentions', page([]), NOW).tracks.mentions).toEqual({ sinceId: '900' });
  });

  test('is asked for in the same words on each page of a first fetch', () => {
    const state = beginRun({}, NOW);
    expect(questionOf(state, NOW + 60 * MINUTE).startTime).toBe(questionOf(state, NOW).startTime);
    expect(questionOf(state, NOW).startTime).toBe('2026-11-16T12:10:00Z');
  });

  test('what could not be read is said as a gap', () => {
    expect(takePage(running(), 'mentions', { ...page(['1200']), unread: 1 }, NOW).gaps).toHaveLength(1);
  });
});

describe('failures in a row', () => {
  test('of one kind are counted, another kind begins anew', () => {
    const once = fail(newPoll(NOW), { kind: 'server' }, NOW, 15);
    const twice = fail(once, { kind: 'server' }, NOW + MINUTE, 15);
    expect(twice.trouble).toEqual({ kind: 'server', since: new Date(NOW).toISOString(), failures: 2 });
    expect(fail(twice, { kind: 'offline' }, NOW, 15).trouble?.failures).toBe(1);
  });

  test('never wait shorter than the agency’s own pause', () => {
    expect(fail(newPoll(NOW), { kind: 'server' }, NOW, 1440).nextAt).toBe(NOW + 1440 * MINUTE);
  });
});

describe('what staff are told', () => {
  const settled = settle(newPoll(NOW), new Date(NOW).toISOString(), NOW, 15);
  test.each<[string, PollState, number, object]>([
    ['the first fetch', newPoll(NOW), NOW, { coverage: 'first' }],
    ['all came', settled, NOW + MINUTE, { coverage: 'complete', completeFrom: '2026-11-16T12:00:00.000Z' }],
    ['the computer slept', settled, NOW + 25 * MINUTE, { coverage: 'behind', lastAt: '2026-11-23T12:00:00.000Z' }],
    ['X fails', fail(settled, { kind: 'server' }, NOW, 15), NOW, { coverage: 'behind', trouble: 'server' }],
  ])('%s', (_, state, now, expected) => {
    expect(statusOf(state, 'KotaContoh', SETTINGS, now)).toMatchObject(expected);
  });

  test('spending of another month is none of this one', () => {
    expect(spentIn({ month: '2026-10', micro: 5 }, NOW)).toBe(0);
    expect(spentIn({ month: '2026-11', micro: 5 }, NOW)).toBe(5);
  });
});

test('a month is estimated by X’s price list', () => {
  const volume = { mentions: 1500, people: 900, own: 600, open: 0 };
  expect(estimateMonth(volume, false)).toBe(10.5 * MICRO + 9 * MICRO);
  expect(estimateMonth(volume, true)).toBe(2.1 * MICRO + 9 * MICRO);
});
