import { expect, test } from 'vitest';
import { MAX_RECENT, parseReplyPreferences, withRecent } from '@/lib/core/replies/preferences.ts';

test('the last one used stands first, once, and the oldest make room', () => {
  expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
  const many = Array.from({ length: MAX_RECENT }, (_, index) => `id-${index}`);
  expect(withRecent(many, 'new')).toEqual(['new', ...many.slice(0, -1)]);
});

test.each([undefined, null, 7, [], { favourites: 'a', learning: 'no' }])('%j gives the defaults', (stored) => {
  expect(parseReplyPreferences(stored)).toEqual({ favourites: [], recents: [], learning: true });
});

test('a value that cannot be read leaves the others', () => {
  expect(parseReplyPreferences({ favourites: [7], recents: ['a'], learning: false })).toEqual({
    favourites: [],
    recents: ['a'],
    learning: false,
  });
});
