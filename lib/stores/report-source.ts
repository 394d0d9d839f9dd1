import type { CaseClass } from '@/lib/core/cases/terms.ts';

/** Half-open, ISO 8601, UTC. Cases belong to the period in which they were opened. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface ResponseTimes {
  /** Minutes by the clock on the wall; absent when nothing was answered. */
  readonly median?: number;
  readonly p90?: number;
  /** Minutes within office hours. */
  readonly medianWorking?: number;
  readonly p90Working?: number;
}

/** The same figures for a class, a unit or a week. */
export interface ReportPart {
  /** The class, the unit's name (empty: no unit), or the Monday of the week as `2026-11-23`. */
  readonly key: string;
  readonly answered: Share;
  readonly withinTarget: Share;
  readonly firstResponse: ResponseTimes;
}

/** Numbers only: no handle, no text. `whole` of a share counts cases that need a reply. */
export interface ReportFigures extends Omit<ReportPart, 'key'> {
  readonly byClass: readonly (ReportPart & { readonly key: CaseClass })[];
  readonly byUnit: readonly ReportPart[];
  readonly byWeek: readonly ReportPart[];
  /** Open cases at the end of each day, in the agency's zone; days as `2026-11-23`. */
  readonly backlog: readonly { readonly day: string; readonly open: number }[];
  /** Posts received: 7 weekdays from Monday, 24 hours each, in the agency's zone. */
  readonly busiest: readonly (readonly number[])[];
}

export interface HandoverCase {
  readonly id: string;
  /** Handle without `@`; empty once erased. */
  readonly author: string;
  readonly class: CaseClass;
  readonly dueAt?: string;
  readonly owner?: string;
}

/** What the next shift must know. */
export interface Handover {
  readonly open: number;
  readonly late: number;
  readonly waiting: number;
  readonly closed: number;
  /** Late and urgent ones first; the next few that are due. */
  readonly next: readonly HandoverCase[];
}

/** Where reports come from; promises reject as those of InboxSource. */
export interface ReportSource {
  figures(period: ReportPeriod): Promise<ReportFigures>;
  /** `since`: start of the shift, ISO 8601, UTC. */
  handover(since: string): Promise<Handover>;
}
