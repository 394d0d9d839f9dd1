import type { ClockSettings } from './clock-settings.ts';
import type { CloseReason } from './terms.ts';
import type { CitizenPost, OurReply } from './thread.ts';
import { pause, resume, stop, type Timer, unstop } from './timer.ts';
import { classOf, type Round, type Walk } from './walk-state.ts';

const DAY = 86_400_000;

export function endWaiting(walk: Walk, at: number): void {
  if (walk.waiting?.on === 'citizen') {
    if (!walk.response?.stoppedBy) resume(walk.response, at);
    if (!walk.resolution?.stoppedBy) resume(walk.resolution, at);
  }
  walk.waiting = undefined;
}

export function wait(walk: Walk, at: number, on: 'citizen' | 'unit', until: number | undefined): void {
  // A wait that was over before it was recorded is none.
  if (walk.closed || (until !== undefined && until <= at)) return;
  endWaiting(walk, at);
  walk.waiting = { on, until };
  if (on === 'unit') return;
  pause(walk.response, at);
  pause(walk.resolution, at);
}

function start(walk: Walk, kind: Timer['kind'], at: number, round: Round): Timer {
  const timer: Timer = { kind, start: at, pauses: [], classAt: (until) => classOf(round, until) };
  walk.timers.push(timer);
  return timer;
}

/** A post that wants an answer: opens the case again where it was closed, and a new round where all was answered. */
function demand(walk: Walk, post: CitizenPost, at: number): void {
  const closedAt = walk.closed?.at;
  const wasClosed = closedAt !== undefined;
  // Closing settled what could be seen by then.
  if (wasClosed) walk.unresponded = walk.unresponded.filter((one) => one !== post && one.seenAt > closedAt);
  walk.closed = undefined;
  if (walk.waiting?.on === 'citizen') endWaiting(walk, at);
  let round = walk.rounds.at(-1);
  if (!round || wasClosed || !walk.unresolved) {
    round = { posts: [...walk.unresponded], staff: walk.staffClass };
    walk.rounds.push(round);
    walk.acknowledged = false;
  }
  round.posts.push(post);
  walk.unresponded.push(post);
  walk.unresolved = true;
  const since = Math.min(...walk.unresponded.map(({ postedAt }) => postedAt));
  // Whoever closed it did not stop the clocks of a post they had not seen.
  for (const timer of [walk.response, walk.resolution]) {
    if (timer?.stoppedBy === 'closing' && timer.start === since) unstop(timer, at);
  }
  if (!walk.response || walk.response.stop !== undefined) {
    const kind = walk.firstResponseAt === undefined ? 'first-response' : 'next-response';
    walk.response = start(walk, kind, since, round);
  }
  // An answer that did not settle the matter: its clock goes on, without the time the citizen had.
  if (!wasClosed && walk.resolution?.stoppedBy === 'answer') resume(walk.resolution, at);
  else if (!walk.resolution || walk.resolution.stop !== undefined) {
    walk.resolution = start(walk, 'resolution', since, round);
  }
}

export function post(walk: Walk, one: CitizenPost): void {
  walk.heard = true;
  // What comes while we wait for the citizen is what we asked for, question or not.
  const isAwaited = walk.waiting?.on === 'citizen' && !one.courtesy && !one.waived;
  if (one.needs || isAwaited) demand(walk, one, one.postedAt);
}

/** It was posted before the case was closed, but whoever closed it cannot have seen it. */
export function sighting(walk: Walk, one: CitizenPost): void {
  if (walk.closed && one.needs && one.postedAt <= walk.closed.at && walk.unresponded.includes(one)) {
    demand(walk, one, one.seenAt);
  }
}

export function reply(walk: Walk, { at, tone }: OurReply, settings: ClockSettings): void {
  // Older than anything the citizen wrote here: it answers nothing.
  if (!walk.heard) return;
  if (walk.rounds.length > 0) walk.firstResponseAt ??= at;
  stop(walk.response, at, 'answer');
  walk.unresponded = [];
  if (tone === 'answer') {
    stop(walk.resolution, at, 'answer');
    walk.unresolved = false;
    walk.heldOpen = false;
    walk.waiting = undefined;
    walk.answeredAt = at;
  } else {
    walk.acknowledged = true;
    if (tone === 'question') wait(walk, at, 'citizen', at + settings.waitingCitizenDays * DAY);
  }
}

export function close(
  walk: Walk,
  at: number,
  reason: CloseReason,
  more: { duplicateOf?: string; mergedInto?: string },
): void {
  stop(walk.response, at, 'closing');
  stop(walk.resolution, at, 'closing');
  walk.waiting = undefined;
  walk.heldOpen = false;
  walk.closed = { at: walk.closed?.at ?? at, reason, ...more };
}

export function reopen(walk: Walk, at: number): void {
  if (!walk.closed) return;
  walk.closed = undefined;
  walk.heldOpen = true;
  if (walk.response?.stoppedBy === 'closing') resume(walk.response, at);
  resume(walk.resolution, at);
}
