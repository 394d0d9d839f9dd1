import type { ClockSettings } from './clock-settings.ts';
import type { CaseEvent } from './events.ts';
import { CASE_CLASSES, type CaseClass, type CloseReason, type Priority } from './terms.ts';
import type { CitizenPost, OurReply, Thread } from './thread.ts';
import { pause, resume, stop, type Timer } from './timer.ts';

const DAY = 86_400_000;

/** Posts from the first that wants an answer to our full answer; each round is of a class of its own. */
export interface Round {
  readonly posts: CitizenPost[];
  staff: { readonly class: CaseClass; readonly at: number } | undefined;
}

/** Where a case stands while its story is told in order. Instants in milliseconds since 1970. */
export interface Walk {
  readonly rounds: Round[];
  readonly timers: Timer[];
  response: Timer | undefined;
  resolution: Timer | undefined;
  /** Posts that nothing of ours came after. */
  unresponded: CitizenPost[];
  /** Something waits for a full answer. */
  unresolved: boolean;
  /** This round got an acknowledgement or a question of ours. */
  acknowledged: boolean;
  answeredAt: number | undefined;
  firstResponseAt: number | undefined;
  waiting: { readonly on: 'citizen' | 'unit'; readonly until: number | undefined } | undefined;
  closed:
    | { readonly at: number; readonly reason: CloseReason; readonly duplicateOf?: string; readonly mergedInto?: string }
    | undefined;
  /** Staff opened it again: it stays until they or an answer close it. */
  heldOpen: boolean;
  triaged: boolean;
  staffClass: Round['staff'];
  priority: Priority | undefined;
  unit: string | undefined;
  owner: string | undefined;
  notes: number;
  /** A post of the citizen has come. */
  heard: boolean;
  /** When a person last did or wrote something, or a wait ended. */
  touchedAt: number;
}

const mostSerious = (posts: readonly CitizenPost[]): CaseClass =>
  CASE_CLASSES.find((name) => posts.some((post) => post.class === name)) ?? 'feedback';

/** As of `until`: a later post does not change what was right before. What staff say holds, but an emergency seen after they said it shows through: better one alarm too many. */
export function classOf(round: Round, until = Number.POSITIVE_INFINITY): CaseClass {
  const { staff } = round;
  const posts = round.posts.filter(({ postedAt }) => postedAt <= until);
  if (!staff) return mostSerious(posts);
  const isNewEmergency = posts.some((post) => post.class === 'emergency' && post.seenAt > staff.at);
  return isNewEmergency ? 'emergency' : staff.class;
}

function endWaiting(walk: Walk, at: number): void {
  if (walk.waiting?.on === 'citizen') {
    if (!walk.response?.stoppedBy) resume(walk.response, at);
    if (!walk.resolution?.stoppedBy) resume(walk.resolution, at);
  }
  walk.waiting = undefined;
}

function wait(walk: Walk, at: number, on: 'citizen' | 'unit', until: number | undefined): void {
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

function post(walk: Walk, one: CitizenPost): void {
  walk.heard = true;
  // What comes while we wait for the citizen is what we asked for, question or not.
  const isAwaited = walk.waiting?.on === 'citizen' && !one.courtesy && !one.waived;
  if (one.needs || isAwaited) demand(walk, one, one.postedAt);
}

/** It was posted before the case was closed, but whoever closed it cannot have seen it. */
function sighting(walk: Walk, one: CitizenPost): void {
  if (walk.closed && one.needs && one.postedAt <= walk.closed.at && walk.unresponded.includes(one)) {
    demand(walk, one, one.seenAt);
  }
}

function reply(walk: Walk, { at, tone }: OurReply, settings: ClockSettings): void {
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

/** Whether nothing is left to do but to wait for silence. */
export const isSettled = (walk: Walk): boolean => !walk.closed && !walk.waiting && !walk.unresolved && !walk.heldOpen;

function close(walk: Walk, at: number, reason: CloseReason, more: { duplicateOf?: string; mergedInto?: string }): void {
  stop(walk.response, at, 'closing');
  stop(walk.resolution, at, 'closing');
  walk.waiting = undefined;
  walk.heldOpen = false;
  walk.closed = { at: walk.closed?.at ?? at, reason, ...more };
}

function reopen(walk: Walk, at: number): void {
  if (!walk.closed) return;
  walk.closed = undefined;
  walk.heldOpen = true;
  if (walk.response?.stoppedBy === 'closing') resume(walk.response, at);
  resume(walk.resolution, at);
}

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
  const walk: Walk = {
    rounds: [],
    timers: [],
    response: undefined,
    resolution: undefined,
    unresponded: [],
    unresolved: false,
    acknowledged: false,
    answeredAt: undefined,
    firstResponseAt: undefined,
    waiting: undefined,
    closed: undefined,
    heldOpen: false,
    triaged: false,
    staffClass: undefined,
    priority: undefined,
    unit: undefined,
    owner: undefined,
    notes: 0,
    heard: false,
    touchedAt: 0,
  };
  for (const { at, touches, happen } of moments(thread, events, settings)) {
    if (touches) walk.touchedAt = at;
    happen(walk);
  }
  return walk;
}
