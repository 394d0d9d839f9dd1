import { spentIn } from './cost.ts';
import type { XApiTrouble } from './failure.ts';
import type { Gap, PollState } from './poll.ts';

/** What staff may know of fetching. */
export interface XApiStatus {
  /** The account that is connected. */
  readonly handle: string;
  /** ISO 8601, UTC: the last time everything had come; absent before the first. */
  readonly lastAt?: string;
  /** ISO 8601, UTC; absent = only after somebody connects anew. */
  readonly nextAt?: string;
  /** Of the calendar month (UTC), in millionths of a US dollar. */
  readonly spentMicro: number;
  readonly ceilingMicro: number;
  readonly trouble?: XApiTrouble;
  /** `first`: the first fetch goes on · `behind`: not complete since `lastAt` */
  readonly coverage: 'first' | 'complete' | 'behind';
  /** ISO 8601, UTC: since when what was fetched is complete, but for `gaps`. */
  readonly completeFrom?: string;
  readonly gaps: readonly Gap[];
}

interface Settings {
  readonly pollMinutes: number;
  readonly monthlyCeilingUsd: number;
}

const MINUTE = 60_000;
/** A fetch that is this late was missed: the computer slept, or the browser was closed. */
const LATE = 5 * MINUTE;

/** `now`: ms since 1970. */
export function statusOf(poll: PollState, handle: string, settings: Settings, now: number): XApiStatus {
  const { completeFrom, completeUntil, nextAt, trouble, gaps, spent } = poll;
  const isFresh =
    completeUntil !== undefined && now - Date.parse(completeUntil) <= settings.pollMinutes * MINUTE + LATE;
  return {
    handle,
    ...(completeUntil !== undefined && { lastAt: completeUntil }),
    ...(nextAt !== undefined && { nextAt: new Date(nextAt).toISOString() }),
    spentMicro: spentIn(spent, now),
    ceilingMicro: settings.monthlyCeilingUsd * 1_000_000,
    ...(trouble && { trouble: trouble.kind }),
    coverage: completeUntil === undefined ? 'first' : isFresh && !trouble ? 'complete' : 'behind',
    ...(completeFrom !== undefined && { completeFrom }),
    gaps,
  };
}
