import type { StoreApi } from 'zustand/vanilla';
import type { Origins, ResolvedAgency } from '@/lib/core/agency/resolve.ts';
import type { AgencyProblem, AgencyRules } from '@/lib/core/agency.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import type { Change } from './agency-changes.ts';
import type { FailureReason } from './failure.ts';
import type { OwnValue, UndoStep } from './undo-steps.ts';

/** Rule ids by handle whose hints are not shown. */
type Mutes = Readonly<Record<string, readonly string[]>>;

/** The world as the options page may touch it; passed in, so that the logic is tested without a browser. */
export interface OptionsDeps {
  readAgency(): Promise<ResolvedAgency>;
  /** Applies `change` to what is stored now and resolves to the result. */
  updateAgency(change: (rules: AgencyRules) => AgencyRules): Promise<AgencyRules>;
  /** Stores all of `rules`, broken values included. */
  writeAgency(rules: AgencyRules): Promise<AgencyRules>;
  watchAgency(listener: (resolved: ResolvedAgency) => void, signal: AbortSignal): void;
  readLanguage(): Promise<string>;
  writeLanguage(language: string): Promise<void>;
  watchLanguage(listener: (language: string) => void, signal: AbortSignal): void;
  readMutes(): Promise<Mutes>;
  watchMutes(listener: (mutes: Mutes) => void, signal: AbortSignal): void;
  mute(account: string, rule: string, muted: boolean): Promise<void>;
  readStaffName(): Promise<string>;
  writeStaffName(name: string): Promise<void>;
  watchStaffName(listener: (name: string) => void, signal: AbortSignal): void;
  /** Whether single keys act on Tanggap's pages. */
  readShortcuts(): Promise<boolean>;
  writeShortcuts(on: boolean): Promise<void>;
  recordChange(changes: RuleChange[]): Promise<void>;
  /** Notes that the lawful hold was switched; `by`: the name at this machine, empty where there is none. */
  recordHold(by: string): Promise<void>;
}

export type SaveState<S = Subject> =
  | { readonly status: 'idle' | 'waiting' | 'saving' }
  /** `recorded: false`: saved, but the journal could not note it. */
  | { readonly status: 'saved'; readonly subject: S; readonly recorded: boolean }
  | { readonly status: 'failed'; readonly reason: FailureReason };

/** What a step of undo is about. */
export type Made = Change | { readonly kind: OwnValue | 'mute' };
/** What was saved last, for the words of the status line. */
export type Subject = Made | { readonly kind: 'repair' } | { readonly kind: 'undo' | 'redo'; readonly of: Made };
export type Step = UndoStep<Made>;

export interface OptionsState {
  readonly load: 'loading' | 'ready' | 'failed';
  /** As stored, with what was typed and not yet stored laid over it. */
  readonly rules: AgencyRules;
  readonly problems: readonly AgencyProblem[];
  /** Where each value comes from; what policy or a pack sets cannot be changed here. */
  readonly origins: Origins;
  /** Lists, by path, to which only policy may add. */
  readonly closedLists: readonly string[];
  readonly language: string;
  readonly mutes: Mutes;
  /** How the person at this machine is called by colleagues. */
  readonly staffName: string;
  readonly shortcuts: boolean;
  readonly save: SaveState;
  /** What can be taken back, oldest first, as long as the page is open. */
  readonly past: readonly Step[];
  /** What was taken back and can be made again, the next one last. */
  readonly future: readonly Step[];
  start(signal: AbortSignal): Promise<void>;
  change(change: Change): void;
  /** Saves what is waiting at once: the field lost focus, or the page is being left. */
  flush(): Promise<void>;
  retry(): Promise<void>;
  /** Takes the last of `past` back. */
  undo(): Promise<void>;
  /** Makes the last of `future` again. */
  redo(): Promise<void>;
  /** Stores the values shown in place of the broken ones of the person's own. */
  repair(): Promise<void>;
  setLanguage(language: string): Promise<void>;
  setShortcuts(on: boolean): Promise<void>;
  showAgain(account: string, rule: string): Promise<void>;
  setStaffName(name: string): void;
}
export type OptionsStore = StoreApi<OptionsState>;
