import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_EVENTS, type CaseEvent } from '@/lib/core/cases/events.ts';
import { foldCase } from '@/lib/core/cases/fold.ts';
import { CASE_CLASSES, CLOSE_REASONS, PRIORITIES } from '@/lib/core/cases/terms.ts';
import { timedEvents } from '@/lib/core/cases/timed-events.ts';
import * as z from '@/lib/core/zod.ts';
import { CASE_ID, SETTINGS, uuid } from './events-builder.ts';

const schema = z.discriminatedUnion('kind', CASE_EVENTS);
const START = Date.parse('2026-03-20T00:00:00Z');
/** Minutes of forty days: few enough for collisions, long enough for waits and quiet times to end. */
const time = fc.oneof(fc.nat(300), fc.nat(57_600)).map((minutes) => new Date(START + minutes * 60_000).toISOString());
const few = (stem: string) => fc.nat(4).map((n) => `${stem}${n}`);
const by = fc.constantFrom('Ayu', 'Budi');

const body: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({
    kind: fc.constant('post-seen'),
    postId: few('20'),
    postedAt: time,
    account: fc.constant('KotaContoh'),
    relation: fc.constant('reply'),
    class: fc.constantFrom(...CASE_CLASSES),
    needsReply: fc.boolean(),
    courtesy: fc.boolean(),
    question: fc.boolean(),
    vulnerable: fc.boolean(),
    exposed: fc.subarray(['NIK', 'PHONE']),
    source: fc.constant('screen'),
  }),
  fc.record(
    {
      kind: fc.constant('reply-observed'),
      repliedAt: time,
      account: fc.constant('KotaContoh'),
      tone: fc.constantFrom('answer', 'acknowledgement', 'question'),
      source: fc.constant('screen'),
      postId: few('30'),
      answers: few('20'),
    },
    { requiredKeys: ['kind', 'repliedAt', 'account', 'tone', 'source'] },
  ),
  fc.record({ kind: fc.constant('classified'), by, class: fc.constantFrom(...CASE_CLASSES) }),
  fc.record({ kind: fc.constant('reply-need-set'), by, needsReply: fc.boolean() }),
  fc.record({ kind: fc.constant('prioritised'), by, priority: fc.constantFrom(...PRIORITIES) }),
  fc.record({ kind: fc.constantFrom('claimed', 'released', 'noted', 'reopened', 'resumed'), by }),
  fc.record({ kind: fc.constant('handed-off'), by, unit: fc.constant('Dinas PU'), form: fc.constant('text') }),
  fc.record(
    { kind: fc.constant('waiting'), by, on: fc.constantFrom('citizen', 'unit'), until: time },
    { requiredKeys: ['kind', 'by', 'on'] },
  ),
  fc.record(
    { kind: fc.constant('closed'), by, reason: fc.constantFrom(...CLOSE_REASONS) },
    { requiredKeys: ['kind', 'reason'] },
  ),
  fc.record({ kind: fc.constant('resumed') }),
  fc.record({ kind: fc.constant('merged'), by, into: fc.constant('5') }),
  fc.record({ kind: fc.constant('undone'), by, event: fc.nat(25).map(uuid) }),
  fc.record({ kind: fc.constant('erased'), cause: fc.constant('retention') }),
);
const log = fc
  .array(fc.tuple(body, time), { maxLength: 25 })
  .map((list) => list.map(([rest, at], index) => schema.parse({ ...rest, at, id: uuid(index), caseId: CASE_ID })));
const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((entry, index) => [keys[index % Math.max(1, keys.length)] ?? 0, entry] as const)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 25 });

const fold = (events: readonly CaseEvent[]) => foldCase(events, SETTINGS);

