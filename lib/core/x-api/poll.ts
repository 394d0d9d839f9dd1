import { compareIds } from '../cases/post-time.ts';
import type { Spent } from './cost.ts';
import { addSpent } from './cost.ts';
import { type Failure, retryAt, type XApiTrouble } from './failure.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A run may take this long before its beginning is out of X's reach. */
const MARGIN = 10 * MINUTE;
/** How far back a first fetch goes, and a search can. */
const REACH = 7 * DAY;
/** Each is shown to staff; beyond, the oldest is forgotten. */
const MOST_GAPS = 5;

/** The names X gives fields: learned from its first refusal, and remembered. */
export const DIALECTS = ['tweet', 'post'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Timelines that are read: what citizens wrote to the account, and what the account wrote. */
export const TRACKS = ['mentions', 'own'] as const;
export type TrackName = (typeof TRACKS)[number];

/** X's API gives no more than this many of the newest posts of a timeline. */
const DEPTH: Readonly<Record<TrackName, number>> = { mentions: 800, own: 3200 };

/** Pages that are being read, newest post first. */
export interface Run {
  /** ISO 8601, UTC: what was written after may be missing. */
  readonly startedAt: string;
  /** Where the next page is; absent before the first. */
  readonly token?: string;
  readonly newestId?: string;
  readonly oldestId?: string;
  readonly count: number;
  /** Reads by search what lies between, for the timeline did not go back far enough: up to this post. */
  readonly until?: string;
}

export interface Track {
  /** Everything up to this post has come. Moves only when every page after it has come. */
  readonly sinceId?: string;
  readonly run?: Run;
}

/** A time of which posts may be missing for good. ISO 8601, UTC. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

/** Everything fetching must remember: saved after each page, so that the worker may die between any two. */
export interface PollState {
  readonly dialect: Dialect;
  readonly tracks: Readonly<Record<TrackName, Track>>;
  /** ISO 8601, UTC: complete from here… */
  readonly completeFrom?: string;
  /** …to here, but for `gaps`. */
  readonly completeUntil?: string;
  readonly gaps: readonly Gap[];
  /** ms since 1970; absent = only after somebody connected anew. */
  readonly nextAt?: number;
  readonly trouble?: { readonly kind: XApiTrouble; readonly since: string; readonly failures: number };
  readonly spent?: Spent;
  /** When open posts were last looked up; ms since 1970. */
  readonly lookedUpAt?: number;
}

/** Nothing fetched yet. `now`: ms since 1970. */
export const newPoll = (now: number): PollState => ({
  dialect: 'tweet',
  tracks: { mentions: {}, own: {} },
  gaps: [],
  lookedUpAt: now,
  nextAt: now,
});

const iso = (time: number): string => new Date(time).toISOString();
const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && compareIds(a, b) < 0) ? b : a;

/** What to ask for next. */
export interface Question {
  readonly sinceId?: string;
  readonly startTime?: string;
  readonly untilId?: string;
  readonly token?: string;
  /** By search: the timeline does not reach there. */
  readonly search: boolean;
}

/** Begins a run where none is going on. `now`: ms since 1970. */
export const beginRun = (track: Track, now: number): Track =>
  track.run ? track : { ...track, run: { startedAt: iso(now), count: 0 } };

/** The next question of a run. `now`: ms since 1970. */
export function questionOf({ sinceId, run }: Track, now: number): Question {
  const search = run?.until !== undefined;
  // By the run's beginning, not by the clock: all pages of a run must be asked for in the same words.
  const start = (run ? Date.parse(run.startedAt) : now) - REACH + MARGIN;
  return {
    search,
    // A search that would begin before its reach is refused as a whole, and no `start_time` is taken beside `until_id`.
    ...(search && { sinceId: later(sinceId, idAt(start)) as string }),
    ...(!search && (sinceId === undefined ? { startTime: iso(start).replace(/\.\d+Z$/, 'Z') } : { sinceId })),
    ...(run?.until !== undefined && { untilId: run.until }),
    ...(run?.token !== undefined && { token: run.token }),
  };
}

const EPOCH = 1_288_834_974_657n;
/** When a post of this id was made, in ms since 1970; and the lowest id of a moment. */
const timeOf = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);
const idAt = (time: number): string => String((BigInt(time) - EPOCH) << 22n);

