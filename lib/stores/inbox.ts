import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AgencyRules, defaultAgencyRules, type ParsedAgencyRules } from '@/lib/core/agency.ts';
import type { CaseQuery, CaseSort, CaseTab } from '@/lib/core/cases/query.ts';
import { type FailureReason, failureReason } from './failure.ts';
import type { CaseAction } from './inbox-source.ts';

/** What the panel remembers of how somebody likes it. */
export interface PanelPreferences {
  readonly tab: CaseTab;
  readonly sort: CaseSort;
  /** Single keys act; WCAG 2.2 SC 2.1.4 wants a way to switch them off. */
  readonly shortcuts: boolean;
}

/** The world as the side panel may touch it; passed in, so that the logic is tested without a browser. */
export interface InboxDeps {
  act(by: string, actions: readonly CaseAction[]): Promise<readonly string[]>;
  undo(by: string, eventIds: readonly string[]): Promise<void>;
  readAgency(): Promise<ParsedAgencyRules>;
  watchAgency(listener: (parsed: ParsedAgencyRules) => void, signal: AbortSignal): void;
  readLanguage(): Promise<string>;
  watchLanguage(listener: (language: string) => void, signal: AbortSignal): void;
  /** Empty until somebody has said it. */
  readStaffName(): Promise<string>;
  writeStaffName(name: string): Promise<void>;
  readPanel(): Promise<PanelPreferences>;
  writePanel(preferences: PanelPreferences): Promise<void>;
  copy(text: string): Promise<void>;
}

export type InboxView = 'cases' | 'coverage' | 'reports';
export type CaseFilter = 'class' | 'unit' | 'language' | 'account';
export type Filters = Pick<CaseQuery, CaseFilter>;

/** Forms of the case view; one is open at a time. */
export type CaseForm = 'note' | 'close' | 'hand-off' | 'wait' | 'join';

export type InboxNotice =
  | { readonly kind: 'done'; readonly action: CaseAction['do']; readonly count: number }
  | { readonly kind: 'undone' | 'copied' | 'copy-failed' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

export interface InboxState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly agency: AgencyRules;
  readonly language: string;
  readonly me: string;
  readonly view: InboxView;
  readonly tab: CaseTab;
  readonly sort: CaseSort;
  readonly filters: Filters;
  readonly text: string;
  readonly group: string | undefined;
  /** The row that keys act on. */
  readonly active: string | undefined;
  readonly opened: string | undefined;
  readonly form: CaseForm | undefined;
  readonly selected: ReadonlySet<string>;
  readonly shortcuts: boolean;
  readonly helpOpen: boolean;
  readonly notice: InboxNotice | undefined;
  /** How many actions can be taken back. */
  readonly undoable: number;
  /** By group: a reply to be adapted for each person; in memory only. */
  readonly groupDrafts: Readonly<Record<string, string>>;
  start(signal: AbortSignal): Promise<void>;
  setMe(name: string): Promise<void>;
  setView(view: InboxView): void;
  setTab(tab: CaseTab): void;
  setSort(sort: CaseSort): void;
  setFilter(filter: CaseFilter, value: string | undefined): void;
  clearFilters(): void;
  search(text: string): void;
  setGroup(group: string | undefined): void;
  setActive(caseId: string | undefined): void;
  open(caseId: string, form?: CaseForm): void;
  setForm(form: CaseForm | undefined): void;
  closeCase(): void;
  toggleSelected(caseId: string): void;
  clearSelection(): void;
  setShortcuts(on: boolean): void;
  setHelp(open: boolean): void;
  setGroupDraft(group: string, text: string): void;
  dismissNotice(): void;
  /** Resolves to whether it was recorded. */
  act(actions: readonly CaseAction[]): Promise<boolean>;
  undo(): Promise<void>;
  copy(text: string): Promise<boolean>;
}

export type InboxStore = StoreApi<InboxState>;

/** Actions that can be taken back, newest kept. */
const UNDO_DEPTH = 50;

/** The query a state asks for, `mine` included. */
export function queryOf(state: Pick<InboxState, 'tab' | 'sort' | 'filters' | 'text' | 'group' | 'me'>): CaseQuery {
  const { tab, sort, filters, me, group } = state;
  const text = state.text.trim();
  return { tab, sort, me, ...filters, ...(text ? { text } : {}), ...(group ? { group } : {}) };
}

