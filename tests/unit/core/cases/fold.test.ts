import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '@/lib/core/cases/events.ts';
import { foldCase } from '@/lib/core/cases/fold.ts';
import type { CaseRecord } from '@/lib/core/cases/record.ts';
import { timedEvents } from '@/lib/core/cases/timed-events.ts';
import { at, CASE_ID, eventMaker, SETTINGS, uuid } from './events-builder.ts';

const fold = (events: readonly CaseEvent[], id?: string): CaseRecord => {
  const record = foldCase(events, SETTINGS, id);
  if (!record) throw new Error('no case');
  return record;
};
const clock = (record: CaseRecord, kind: string, index = 0) =>
  record.clocks.filter((reading) => reading.kind === kind)[index];

describe('the clocks of one question (four working hours; Friday 07:30–11:30, 13:00–16:30)', () => {
  test('runs from the post and is due across the prayer break', () => {
    const { post } = eventMaker();
    const record = fold([post('10:00')]);
    expect(record).toMatchObject({
      id: CASE_ID,
      account: 'kotacontoh',
      state: 'new',
      class: 'question',
      needsReply: true,
      dueAt: at('15:30'),
      dueSoonAt: at('14:42'),
      // Half of four hours is used at 13:30, 80 % at 14:42.
      warnAt: [at('13:30'), at('14:42'), at('15:30')],
      late: false,
    });
    expect(record.clocks.map(({ kind }) => kind)).toEqual(['first-response', 'resolution']);
  });

  test('an answer stops both and the case is answered until the quiet time is over', () => {
    const { post, reply } = eventMaker();
    const record = fold([post('10:00'), reply('11:00')]);
    expect(record).toMatchObject({ state: 'answered', firstResponseAt: at('11:00'), warnAt: [], late: false });
    expect(record.dueAt).toBeUndefined();
    expect(clock(record, 'resolution')).toMatchObject({ stoppedAt: at('11:00'), stoppedBy: 'answer' });
    expect(record.closesAt).toBe('2026-12-07T04:00:00.000Z');
  });

  test('a late answer stays late, whatever comes after', () => {
    const { post, reply, staff } = eventMaker();
    const late = [post('10:00'), reply('16:00')];
    expect(fold(late)).toMatchObject({ state: 'answered', late: true });
    const more = [post('30 08:00'), reply('30 08:05'), staff('30 09:00', 'closed', { reason: 'answered' })];
    const record = fold([...late, ...more]);
    expect(clock(record, 'first-response')).toMatchObject({ late: true, stoppedAt: at('16:00') });
    expect(clock(record, 'next-response')).toMatchObject({ late: false });
    expect(record.late).toBe(true);
  });

  test('so does a late solution that a follow-up proves to be none', () => {
    const { post, reply } = eventMaker();
    // Five working days from Monday 16 November end on Monday 23.
    const record = fold([post('16 09:00'), reply('24 10:00'), post('24 11:00')]);
    expect(clock(record, 'resolution')).toMatchObject({ late: true, dueAt: at('23 16:00') });
    expect(clock(record, 'resolution')?.stoppedAt).toBeUndefined();
  });

  test('and so does a late acknowledgement, though a complaint with more time follows', () => {
    const { post, reply } = eventMaker();
    const late = [post('10:00'), reply('16:00', { tone: 'acknowledgement' })];
    expect(fold([...late, post('16:05', { class: 'complaint' })])).toMatchObject({ class: 'complaint', late: true });
  });

  test('an acknowledgement stops the first response only', () => {
    const { post, reply } = eventMaker();
    const record = fold([post('10:00'), reply('10:10', { tone: 'acknowledgement' })]);
    expect(record).toMatchObject({ state: 'acknowledged' });
    expect(clock(record, 'first-response')).toMatchObject({ stoppedAt: at('10:10') });
    // Five working days after the Friday.
    expect(record.dueAt).toBe('2026-12-04T09:30:00.000Z');
  });

  test('"thanks" restarts nothing, in no state', () => {
    const { post, reply, staff } = eventMaker();
    const thanks = post('12:00', { class: 'thanks', courtesy: true });
    const answered = [post('10:00'), reply('11:00')];
    expect(fold([...answered, thanks])).toMatchObject({ state: 'answered', lastInboundAt: at('12:00') });
    const closed = [...answered, staff('11:30', 'closed', { reason: 'answered' })];
    expect(fold([...closed, thanks])).toMatchObject({ state: 'closed' });
    expect(fold([post('10:00'), reply('11:00', { tone: 'question' }), thanks]).state).toBe('waiting-citizen');
  });

  test('an answer older than the latest post answers only what came before it', () => {
    const { post, reply } = eventMaker();
    const record = fold([post('10:00'), post('11:20'), reply('11:00')]);
    expect(record.state).toBe('new');
    expect(clock(record, 'first-response')).toMatchObject({ stoppedAt: at('11:00'), late: false });
    expect(clock(record, 'next-response')).toMatchObject({ startedAt: at('11:20') });
    expect(clock(record, 'next-response')?.stoppedAt).toBeUndefined();
  });

  test('a reply older than all posts answers nothing', () => {
    const { post, reply } = eventMaker();
    expect(fold([reply('09:00'), post('10:00')])).toMatchObject({ state: 'new', dueAt: at('15:30') });
  });

  test('a reply is after the post it is known to answer, though the machine clock is behind', () => {
    const { post, reply } = eventMaker();
    expect(fold([post('10:00', { postId: '77' }), reply('09:58', { answers: '77' })])).toMatchObject({
      state: 'answered',
      firstResponseAt: at('10:00'),
    });
  });

  test('a follow-up before the case is closed goes on with the resolution clock, without the time between', () => {
    const { post, reply } = eventMaker();
    const record = fold([post('26 09:00'), reply('26 10:00'), post('30 10:00')]);
    expect(record.clocks.filter(({ kind }) => kind === 'resolution')).toHaveLength(1);
    // Five working days from Thursday = Thursday 3 December 16:00; 15 hours, two working days, are the citizen's.
    expect(clock(record, 'resolution')?.dueAt).toBe('2026-12-07T09:00:00.000Z');
    expect(record.state).toBe('new');
  });
});