export interface PageFacts {
  /** Posts on the page, read or not. */
  readonly count: number;
  readonly ids: readonly string[];
  readonly next?: string;
  /** Posts that could not be read. */
  readonly unread: number;
}

/** The state after a page was kept. */
export function takePage(state: PollState, name: TrackName, page: PageFacts, now: number): PollState {
  const track = state.tracks[name];
  const { run = { startedAt: iso(now), count: 0 } } = track;
  const ordered = [...page.ids].sort(compareIds);
  const read: Run = {
    ...run,
    count: run.count + page.count,
    ...defined('newestId', later(run.newestId, ordered.at(-1))),
    ...defined('oldestId', ordered[0] ?? run.oldestId),
  };
  const noted = page.unread > 0 ? withGap(state, { from: state.completeUntil ?? run.startedAt, to: iso(now) }) : state;
  if (page.next !== undefined) return withTrack(noted, name, { ...track, run: { ...read, token: page.next } });
  return endRun(noted, name, track, read, now);
}

/** Every page has come; unless the timeline was too short, then the rest is searched for. */
function endRun(state: PollState, name: TrackName, track: Track, run: Run, now: number): PollState {
  const isCut = track.sinceId !== undefined && run.until === undefined && run.count >= DEPTH[name];
  if (isCut && run.oldestId !== undefined) {
    const { token: _, ...rest } = run;
    return withTrack(state, name, { ...track, run: { ...rest, count: 0, until: run.oldestId } });
  }
  const isFirst = track.sinceId === undefined;
  const reach = now - REACH;
  const from = run.until !== undefined && track.sinceId !== undefined ? timeOf(track.sinceId) : reach;
  const lost = from < reach ? withGap(state, { from: iso(from), to: iso(reach) }) : state;
  const tooShort = isFirst && run.count >= DEPTH[name] && run.oldestId !== undefined;
  const cut = tooShort ? withGap(lost, { from: iso(reach), to: iso(timeOf(run.oldestId as string)) }) : lost;
  return withTrack(cut, name, { ...defined('sinceId', later(track.sinceId, run.newestId)) });
}

/**
 * X does not know the place of the next page any more: the run begins again. What came is known, so nothing doubles. A
 * search is given up instead, and what it was to bring is said to be missing.
 */
export function restartRun(state: PollState, name: TrackName, now: number): PollState {
  const { run, ...rest } = state.tracks[name];
  if (run?.until === undefined || rest.sinceId === undefined) {
    return withTrack(state, name, beginRun(rest, now));
  }
  const gap = { from: iso(timeOf(rest.sinceId)), to: iso(timeOf(run.until)) };
  return withTrack(withGap(state, gap), name, { ...defined('sinceId', later(rest.sinceId, run.newestId)) });
}

/** Both timelines have come whole. `startedAt`: when the first question of them was asked. */
export function settle(state: PollState, startedAt: string, now: number, pollMinutes: number): PollState {
  const { trouble: _, ...rest } = state;
  return {
    ...rest,
    completeFrom: state.completeFrom ?? iso(Date.parse(startedAt) - REACH),
    completeUntil: startedAt,
    nextAt: now + pollMinutes * MINUTE,
  };
}

/** What was reached stays as it is, and the next try goes on from there. */
export function fail(state: PollState, failure: Failure, now: number, pollMinutes: number): PollState {
  const failures = state.trouble?.kind === failure.kind ? state.trouble.failures + 1 : 1;
  const since = state.trouble?.kind === failure.kind ? state.trouble.since : iso(now);
  const { nextAt: _, ...rest } = state;
  return {
    ...rest,
    ...defined('nextAt', retryAt(failure, failures, now, pollMinutes)),
    trouble: { kind: failure.kind, since, failures },
  };
}

export const spend = (state: PollState, micro: number, now: number): PollState =>
  micro === 0 ? state : { ...state, spent: addSpent(state.spent, micro, now) };

/** Open posts are looked up once a week, so that what was deleted on X goes here too. */
export const isLookUpDue = ({ lookedUpAt = 0 }: PollState, now: number): boolean => now - lookedUpAt >= 7 * DAY;

const withTrack = (state: PollState, name: TrackName, track: Track): PollState => ({
  ...state,
  tracks: { ...state.tracks, [name]: track },
});

const withGap = (state: PollState, gap: Gap): PollState => ({ ...state, gaps: [...state.gaps, gap].slice(-MOST_GAPS) });

const defined = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
