import type { CaseRecord } from './record.ts';

/**
 * Something that happened because time went by. Whoever records it adds the event's id, made from `key` alone (say, by
 * a hash), so that two machines, or a worker that died half-way, record one and the same event.
 */
export interface TimedEvent {
  readonly key: string;
  readonly event: { readonly caseId: string; readonly at: string } & (
    | { readonly kind: 'resumed' }
    | { readonly kind: 'closed'; readonly reason: 'answered' | 'no-reply-needed' }
  );
}

/**
 * What an alarm must record by `now` (milliseconds since 1970): a case that waited long enough comes back, and one that
 * was answered, or needed no answer, closes after the quiet time. `at` is when it took effect, not when the alarm rang.
 * Recording it again does nothing. To find the cases: those whose `waitingUntil` or `closesAt` is past.
 */
export function timedEvents(
  { id, state, waitingUntil, closesAt }: Pick<CaseRecord, 'id' | 'state' | 'waitingUntil' | 'closesAt'>,
  now: number,
): TimedEvent[] {
  const isPast = (time: string | undefined): time is string => time !== undefined && Date.parse(time) <= now;
  const events: TimedEvent[] = [];
  if (isPast(waitingUntil)) {
    events.push({ key: `resumed ${id} ${waitingUntil}`, event: { kind: 'resumed', caseId: id, at: waitingUntil } });
  }
  if (isPast(closesAt)) {
    const reason = state === 'answered' ? 'answered' : 'no-reply-needed';
    events.push({ key: `closed ${id} ${closesAt}`, event: { kind: 'closed', caseId: id, at: closesAt, reason } });
  }
  return events;
}
