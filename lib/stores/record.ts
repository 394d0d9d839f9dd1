import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChainVerdict, Entry, Line } from '@/lib/core/chain.ts';
import type { RecordFilter } from '@/lib/core/record/filter.ts';
import { type FailureReason, failureReason } from './failure.ts';

/** What there is to choose from, and how much there is. */
export interface RecordSummary {
  /** Lines, those that retention took out included. */
  readonly count: number;
  readonly removed: number;
  /** ISO 8601, UTC; absent when the record is empty. */
  readonly last?: string;
  readonly accounts: readonly string[];
  readonly people: readonly string[];
  readonly kinds: readonly string[];
}

interface Work {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}
export const EXPORT_FORMS = ['csv', 'jsonl', 'bundle'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** The record as the options page may touch it. All reject with an error that carries its reason. */
export interface RecordDeps {
  summarize(): Promise<RecordSummary>;
  /** Numbers of the lines, oldest first; undefined: every one. */
  find(filter: RecordFilter, signal: AbortSignal): Promise<readonly number[] | undefined>;
  /** Undefined where a line is missing. */
  read(seqs: readonly number[]): Promise<readonly (Line | undefined)[]>;
  story(id: string): Promise<readonly Entry[]>;
  verify(work: Work): Promise<ChainVerdict>;
  /** Hands a file over; `seqs`: for a table of some lines only. */
  exportAs(form: ExportForm, seqs: readonly number[] | undefined, work: Work): Promise<void>;
  /** Of this machine's key, which is made where there is none yet. */
  fingerprint(): Promise<string>;
}

interface Failed {
  readonly status: 'failed';
  readonly reason: FailureReason;
}
interface Busy {
  readonly status: 'busy';
  readonly done: number;
}
interface Idle {
  readonly status: 'idle' | 'cancelled';
}

export interface RecordState {
  readonly summary: { readonly status: 'loading' } | ({ readonly status: 'ready' } & RecordSummary) | Failed;
  readonly filter: RecordFilter;
  /** What the filter lets through. The lines stay as they were found until the filter changes. */
  readonly found: { readonly status: 'loading' } | { readonly status: 'ready'; readonly rows: FoundRows } | Failed;
  readonly verifying: Idle | Busy | Failed | { readonly status: 'done'; readonly verdict: ChainVerdict };
  readonly exporting:
    | Idle
    | (Busy & { readonly form: ExportForm })
    | (Failed & { readonly form: ExportForm })
    | { readonly status: 'done'; readonly form: ExportForm };
  readonly fingerprint: string | undefined;
  readonly story:
    | { readonly status: 'loading' }
    | { readonly status: 'ready'; readonly id: string; readonly entries: readonly Entry[] }
    | Failed;
  load(): Promise<void>;
  setFilter(filter: RecordFilter): Promise<void>;
  read(seqs: readonly number[]): Promise<readonly (Line | undefined)[]>;
  openStory(id: string): Promise<void>;
  verify(): Promise<void>;
  exportAs(form: ExportForm): Promise<void>;
  /** Stops what is going on; a file that was not finished is not handed over. */
  cancel(): void;
}
export type RecordStore = StoreApi<RecordState>;

/** Lines by their place in the list, newest first. */
export interface FoundRows {
  readonly total: number;
  seqAt(index: number): number;
  /** As found, oldest first; undefined: every line. */
  readonly seqs: readonly number[] | undefined;
}

const rowsOf = (seqs: readonly number[] | undefined, count: number): FoundRows => ({
  total: seqs?.length ?? count,
  seqAt: (index) => (seqs ? (seqs[seqs.length - 1 - index] ?? 0) : count - index),
  seqs,
});

const failed = (error: unknown): Failed => ({ status: 'failed', reason: failureReason(error) });
const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** The record of this machine on the options page. Reads only; long work tells how far it is and can be stopped. */
export function createRecordStore(deps: RecordDeps): RecordStore {
  return createStore<RecordState>((set, get) => {
    let search = new AbortController();
    let work = new AbortController();
    let opened = '';

    const find = async () => {
      search.abort();
      search = new AbortController();
      const { signal } = search;
      const { summary, filter } = get();
      if (summary.status !== 'ready') return;
      try {
        const seqs = await deps.find(filter, signal);
        if (!signal.aborted) set({ found: { status: 'ready', rows: rowsOf(seqs, summary.count) } });
      } catch (error) {
        if (!signal.aborted) set({ found: failed(error) });
      }
    };

    const begin = (): Work => {
      work.abort();
      work = new AbortController();
      return { signal: work.signal, onProgress: () => {} };
    };

    return {
      summary: { status: 'loading' },
      filter: {},
      found: { status: 'loading' },
      verifying: { status: 'idle' },
      exporting: { status: 'idle' },
      fingerprint: undefined,
      story: { status: 'loading' },

      async load() {
        try {
          set({ summary: { status: 'ready', ...(await deps.summarize()) } });
        } catch (error) {
          set({ summary: failed(error) });
          return;
        }
        await find();
      },

      async setFilter(filter) {
        set({ filter });
        await find();
      },

      read: (seqs) => deps.read(seqs),

      async openStory(id) {
        opened = id;
        const { story } = get();
        if (story.status !== 'ready' || story.id !== id) set({ story: { status: 'loading' } });
        try {
          const entries = await deps.story(id);
          if (opened === id) set({ story: { status: 'ready', id, entries } });
        } catch (error) {
          if (opened === id) set({ story: failed(error) });
        }
      },

      async verify() {
        if (get().verifying.status === 'busy') return;
        const { signal } = begin();
        set({ verifying: { status: 'busy', done: 0 }, exporting: { status: 'idle' } });
        const onProgress = (done: number) => set({ verifying: { status: 'busy', done } });
        try {
          set({ verifying: { status: 'done', verdict: await deps.verify({ signal, onProgress }) } });
        } catch (error) {
          set({ verifying: isAbort(error) ? { status: 'cancelled' } : failed(error) });
        }
      },

      async exportAs(form) {
        const { exporting, found, fingerprint } = get();
        if (exporting.status === 'busy') return;
        const { signal } = begin();
        const seqs = form === 'csv' && found.status === 'ready' ? found.rows.seqs : undefined;
        set({ exporting: { status: 'busy', form, done: 0 } });
        const onProgress = (done: number) => set({ exporting: { status: 'busy', form, done } });
        try {
          await deps.exportAs(form, seqs, { signal, onProgress });
          if (form === 'bundle' && fingerprint === undefined) set({ fingerprint: await deps.fingerprint() });
          set({ exporting: { status: 'done', form } });
        } catch (error) {
          set({ exporting: isAbort(error) ? { status: 'cancelled' } : { ...failed(error), form } });
        }
      },

      cancel: () => work.abort(),
    };
  });
}
