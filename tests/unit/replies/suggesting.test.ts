import { expect, test } from 'vitest';
import type { RankedReply } from '@/lib/core/replies/reply-index.ts';
import { find, type Offered, suggest } from '@/lib/replies/suggesting.ts';
import { savedReply } from './reply-builder.ts';

const NO_PREFERENCES = { favourites: [], recents: [], learning: true };
const reply = (id: string) => savedReply(id, { versions: { en: { title: id, text: `About ${id}.` } } });
const ranked = (id: string, score: number, ...matched: string[]): RankedReply => ({ id, lang: 'en', score, matched });

const offered = (...found: RankedReply[]): Offered => ({
  replies: ['street', 'thanks', 'bins'].map(reply),
  index: { rank: () => found },
});

test.each([
  ['far behind', 0.09, ['street']],
  ['nearly as good', 0.6, ['street', 'thanks']],
])('a runner-up that shares no word and is %s', (_, score, ids) => {
  const all = offered(ranked('street', 1, 'lamp'), ranked('thanks', score));
  const message = { text: 'the lamp is out', thread: [], declared: 'en' };
  expect(suggest(all, message, NO_PREFERENCES).map(({ id }) => id)).toEqual(ids);
  expect(find(all, 'lamp', 'en', NO_PREFERENCES).offers.map(({ id }) => id)).toEqual(ids);
});

test('a runner-up that shares a word is offered, however far behind', () => {
  const all = offered(ranked('street', 1, 'lamp'), ranked('bins', 0.1, 'out'));
  const message = { text: 'the lamp is out', thread: [], declared: 'en' };
  expect(suggest(all, message, NO_PREFERENCES).map(({ id }) => id)).toEqual(['street', 'bins']);
});
