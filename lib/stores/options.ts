import { createStore } from 'zustand/vanilla';
import type { ResolvedAgency } from '@/lib/core/agency/resolve.ts';
import { type AgencyProblem, type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import { applyChange, type Change, describeChanges, isTyped, supersedes } from './agency-changes.ts';
import { failureReason } from './failure.ts';
import type { Made, OptionsDeps, OptionsState, OptionsStore, Step } from './options-state.ts';
import { invertAll, MOST_STEPS, type OwnValue, stillValid } from './undo-steps.ts';

/** Milliseconds without a keystroke before typed text is saved. */
export const TYPING_PAUSE = 600;

/** Whether the person can repair it: what policy or a pack says wrongly is for others to mend. */
const isOwn = ({ source }: AgencyProblem): boolean => source === undefined || source === 'user';

export function createOptionsStore(deps: OptionsDeps): OptionsStore {
  return createStore<OptionsState>((set, get) => {
    let stored = defaultAgencyRules();
    /** Made here and not yet stored, oldest first. They stay on failure, so that nothing typed is lost. */
    let pending: readonly Change[] = [];
    /** The name as typed and not yet stored, and the one that is stored. */
    let typedName: string | undefined;
    let storedName = '';
    let pause: ReturnType<typeof setTimeout> | undefined;
    /** What is stored is not yet what was just chosen: another layer's change must not show the old value again. */
    let choosing = false;
    /** One write at a time, in the order made. */
    let queue: Promise<void> = Promise.resolve();
    /** Our own write is under way: what is read meanwhile tells nothing of other tabs. */
    let isWriting = false;

    /** What `retry` does: the thing that failed last. */
    let again: (() => Promise<void>) | undefined;

    const attempt = async (run: () => Promise<void>, retry: () => Promise<void>) => {
      set({ save: { status: 'saving' } });
      try {
        await run();
      } catch (error) {
        again = retry;
        set({ save: { status: 'failed', reason: failureReason(error) } });
      }
    };

    const show = () => set({ rules: pending.reduce(applyChange, stored) });

    const take = ({ rules, problems, origins, closedLists }: ResolvedAgency) => {
      stored = rules;
      set({ problems, origins, closedLists });
      if (!isWriting) forgetOvertaken();
      show();
    };

    const forgetOvertaken = () => {
      const { past, future } = get();
      set({ past: stillValid(past, stored), future: stillValid(future, stored) });
    };

    /** Resolves to whether the journal has it. */
    const record = async (before: AgencyRules, after: AgencyRules): Promise<boolean> => {
      const changes = describeChanges(before, after);
      if (changes.length === 0) return true;
      const isHoldSwitched = changes.some(({ path }) => path === 'legalHold');
      try {
        await deps.recordChange(changes);
        if (isHoldSwitched) await deps.recordHold(get().staffName);
        return true;
      } catch {
        return false;
      }
    };

    /** Stores changes; resolves to how they are taken back. */
    const write = async (changes: readonly Change[], subject: Made): Promise<{ step: Step; recorded: boolean }> => {
      let before = stored;
      isWriting = true;
      try {
        stored = await deps.updateAgency((now) => {
          before = now;
          return changes.reduce(applyChange, now);
        });
      } finally {
        isWriting = false;
      }
      const after = stored;
      pending = pending.filter((change) => !changes.includes(change));
      show();
      const recorded = await record(before, after);
      return { step: { what: 'agency', changes: invertAll(before, changes), after, subject }, recorded };
    };

    const done = (step: Step, recorded = true) => {
      set({
        past: [...get().past, step].slice(-MOST_STEPS),
        future: [],
        save: { status: 'saved', subject: step.subject, recorded },
      });
      forgetOvertaken();
    };

    const store = async () => {
      const batch = pending;
      const last = batch.at(-1);
      if (!last) return;
      await attempt(async () => {
        const { step, recorded } = await write(batch, last);
        done(step, recorded);
      }, store);
    };

    const repair = () =>
      attempt(async () => {
        stored = await deps.writeAgency(get().rules);
        pending = [];
        const problems = get().problems.filter((problem) => !isOwn(problem));
        set({ problems, save: { status: 'saved', subject: { kind: 'repair' }, recorded: true } });
        show();
      }, repair);

    const showName = (name: string) => {
      storedName = name;
      set({ staffName: typedName ?? name });
    };

    const writeValue = async (name: OwnValue, value: string | boolean): Promise<void> => {
      if (name === 'shortcuts') {
        await deps.writeShortcuts(value === true);
        set({ shortcuts: value === true });
      } else if (name === 'language') {
        await deps.writeLanguage(String(value));
        set({ language: String(value) });
      } else {
        await deps.writeStaffName(String(value));
        if (typedName === value) typedName = undefined;
        showName(String(value));
      }
    };

    type Choice = 'language' | 'shortcuts';
    const storeChoice = (name: Choice, before: string | boolean, after: string | boolean): Promise<void> => {
      set({ [name]: after });
      return attempt(
        async () => {
          try {
            await writeValue(name, after);
          } catch (error) {
            set({ [name]: before });
            throw error;
          } finally {
            choosing = false;
          }
          done({ what: 'value', name, before, after, subject: { kind: name } });
        },
        () => storeChoice(name, before, after),
      );
    };

    /** A choice is shown at once, whatever is still being saved, and goes back where it cannot be saved. */
    const choose = (name: Choice, after: string | boolean): Promise<void> => {
      const before = get()[name];
      choosing = true;
      set({ [name]: after });
      return enqueue(() => storeChoice(name, before, after));
    };

    const storeName = async () => {
      const after = typedName;
      if (after === undefined) return;
      if (after === storedName) {
        typedName = undefined;
        set({ save: { status: 'idle' } });
        return;
      }
      await attempt(async () => {
        const before = storedName;
        await writeValue('staffName', after);
        done({ what: 'value', name: 'staffName', before, after, subject: { kind: 'staffName' } });
      }, storeName);
    };

    const mute = async (account: string, rule: string, muted: boolean) => {
      await deps.mute(account, rule, muted);
      set({ mutes: await deps.readMutes() });
    };
    const showAgain = (account: string, rule: string): Promise<void> =>
      attempt(
        async () => {
          await mute(account, rule, false);
          done({ what: 'mute', account, rule, muted: true, subject: { kind: 'mute' } });
        },
        () => showAgain(account, rule),
      );

    /** Takes a step; resolves to the one that leads back. */
    const takeBack = async (step: Step): Promise<{ step: Step; recorded: boolean }> => {
      switch (step.what) {
        case 'agency':
          return write(step.changes, step.subject);
        case 'value':
          await writeValue(step.name, step.before);
          return { step: { ...step, before: step.after, after: step.before }, recorded: true };
        case 'mute':
          await mute(step.account, step.rule, step.muted);
          return { step: { ...step, muted: !step.muted }, recorded: true };
      }
    };

    const reverse = async (kind: 'undo' | 'redo'): Promise<void> => {
      const last = get()[kind === 'undo' ? 'past' : 'future'].at(-1);
      if (!last) return;
      await attempt(
        async () => {
          const { step, recorded } = await takeBack(last);
          const { past, future } = get();
          const without = (steps: readonly Step[]) => steps.filter((other) => other !== last);
          set({
            past: kind === 'undo' ? without(past) : [...past, step],
            future: kind === 'undo' ? [...future, step] : without(future),
            save: { status: 'saved', subject: { kind, of: last.subject }, recorded },
          });
          forgetOvertaken();
        },
        () => reverse(kind),
      );
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

    /** What is typed and not yet stored counts as a step of its own. */
    const reverseNext = (kind: 'undo' | 'redo') =>
      enqueue(async () => {
        await storeAll();
        if (pending.length === 0 && typedName === undefined) await reverse(kind);
      });

    return {
      load: 'loading',
      rules: stored,
      problems: [],
      origins: {},
      closedLists: [],
      language: 'auto',
      mutes: {},
      staffName: '',
      shortcuts: true,
      save: { status: 'idle' },
      past: [],
      future: [],

      async start(signal) {
        deps.watchAgency(take, signal);
        deps.watchLanguage((language) => choosing || set({ language }), signal);
        deps.watchMutes((mutes) => set({ mutes }), signal);
        deps.watchStaffName(showName, signal);
        try {
          const [parsed, language, mutes, staffName, shortcuts] = await Promise.all([
            deps.readAgency(),
            deps.readLanguage(),
            deps.readMutes(),
            deps.readStaffName(),
            deps.readShortcuts(),
          ]);
          if (signal.aborted) return;
          take(parsed);
          showName(staffName);
          set({ language, mutes, shortcuts, load: 'ready' });
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
      undo: () => reverseNext('undo'),
      redo: () => reverseNext('redo'),
      repair: () => enqueue(repair),
      setLanguage: (language) => choose('language', language),
      setShortcuts: (on) => choose('shortcuts', on),
      showAgain: (account, rule) => enqueue(() => showAgain(account, rule)),

      setStaffName(name) {
        typedName = name.trim();
        set({ staffName: typedName });
        saveInPause();
      },
    };
  });
}
