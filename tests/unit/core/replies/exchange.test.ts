import { expect, test } from 'vitest';
import { applyImport, exportJson, previewImport } from '../../../../lib/core/replies/exchange.ts';
import { savedReplySchema } from '../../../../lib/core/replies/saved-reply.ts';

const make = (id: string, text = 'We repair it.') =>
  savedReplySchema.parse({
    id,
    versions: { en: { title: 'Water', text }, id: { title: 'Air', text: 'Kami perbaiki.' } },
  });
const CURRENT = [make('a'), make('b')];

test('says what is new, changed and the same, and by which field', () => {
  const preview = previewImport(CURRENT, [make('a'), { ...make('b', 'New.'), owner: 'Ani' }, make('c')]);
  expect(preview.added.map(({ id }) => id)).toEqual(['c']);
  expect(preview.unchanged.map(({ id }) => id)).toEqual(['a']);
  expect(preview.changed.map(({ before, fields }) => [before.id, [...fields].sort()])).toEqual([
    ['b', ['owner', 'versions.en']],
  ]);
  const after = applyImport(CURRENT, preview);
  expect(after.map(({ id, versions }) => [id, versions.en?.text])).toEqual([
    ['a', 'We repair it.'],
    ['b', 'New.'],
    ['c', 'We repair it.'],
  ]);
});

test('one bad row, and nothing is taken in', () => {
  const preview = previewImport(CURRENT, [make('c'), { id: 'd' }]);
  expect(preview.problems).toEqual([expect.objectContaining({ row: 1, id: 'd', path: 'versions' })]);
  expect(() => applyImport(CURRENT, preview)).toThrow(RangeError);
});

test('a fault of the table counts as well', () => {
  const fault = { row: 0, path: 'id', code: 'no-column' as const, message: 'column is missing' };
  expect(() => applyImport([], previewImport([], [], [fault]))).toThrow(RangeError);
});

test('an export comes back unchanged', () => {
  const preview = previewImport(CURRENT, JSON.parse(exportJson(CURRENT)));
  expect([preview.unchanged.length, preview.changed.length, preview.problems.length]).toEqual([2, 0, 0]);
});

test('a file cannot reach the prototype', () => {
  const hostile: unknown = JSON.parse(
    '[{"id":"x","versions":{"en":{"title":"t","text":"t"}},"__proto__":{"status":"approved"}}]',
  );
  expect(previewImport([], hostile).added[0]?.status).toBe('draft');
});
