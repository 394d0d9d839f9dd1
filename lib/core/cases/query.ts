import type { CaseClass } from './terms.ts';

/** Queues of the side panel: due within the warning time or over, claimed by me, everything open, waiting, done. */
export const CASE_TABS = ['due', 'mine', 'open', 'waiting', 'done'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export const CASE_SORTS = ['priority', 'due', 'newest', 'oldest'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

export interface CaseQuery {
  readonly tab: CaseTab;
  readonly sort: CaseSort;
  /** Whose cases the tab `mine` shows; compared exactly with the owner. */
  readonly me?: string;
  readonly class?: CaseClass;
  readonly unit?: string;
  readonly language?: string;
  readonly account?: string;
  /** Words that must all occur in handle, text, unit, or owner. */
  readonly text?: string;
  /** Only the cases of one group. */
  readonly group?: string;
}
