import type { CaseQuery, CaseTab } from '@/lib/core/cases/query.ts';
import type { CaseRow, StoredPost } from '@/lib/core/cases/record.ts';
import type { SeenPage } from '@/lib/core/cases/seen-limits.ts';
import type { CaseClass, CloseReason, Priority } from '@/lib/core/cases/terms.ts';
import type { Entry } from '@/lib/core/chain.ts';

/** A value that is told at once and again whenever it changes, in this or another tab. Returns how to stop. */
export type Live<T> = (listener: (value: T) => void, onError: (error: unknown) => void) => () => void;

export interface CaseNote {
  /** The `noted` event's. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** Masked; empty once erased. */
  readonly text: string;
}

export interface CaseDetail {
  readonly row: CaseRow;
  /** Citizen's and ours, oldest first, as far as seen. */
  readonly thread: readonly StoredPost[];
  readonly notes: readonly CaseNote[];
  /** Journal entries of the case, oldest first. */
  readonly history: readonly Entry[];
  readonly group: readonly CaseRow[];
}

/** What staff may do with a case; each becomes one event. */
export type CaseAction = { readonly caseId: string } & (
  | { readonly do: 'claim' | 'release' | 'resume' | 'reopen' | 'answered-by-hand' }
  | { readonly do: 'classify'; readonly class: CaseClass }
  | { readonly do: 'set-reply-need'; readonly needsReply: boolean }
  | { readonly do: 'prioritise'; readonly priority?: Priority }
  | { readonly do: 'set-unit'; readonly unit?: string }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'hand-off'; readonly unit: string; readonly form: 'text' | 'csv' | 'json' | 'email' }
  | { readonly do: 'wait'; readonly on: 'citizen' | 'unit'; readonly until?: string }
  | { readonly do: 'close'; readonly reason: CloseReason; readonly duplicateOf?: string }
  | { readonly do: 'merge'; readonly into: string }
);

/** One conversation that the agency opened, as far as it was looked at. */
export interface Coverage {
  readonly conversationId: string;
  readonly account: string;
  readonly seen: number;
  /** As X counts; absent when it showed no plain number. */
  readonly total?: number;
  /** ISO 8601, UTC; last time it was open as a conversation. */
  readonly lookedAt?: string;
}

export interface InboxHealth {
  /** `full`: no room · `closed`: another version has the database · `broken`: it cannot be read. */
  readonly store: 'ok' | 'full' | 'closed' | 'broken';
  /** Last time any post of X was read; absent = never. */
  readonly lastSeenAt?: string;
  /** Since when posts of an open X page cannot be recognised; absent while they can. */
  readonly blindSince?: string;
  /** Kinds of pages where they cannot; given with `blindSince`. */
  readonly blindPages?: readonly SeenPage[];
  readonly cases: number;
}

/** What the inbox may know and do; the side panel gets it from lib/db, tests from memory. Promises reject with JournalError. */
export interface InboxSource {
  counts(query: Omit<CaseQuery, 'tab' | 'sort'>): Live<Readonly<Record<CaseTab, number>>>;
  rows(query: CaseQuery, page: { offset: number; limit: number }): Live<{ total: number; rows: readonly CaseRow[] }>;
  detail(caseId: string): Live<CaseDetail | undefined>;
  /** Cases still open that one may be joined with, newest first: of the same person or, with `text`, found by it. */
  joinable(caseId: string, text: string): Live<readonly CaseRow[]>;
  /** Values there are to filter by. */
  facets(): Live<{ units: readonly string[]; languages: readonly string[]; accounts: readonly string[] }>;
  coverage(): Live<readonly Coverage[]>;
  health(): Live<InboxHealth>;
  /** Records all or nothing, as `by`; resolves to the events' ids, for `undo`. */
  act(by: string, actions: readonly CaseAction[]): Promise<readonly string[]>;
  undo(by: string, eventIds: readonly string[]): Promise<void>;
}
