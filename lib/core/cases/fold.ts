import { activeEvents } from './active-events.ts';
import { workCalendar } from './clock.ts';
import type { CaseSettings } from './clock-settings.ts';
import type { CaseEvent } from './events.ts';
import { rank } from './priority.ts';
import type { CaseRecord } from './record.ts';
import type { CaseClass, CaseState } from './terms.ts';
import { byRecording, type CitizenPost, readThread, type Thread } from './thread.ts';
import { read, type TimerReading } from './timer.ts';
import { walkThrough } from './walk.ts';
import { classOf, isSettled, type Walk } from './walk-state.ts';

const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();

/** In recorded order: the case's own events, and what both sides wrote in cases that staff merged into it before the merge. */
function eventsOf(id: string, active: readonly CaseEvent[]): CaseEvent[] {
  const own = active.filter(({ caseId }) => caseId === id);
  if (own.length === active.length) return own;
  const merges = active.filter((event) => event.kind === 'merged');
  const into = new Map(merges.map((event) => [event.caseId, event]));
  const taken = active.filter(({ caseId, kind, at }) => {
    const merge = into.get(caseId);
    const isWriting = kind === 'post-seen' || kind === 'reply-observed';
    return isWriting && caseId !== id && merge?.into === id && Date.parse(at) <= Date.parse(merge.at);
  });
  return [...own, ...taken].sort(byRecording);
}

function stateOf(walk: Walk): CaseState {
  if (walk.closed) return 'closed';
  if (walk.waiting) return walk.waiting.on === 'unit' ? 'waiting-unit' : 'waiting-citizen';
  if (isSettled(walk) && walk.answeredAt !== undefined) return 'answered';
  if (walk.acknowledged) return 'acknowledged';
  return walk.triaged || walk.heldOpen ? 'triaged' : 'new';
}

function classNow(walk: Walk, posts: readonly CitizenPost[]): CaseClass {
  const round = walk.rounds.at(-1);
  if (round) return classOf(round);
  return classOf({ posts: [...posts], staff: walk.staffClass });
}

/** The clocks' part of a record. */
function clocksOf(walk: Walk, settings: CaseSettings) {
  const calendar = workCalendar(settings);
  const readings = walk.timers.map((timer) => read(timer, calendar, settings.clocks));
  const first = readings.reduce<TimerReading | undefined>(
    (found, one) =>
      !walk.closed && one.dueAt !== undefined && one.dueAt < (found?.dueAt ?? Number.POSITIVE_INFINITY) ? one : found,
    undefined,
  );
  const percents = [...settings.clocks.warnPercents].sort((a, b) => a - b);
  const warnings = first?.warnings(percents) ?? [];
  const dueSoon = warnings[percents.filter((percent) => percent < 100).length - 1] ?? first?.dueAt;
  return {
    clocks: readings.map(({ reading }) => reading),
    ...(first?.dueAt !== undefined && { dueAt: iso(first.dueAt) }),
    warnAt: warnings.map(iso),
    ...(dueSoon !== undefined && { dueSoonAt: iso(dueSoon) }),
    late: readings.some(({ reading }) => reading.late),
  };
}

function endOf(walk: Walk, { clocks }: CaseSettings) {
  const closesAt = walk.touchedAt + clocks.quietDays * DAY;
  return {
    ...(walk.closed && { closedAt: iso(walk.closed.at), closeReason: walk.closed.reason }),
    ...(walk.closed?.duplicateOf !== undefined && { duplicateOf: walk.closed.duplicateOf }),
    ...(walk.closed?.mergedInto !== undefined && { mergedInto: walk.closed.mergedInto }),
    ...(walk.waiting?.until !== undefined && { waitingUntil: iso(walk.waiting.until) }),
    ...(isSettled(walk) && { closesAt: iso(closesAt) }),
  };
}

function rankOf(walk: Walk, current: CaseClass, thread: Thread) {
  const asked = walk.rounds.at(-1)?.posts ?? [];
  return rank({
    emergency: current === 'emergency',
    dataExposed: thread.posts.some(({ exposed }) => exposed.length > 0),
    question: asked.some(({ question }) => question),
    vulnerable: thread.posts.some(({ vulnerable }) => vulnerable),
    repeat: asked.length > 1,
    abuse: current === 'abuse',
    needsReply: asked.length > 0,
    set: walk.priority,
  });
}

/**
 * What the events of a case amount to; undefined without a citizen's post. The same for any order of the events, for
 * any of them given twice, and at any time: what happens by the clock alone is `timedEvents`, which are recorded and
 * folded like all others. Changed settings re-judge the clocks of the past too.
 *
 * @param id the case; may be left out where all events have the same. Events of cases merged into it may be given with
 *   its own: then the clock of the citizen who wrote first counts.
 */
export function foldCase(
  events: readonly CaseEvent[],
  settings: CaseSettings,
  id: string | undefined = events[0]?.caseId,
): CaseRecord | undefined {
  if (id === undefined) return undefined;
  const active = eventsOf(id, activeEvents(events).sort(byRecording));
  const thread = readThread(active);
  const [first] = thread.posts;
  const last = thread.posts.at(-1);
  if (!first || !last) return undefined;
  const own = active.filter(({ caseId }) => caseId === id);
  const walk = walkThrough(thread, own, settings.clocks);
  const current = classNow(walk, thread.posts);
  const lastReply = thread.replies.at(-1);
  return {
    id,
    account: first.account,
    state: stateOf(walk),
    class: current,
    classSetByStaff: walk.staffClass?.class === current,
    needsReply: walk.rounds.length > 0,
    ...rankOf(walk, current, thread),
    exposed: [...new Set(thread.posts.flatMap(({ exposed }) => exposed))].sort(),
    relation: first.relation,
    ...(first.language !== undefined && { language: first.language }),
    ...(first.conversationId !== undefined && { conversationId: first.conversationId }),
    posts: thread.posts.map((post) => post.id),
    answers: thread.replies.flatMap(({ postId }) => postId ?? []),
    ...(walk.unit !== undefined && { unit: walk.unit }),
    ...(walk.owner !== undefined && { owner: walk.owner }),
    openedAt: iso(first.postedAt),
    lastInboundAt: iso(last.postedAt),
    ...(lastReply && { lastOutboundAt: iso(lastReply.at) }),
    ...(walk.firstResponseAt !== undefined && { firstResponseAt: iso(walk.firstResponseAt) }),
    ...endOf(walk, settings),
    ...clocksOf(walk, settings),
    notes: walk.notes,
  };
}
