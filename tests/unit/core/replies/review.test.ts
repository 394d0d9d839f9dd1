import { expect, test } from 'vitest';
import { dueForReview } from '../../../../lib/core/replies/review.ts';
import { savedReplySchema } from '../../../../lib/core/replies/saved-reply.ts';
import { recordUse, type UsageByReply, type Use } from '../../../../lib/core/replies/usage.ts';

const TODAY = '2026-03-02';
const version = { title: 'Water', text: 'We repair it.' };
const reply = (change: object = {}) =>
  savedReplySchema.parse({
    id: 'water',
    status: 'approved',
    lastUsed: '2026-03-01',
    versions: { en: version, id: version },
    ...change,
  });
const used = (...uses: Use[]): UsageByReply =>
  uses.reduce((usage, use) => recordUse(usage, 'water', use, TODAY), {} as UsageByReply);
const reasons = (change: object, usage: UsageByReply = {}) => dueForReview([reply(change)], usage, TODAY)[0]?.reasons;

test('a reply in good order is not listed', () => {
  expect(reasons({}, used('accepted', 'edited'))).toBeUndefined();
});

test.each([
  [{ validUntil: '2026-03-01' }, ['expired']],
  [{ validUntil: '2026-04-01' }, ['due']],
  [{ validUntil: '2026-04-02' }, undefined],
  [{ lastUsed: undefined }, ['unused']],
  [{ lastUsed: undefined, status: 'draft' }, undefined],
  [{ lastUsed: '2025-09-02' }, ['unused']],
  [{ lastUsed: '2025-09-03' }, undefined],
  [{ sample: true }, ['sample']],
  [{ versions: { en: version } }, ['no-twin']],
  [{ status: 'retired', validUntil: '2026-03-01' }, undefined],
])('%j: %j', (change, expected) => {
  expect(reasons(change)).toEqual(expected);
});

test('often edited and often refused need enough uses to say so', () => {
  expect(reasons({}, used('edited', 'edited', 'edited', 'accepted'))).toBeUndefined();
  expect(reasons({}, used('edited', 'edited', 'edited', 'accepted', 'accepted'))).toEqual(['often-edited']);
  expect(reasons({}, used('refused', 'refused', 'accepted', 'accepted', 'accepted'))).toEqual(['often-refused']);
});

test('counts by kind, and a refusal is no use', () => {
  const usage = recordUse(recordUse({}, 'water', 'accepted', '2026-03-01'), 'water', 'refused', TODAY);
  expect(usage).toEqual({ water: { accepted: 1, edited: 0, refused: 1, lastUsed: '2026-03-01' } });
  expect(recordUse({}, 'constructor', 'edited', TODAY)['constructor']?.edited).toBe(1);
});
