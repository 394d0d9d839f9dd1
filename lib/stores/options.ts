import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AgencyProblem, type AgencyRules, defaultAgencyRules, type ParsedAgencyRules } from '@/lib/core/agency.ts';
import type { ChainVerdict } from '@/lib/core/chain.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import { applyChange, type Change, describeChanges, invertChange, supersedes } from './agency-changes.ts';
import { type FailureReason, failureReason } from './failure.ts';

/** Rule ids by handle whose hints are not shown. */
type Mutes = Readonly<Record<string, readonly string[]>>;

/** The world as the options page may touch it; passed in, so that the logic is tested without a browser. */
export interface OptionsDeps {
  readAgency(): Promise<ParsedAgencyRules>;
  /** Applies `change` to what is stored now and resolves to the result. */
  updateAgency(change: (rules: AgencyRules) => AgencyRules): Promise<AgencyRules>;
  /** Stores all of `rules`, broken values included. */
  writeAgency(rules: AgencyRules): Promise<AgencyRules>;
  watchAgency(listener: (parsed: ParsedAgencyRules) => void, signal: AbortSignal): void;
  readLanguage(): Promise<string>;
  writeLanguage(language: string): Promise<void>;
  watchLanguage(listener: (language: string) => void, signal: AbortSignal): void;
  readMutes(): Promise<Mutes>;
  watchMutes(listener: (mutes: Mutes) => void, signal: AbortSignal): void;
  showAgain(account: string, rule: string): Promise<void>;
  recordChange(changes: RuleChange[]): Promise<void>;
  summarizeRecord(): Promise<{ readonly count: number; readonly last?: string }>;
  verifyRecord(): Promise<ChainVerdict>;
  /** Hands the record to the person as a file. */
  exportRecord(): Promise<void>;
}

export type SaveState<S = Subject> =
  | { readonly status: 'idle' | 'waiting' | 'saving' }
  /** `recorded: false`: saved, but the journal could not note it. */
  | { readonly status: 'saved'; readonly subject: S; readonly recorded: boolean }
  | { readonly status: 'failed'; readonly reason: FailureReason };

/** What was saved last, for the words of the status line. */
export type Subject = Change | { readonly kind: 'undo' | 'redo' | 'repair' | 'language' };

export type RecordState =
  | { readonly status: 'loading' | 'verifying' }
  | { readonly status: 'ready'; readonly count: number; readonly last?: string; readonly verdict?: ChainVerdict }
  | { readonly status: 'failed'; readonly reason: FailureReason };

interface Undoable {
  readonly changes: readonly Change[];
  /** As stored by the change; what differs from it later was changed elsewhere. */
  readonly after: AgencyRules;
}

export interface OptionsState {
  readonly load: 'loading' | 'ready' | 'failed';
  /** As stored, with what was typed and not yet stored laid over it. */
  readonly rules: AgencyRules;
  readonly problems: readonly AgencyProblem[];
  readonly language: string;
  readonly mutes: Mutes;
  readonly save: SaveState;
  /** How to take the last saved change back. */
  readonly undoable: Undoable | undefined;
  readonly record: RecordState;
  start(signal: AbortSignal): Promise<void>;
  change(change: Change): void;
  /** Saves what is waiting at once: the field lost focus, or the page is being left. */
  flush(): Promise<void>;
  retry(): Promise<void>;
  /** Takes the last saved change back; after that, makes it again. */
  undo(): Promise<void>;
  /** Stores the values shown in place of the broken ones. */
  repair(): Promise<void>;
  setLanguage(language: string): Promise<void>;
  showAgain(account: string, rule: string): Promise<void>;
  loadRecord(): Promise<void>;
  verifyRecord(): Promise<void>;
  exportRecord(): Promise<void>;
}
export type OptionsStore = StoreApi<OptionsState>;

/** Milliseconds without a keystroke before typed text is saved. */
export const TYPING_PAUSE = 600;

/**
 * Another tab has since changed what the undo would overwrite. List entries are added and removed one by one, so
 * taking those back never touches what others did.
 */
function isOvertaken({ changes, after }: Undoable, now: AgencyRules): boolean {
  const overwriting = changes.filter(({ kind }) => kind !== 'add' && kind !== 'remove');
  const touched = new Set(describeChanges(after, overwriting.reduce(applyChange, after)).map(({ path }) => path));
  return describeChanges(after, now).some(({ path }) => touched.has(path));
}

function invertAll(before: AgencyRules, changes: readonly Change[]): Change[] {
  let rules = before;
  return changes
    .map((change) => {
      const inverse = invertChange(rules, change);
      rules = applyChange(rules, change);
      return inverse;
    })
    .reverse();
}

/** Typed letter by letter, so that it is saved in a pause. */
const isTyped = ({ kind }: Change): boolean => kind === 'name' || kind === 'maxPostLength' || kind === 'incident';

