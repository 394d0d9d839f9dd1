import { expect, test } from 'vitest';
import { EVERYTHING, facetsOf, type LibraryQuery, queryLibrary, titleOf } from '@/lib/core/replies/library-query.ts';
import { savedReplySchema } from '@/lib/core/replies/saved-reply.ts';

const ALL = [
  {
    id: 'a',
    category: 'waste',
    unit: 'Streets',
    versions: { en: { title: 'Bins 10', text: 'Monday', samples: ['when?'] } },
  },
  {
    id: 'b',
    category: 'waste',
    versions: { en: { title: 'Bins 9', text: 'Friday' }, id: { title: 'Sampah', text: 'Jumat' } },
  },
  { id: 'c', category: 'water', status: 'retired', versions: { id: { title: 'Air', text: 'Besok' } } },
  { id: 'd', category: 'water', status: 'approved', versions: { id: { title: 'Banjir', text: 'Naik' } } },
].map((reply) => savedReplySchema.parse(reply));
const REVIEW = [{ id: 'b', reasons: ['due', 'unused'] as const }];
const ids = (query: Partial<LibraryQuery>, language = 'en') =>
  queryLibrary(ALL, { ...EVERYTHING, ...query }, REVIEW, language).map(({ id }) => id);

test.each<[Partial<LibraryQuery>, string[]]>([
  [{}, ['d', 'b', 'a']],
  [{ text: 'bins FRI' }, ['b']],
  [{ text: 'when' }, ['a']],
  [{ text: 'streets' }, ['a']],
  [{ text: 'jumat' }, ['b']],
  [{ text: '(' }, []],
  [{ category: 'water' }, ['d']],
  [{ unit: 'Streets' }, ['a']],
  [{ language: 'id' }, ['d', 'b']],
  [{ status: 'retired' }, ['c']],
  [{ status: '' }, ['c', 'd', 'b', 'a']],
  [{ status: 'approved' }, ['d']],
  [{ review: 'any' }, ['b']],
  [{ review: 'due' }, ['b']],
  [{ review: 'expired' }, []],
])('%j finds %j', (query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test('the order is that of the titles in the language of the page', () => {
  expect(ids({}, 'id')).toEqual(['d', 'a', 'b']);
});

test('a title is in the language of the page where there is one', () => {
  expect(ALL.map((reply) => titleOf(reply, 'id-ID'))).toEqual(['Bins 10', 'Sampah', 'Air', 'Banjir']);
});

test('names what can be filtered by, each once', () => {
  expect(facetsOf(ALL, 'en')).toEqual({ categories: ['waste', 'water'], units: ['Streets'] });
});
