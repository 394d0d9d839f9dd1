import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageSight } from '@/lib/core/cases/seen-post.ts';
import { createSightTeller } from '@/lib/watch/sight.ts';

/** A background that answers as told, then takes everything. */
function background(...answers: boolean[]) {
  const told: PageSight[] = [];
  const stop = new AbortController();
  const page = { isShown: true };
  const teller = createSightTeller({
    tell: async (sight) => {
      told.push(sight);
      return answers.shift() ?? true;
    },
    isShown: () => page.isShown,
    signal: stop.signal,
  });
  return { ...teller, told, stop, page };
}
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);
const blind = { page: 'mentions', readable: false };
const reads = { page: 'mentions', readable: true };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('blindness is told once it has lasted, and once only', async () => {
  const { note, told } = background();
  note('mentions', 1, 'blind');
  await seconds(2);
  note('mentions', 1, 'blind');
  expect(told).toEqual([]);
  await seconds(2);
  note('mentions', 1, 'blind');
  note('mentions', 2, 'blind');
  await seconds(60);
  expect(told).toEqual([blind]);
});

test('what is read, or gone, in time is no blindness', async () => {
  const { note, told } = background();
  note('mentions', 1, 'blind');
  note('mentions', 1, 'read');
  note('mentions', 2, 'blind');
  note('mentions', 2, 'nothing');
  note('mentions', 3, 'blind');
  await seconds(2);
  // Another page: its doubt starts anew.
  note('conversation', 4, 'blind');
  await seconds(2);
  expect(told).toEqual([reads]);
});

test('it is taken back as soon as posts are read, per kind of page', async () => {
  const { note, told } = background();
  note('mentions', 1, 'blind');
  await seconds(4);
  note('conversation', 2, 'read');
  note('mentions', 3, 'read');
  note('mentions', 3, 'read');
  expect(told).toEqual([blind, { page: 'conversation', readable: true }, reads]);
});

test('a tab that nobody sees tells nothing', async () => {
  const { note, told, page } = background();
  note('mentions', 1, 'blind');
  page.isShown = false;
  await seconds(4);
  expect(told).toEqual([]);
});

test('what did not arrive is said again, not at each look', async () => {
  const { note, told } = background(false);
  note('mentions', 1, 'read');
  await seconds(1);
  note('mentions', 1, 'read');
  expect(told).toEqual([reads]);
  await seconds(15);
  note('mentions', 1, 'read');
  expect(told).toEqual([reads, reads]);
});

test('nothing is told once the page is left to itself', async () => {
  const { note, told, stop } = background();
  note('mentions', 1, 'blind');
  stop.abort();
  note('mentions', 1, 'read');
  await seconds(4);
  expect(told).toEqual([]);
});
