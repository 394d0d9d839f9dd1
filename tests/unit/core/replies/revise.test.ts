import { expect, test } from 'vitest';
import { copyOf, idFrom, revised, withStatus } from '@/lib/core/replies/revise.ts';
import { type SavedReply, savedReplySchema } from '@/lib/core/replies/saved-reply.ts';

const reply = (change: object = {}): SavedReply =>
  savedReplySchema.parse({
    id: 'bins',
    versions: { en: { title: 'Bins', text: 'On Monday.', samples: ['when'] } },
    status: 'approved',
    ...change,
  });

test.each([
  ['Missed collection: what now?', 'missed-collection-what-now'],
  ['Café São', 'cafe-sao'],
  ['مرحبا', 'reply'],
  ['Bins', 'bins-3'],
  ['x'.repeat(80), 'x'.repeat(48)],
])('the id of %j is %j', (title, id) => {
  expect(idFrom(title, new Set(['bins', 'bins-2']))).toBe(id);
});

test('a copy is an unused draft of its own', () => {
  const copy = copyOf(reply({ sample: true, lastUsed: '2026-03-02' }), '(copy)', new Set(['bins']));
  expect(copy).toEqual(
    reply({ id: 'bins-2', status: 'draft', versions: { en: { ...reply().versions.en, title: 'Bins (copy)' } } }),
  );
});

test('a copy of the longest title is still a reply', () => {
  const long = reply({ versions: { en: { title: 'x'.repeat(200), text: 'y' } } });
  expect(savedReplySchema.safeParse(copyOf(long, '(copy)', new Set())).success).toBe(true);
});

test('approving a sample makes it the agency’s own', () => {
  expect(withStatus(reply({ status: 'draft', sample: true }), 'approved')).toEqual(reply());
  expect(withStatus(reply({ sample: true }), 'retired').sample).toBe(true);
});

test.each([
  [{ versions: { en: { title: 'Bins', text: 'On Friday.', samples: ['when'] } } }, 'draft'],
  [{ versions: { ...reply().versions, id: { title: 'Sampah', text: 'Senin.' } } }, 'draft'],
  [{ placeholders: [{ key: 'day', kind: 'date' }] }, 'draft'],
  [{ versions: { en: { title: 'Bins', text: 'On Monday.', samples: ['when', 'which day'] } } }, 'approved'],
  [{ unit: 'Waste' }, 'approved'],
])('%j leaves an approved reply %s', (change, status) => {
  expect(revised(reply(), reply(change)).status).toBe(status);
});
