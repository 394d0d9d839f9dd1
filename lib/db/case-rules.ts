import type { CaseEvent } from '../core/cases/events.ts';
import type { CaseRecord } from '../core/cases/record.ts';
import type { CaseClass } from '../core/cases/terms.ts';
import type { Masked } from '../core/mask.ts';
import type { RecordGroup } from '../core/record/record-events.ts';

export type Ranking = Pick<CaseRecord, 'reasons' | 'score' | 'priority'>;

/** What triage says of a citizen's words, before anyone has looked. */
export interface Triaged {
  readonly class: CaseClass;
  readonly needsReply: boolean;
  readonly courtesy: boolean;
  readonly question: boolean;
  readonly vulnerable: boolean;
}

/**
 * What the database needs to know about cases: pure functions by the agency's settings of the moment. All synchronous,
 * for they run inside database transactions. lib/case-rules.ts makes them.
 */
export interface CaseRules {
  /** Changes whenever the same events would fold to another record: then all rows are made again. */
  readonly version: string;
  /** The agency's accounts, lower case. */
  readonly accounts: ReadonlySet<string>;
  /** Days for which the content of a closed case is kept. */
  readonly closedTextDays: number;
  /** Days for which the record keeps events of each group; 0: for ever. */
  readonly recordDays: Readonly<Record<RecordGroup, number>>;
  /** While a lawful hold is on, nothing is removed or erased. */
  readonly hold: { readonly active: boolean; readonly reason: string };
  mask(text: string): Masked;
  triage(text: string): Triaged;
  /** What our own answer does for the citizen. */
  tone(text: string): 'answer' | 'acknowledgement' | 'question';
  fold(events: readonly CaseEvent[]): CaseRecord | undefined;
  /** The events that count: each once, without those taken back. */
  active(events: readonly CaseEvent[]): readonly CaseEvent[];
  /** The record's place in a group of so many people, itself included. */
  rankInGroup(record: Ranking, people: number): Ranking;
  /** From when the case is shown as due now; absent where nothing is due. */
  soonAt(record: CaseRecord): string | undefined;
  /** When time alone will change it next; absent when nothing is waited for. */
  wakesAt(record: CaseRecord): string | undefined;
  /** What time alone has brought about by `now` (milliseconds since 1970) and nobody recorded yet. */
  timedEvents(record: CaseRecord, now: number): readonly CaseEvent[];
  /** Whether it is office time at `now`. */
  isOfficeTime(now: number): boolean;
}

/** Gives the rules as they are now; reads settings, so never inside a transaction. */
export type CaseRulesNow = () => Promise<CaseRules>;
