import type { ClockSettings } from './clock-settings.ts';
import type { CaseEvent } from './events.ts';
import type { Thread } from './thread.ts';
import { close, endWaiting, post, reopen, reply, sighting, wait } from './transitions.ts';
import { isSettled, newWalk, type Walk } from './walk-state.ts';

function staffEvent(walk: Walk, event: CaseEvent, at: number): void {
  switch (event.kind) {
    case 'classified': {
      walk.staffClass = { class: event.class, at };
      const round = walk.rounds.at(-1);
      if (round) round.staff = walk.staffClass;
      walk.triaged = true;
      return;
    }
    case 'reply-need-set':
      walk.triaged = true;
      return;
    case 'prioritised':
      walk.priority = event.priority;
      walk.triaged = true;
      return;
    case 'unit-set':
      walk.unit = event.unit;
      walk.triaged = true;
      return;
    case 'claimed':
      walk.owner = event.by;
      return;
    case 'released':
      walk.owner = undefined;
      return;
    case 'noted':
      walk.notes++;
      return;
    case 'handed-off':
      walk.unit = event.unit;
      wait(walk, at, 'unit', undefined);
      return;
    case 'waiting':
      wait(walk, at, event.on, event.until === undefined ? undefined : Date.parse(event.until));
      return;
    case 'resumed': {
      // By itself only when its time had come: another machine may have recorded it for an earlier wait.
      const isTimely = event.by !== undefined || (walk.waiting?.until ?? Number.POSITIVE_INFINITY) <= at;
      if (isTimely) endWaiting(walk, at);
      return;
    }
    case 'closed':
      if (event.by !== undefined || isSettled(walk)) {
        close(walk, at, event.reason, event.duplicateOf === undefined ? {} : { duplicateOf: event.duplicateOf });
      }
      return;
    case 'reopened':
      reopen(walk, at);
      return;
    case 'merged':
      close(walk, at, 'duplicate', { duplicateOf: event.into, mergedInto: event.into });
      return;
  }
}

interface Moment {
  readonly at: number;
  /** Of what happens in the same millisecond: the citizen's post, its sighting, our reply, what staff do. */
  readonly rank: number;
  readonly id: string;
  /** It starts the quiet time anew. */
  readonly touches: boolean;
  readonly happen: (walk: Walk) => void;
}

function moments(thread: Thread, events: readonly CaseEvent[], settings: ClockSettings): Moment[] {
  const all: Moment[] = [];
  for (const one of thread.posts) {
    all.push({ at: one.postedAt, rank: 0, id: one.id, touches: true, happen: (walk) => post(walk, one) });
    all.push({ at: one.seenAt, rank: 1, id: one.id, touches: true, happen: (walk) => sighting(walk, one) });
  }
  for (const one of thread.replies) {
    all.push({ at: one.at, rank: 2, id: one.id, touches: true, happen: (walk) => reply(walk, one, settings) });
  }
  for (const event of events) {
    const at = Date.parse(event.at);
    if (event.kind === 'post-seen' || event.kind === 'reply-observed') continue;
    const touches = event.kind === 'resumed' || (event.by !== undefined && event.kind !== 'erased');
    all.push({ at, rank: 3, id: event.id, touches, happen: (walk) => staffEvent(walk, event, at) });
  }
  return all.sort((a, b) => a.at - b.at || a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

/** Tells the story of a case in order of what happened when, whatever the order in which it was recorded. */
export function walkThrough(thread: Thread, events: readonly CaseEvent[], settings: ClockSettings): Walk {
  const walk = newWalk();
  for (const { at, touches, happen } of moments(thread, events, settings)) {
    if (touches) walk.touchedAt = at;
    happen(walk);
  }
  return walk;
}
