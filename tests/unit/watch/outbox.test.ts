import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeenOnPage, SeenPost } from '@/lib/core/cases/seen-post.ts';
import { createOutbox, type Delivery } from '@/lib/watch/outbox.ts';

const post = (n: number, text = 'Air mati'): SeenPost => ({
  id: String(n),
  author: 'budi_contoh',
  text,
  translated: false,
  truncated: false,
  media: [],
  replyingTo: ['KotaContoh'],
  mentions: [],
});
const posts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => post(from + n));
const onPage = (seen: readonly SeenPost[], page: SeenOnPage['page'] = 'mentions'): SeenOnPage => ({
  page,
  posts: [...seen],
  conversations: [],
});

/** A background that answers as told, then keeps everything; it notes what arrived and what it kept. */
function background(...answers: Delivery[]) {
  const arrived: SeenOnPage[] = [];
  const kept: string[] = [];
  const stop = new AbortController();
  const outbox = createOutbox({
    signal: stop.signal,
    deliver: async (seen) => {
      arrived.push(seen);
      const delivery = answers.shift() ?? 'kept';
      if (delivery === 'kept') kept.push(...seen.posts.map(({ id }) => id));
      return delivery;
    },
  });
  return { outbox, arrived, kept, stop };
}
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('outbox', () => {
  test('what passes together travels together, at most 50 in a message', async () => {
    const { outbox, arrived, kept } = background();
    for (let n = 0; n < 120; n += 5) outbox.add(onPage(posts(n, n + 5)), 1);
    await minutes(1);
    expect(arrived.map((seen) => seen.posts.length)).toEqual([50, 50, 20]);
    expect(kept).toEqual(posts(0, 120).map(({ id }) => id));
  });

  test('what is still on screen is not sent again, what changed is', async () => {
    const { outbox, arrived } = background();
    outbox.add(onPage([post(1), post(2)]), 1);
    outbox.add(onPage([post(1), post(2)]), 1);
    await minutes(1);
    outbox.add(onPage([post(1), post(2, 'Air mati, sudah tiga hari')]), 2);
    await minutes(1);
    expect(arrived.map((seen) => seen.posts.map(({ id }) => id))).toEqual([['1', '2'], ['2']]);
  });

  test('pages are told apart', async () => {
    const { outbox, arrived } = background();
    outbox.add(onPage([post(1)]), 1);
    outbox.add({ ...onPage([post(2)], 'search'), signedIn: 'KotaContoh' }, 2);
    await minutes(1);
    expect(arrived).toEqual([onPage([post(1)]), { ...onPage([post(2)], 'search'), signedIn: 'KotaContoh' }]);
  });

  test('a conversation is told anew at each visit, one passed in a list only when its count changed', async () => {
    const { outbox, arrived } = background();
    const look = (replies: number, opened: boolean, visit: number) => {
      const conversations = [{ id: '9', author: 'KotaContoh', replies, opened }];
      outbox.add({ page: 'conversation', posts: [], conversations }, visit);
      return minutes(1);
    };
    await look(3, true, 1);
    await look(3, true, 1);
    await look(3, true, 2);
    await look(3, false, 3);
    await look(3, false, 4);
    await look(4, false, 5);
    expect(
      arrived.flatMap(({ conversations }) => conversations.map(({ replies, opened }) => [replies, opened])),
    ).toEqual([
      [3, true],
      [3, true],
      [3, false],
      [4, false],
    ]);
  });

  test('nothing is lost while the background cannot take it, and all of it is there afterwards, once', async () => {
    const { outbox, arrived, kept } = background('later', 'later', 'later', 'later', 'later', 'later');
    outbox.add(onPage(posts(0, 60)), 1);
    await minutes(2);
    outbox.add(onPage(posts(60, 80)), 1);
    await minutes(5);
    expect(kept).toEqual(posts(0, 80).map(({ id }) => id));
    expect(outbox.waiting()).toBe(0);
    // Six failures in seven minutes: the waits grow.
    expect(arrived).toHaveLength(8);
  });

  test('one post that is always refused takes no other with it, and is given up', async () => {
    const stop = new AbortController();
    const kept: string[] = [];
    let refusals = 0;
    const outbox = createOutbox({
      signal: stop.signal,
      deliver: async (seen) => {
        if (seen.posts.some(({ id }) => id === '7')) {
          refusals += 1;
          return 'never';
        }
        kept.push(...seen.posts.map(({ id }) => id));
        return 'kept';
      },
    });
    outbox.add(onPage(posts(0, 70)), 1);
    await minutes(1);
    expect(kept).toHaveLength(69);
    expect(refusals).toBe(2);
    outbox.add(onPage([post(7)]), 1);
    await minutes(1);
    expect(refusals).toBe(2);
  });

  test('a queue that grows too long gives up the oldest, which are queued again when shown again', async () => {
    const { outbox, kept } = background('later', 'later');
    outbox.add(onPage(posts(0, 50)), 1);
    await vi.advanceTimersByTimeAsync(500);
    for (let n = 50; n < 2100; n += 50) outbox.add(onPage(posts(n, n + 50)), 1);
    expect(outbox.waiting()).toBe(2000);
    await minutes(5);
    expect(kept).toHaveLength(2000);
    expect(kept).not.toContain('99');
    outbox.add(onPage([post(99)]), 1);
    await minutes(1);
    expect(kept).toContain('99');
  });

  test('stops quietly once the extension is gone', async () => {
    const { outbox, arrived } = background('gone');
    outbox.add(onPage([post(1)]), 1);
    await minutes(1);
    outbox.add(onPage([post(2)]), 1);
    await minutes(5);
    expect(arrived).toHaveLength(1);
    expect(outbox.waiting()).toBe(0);
  });

  test('stops with its signal', async () => {
    const { outbox, arrived, stop } = background();
    outbox.add(onPage([post(1)]), 1);
    stop.abort();
    await minutes(1);
    expect(arrived).toEqual([]);
  });

  test('sends at once when the page goes', async () => {
    const { outbox, arrived } = background();
    outbox.add(onPage([post(1)]), 1);
    outbox.flush();
    expect(arrived).toHaveLength(1);
    await minutes(1);
    expect(arrived).toHaveLength(1);
  });
});
