import { Temporal } from 'temporal-polyfill';
import { dueAfter, workCalendar } from './clock.ts';
import { type CaseSettings, WEEKDAYS, type Weekday, zoneOf } from './clock-settings.ts';
import type { CaseClass } from './terms.ts';

/** The first such day and time after `now`, in the zone of the office hours. `time` is `15:00`. Milliseconds since 1970. */
export function nextMoment(settings: CaseSettings, now: number, weekday: Weekday, time: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zoneOf(settings));
  const days = (WEEKDAYS.indexOf(weekday) + 1 - here.dayOfWeek + 7) % 7;
  const at = here.withPlainTime(time).add({ days });
  return (at.epochMilliseconds > now ? at : at.add({ days: 7 })).epochMilliseconds;
}

export interface ExampleDue {
  /** Milliseconds since 1970; absent where there is no target, or the office never opens for long enough. */
  readonly firstResponse?: number;
  readonly resolution?: number;
}

/** What the settings mean for a post of that class written at `at`. */
export function exampleDue(settings: CaseSettings, name: CaseClass, at: number): ExampleDue {
  const { firstResponse, resolution } = settings.clocks.targets[name];
  const calendar = workCalendar(settings);
  const first = firstResponse && dueAfter(calendar, at, firstResponse);
  const last = resolution && dueAfter(calendar, at, resolution);
  return {
    ...(first !== undefined && { firstResponse: first }),
    ...(last !== undefined && { resolution: last }),
  };
}
