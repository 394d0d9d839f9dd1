import { createStore } from 'zustand/vanilla';
import type { ResolvedAgency } from '@/lib/core/agency/resolve.ts';
import { type AgencyProblem, type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import {
  applyChange,
  type Change,
  describeChanges,
  invertChange,
  isOverwriting,
  isTyped,
  supersedes,
} from './agency-changes.ts';
import { failureReason } from './failure.ts';
import type { OptionsDeps, OptionsState, OptionsStore, Subject, Undoable } from './options-state.ts';
import { recordActions } from './record-actions.ts';

/** Milliseconds without a keystroke before typed text is saved. */
export const TYPING_PAUSE = 600;

/**
 * Another tab has since changed what the undo would overwrite. List entries are added and removed one by one, so
 * taking those back never touches what others did.
 */
function isOvertaken({ changes, after }: Undoable, now: AgencyRules): boolean {
  const overwriting = changes.filter(isOverwriting);
  const touched = new Set(describeChanges(after, overwriting.reduce(applyChange, after)).map(({ path }) => path));
  return describeChanges(after, now).some(({ path }) => touched.has(path));
}

/** Whether the person can repair it: what policy or a pack says wrongly is for others to mend. */
const isOwn = ({ source }: AgencyProblem): boolean => source === undefined || source === 'user';

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

export function createOptionsStore(deps: OptionsDeps): OptionsStore {
  return createStore<OptionsState>((set, get) => {
    let stored = defaultAgencyRules();
    /** Made here and not yet stored, oldest first. They stay on failure, so that nothing typed is lost. */
    let pending: readonly Change[] = [];
    /** The name as typed and not yet stored, and the one that is stored. */
    let typedName: string | undefined;
    let storedName = '';
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

    const take = ({ rules, problems, origins, closedLists }: ResolvedAgency) => {
      stored = rules;
      const { undoable } = get();
      const isGone = undoable && 'changes' in undoable && isOvertaken(undoable, rules);
      set({ problems, origins, closedLists, ...(isGone ? { undoable: undefined } : {}) });
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
        const problems = get().problems.filter((problem) => !isOwn(problem));
        set({ problems, save: { status: 'saved', subject: { kind: 'repair' }, recorded: true } });
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

    const showName = (name: string) => {
      storedName = name;
      set({ staffName: typedName ?? name });
    };

    const storeName = async (subject: Subject = { kind: 'staffName' }) => {
      const name = typedName;
      if (name === undefined) return;
      if (name === storedName) {
        typedName = undefined;
        set({ save: { status: 'idle' } });
        return;
      }
      const before = storedName;
      set({ save: { status: 'saving' } });
      try {
        await deps.writeStaffName(name);
        if (typedName === name) typedName = undefined;
        set({ undoable: { staffName: before }, save: { status: 'saved', subject, recorded: true } });
        showName(name);
      } catch (error) {
        fail(error, () => storeName(subject));
      }
    };

    const storeAll = async () => {
      await store();
      await storeName();
    };

    const saveInPause = () => {
      set({ save: { status: 'waiting' } });
      clearTimeout(pause);
      pause = setTimeout(() => void enqueue(storeAll), TYPING_PAUSE);
    };

    const enqueue = (run: () => Promise<void>): Promise<void> => {
      clearTimeout(pause);
      queue = queue.then(run);
      return queue;
    };

    return {
      load: 'loading',
      rules: stored,
      problems: [],
      origins: {},
      closedLists: [],
      language: 'auto',
      mutes: {},
      staffName: '',
      save: { status: 'idle' },
      undoable: undefined,
      record: { status: 'loading' },

      async start(signal) {
        deps.watchAgency(take, signal);
        deps.watchLanguage((language) => set({ language }), signal);
        deps.watchMutes((mutes) => set({ mutes }), signal);
        deps.watchStaffName(showName, signal);
        try {
          const [parsed, language, mutes, staffName] = await Promise.all([
            deps.readAgency(),
            deps.readLanguage(),
            deps.readMutes(),
            deps.readStaffName(),
          ]);
          if (signal.aborted) return;
          take(parsed);
          showName(staffName);
          set({ language, mutes, load: 'ready' });
        } catch {
          if (!signal.aborted) set({ load: 'failed' });
        }
      },

      change(change) {
        pending = [...pending.filter((earlier) => !supersedes(change, earlier)), change];
        show();
        if (isTyped(change)) saveInPause();
        else void enqueue(storeAll);
      },

      flush: () => enqueue(storeAll),
      retry: () => enqueue(() => again?.() ?? storeAll()),

      undo: () =>
        enqueue(async () => {
          const { undoable, save } = get();
          if (!undoable) return;
          const kind = save.status === 'saved' && save.subject.kind === 'undo' ? 'redo' : 'undo';
          if ('staffName' in undoable) {
            typedName = undoable.staffName;
            await storeName({ kind });
            return;
          }
          pending = [...pending, ...undoable.changes];
          await store({ kind });
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

      setStaffName(name) {
        typedName = name.trim();
        set({ staffName: typedName });
        saveInPause();
      },

      ...recordActions(
        deps,
        () => get().record,
        (record) => set({ record }),
      ),
    };
  });
}