export function createOptionsStore(deps: OptionsDeps): OptionsStore {
  return createStore<OptionsState>((set, get) => {
    let stored = defaultAgencyRules();
    /** Made here and not yet stored, oldest first. They stay on failure, so that nothing typed is lost. */
    let pending: readonly Change[] = [];
    let pause: ReturnType<typeof setTimeout> | undefined;
    /** One write at a time, in the order made. */
    let queue: Promise<void> = Promise.resolve();

    /** What `retry` does: the thing that failed last. */
    let again: (() => Promise<void>) | undefined;

    const fail = (error: unknown, run: () => Promise<void>) => {
      again = run;
      set({ save: { status: 'failed', reason: failureReason(error) } });
    };

    const show = () => set({ rules: pending.reduce(applyChange, stored) });

    const take = ({ rules, problems }: ParsedAgencyRules) => {
      stored = rules;
      const { undoable } = get();
      set({ problems, ...(undoable && isOvertaken(undoable, rules) ? { undoable: undefined } : {}) });
      show();
    };

    const record = (before: AgencyRules, after: AgencyRules): Promise<boolean> => {
      const changes = describeChanges(before, after);
      if (changes.length === 0) return Promise.resolve(true);
      return deps.recordChange(changes).then(
        () => true,
        () => false,
      );
    };

    const store = async (subject?: Subject) => {
      const batch = pending;
      if (batch.length === 0) return;
      set({ save: { status: 'saving' } });
      let before = stored;
      try {
        const after = await deps.updateAgency((now) => {
          before = now;
          return batch.reduce(applyChange, now);
        });
        stored = after;
        pending = pending.filter((change) => !batch.includes(change));
        set({ undoable: { changes: invertAll(before, batch), after } });
        show();
        const recorded = await record(before, after);
        set({ save: { status: 'saved', subject: subject ?? (batch.at(-1) as Change), recorded } });
      } catch (error) {
        fail(error, () => store(subject));
      }
    };

    const repair = async () => {
      set({ save: { status: 'saving' } });
      try {
        stored = await deps.writeAgency(get().rules);
        pending = [];
        set({ problems: [], save: { status: 'saved', subject: { kind: 'repair' }, recorded: true } });
        show();
      } catch (error) {
        fail(error, repair);
      }
    };

    const storeLanguage = async (language: string) => {
      const before = get().language;
      set({ language, save: { status: 'saving' } });
      try {
        await deps.writeLanguage(language);
        set({ save: { status: 'saved', subject: { kind: 'language' }, recorded: true } });
      } catch (error) {
        set({ language: before });
        fail(error, () => storeLanguage(language));
      }
    };

    const enqueue = (run: () => Promise<void>): Promise<void> => {
      clearTimeout(pause);
      queue = queue.then(run);
      return queue;
    };

    const loadRecord = async () => {
      try {
        set({ record: { status: 'ready', ...(await deps.summarizeRecord()) } });
      } catch (error) {
        set({ record: { status: 'failed', reason: failureReason(error) } });
      }
    };

    return {
      load: 'loading',
      rules: stored,
      problems: [],
      language: 'auto',
      mutes: {},
      save: { status: 'idle' },
      undoable: undefined,
      record: { status: 'loading' },

      async start(signal) {
        deps.watchAgency(take, signal);
        deps.watchLanguage((language) => set({ language }), signal);
        deps.watchMutes((mutes) => set({ mutes }), signal);
        try {
          const [parsed, language, mutes] = await Promise.all([
            deps.readAgency(),
            deps.readLanguage(),
            deps.readMutes(),
          ]);
          if (signal.aborted) return;
          take(parsed);
          set({ language, mutes, load: 'ready' });
        } catch {
          if (!signal.aborted) set({ load: 'failed' });
        }
      },

      change(change) {
        pending = [...pending.filter((earlier) => !supersedes(change, earlier)), change];
        show();
        clearTimeout(pause);
        if (!isTyped(change)) {
          void enqueue(() => store());
          return;
        }
        set({ save: { status: 'waiting' } });
        pause = setTimeout(() => void enqueue(() => store()), TYPING_PAUSE);
      },

      flush: () => enqueue(() => store()),
      retry: () => enqueue(() => again?.() ?? store()),

      undo: () =>
        enqueue(async () => {
          const { undoable, save } = get();
          if (!undoable) return;
          pending = [...pending, ...undoable.changes];
          await store({ kind: save.status === 'saved' && save.subject.kind === 'undo' ? 'redo' : 'undo' });
        }),

      repair: () => enqueue(repair),
      setLanguage: (language) => enqueue(() => storeLanguage(language)),

      showAgain: (account, rule) =>
        enqueue(async () => {
          const showAgain = async () => {
            await deps.showAgain(account, rule);
            set({ mutes: await deps.readMutes() });
          };
          await showAgain().catch((error: unknown) => fail(error, showAgain));
        }),

      loadRecord,

      async verifyRecord() {
        set({ record: { status: 'verifying' } });
        await loadRecord();
        try {
          const verdict = await deps.verifyRecord();
          const { record } = get();
          if (record.status === 'ready') set({ record: { ...record, verdict } });
        } catch (error) {
          set({ record: { status: 'failed', reason: failureReason(error) } });
        }
      },

      async exportRecord() {
        try {
          await deps.exportRecord();
        } catch (error) {
          set({ record: { status: 'failed', reason: failureReason(error) } });
        }
      },
    };
  });
}
