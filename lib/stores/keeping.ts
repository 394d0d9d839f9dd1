import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChainVerdict } from '@/lib/core/chain.ts';
import { parseEntries } from './agency-changes.ts';
import { type FailureReason, failureReason } from './failure.ts';

export interface Kept {
  readonly cases: number;
  readonly posts: number;
  readonly events: number;
  /** Bytes that the browser counts for Tanggap, and may use; absent where it does not say. */
  readonly used?: number;
  readonly quota?: number;
}

interface Count {
  readonly all: number;
  readonly fresh: number;
}
export interface LineError {
  readonly line: number;
  readonly path: string;
}
interface Refused {
  readonly ok: false;
  readonly errors: readonly LineError[];
}
export interface Preview {
  readonly ok: true;
  readonly events: Count;
  readonly posts: Count;
  readonly notes: Count;
  readonly chain: ChainVerdict;
}
export interface Added {
  readonly ok: true;
  readonly events: number;
  readonly posts: number;
  readonly notes: number;
}
export interface Person {
  readonly posts: number;
  readonly cases: number;
  readonly notes: number;
}
interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The database and the browser as this page may touch them. All reject with an error that carries its reason. */
export interface KeepingDeps {
  countKept(): Promise<Kept>;
  /** Hands everything over as a file. */
  exportAll(): Promise<void>;
  previewImport(text: string): Promise<Preview | Refused>;
  importAll(text: string): Promise<Added | Refused>;
  countPerson(handle: string): Promise<Person>;
  /** Resolves to the number of cases. */
  erasePerson(handle: string): Promise<number>;
  rebuild(onProgress: (progress: Progress) => void): Promise<void>;
  mayNotify(): Promise<boolean>;
  /** Asks the person; must be called in the turn of a click. */
  askToNotify(): Promise<boolean>;
  stopNotifying(): Promise<void>;
}

interface Failed {
  readonly status: 'failed';
  readonly reason: FailureReason;
}
export type Step = { readonly status: 'idle' | 'busy' | 'done' } | Failed;
export type Importing =
  | { readonly status: 'idle' | 'reading' | 'importing' }
  | { readonly status: 'asked'; readonly file: string; readonly preview: Preview }
  | { readonly status: 'refused'; readonly file: string; readonly errors: readonly LineError[] }
  | { readonly status: 'done'; readonly added: Added }
  | Failed;
export type Erasing =
  | { readonly status: 'idle' | 'counting' | 'invalid' }
  | { readonly status: 'asked' | 'erasing'; readonly handle: string; readonly person: Person }
  | { readonly status: 'done'; readonly handle: string; readonly cases: number }
  | Failed;
export type Rebuilding =
  | { readonly status: 'idle' | 'done' }
  | { readonly status: 'busy'; readonly progress: Progress }
  | Failed;

export interface KeepingState {
  readonly kept: { readonly status: 'loading' } | ({ readonly status: 'ready' } & Kept) | Failed;
  readonly exporting: Step;
  readonly importing: Importing;
  readonly erasing: Erasing;
  readonly rebuilding: Rebuilding;
  /** `refused`: the person was asked just now and said no. */
  readonly notices: 'unknown' | 'on' | 'off' | 'refused' | 'failed';
  load(): Promise<void>;
  exportAll(): Promise<void>;
  /** Reads a file and tells what importing it would add. */
  chooseFile(name: string, read: () => Promise<string>): Promise<void>;
  confirmImport(): Promise<void>;
  cancelImport(): void;
  /** Counts what is kept about a person, given by handle or address of the profile. */
  findPerson(text: string): Promise<void>;
  confirmErase(): Promise<void>;
  cancelErase(): void;
  rebuild(): Promise<void>;
  setNotices(on: boolean): Promise<void>;
}
export type KeepingStore = StoreApi<KeepingState>;

const failed = (error: unknown): Failed => ({ status: 'failed', reason: failureReason(error) });

/** What the options page does with all that is kept on this machine. Nothing is removed or added without a question. */
export function createKeepingStore(deps: KeepingDeps): KeepingStore {
  return createStore<KeepingState>((set, get) => {
    /** The file that was looked at, until it is imported or put aside. */
    let chosen = '';
    const count = async () => {
      try {
        set({ kept: { status: 'ready', ...(await deps.countKept()) } });
      } catch (error) {
        set({ kept: failed(error) });
      }
    };

    return {
      kept: { status: 'loading' },
      exporting: { status: 'idle' },
      importing: { status: 'idle' },
      erasing: { status: 'idle' },
      rebuilding: { status: 'idle' },
      notices: 'unknown',

      async load() {
        await Promise.all([
          count(),
          deps.mayNotify().then(
            (may) => set({ notices: may ? 'on' : 'off' }),
            () => set({ notices: 'failed' }),
          ),
        ]);
      },

      async exportAll() {
        if (get().exporting.status === 'busy') return;
        set({ exporting: { status: 'busy' } });
        try {
          await deps.exportAll();
          set({ exporting: { status: 'done' } });
        } catch (error) {
          set({ exporting: failed(error) });
        }
      },

      async chooseFile(file, read) {
        set({ importing: { status: 'reading' } });
        try {
          chosen = await read();
          const preview = await deps.previewImport(chosen);
          if (preview.ok) set({ importing: { status: 'asked', file, preview } });
          else set({ importing: { status: 'refused', file, errors: preview.errors } });
        } catch (error) {
          set({ importing: failed(error) });
        }
      },

      async confirmImport() {
        const { importing } = get();
        if (importing.status !== 'asked') return;
        set({ importing: { status: 'importing' } });
        try {
          const added = await deps.importAll(chosen);
          chosen = '';
          if (added.ok) set({ importing: { status: 'done', added } });
          else set({ importing: { status: 'refused', file: importing.file, errors: added.errors } });
          await count();
        } catch (error) {
          set({ importing: failed(error) });
        }
      },

      cancelImport() {
        chosen = '';
        set({ importing: { status: 'idle' } });
      },

      async findPerson(text) {
        const [handle, ...others] = parseEntries('accounts', text, []).valid;
        if (handle === undefined || others.length > 0) {
          set({ erasing: { status: 'invalid' } });
          return;
        }
        set({ erasing: { status: 'counting' } });
        try {
          set({ erasing: { status: 'asked', handle, person: await deps.countPerson(handle) } });
        } catch (error) {
          set({ erasing: failed(error) });
        }
      },

      async confirmErase() {
        const { erasing } = get();
        if (erasing.status !== 'asked') return;
        const { handle } = erasing;
        set({ erasing: { ...erasing, status: 'erasing' } });
        try {
          set({ erasing: { status: 'done', handle, cases: await deps.erasePerson(handle) } });
          await count();
        } catch (error) {
          set({ erasing: failed(error) });
        }
      },

      cancelErase: () => set({ erasing: { status: 'idle' } }),

      async rebuild() {
        if (get().rebuilding.status === 'busy') return;
        set({ rebuilding: { status: 'busy', progress: { done: 0, total: 0 } } });
        try {
          await deps.rebuild((progress) => set({ rebuilding: { status: 'busy', progress } }));
          set({ rebuilding: { status: 'done' } });
          await count();
        } catch (error) {
          set({ rebuilding: failed(error) });
        }
      },

      async setNotices(on) {
        try {
          // Nothing may be awaited before: browsers ask only in the turn of the click.
          if (on) set({ notices: (await deps.askToNotify()) ? 'on' : 'refused' });
          else {
            await deps.stopNotifying();
            set({ notices: 'off' });
          }
        } catch {
          set({ notices: 'failed' });
        }
      },
    };
  });
}