describe('waiting on the citizen', () => {
  test('our question pauses the clock until they write, and what they write needs an answer', () => {
    const { post, reply } = eventMaker();
    const asked = [post('25 09:00'), reply('25 10:00', { tone: 'question' })];
    const waiting = fold(asked);
    expect(waiting).toMatchObject({ state: 'waiting-citizen', waitingUntil: '2026-12-02T03:00:00.000Z' });
    expect(waiting.dueAt).toBeUndefined();
    expect(clock(waiting, 'resolution')).toMatchObject({ paused: true });
    const back = fold([...asked, post('26 10:00', { class: 'feedback', needsReply: false, question: false })]);
    expect(back).toMatchObject({ state: 'acknowledged' });
    expect(clock(back, 'next-response')).toMatchObject({ startedAt: at('26 10:00'), dueAt: at('26 15:00') });
    // From Wednesday, five working days = Wednesday 2 December 16:00; one working day later is Thursday 3rd, 16:00.
    expect(clock(back, 'resolution')?.dueAt).toBe('2026-12-03T09:00:00.000Z');
  });

  test('comes back by itself, as recorded by the alarm, at the time it was due to', () => {
    const { post, reply, staff } = eventMaker();
    const asked = [post('25 09:00'), reply('25 10:00', { tone: 'question' })];
    const waiting = fold(asked);
    const until = '2026-12-02T03:00:00.000Z';
    expect(timedEvents(waiting, Date.parse(until) - 1)).toEqual([]);
    const [due] = timedEvents(waiting, Date.parse(until));
    expect(due).toEqual({ key: `resumed 1001 ${until}`, event: { kind: 'resumed', caseId: '1001', at: until } });
    const resumed = { id: uuid(90), ...due?.event } as CaseEvent;
    const back = fold([...asked, resumed]);
    expect(back).toMatchObject({ state: 'acknowledged' });
    expect(timedEvents(back, Date.parse('2027-06-01T00:00:00Z'))).toEqual([]);
    // What another machine recorded for an earlier wait does not end a later one.
    const again = staff('30 09:00', 'waiting', { on: 'citizen', until: '2026-12-20T03:00:00.000Z' });
    expect(fold([...asked, again, resumed]).state).toBe('waiting-citizen');
  });

  test('waiting on a unit pauses nothing', () => {
    const { post, staff } = eventMaker();
    const record = fold([post('10:00'), staff('10:30', 'handed-off', { unit: 'Dinas PU', form: 'text' })]);
    expect(record).toMatchObject({ state: 'waiting-unit', unit: 'Dinas PU', dueAt: at('15:30') });
    expect(fold([post('10:00'), staff('10:30', 'waiting', { on: 'unit' }), staff('10:40', 'resumed')]).state).toBe(
      'new',
    );
  });

  test('a wait that was over before it began is none', () => {
    const { post, staff } = eventMaker();
    const record = fold([post('10:00'), staff('11:00', 'waiting', { on: 'citizen', until: at('10:30') })]);
    expect(record.state).toBe('new');
  });
});

