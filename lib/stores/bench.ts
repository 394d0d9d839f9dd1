import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { type BenchPost, type BenchRules, benchRules } from '@/lib/core/bench/bench.ts';
import type { PastCounts } from '@/lib/core/bench/past.ts';
import type { CheckResult } from '@/lib/core/check.ts';
import type { Draft } from '@/lib/core/draft.ts';
import type { RuleId } from '@/lib/core/finding.ts';

/** A file of posts as it was read; the rows without the one that names the columns. */
export type PostTable =
  | {
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly problem?: undefined;
    }
  | { readonly problem: 'tooLarge' | 'unreadable' | 'empty'; readonly size?: number };

/** The world as the bench may touch it; passed in, so that the logic is tested without a browser. */
export interface BenchDeps {
  check(draft: Draft, agency: AgencyRules): CheckResult;
  /** Milliseconds of a clock that never goes back. */
  clock(): number;
  /** Lets the page draw and hear clicks. */
  pause(): Promise<void>;
  /** What the record knows of posts so far. */
  past(): Promise<PastCounts>;
  readFile(file: Blob): Promise<PostTable>;
  /** Hands the result over as a file. */
  save(posts: readonly BenchPost[], off: ReadonlySet<RuleId>, titleOf: (ruleId: RuleId) => string): Promise<void>;
}

export type BenchDraft = Pick<Draft, 'kind' | 'account' | 'today'>;

export interface BenchState {
  readonly status: 'idle' | 'running' | 'done' | 'stopped';
  readonly total: number;
  readonly done: number;
  readonly posts: readonly BenchPost[];
  readonly off: BenchRules['off'];
  /** Absent until it was asked for, or where the record cannot be read. */
  readonly past: PastCounts | undefined;
  /** What is pasted; it stays while the page is open, so that a look at a rule loses nothing. */
  readonly text: string;
  setText(text: string): void;
  /** Checks the posts bit by bit; a run that is under way is given up. */
  run(texts: readonly string[], draft: BenchDraft, agency: AgencyRules): Promise<void>;
  stop(): void;
  loadPast(): Promise<void>;
  readFile: BenchDeps['readFile'];
  save(titleOf: (ruleId: RuleId) => string): Promise<void>;
}
export type BenchStore = StoreApi<BenchState>;

/** Milliseconds of work between two looks at the page: a click is answered before anybody notices. */
const SLICE = 24;

export function createBenchStore(deps: BenchDeps): BenchStore {
  return createStore<BenchState>((set, get) => {
    let turn = 0;
    return {
      status: 'idle',
      total: 0,
      done: 0,
      posts: [],
      off: new Set(),
      past: undefined,
      text: '',
      setText: (text) => set({ text }),

      async run(texts, draft, agency) {
        const mine = ++turn;
        const { agency: rules, off } = benchRules(agency);
        const posts: BenchPost[] = [];
        set({ status: 'running', total: texts.length, done: 0, posts: [], off });
        let since = deps.clock();
        for (const text of texts) {
          posts.push({ text, ...deps.check({ ...draft, text, media: [] }, rules) });
          if (deps.clock() - since < SLICE) continue;
          set({ done: posts.length });
          await deps.pause();
          if (turn !== mine) return;
          if (get().status === 'stopped') break;
          since = deps.clock();
        }
        const status = posts.length === texts.length ? 'done' : 'stopped';
        set({ status, done: posts.length, posts });
      },

      stop() {
        if (get().status === 'running') set({ status: 'stopped' });
      },

      async loadPast() {
        set({ past: await deps.past().catch(() => undefined) });
      },

      readFile: deps.readFile,
      save: (titleOf) => deps.save(get().posts, get().off, titleOf),
    };
  });
}
