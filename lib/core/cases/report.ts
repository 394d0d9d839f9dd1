import { Temporal } from 'temporal-polyfill';
import { type WorkCalendar, workCalendar } from './clock.ts';
import type { CaseSettings } from './clock-settings.ts';
import type { CaseRecord, ClockReading } from './record.ts';
import { CASE_CLASSES, type CaseClass } from './terms.ts';

/** Half-open, milliseconds since 1970. */
export interface ReportPeriod {
  readonly from: number;
  readonly to: number;
}

/** Durations in milliseconds; absent without cases. */
export interface ResponseTimes {
  readonly count: number;
  readonly median?: number;
  readonly p90?: number;
}

/** Shares from 0 to 1, absent where there is nothing to share. Numbers only: no text, no person. */
export interface Figures {
  /** Cases that began in the period, without those merged into others. */
  readonly received: number;
  /** Of these, those that want an answer: not spam, abuse, duplicates or courtesies. */
  readonly needing: number;
  /** Of these, those with an answer of ours, acknowledgements included. */
  readonly answered: number;
  readonly answeredShare?: number;
  /** From the citizen's post to our first answer, by the clock on the wall. */
  readonly firstResponse: ResponseTimes;
  /** The same in office hours. */
  readonly firstResponseWorking: ResponseTimes;
  /** First responses with a target that were in time, and all of which it is known by now. */
  readonly withinTarget: number;
  readonly withTarget: number;
  readonly withinTargetShare?: number;
}

export interface Breakdown<Key extends string = string> {
  readonly key: Key;
  readonly figures: Figures;
}

export interface Report {
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly to: string;
  readonly total: Figures;
  /** In the order of CASE_CLASSES. */
  readonly byClass: readonly Breakdown<CaseClass>[];
  /** By name; the empty key has those without a unit. */
  readonly byUnit: readonly Breakdown[];
  /** By the local date of the week's Monday, oldest first. */
  readonly byWeek: readonly Breakdown[];
  /** Citizens who waited for an answer at the end of each local day. */
  readonly backlog: readonly { readonly date: string; readonly waiting: number }[];
  /** Posts that wanted an answer, by weekday (0 = Monday) and local hour: seven times 24. */
  readonly busiest: readonly (readonly number[])[];
}

const NOT_COUNTED: ReadonlySet<string | undefined> = new Set(['spam', 'abuse', 'no-reply-needed', 'duplicate']);

const isResponse = ({ kind }: ClockReading): boolean => kind !== 'resolution';

/** Nearest rank: the smallest value that so many percent are not above. `sorted` ascending. */
const percentile = (sorted: readonly number[], percent: number): number | undefined =>
  sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];

