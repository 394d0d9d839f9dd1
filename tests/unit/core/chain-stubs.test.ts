import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEntry, type Entry, type Line, stubOf, verifyChain } from '@/lib/core/chain.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { rangesOf, recordGroup } from '@/lib/core/record/groups.ts';

const id = (number: number) => `0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f${String(number).padStart(4, '0')}`;
const draft = (number: number): JournalEvent =>
  journalEvent.parse({
    kind: 'draft-held',
    id: id(number),
    at: '2026-11-23T08:00:00Z',
    draftKind: 'post',
    rules: [],
  });
const removal = (number: number, ranges: readonly (readonly [number, number])[]): JournalEvent =>
  journalEvent.parse({
    kind: 'entries-removed',
    id: id(number),
    at: '2026-12-23T08:00:00Z',
    group: 'drafts',
    before: '2026-12-01T00:00:00Z',
    count: 1,
    ranges,
  });

function chain(events: readonly JournalEvent[]): Entry[] {
  const entries: Entry[] = [];
  for (const event of events) entries.push(appendEntry(entries.at(-1), event));
  return entries;
}
const without = (entries: readonly Entry[], seqs: readonly number[]): Line[] =>
  entries.map((entry) => (seqs.includes(entry.seq) ? stubOf(entry) : entry));

const FIVE = [1, 2, 3, 4, 5].map(draft);

test('what a later event names as removed is no fault', () => {
  const lines = without(chain([...FIVE, removal(6, [[2, 3]])]), [2, 3]);
  expect(verifyChain(lines)).toMatchObject({ ok: true, length: 6, removed: 2 });
});

test.each([
  ['no event names it', [...FIVE], [2], 2],
  ['the event names another one', [...FIVE, removal(6, [[1, 1]])], [1, 2], 2],
  ['the event stands before it', [removal(6, [[3, 3]]), ...FIVE], [3], 3],
  ['the last line is gone', FIVE, [5], 5],
  ['the first of two', [...FIVE, removal(6, [[4, 4]])], [2, 4], 2],
] as const)('a stub is a fault where %s', (_, events, seqs, brokenAt) => {
  expect(verifyChain(without(chain(events), seqs))).toMatchObject({ ok: false, brokenAt, cause: 'removed' });
});

test('an event that was altered excuses nothing', () => {
  const entries = chain([...FIVE, removal(6, [[2, 2]])]);
  const forged = entries.map((entry) => (entry.seq === 6 ? { ...entry, event: removal(6, [[2, 3]]) } : entry));
  expect(verifyChain(without(forged, [2, 3]))).toMatchObject({ ok: false, brokenAt: 2, cause: 'removed' });
});

test('a removal before a fault is explained after it', () => {
  const entries = chain([...FIVE, removal(6, [[1, 1]])]);
  const altered = entries.map((entry) => (entry.seq === 3 ? { ...entry, event: draft(9) } : entry));
  expect(verifyChain(without(altered, [1]))).toMatchObject({ ok: false, brokenAt: 3, cause: 'content' });
});

test('a stub still belongs to its place', () => {
  const [first, second, ...rest] = without(chain([...FIVE, removal(6, [[1, 2]])]), [1, 2]) as [Line, Line];
  expect(verifyChain([second, first, ...rest])).toMatchObject({ ok: false, brokenAt: 1, cause: 'gap', found: 2 });
  expect(verifyChain([first, { ...second, hash: first.hash }, ...rest])).toMatchObject({
    ok: false,
    brokenAt: 3,
    cause: 'link',
  });
});

test('a fault tells the time written there, and which line was found in its place', () => {
  const entries = chain(FIVE);
  const [one, two, ...rest] = entries as [Entry, Entry];
  expect(verifyChain([one, { ...two, event: { ...two.event, at: '2027-01-01T00:00:00Z' } as JournalEvent }])).toEqual({
    ok: false,
    brokenAt: 2,
    cause: 'content',
    at: '2027-01-01T00:00:00Z',
  });
  expect(verifyChain([one, ...rest])).toMatchObject({ brokenAt: 2, cause: 'gap', found: 3 });
});

test('ranges that span everything cost no more than what is there', () => {
  const huge = Array.from({ length: 1000 }, () => [1, Number.MAX_SAFE_INTEGER] as const);
  const lines = without(chain([...FIVE, removal(6, huge)]), [1, 5]);
  expect(verifyChain(lines)).toMatchObject({ ok: true, removed: 2 });
});

test('whatever is taken out and named, the rest verifies; whatever is taken out and not named, it shows', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(numbers, fc.nat(), (seqs, pick) => {
      const sorted = [...seqs].sort((a, b) => a - b);
      const events = Array.from({ length: 30 }, (_, index) => draft(index + 1));
      const lines = without(chain([...events, removal(99, rangesOf(sorted))]), sorted);
      expect(verifyChain(lines)).toMatchObject({ ok: true, removed: sorted.length });
      const left = sorted.filter((_, index) => index !== pick % sorted.length);
      if (left.length === 0) return;
      const missing = sorted[pick % sorted.length];
      const untold = without(chain([...events, removal(99, rangesOf(left))]), sorted);
      expect(verifyChain(untold)).toMatchObject({ ok: false, brokenAt: missing, cause: 'removed' });
    }),
  );
});

test.each([
  ['draft-held', 'drafts'],
  ['post-changed', 'drafts'],
  ['a-kind-of-a-later-version', 'drafts'],
  ['rules-changed', 'settings'],
  ['entries-removed', undefined],
  ['hold-switched', undefined],
])('%s is kept as long as %s', (kind, group) => {
  expect(recordGroup({ kind })).toBe(group);
});

test('events of cases go with their case', () => {
  expect(recordGroup({ kind: 'claimed', caseId: '1' } as { kind: string })).toBe('cases');
});
