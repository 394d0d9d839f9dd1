import { after, dueAfter, elapsed, type WorkCalendar } from './clock.ts';
import type { ClockSettings } from './clock-settings.ts';
import type { ClockReading } from './record.ts';
import type { CaseClass } from './terms.ts';

/** Instants in milliseconds since 1970. */
export interface Timer {
  readonly kind: ClockReading['kind'];
  readonly start: number;
  /** In order of time; the last may go on. */
  readonly pauses: { readonly from: number; to?: number }[];
  stop?: number;
  stoppedBy?: 'answer' | 'closing';
  /** The case's class as known at that instant, and at the end when it is left out. */
  readonly classAt: (until?: number) => CaseClass;
}

const isPaused = ({ pauses }: Timer): boolean => pauses.length > 0 && pauses.at(-1)?.to === undefined;

export function pause(timer: Timer | undefined, at: number): void {
  if (timer && timer.stop === undefined && !isPaused(timer)) timer.pauses.push({ from: at });
}

export function stop(timer: Timer | undefined, at: number, by: 'answer' | 'closing'): void {
  if (!timer || timer.stop !== undefined) return;
  timer.stop = at;
  timer.stoppedBy = by;
}

/** Goes on after a pause, or after a stop that proved wrong: the time between does not count. */
export function resume(timer: Timer | undefined, at: number): void {
  if (!timer) return;
  if (timer.stop !== undefined && !isPaused(timer)) timer.pauses.push({ from: timer.stop });
  const last = timer.pauses.at(-1);
  if (last && last.to === undefined) last.to = at;
  delete timer.stop;
  delete timer.stoppedBy;
}

/** Takes a stop back as if it had not been; a pause that went on then ends. */
export function unstop(timer: Timer, at: number): void {
  delete timer.stop;
  delete timer.stoppedBy;
  if (isPaused(timer)) resume(timer, at);
}

const TARGET = {
  'first-response': 'firstResponse',
  'next-response': 'nextResponse',
  resolution: 'resolution',
} as const;

export interface TimerReading {
  readonly reading: ClockReading;
  /** Running and due then. */
  readonly dueAt?: number;
  /** When each of these percents of its time is used. */
  warnings(percents: readonly number[]): number[];
}

interface Run {
  readonly due: number | undefined;
  /** Since when it ran without a break until it was due. */
  readonly since: number;
  readonly late: boolean;
  readonly paused: boolean;
}

/** Each pause puts off what is due by the time that was left; once it is over due there is nothing left to put off. */
function run(
  { start, pauses, stop }: Timer,
  calendar: WorkCalendar,
  firstDue: number | undefined,
  allHours: boolean,
): Run {
  let due = firstDue;
  let since = start;
  let late = false;
  for (const { from, to } of pauses) {
    if (due !== undefined && from > due) late = true;
    const end = to ?? stop;
    if (end === undefined) return { due, since, late, paused: true };
    if (due === undefined || from > due) continue;
    due = after(calendar, end, elapsed(calendar, from, due, allHours), allHours);
    since = end;
  }
  return { due, since, late: late || (stop !== undefined && due !== undefined && stop > due), paused: false };
}

const iso = (at: number): string => new Date(at).toISOString();

export function read(timer: Timer, calendar: WorkCalendar, settings: ClockSettings): TimerReading {
  const { kind, start, stop, stoppedBy } = timer;
  const name = timer.classAt(stop);
  const target = settings.targets[name][TARGET[kind]];
  const allHours = target?.allHours ?? false;
  const firstDue = target && dueAfter(calendar, start, target);
  const { due, since, late, paused } = run(timer, calendar, firstDue, allHours);
  const isRunning = stop === undefined && !paused;
  return {
    reading: {
      kind,
      startedAt: iso(start),
      ...(due !== undefined && !paused && { dueAt: iso(due) }),
      ...(stop !== undefined && { stoppedAt: iso(stop) }),
      ...(stoppedBy && { stoppedBy }),
      class: name,
      late,
      paused,
    },
    ...(isRunning && due !== undefined && { dueAt: due }),
    warnings: (percents) => {
      if (due === undefined || firstDue === undefined) return [];
      const whole = elapsed(calendar, start, firstDue, allHours);
      const left = elapsed(calendar, since, due, allHours);
      return percents.map((percent) => {
        if (percent === 100) return due;
        const until = left - (whole * (100 - percent)) / 100;
        return until <= 0 ? since : (after(calendar, since, until, allHours) ?? due);
      });
    },
  };
}
