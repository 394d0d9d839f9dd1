import { compareNow } from './priority.ts';
import type { CaseRecord } from './record.ts';
import type { CaseClass, Priority } from './terms.ts';

const HOUR = 3_600_000;
/** How far the next shift looks ahead. */
const AHEAD = 24 * HOUR;

export interface HandoverItem {
  readonly id: string;
  readonly class: CaseClass;
  readonly priority: Priority;
  readonly dueAt?: string;
  readonly owner?: string;
  readonly unit?: string;
  /** When it comes back by itself. */
  readonly until?: string;
}

/** What one shift leaves to the next. Case ids and staff names, nothing of citizens. Lists: most pressing first. */
export interface Handover {
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly to: string;
  readonly received: number;
  readonly answered: number;
  /** Everything that is not answered or closed. */
  readonly open: number;
  readonly unclaimed: number;
  readonly overdue: readonly HandoverItem[];
  /** Due within 24 hours after the shift. */
  readonly dueNext: readonly HandoverItem[];
  readonly waitingUnit: readonly HandoverItem[];
  readonly waitingCitizen: readonly HandoverItem[];
  /** Personal data that a citizen left in public is still there, as far as we know. */
  readonly dataExposed: readonly HandoverItem[];
  readonly closed: readonly HandoverItem[];
}

function itemOf({ id, class: name, priority, dueAt, owner, unit, waitingUntil }: CaseRecord): HandoverItem {
  return {
    id,
    class: name,
    priority,
    ...(dueAt !== undefined && { dueAt }),
    ...(owner !== undefined && { owner }),
    ...(unit !== undefined && { unit }),
    ...(waitingUntil !== undefined && { until: waitingUntil }),
  };
}

/** The note for the shift from `from` to `to`, milliseconds since 1970; `to` is the moment of handing over. */
export function makeHandover(records: readonly CaseRecord[], { from, to }: { from: number; to: number }): Handover {
  const inShift = (time: string | undefined): boolean =>
    time !== undefined && Date.parse(time) >= from && Date.parse(time) < to;
  const whole = records.filter(({ mergedInto }) => mergedInto === undefined);
  const open = whole.filter(({ state, needsReply }) => needsReply && state !== 'closed' && state !== 'answered');
  const isDueBy = (limit: number) => (record: CaseRecord) =>
    record.dueAt !== undefined && Date.parse(record.dueAt) <= limit;
  const items = (some: readonly CaseRecord[]): HandoverItem[] => [...some].sort(compareNow(to)).map(itemOf);
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    received: whole.filter(({ openedAt }) => inShift(openedAt)).length,
    answered: whole.filter(({ clocks }) =>
      clocks.some(
        ({ kind, stoppedBy, stoppedAt }) => kind !== 'resolution' && stoppedBy === 'answer' && inShift(stoppedAt),
      ),
    ).length,
    open: open.length,
    unclaimed: open.filter(({ owner }) => owner === undefined).length,
    overdue: items(open.filter(isDueBy(to))),
    dueNext: items(open.filter((record) => isDueBy(to + AHEAD)(record) && !isDueBy(to)(record))),
    waitingUnit: items(open.filter(({ state }) => state === 'waiting-unit')),
    waitingCitizen: items(open.filter(({ state }) => state === 'waiting-citizen')),
    dataExposed: items(whole.filter(({ exposed, state }) => exposed.length > 0 && state !== 'closed')),
    closed: items(whole.filter(({ closedAt }) => inShift(closedAt))),
  };
}
