import { canonicalJson } from '../canonical-json.ts';
import type { CaseEvent, CaseEventOf } from './events.ts';

/** One event per id. Two that differ under one id are a fault of the sender; the smaller JSON wins on every machine. */
function withoutDuplicates(events: readonly CaseEvent[]): Map<string, CaseEvent> {
  const byId = new Map<string, CaseEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (!known || (known !== event && canonicalJson(event) < canonicalJson(known))) byId.set(event.id, event);
  }
  return byId;
}

/**
 * Ids that stand taken back. An `undone` counts unless one that counts takes it back in turn; a ring of them, which only
 * a forged log can hold, counts for nothing. No clock is asked, for those of two machines may differ.
 */
function takenBack(undone: readonly CaseEventOf<'undone'>[]): ReadonlySet<string> {
  const gone = new Set<string>();
  const against = new Map<string, CaseEventOf<'undone'>[]>();
  for (const one of undone) against.set(one.event, [...(against.get(one.event) ?? []), one]);
  let undecided = [...undone];
  for (;;) {
    const counting = undecided.filter(({ id }) => (against.get(id) ?? []).every((other) => gone.has(other.id)));
    for (const { event } of counting) gone.add(event);
    const rest = undecided.filter((one) => !gone.has(one.id) && !counting.includes(one));
    if (rest.length === undecided.length) return gone;
    undecided = rest;
  }
}

/** The events that count: each once, without those taken back. In no particular order. */
export function activeEvents(events: readonly CaseEvent[]): CaseEvent[] {
  const all = [...withoutDuplicates(events).values()];
  const undone = all.filter((event) => event.kind === 'undone');
  if (undone.length === 0) return all;
  const gone = takenBack(undone);
  return all.filter(({ id }) => !gone.has(id));
}
