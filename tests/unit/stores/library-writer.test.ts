import { expect, test } from 'vitest';
import { type SavedReply, savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { describeWrite, isChange, isOvertaken, takeBack } from '@/lib/stores/library-writer.ts';

const reply = (id: string, unit = 'Old'): SavedReply =>
  savedReplySchema.parse({ id, unit, versions: { en: { title: id, text: 'Text.' } } });
const NOW = [reply('a'), reply('b'), reply('c')];
const WRITTEN = describeWrite(NOW, { put: [reply('a', 'New'), reply('d')], remove: ['b'] });
const AFTER = [reply('a', 'New'), reply('c'), reply('d')];

test('taking back restores what was changed or removed, and removes what was added', () => {
  expect(takeBack(WRITTEN, AFTER)).toEqual({ put: [reply('b'), reply('a')], remove: ['d'] });
});

test.each([
  ['changed', [reply('a', 'Theirs'), reply('c'), reply('d')]],
  ['removed', [reply('c'), reply('d')]],
  ['put back', [...AFTER, reply('b', 'Theirs')]],
])('nothing is taken back once another tab has %s one of them', (_what, now) => {
  expect(isOvertaken(WRITTEN, now)).toBe(true);
  expect(takeBack(WRITTEN, now)).toEqual({});
});

test('what another tab did to other replies is no matter', () => {
  expect(isOvertaken(WRITTEN, [...AFTER.filter(({ id }) => id !== 'c'), reply('e')])).toBe(false);
});

test('the order of keys makes no difference', () => {
  const { versions, ...rest } = reply('a');
  expect(isChange(describeWrite(NOW, { put: [{ versions, ...rest }] }))).toBe(false);
  expect(isChange(describeWrite(NOW, { put: [reply('a', 'New')] }))).toBe(true);
});