function timesOf(durations: readonly number[]): ResponseTimes {
  const sorted = [...durations].sort((a, b) => a - b);
  const [median, p90] = [percentile(sorted, 50), percentile(sorted, 90)];
  return { count: sorted.length, ...(median !== undefined && { median }), ...(p90 !== undefined && { p90 }) };
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

function figuresOf(records: readonly CaseRecord[], calendar: WorkCalendar, now: number): Figures {
  const needing = records.filter(({ needsReply, closeReason }) => needsReply && !NOT_COUNTED.has(closeReason));
  const answered = needing.filter(
    ({ firstResponseAt, closeReason }) => firstResponseAt !== undefined || closeReason === 'answered',
  );
  const first = needing.flatMap(({ clocks }) => clocks.find(({ kind }) => kind === 'first-response') ?? []);
  const spans = first
    .filter(({ stoppedBy }) => stoppedBy === 'answer')
    .map(({ startedAt, stoppedAt }) => [Date.parse(startedAt), Date.parse(stoppedAt ?? startedAt)] as const);
  const decided = first.filter(
    ({ dueAt, stoppedBy }) => dueAt !== undefined && (stoppedBy === 'answer' || Date.parse(dueAt) <= now),
  );
  const withinTarget = decided.filter(({ stoppedBy, late }) => stoppedBy === 'answer' && !late).length;
  const answeredShare = share(answered.length, needing.length);
  const withinTargetShare = share(withinTarget, decided.length);
  return {
    received: records.length,
    needing: needing.length,
    answered: answered.length,
    ...(answeredShare !== undefined && { answeredShare }),
    firstResponse: timesOf(spans.map(([start, stop]) => stop - start)),
    firstResponseWorking: timesOf(spans.map(([start, stop]) => calendar.between(start, stop))),
    withinTarget,
    withTarget: decided.length,
    ...(withinTargetShare !== undefined && { withinTargetShare }),
  };
}

function groupBy(records: readonly CaseRecord[], key: (record: CaseRecord) => string): Map<string, CaseRecord[]> {
  const groups = new Map<string, CaseRecord[]>();
  for (const record of records) {
    const name = key(record);
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  return groups;
}

/** The Monday of a local day's week. */
function mondays(calendar: WorkCalendar): (at: string) => string {
  const known = new Map<string, string>();
  return (at) => {
    const { day } = calendar.localTime(Date.parse(at));
    const monday = known.get(day.date) ?? Temporal.PlainDate.from(day.date).subtract({ days: day.weekday }).toString();
    known.set(day.date, monday);
    return monday;
  };
}

/** How many of the clocks ran at the end of each local day of the period, and now for the day that goes on. */
function backlogOf(clocks: readonly ClockReading[], calendar: WorkCalendar, { from, to }: ReportPeriod, now: number) {
  const starts = clocks.map(({ startedAt }) => Date.parse(startedAt)).sort((a, b) => a - b);
  const stops = clocks.flatMap(({ stoppedAt }) => (stoppedAt === undefined ? [] : Date.parse(stoppedAt)));
  stops.sort((a, b) => a - b);
  const backlog: { date: string; waiting: number }[] = [];
  let [started, stopped] = [0, 0];
  for (let at = from; at < Math.min(to, now); ) {
    const { day } = calendar.localTime(at);
    const end = Math.min(day.end, to, now);
    while ((starts[started] ?? end) < end) started++;
    while ((stops[stopped] ?? end) < end) stopped++;
    backlog.push({ date: day.date, waiting: started - stopped });
    if (day.end <= at) break;
    at = day.end;
  }
  return backlog;
}

function busiestOf(clocks: readonly ClockReading[], calendar: WorkCalendar, { from, to }: ReportPeriod): number[][] {
  const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { startedAt } of clocks) {
    const at = Date.parse(startedAt);
    if (at < from || at >= to) continue;
    const { day, hour } = calendar.localTime(at);
    const ofDay = counts[day.weekday];
    if (ofDay) ofDay[hour] = (ofDay[hour] ?? 0) + 1;
  }
  return counts;
}

/**
 * Figures of a period, from all cases: those that began before it still count in the backlog. Weeks, days and hours are
 * those of the office's zone. `now` in milliseconds since 1970: what is not due by then is neither in time nor late.
 */
export function makeReport(
  records: readonly CaseRecord[],
  settings: CaseSettings,
  period: ReportPeriod,
  now: number,
): Report {
  const calendar = workCalendar(settings);
  const whole = records.filter(({ mergedInto }) => mergedInto === undefined);
  const received = whole.filter(({ openedAt }) => {
    const at = Date.parse(openedAt);
    return at >= period.from && at < period.to;
  });
  const responses = whole.flatMap(({ clocks }) => clocks.filter(isResponse));
  const figures = (some: readonly CaseRecord[]): Figures => figuresOf(some, calendar, now);
  const broken = (key: (record: CaseRecord) => string): Breakdown[] =>
    Array.from(groupBy(received, key), ([name, some]) => ({ key: name, figures: figures(some) })).sort((a, b) =>
      a.key < b.key ? -1 : 1,
    );
  const monday = mondays(calendar);
  return {
    from: new Date(period.from).toISOString(),
    to: new Date(period.to).toISOString(),
    total: figures(received),
    byClass: CASE_CLASSES.flatMap((name) => {
      const some = received.filter((record) => record.class === name);
      return some.length === 0 ? [] : [{ key: name, figures: figures(some) }];
    }),
    byUnit: broken(({ unit }) => unit ?? ''),
    byWeek: broken(({ openedAt }) => monday(openedAt)),
    backlog: backlogOf(responses, calendar, period, now),
    busiest: busiestOf(responses, calendar, period),
  };
}