describe('closing', () => {
  test('stops the clocks, without counting as an answer', () => {
    const { post, staff } = eventMaker();
    const record = fold([post('10:00'), staff('10:30', 'closed', { reason: 'not-ours' })]);
    expect(record).toMatchObject({ state: 'closed', closedAt: at('10:30'), closeReason: 'not-ours' });
    expect(clock(record, 'first-response')).toMatchObject({ stoppedBy: 'closing' });
    expect(record.firstResponseAt).toBeUndefined();
    expect(record.dueAt).toBeUndefined();
  });

  test('a new post that needs a reply opens it again with clocks of its own', () => {
    const { post, reply, staff } = eventMaker();
    const record = fold([
      post('25 09:00'),
      reply('25 09:30'),
      staff('25 10:00', 'closed', { reason: 'answered' }),
      post('10:00'),
    ]);
    expect(record).toMatchObject({ state: 'new', dueAt: at('15:30') });
    expect(record.closedAt).toBeUndefined();
    expect(clock(record, 'next-response')).toMatchObject({ startedAt: at('10:00') });
    expect(clock(record, 'resolution', 1)).toMatchObject({ startedAt: at('10:00') });
  });

  test('a post that nobody had seen when it was closed opens it again, from when it was posted', () => {
    const { post, staff } = eventMaker();
    const record = fold([
      post('08:00'),
      post('09:00', { at: at('10:30') }),
      post('09:10', { at: at('10:20') }),
      staff('10:00', 'closed', { reason: 'not-ours' }),
    ]);
    expect(record).toMatchObject({ state: 'new', dueAt: at('14:30') });
    expect(clock(record, 'first-response', 1)).toMatchObject({ startedAt: at('09:00') });
  });

  test('… as if its clock had not been stopped', () => {
    const { post, staff } = eventMaker();
    const record = fold([post('09:00', { at: at('10:30') }), staff('10:00', 'closed', { reason: 'not-ours' })]);
    expect(record.clocks.map(({ kind, stoppedAt }) => [kind, stoppedAt])).toEqual([
      ['first-response', undefined],
      ['resolution', undefined],
    ]);
  });

  test('one that was answered before it was seen leaves it closed', () => {
    const { post, reply, staff } = eventMaker();
    const events = [
      post('08:00'),
      post('09:00', { at: at('10:30') }),
      reply('09:30'),
      staff('10:00', 'closed', { reason: 'answered' }),
    ];
    expect(fold(events)).toMatchObject({ state: 'closed', closedAt: at('10:00') });
  });

  test('staff opening it again goes on with the clocks', () => {
    const { post, staff } = eventMaker();
    const events = [post('10:00'), staff('10:30', 'closed', { reason: 'spam' }), staff('11:00', 'reopened')];
    const record = fold(events);
    // Half an hour in which it was closed does not count.
    expect(record).toMatchObject({ state: 'triaged', dueAt: at('16:00') });
    expect(record.closesAt).toBeUndefined();
  });

  test('closes by itself after the quiet time, unless something still waits', () => {
    const { post, reply } = eventMaker();
    const answered = [post('10:00'), reply('11:00')];
    const [due] = timedEvents(fold(answered), Date.parse('2026-12-07T04:00:00Z'));
    expect(due).toMatchObject({ event: { kind: 'closed', reason: 'answered', at: '2026-12-07T04:00:00.000Z' } });
    const closed = { id: uuid(90), ...due?.event } as CaseEvent;
    expect(fold([...answered, closed])).toMatchObject({ state: 'closed', closedAt: '2026-12-07T04:00:00.000Z' });
    // A log of another machine shows that the citizen had written again.
    expect(fold([...answered, closed, post('30 09:00')]).state).toBe('new');
    const { post: unneeded } = eventMaker();
    const praise = fold([unneeded('10:00', { class: 'thanks', needsReply: false })]);
    expect(praise).toMatchObject({ state: 'new', needsReply: false, clocks: [] });
    expect(timedEvents(praise, Date.parse('2027-01-01T00:00:00Z'))).toMatchObject([
      { event: { reason: 'no-reply-needed' } },
    ]);
  });

  test('merged into another: closed here; there the older post sets the clock', () => {
    const here = eventMaker('1001');
    const there = eventMaker('1002');
    const merged = [here.post('08:00'), here.staff('10:30', 'merged', { into: '1002' })];
    expect(fold(merged)).toMatchObject({ state: 'closed', mergedInto: '1002', closeReason: 'duplicate' });
    const target = [{ ...there.post('10:00'), id: uuid(50) } as CaseEvent];
    expect(fold([...merged, ...target], '1002')).toMatchObject({
      id: '1002',
      openedAt: at('08:00'),
      dueAt: at('13:30'),
    });
    const undone = here.staff('10:40', 'undone', { event: merged[1]?.id ?? '' });
    expect(fold([...merged, undone, ...target], '1002')).toMatchObject({ openedAt: at('10:00') });
    expect(fold([...merged, undone])).toMatchObject({ state: 'new' });
  });
});