export function createInboxStore(deps: InboxDeps): InboxStore {
  return createStore<InboxState>((set, get) => {
    const done: (readonly string[])[] = [];
    // One after another: an undo must find the ids of the action before it.
    let queue: Promise<unknown> = Promise.resolve();
    const enqueue = <T>(run: () => Promise<T>): Promise<T> => {
      const result = queue.then(run);
      queue = result.catch(() => {});
      return result;
    };
    const fail = (error: unknown) => set({ notice: { kind: 'failed', reason: failureReason(error) } });
    const remember = () => {
      const { tab, sort, shortcuts } = get();
      void deps.writePanel({ tab, sort, shortcuts }).catch(fail);
    };
    /** Another list: what was marked or open in the one before is out of sight, so nothing may act on it. */
    const fresh = { active: undefined, opened: undefined, form: undefined, selected: new Set<string>() };

    return {
      load: 'loading',
      agency: defaultAgencyRules(),
      language: 'auto',
      me: '',
      view: 'cases',
      tab: 'due',
      sort: 'priority',
      filters: {},
      text: '',
      group: undefined,
      active: undefined,
      opened: undefined,
      form: undefined,
      selected: new Set(),
      shortcuts: true,
      helpOpen: false,
      notice: undefined,
      undoable: 0,
      groupDrafts: {},

      async start(signal) {
        deps.watchAgency(({ rules }) => set({ agency: rules }), signal);
        deps.watchLanguage((language) => set({ language }), signal);
        try {
          const [{ rules }, language, me, panel] = await Promise.all([
            deps.readAgency(),
            deps.readLanguage(),
            deps.readStaffName(),
            deps.readPanel(),
          ]);
          if (!signal.aborted) set({ agency: rules, language, me, ...panel, load: 'ready' });
        } catch {
          if (!signal.aborted) set({ load: 'failed' });
        }
      },

      async setMe(name) {
        const me = name.trim();
        try {
          await deps.writeStaffName(me);
          set({ me });
        } catch (error) {
          fail(error);
        }
      },

      setView: (view) => set({ view }),
      setTab(tab) {
        set({ ...fresh, view: 'cases', tab, group: undefined });
        remember();
      },
      setSort(sort) {
        set({ sort });
        remember();
      },
      setFilter(filter, value) {
        const { [filter]: _, ...others } = get().filters;
        set({ ...fresh, filters: value ? { ...others, [filter]: value } : others });
      },
      clearFilters: () => set({ ...fresh, filters: {}, text: '', group: undefined }),
      search: (text) => set({ ...fresh, text }),
      setGroup: (group) => set({ ...fresh, view: 'cases', group }),
      setActive: (active) => set({ active }),
      open: (caseId, form) => set({ view: 'cases', active: caseId, opened: caseId, form }),
      setForm: (form) => set({ form }),
      closeCase: () => set({ opened: undefined, form: undefined }),
      toggleSelected(caseId) {
        const selected = new Set(get().selected);
        if (!selected.delete(caseId)) selected.add(caseId);
        set({ selected });
      },
      clearSelection: () => set({ selected: new Set() }),
      setShortcuts(shortcuts) {
        set({ shortcuts });
        remember();
      },
      setHelp: (helpOpen) => set({ helpOpen }),
      setGroupDraft: (group, text) => set({ groupDrafts: { ...get().groupDrafts, [group]: text } }),
      dismissNotice: () => set({ notice: undefined }),

      act: (actions) =>
        enqueue(async () => {
          const [first] = actions;
          if (!first) return false;
          try {
            const events = await deps.act(get().me, actions);
            if (events.length > 0) done.push(events);
            if (done.length > UNDO_DEPTH) done.shift();
            set({ notice: { kind: 'done', action: first.do, count: actions.length }, undoable: done.length });
            return true;
          } catch (error) {
            fail(error);
            return false;
          }
        }),

      undo: () =>
        enqueue(async () => {
          const last = done.at(-1);
          if (!last) return;
          try {
            await deps.undo(get().me, last);
            done.pop();
            set({ notice: { kind: 'undone' }, undoable: done.length });
          } catch (error) {
            fail(error);
          }
        }),

      async copy(text) {
        try {
          await deps.copy(text);
          set({ notice: { kind: 'copied' } });
          return true;
        } catch {
          set({ notice: { kind: 'copy-failed' } });
          return false;
        }
      },
    };
  });
}