describe('any log of a case', () => {
  test('amounts to the same in any order, with any part given twice', () => {
    fc.assert(
      fc.property(log, keys, fc.nat(25), (events, order, cut) => {
        const record = fold(events);
        expect(fold(shuffled(events, order))).toEqual(record);
        expect(fold([...events.slice(0, cut), ...structuredClone(shuffled(events, order))])).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });

  test('of two events under one id, every machine takes the same', () => {
    fc.assert(
      fc.property(log, log, (mine, theirs) => {
        expect(fold([...mine, ...theirs])).toEqual(fold([...theirs, ...mine]));
      }),
    );
  });

  test('the union of what machines saw is the whole, however it was split and what each made of its part', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.boolean()), (events, sides) => {
        const left = events.filter(() => sides.next().value);
        const right = events.filter((event) => !left.includes(event));
        fold(left);
        fold(right);
        expect(fold([...right, ...left])).toEqual(fold(events));
      }),
    );
  });

  test('every prefix of it is a case or none, and posts never get lost unless taken back', () => {
    fc.assert(
      fc.property(log, (events) => {
        const plain = events.filter(({ kind }) => kind !== 'undone');
        let known = 0;
        for (let length = 0; length <= plain.length; length++) {
          const count = fold(plain.slice(0, length))?.posts.length ?? 0;
          expect(count).toBeGreaterThanOrEqual(known);
          known = count;
        }
      }),
    );
  });

  test('is consistent in itself', () => {
    fc.assert(
      fc.property(log, (events) => {
        const record = fold(events);
        if (!record) return;
        const running = record.clocks.filter(({ stoppedAt }) => stoppedAt === undefined);
        expect(record.state === 'closed').toBe(record.closedAt !== undefined);
        expect(new Set(running.map(({ kind }) => kind === 'resolution')).size).toBe(running.length);
        if (record.state === 'closed') expect(running).toEqual([]);
        if (record.state === 'answered' || record.state === 'closed') expect(record.dueAt).toBeUndefined();
        if (record.dueAt) expect(running.map(({ dueAt }) => dueAt)).toContain(record.dueAt);
        expect([...record.warnAt].sort()).toEqual(record.warnAt);
        if (record.dueAt) expect(record.warnAt.at(-1)).toBe(record.dueAt);
        if (record.state !== 'waiting-citizen') expect(running.filter(({ paused }) => paused)).toEqual([]);
        for (const { startedAt, stoppedAt } of record.clocks) expect((stoppedAt ?? startedAt) >= startedAt).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what was answered late stays late, whatever is written later', () => {
    fc.assert(
      fc.property(log, log, (events, later) => {
        const stopped = fold(events)?.clocks.filter(({ stoppedAt }) => stoppedAt !== undefined) ?? [];
        const after = later.flatMap((event, index): CaseEvent[] => {
          const at = new Date(Date.parse('2026-06-01T00:00:00Z') + index * 3_600_000).toISOString();
          const id = uuid(1000 + index);
          if (event.kind === 'post-seen') return [{ ...event, id, at, postedAt: at, postId: `9${index}` }];
          if (event.kind !== 'reply-observed') return [];
          const { answers: _, ...reply } = event;
          return [{ ...reply, id, at, repliedAt: at, postId: `8${index}` }];
        });
        const clocks = fold([...events, ...after])?.clocks ?? [];
        for (const { kind, startedAt } of stopped.filter(({ late }) => late)) {
          const same = clocks.filter((reading) => reading.kind === kind && reading.startedAt === startedAt);
          expect(same.some(({ late }) => late)).toBe(true);
        }
      }),
    );
  });

  test('once the alarm has recorded what was due, nothing more is due', () => {
    const now = Date.parse('2028-01-01T00:00:00Z');
    fc.assert(
      fc.property(log, (events) => {
        const all = [...events];
        const recorded = new Set<string>();
        for (let round = 0; ; round++) {
          const record = fold(all);
          const due = record ? timedEvents(record, now) : [];
          if (due.length === 0) break;
          expect(round).toBeLessThan(4);
          for (const { key, event } of due) {
            expect(recorded.has(key)).toBe(false);
            recorded.add(key);
            all.push({ ...event, id: uuid(5000 + recorded.size) });
          }
        }
        const record = fold(all);
        if (record?.state === 'answered') expect.unreachable();
      }),
      { numRuns: 500 },
    );
  });
});