describe('staff', () => {
  test('undo takes an event back, undoing that brings it again, and a ring of them does nothing', () => {
    const { post, staff } = eventMaker();
    const closed = staff('10:30', 'closed', { reason: 'spam' });
    const undo = staff('10:31', 'undone', { event: closed.id });
    const redo = staff('10:32', 'undone', { event: undo.id });
    const events = [post('10:00'), closed];
    expect(fold([...events, undo]).state).toBe('new');
    expect(fold([...events, undo, redo]).state).toBe('closed');
    const third = staff('10:33', 'undone', { event: redo.id });
    expect(fold([...events, undo, redo, third]).state).toBe('new');
    const ring = staff('10:33', 'undone', { event: redo.id });
    const forged = { ...undo, event: ring.id } as CaseEvent;
    expect(fold([...events, forged, redo, ring]).state).toBe('closed');
  });

  test('what they classify holds and sets the clocks, but a new emergency shows through', () => {
    const { post, staff } = eventMaker();
    const events = [post('10:00'), staff('10:30', 'classified', { class: 'complaint' })];
    const record = fold(events);
    expect(record).toMatchObject({ state: 'triaged', class: 'complaint', classSetByStaff: true });
    expect(record.dueAt).toBe(at('30 16:00'));
    expect(fold([...events, post('11:00', { class: 'abuse' })]).class).toBe('complaint');
    const alarm = fold([...events, post('11:00', { class: 'emergency' })]);
    expect(alarm).toMatchObject({
      class: 'emergency',
      classSetByStaff: false,
      priority: 'urgent',
      reasons: ['safety', 'question', 'repeat'],
    });
  });

  test('an emergency in a later round does not make the first answer late', () => {
    const { post, reply } = eventMaker();
    const record = fold([post('08:00'), reply('10:00'), post('11:00', { class: 'emergency' })]);
    expect(clock(record, 'first-response')).toMatchObject({ class: 'question', late: false });
    expect(clock(record, 'next-response')).toMatchObject({ class: 'emergency', dueAt: at('11:15') });
  });

  test('no reply needed: the clocks go; needed after all: they run from the post', () => {
    const { post, staff } = eventMaker();
    const events = [post('10:00'), staff('10:30', 'reply-need-set', { needsReply: false })];
    expect(fold(events)).toMatchObject({ needsReply: false, clocks: [], state: 'triaged' });
    const again = staff('10:40', 'reply-need-set', { needsReply: true });
    expect(fold([...events, again])).toMatchObject({ needsReply: true, dueAt: at('15:30') });
    // It was said of what they had seen; a later post speaks for itself.
    expect(fold([...events, post('11:00')])).toMatchObject({ needsReply: true, dueAt: at('16:30') });
  });

  test('said of a follow-up it leaves the answered round alone', () => {
    const { post, reply, staff } = eventMaker();
    const record = fold([
      post('08:00'),
      reply('09:00'),
      post('10:00'),
      staff('10:05', 'reply-need-set', { needsReply: false }),
    ]);
    expect(record).toMatchObject({ state: 'answered', firstResponseAt: at('09:00') });
    expect(record.clocks).toHaveLength(2);
  });

  test('owner, unit, priority and notes', () => {
    const { post, staff } = eventMaker();
    const events = [
      post('10:00', { exposed: ['NIK'] }),
      staff('10:01', 'claimed'),
      staff('10:02', 'noted'),
      staff('10:03', 'unit-set', { unit: 'Dinas PU' }),
      staff('10:04', 'prioritised', { priority: 'low' }),
    ];
    expect(fold(events)).toMatchObject({ owner: 'Ayu', notes: 1, unit: 'Dinas PU', priority: 'low', exposed: ['NIK'] });
    expect(fold([...events, staff('10:05', 'released')]).owner).toBeUndefined();
    expect(fold([...events, staff('10:05', 'prioritised')])).toMatchObject({
      priority: 'urgent',
      reasons: ['data-exposed', 'question'],
    });
  });

  test('without a post of a citizen there is no case', () => {
    expect(foldCase([eventMaker().staff('10:00', 'claimed')], SETTINGS)).toBeUndefined();
    expect(foldCase([], SETTINGS)).toBeUndefined();
  });
});
