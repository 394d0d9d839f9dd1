import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createThread, type Place, type ThreadRow } from '@/lib/x/posts/thread.ts';

const AGENCY = 'KotaContoh';

interface Options {
  readonly author?: string;
  readonly up?: boolean;
  readonly down?: boolean;
  readonly focal?: boolean;
}

const post = (
  id: string,
  { author = `warga_${id}`, up = false, down = false, focal = false }: Options = {},
): ThreadRow => ({
  kind: 'post',
  id,
  author,
  up,
  down,
  focal,
});
const heading: ThreadRow = { kind: 'heading' };
const button: ThreadRow = { kind: 'other' };

/** A conversation opened at the agency's answer 3 to the citizen's 2, under the agency's 1. */
const rows: readonly ThreadRow[] = [
  post('1', { author: AGENCY, down: true }),
  post('2', { up: true, down: true }),
  post('3', { author: AGENCY, up: true, focal: true }),
  post('4'),
  post('5', { down: true }),
  post('6', { author: AGENCY, up: true, down: true }),
  post('7', { up: true }),
  post('8', { down: true }),
  button,
  post('9', { up: true }),
  heading,
  post('10'),
  post('11', { down: true }),
  post('12', { up: true }),
];
const inside = (inReplyTo: string, ...chain: readonly string[]): Place => ({ conversationId: '1', inReplyTo, chain });
const expected: Readonly<Record<string, Place>> = {
  1: { conversationId: '1', chain: [] },
  2: inside('1', AGENCY),
  3: inside('2', 'warga_2', AGENCY),
  4: inside('3', AGENCY, 'warga_2', AGENCY),
  5: inside('3', AGENCY, 'warga_2', AGENCY),
  6: inside('5', 'warga_5', AGENCY, 'warga_2', AGENCY),
  7: inside('6', AGENCY, 'warga_5', AGENCY, 'warga_2', AGENCY),
  8: inside('3', AGENCY, 'warga_2', AGENCY),
  // Whom it answers is folded away; it is in the conversation all the same.
  9: { conversationId: '1', chain: [AGENCY] },
  10: { chain: [] },
  11: { chain: [] },
  12: { inReplyTo: '11', chain: ['warga_11'] },
};
const placesIn = (thread: ReturnType<typeof createThread>) =>
  Object.fromEntries(Object.keys(expected).map((id) => [id, thread.placeOf(id)]));

describe('a conversation', () => {
  test('seen whole', () => {
    const thread = createThread('3');
    thread.look(rows);
    expect(placesIn(thread)).toEqual(expected);
  });

  test('scrolled through in windows of a virtual list, down or up, any step that overlaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.boolean(), fc.nat(10), (size, upwards, start) => {
        const step = Math.max(1, size - 2);
        const starts: number[] = [];
        for (let at = 0; at < rows.length; at += step) starts.push(at);
        // As in a real page, the first look is at the focal post; and what is scrolled past is come back to.
        const order = upwards ? [...starts].reverse() : starts;
        const windows = [1 - Math.min(1, start), ...starts, ...order, ...starts].map((at) => rows.slice(at, at + size));
        const thread = createThread('3');
        for (const window of windows) thread.look(window);
        expect(placesIn(thread)).toEqual(expected);
      }),
    );
  });

  test('after a jump, rows without a known neighbour claim no parent', () => {
    const thread = createThread('3');
    thread.look(rows.slice(0, 5));
    thread.look(rows.slice(11));
    expect(thread.placeOf('10')).toEqual({ chain: [] });
    expect(thread.placeOf('12')).toEqual({ inReplyTo: '11', chain: ['warga_11'] });
  });

  test('the focal post alone, its parents still loading, is not taken for an answer', () => {
    const thread = createThread('3');
    thread.look([post('3', { author: AGENCY, up: true, focal: true })]);
    expect(thread.placeOf('3')).toEqual({ chain: [] });
  });

  test('the page of another conversation, still standing, tells nothing about this one', () => {
    const thread = createThread('99');
    thread.look(rows);
    expect(thread.placeOf('4')).toEqual({ chain: [] });
    expect(thread.placeOf('2')).toEqual({ inReplyTo: '1', chain: [AGENCY] });
  });

  test('a reply that X adds above the heading later is one, though nothing above it is in the page any more', () => {
    const thread = createThread('3');
    thread.look(rows);
    thread.look([post('30'), heading, post('10')]);
    expect(thread.placeOf('30')).toEqual(inside('3', AGENCY, 'warga_2', AGENCY));
  });

  test('thousands of replies do not push out what they answer', () => {
    const thread = createThread('3');
    thread.look(rows.slice(0, 4));
    for (let n = 100; n < 5000; n += 1) thread.look([post(n === 100 ? '4' : `${n - 1}`), post(`${n}`)]);
    expect(thread.placeOf('4999')).toEqual(inside('3', AGENCY, 'warga_2', AGENCY));
  });

  test('a row whose node now shows another post takes nothing along', () => {
    const thread = createThread('3');
    thread.look([post('3', { focal: true }), post('4')]);
    thread.look([heading, post('20')]);
    expect(thread.placeOf('20')).toEqual({ chain: [] });
  });
});

describe('a list', () => {
  test('only a line tells who answers whom', () => {
    const thread = createThread();
    thread.look([post('1', { down: true }), post('2', { up: true }), post('3')]);
    expect(thread.placeOf('2')).toEqual({ inReplyTo: '1', chain: ['warga_1'] });
    expect(thread.placeOf('3')).toEqual({ chain: [] });
  });

  test('a line that leads to a button leads to nobody', () => {
    const thread = createThread();
    thread.look([post('1', { down: true }), button, post('2', { up: true })]);
    expect(thread.placeOf('2')).toEqual({ chain: [] });
  });

  test('thousands of posts do not pile up', () => {
    const thread = createThread();
    for (let n = 0; n < 8000; n += 2) thread.look([post(`${n}`, { down: true }), post(`${n + 1}`, { up: true })]);
    expect(thread.placeOf('1')).toEqual({ chain: [] });
    expect(thread.placeOf('7999')).toMatchObject({ inReplyTo: '7998' });
  });
});
