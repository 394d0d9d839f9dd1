import { expect, test } from 'vitest';
import {
  parseSavedReplies,
  type SavedReply,
  savedReplySchema,
  undeclaredPlaceholders,
  usable,
} from '../../../../lib/core/replies/saved-reply.ts';

const row = (change: object = {}) => ({
  id: 'bins',
  versions: { en: { title: 'Missed bin', text: 'Report it at {link}.' } },
  ...change,
});
const reply = (change: object = {}): SavedReply => savedReplySchema.parse(row(change));

test('what is left out gets the careful default', () => {
  expect(reply()).toEqual({
    id: 'bins',
    category: '',
    versions: { en: { title: 'Missed bin', text: 'Report it at {link}.', samples: [] } },
    placeholders: [],
    status: 'draft',
    needsSecondPerson: false,
  });
});

test('each bad row is named with the place of the fault, and the good ones are kept', () => {
  const { replies, problems } = parseSavedReplies([
    row(),
    row({ id: 'no text', versions: {} }),
    row({ id: 'late', validFrom: '2026-03-02', validUntil: '2026-03-01' }),
    row(),
    'nonsense',
    row({ id: 'fine', status: 'approved' }),
    row({ id: 'blank', versions: { id: { title: 'Sampah', text: ' ' } } }),
  ]);
  expect(replies.map(({ id }) => id)).toEqual(['bins', 'fine']);
  expect(problems.map(({ row: at, id, path, code }) => [at, id, path, code])).toEqual([
    [1, 'no text', 'id', 'format'],
    [1, 'no text', 'versions', 'no-text'],
    [2, 'late', 'validUntil', 'order'],
    [3, 'bins', 'id', 'id-twice'],
    [4, undefined, '', 'type'],
    [6, 'blank', 'versions.id.text', 'missing'],
  ]);
});

test.each([undefined, null, {}, 'text', 7])('%s is no list', (input) => {
  expect(parseSavedReplies(input)).toEqual({
    replies: [],
    problems: [{ row: 0, path: '', code: 'no-list', message: 'expected a list' }],
  });
});

test.each([
  [{ key: 'day', kind: 'choice' }, 'placeholders.0.choices'],
  [{ key: 'day', kind: 'text', choices: ['Monday', 'Friday'] }, 'placeholders.0.choices'],
  [{ key: 'day', kind: 'choice', choices: ['Monday', 'Friday'], default: 'Sunday' }, 'placeholders.0.default'],
  [{ key: 'Not A Key', kind: 'text' }, 'placeholders.0.key'],
])('placeholder %j is refused', (placeholder, path) => {
  expect(parseSavedReplies([row({ placeholders: [placeholder] })]).problems.map((each) => each.path)).toEqual([path]);
});

test.each([
  [{ status: 'approved' }, true],
  [{ status: 'draft' }, false],
  [{ status: 'retired' }, false],
  [{ status: 'approved', validUntil: '2026-03-02' }, true],
  [{ status: 'approved', validUntil: '2026-03-01' }, false],
  [{ status: 'approved', validFrom: '2026-03-02' }, true],
  [{ status: 'approved', validFrom: '2026-03-03' }, false],
])('%j on 2 March: %s', (change, expected) => {
  expect(usable(reply(change), '2026-03-02')).toBe(expected);
});

test('blanks that nobody declared are named once', () => {
  const versions = {
    en: { title: 'a', text: '{link} {name} {link}' },
    id: { title: 'a', text: '{nama}' },
  };
  expect(undeclaredPlaceholders(reply({ versions, placeholders: [{ key: 'name', kind: 'name' }] }))).toEqual([
    'link',
    'nama',
  ]);
});

test.each([
  [{ sourceLink: 'javascript:alert(1)' }, 'sourceLink', 'format'],
  [{ notes: 'x'.repeat(2001) }, 'notes', 'too-long'],
  [{ category: 7 }, 'category', 'type'],
  [{ status: 'asleep' }, 'status', 'no-choice'],
  [{ versions: { en: { text: 'No title.' } } }, 'versions.en.title', 'missing'],
  [
    { placeholders: Array.from({ length: 21 }, (_, index) => ({ key: `k${index}`, kind: 'text' })) },
    'placeholders',
    'too-many',
  ],
])('%j is told as a person may be told', (change, path, code) => {
  expect(parseSavedReplies([row(change)]).problems).toMatchObject([{ path, code }]);
});
