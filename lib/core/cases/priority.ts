import weights from './priority-weights.json';
import type { CaseRecord } from './record.ts';
import { PRIORITY_REASONS, type Priority, type PriorityReason } from './terms.ts';

/** What a case is ranked by. Never who writes: no follower counts, no verified marks (equal service). */
export interface PriorityFacts {
  readonly emergency: boolean;
  readonly dataExposed: boolean;
  readonly question: boolean;
  readonly vulnerable: boolean;
  /** The citizen had to write again about it. */
  readonly repeat: boolean;
  readonly abuse: boolean;
  readonly needsReply: boolean;
  /** As staff set it. */
  readonly set?: Priority | undefined;
}

export interface Ranked {
  readonly reasons: readonly PriorityReason[];
  /** Higher first; a sum of the weights in priority-weights.json. */
  readonly score: number;
  readonly priority: Priority;
}

const WEIGHTS: Partial<Readonly<Record<PriorityReason, number>>> = weights.reasons;
const { bands } = weights;

/** What staff set counts as the lowest score of that priority, so that the order follows it. */
const SET_SCORE: Readonly<Record<Priority, number>> = { ...bands, low: weights.noReplyNeeded };

const bandOf = (score: number): Priority =>
  score >= bands.urgent ? 'urgent' : score >= bands.high ? 'high' : score >= bands.normal ? 'normal' : 'low';

const inOrder = (reasons: readonly PriorityReason[]): PriorityReason[] =>
  PRIORITY_REASONS.filter((reason) => reasons.includes(reason));

/** Reasons that do not change with time. */
export function rank(facts: PriorityFacts): Ranked {
  const found: PriorityReason[] = [
    ...(facts.emergency ? (['safety'] as const) : []),
    ...(facts.dataExposed ? (['data-exposed'] as const) : []),
    ...(facts.question ? (['question'] as const) : []),
    ...(facts.vulnerable ? (['vulnerable'] as const) : []),
    ...(facts.repeat ? (['repeat'] as const) : []),
    ...(facts.set ? (['set-by-staff'] as const) : []),
    ...(facts.abuse ? (['abuse'] as const) : []),
  ];
  const reasons = inOrder(found);
  // Insults put a case back only where there is nothing else in it: an abusive cry for help is a cry for help.
  const counting = reasons.length > 1 ? reasons.filter((reason) => reason !== 'abuse') : reasons;
  const sum = counting.reduce((total, reason) => total + (WEIGHTS[reason] ?? 0), 0);
  const computed = sum + (facts.needsReply || facts.emergency || facts.dataExposed ? 0 : weights.noReplyNeeded);
  const score = facts.set ? SET_SCORE[facts.set] : computed;
  return { reasons, score, priority: facts.set ?? bandOf(score) };
}

type Rankable = Pick<CaseRecord, 'reasons' | 'score' | 'priority'>;

function withReason({ reasons, score, priority }: Rankable, reason: PriorityReason, by: number): Ranked {
  const isSet = reasons.includes('set-by-staff');
  return {
    reasons: inOrder([...reasons, reason]),
    score: score + by,
    priority: isSet ? priority : bandOf(score + by),
  };
}

/** For the row of a case whose group has so many people, itself included. */
export function rankInGroup(record: Rankable, people: number): Ranked {
  if (people < 2) return { reasons: record.reasons, score: record.score, priority: record.priority };
  return withReason(record, 'others-report', Math.min(weights.othersAtMost, (people - 1) * weights.perOtherPerson));
}

/**
 * As it stands at `now` (milliseconds since 1970): what is due soon or over due moves up. Stored scores leave that out,
 * for they would be wrong a minute later. A list sorted by priority therefore reads rows in order of the stored score
 * and, within what it shows, sorts by this score, then `dueAt`, then `id` (`compareNow`).
 */
export function priorityNow(row: Rankable & Pick<CaseRecord, 'dueAt' | 'dueSoonAt'>, now: number): Ranked {
  if (row.dueAt !== undefined && Date.parse(row.dueAt) <= now) return withReason(row, 'overdue', weights.clock.overdue);
  if (row.dueSoonAt !== undefined && Date.parse(row.dueSoonAt) <= now) {
    return withReason(row, 'due-soon', weights.clock.dueSoon);
  }
  return { reasons: row.reasons, score: row.score, priority: row.priority };
}

type Sortable = Rankable & Pick<CaseRecord, 'id' | 'dueAt' | 'dueSoonAt'>;

/** Order of a list at `now`: most pressing first. */
export function compareNow(now: number): (a: Sortable, b: Sortable) => number {
  const due = ({ dueAt }: Sortable): number => (dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt));
  return (a, b) => priorityNow(b, now).score - priorityNow(a, now).score || due(a) - due(b) || (a.id < b.id ? -1 : 1);
}
