import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { Problem } from '@/lib/core/salvage.ts';
import type { PartChange } from '@/lib/core/transfer/compare.ts';
import { LARGEST_TRANSFER, type TransferRefusal } from '@/lib/core/transfer/file.ts';
import type { Part } from '@/lib/core/transfer/parts.ts';
import { describeChanges } from './agency-changes.ts';
import { type FailureReason, failureReason } from './failure.ts';
import { describeWrite, recordable } from './library-writer.ts';

interface Side {
  readonly rules: AgencyRules;
  readonly replies: readonly SavedReply[];
}
interface Restored {
  readonly before: Side;
  readonly after: Side;
  /** False: something of it was changed since, and nothing was put back. */
  undo(): Promise<boolean>;
}
export interface Preview {
  /** ISO 8601. */
  readonly exportedAt: string;
  /** Parts that differ from what is here. */
  readonly changes: readonly PartChange[];
  /** Values that cannot be used. */
  readonly problems: readonly Problem[];
}

/** All reject with an error that carries its reason. */
export interface BackupDeps {
  /** Hands all settings over as a file. */
  exportAll(): Promise<void>;
  preview(text: string): Promise<Preview | { readonly refused: TransferRefusal }>;
  restore(text: string, parts: readonly Part[]): Promise<Restored | undefined>;
  recordChange(changes: RuleChange[]): Promise<void>;
}

interface Failed {
  readonly status: 'failed';
  readonly reason: FailureReason;
}
export type Exporting = { readonly status: 'idle' | 'busy' | 'done' } | Failed;
export type Importing =
  | { readonly status: 'idle' | 'reading' | 'undone' | 'overtaken' }
  | { readonly status: 'refused'; readonly file: string; readonly refused: TransferRefusal }
  | Asked
  | { readonly status: 'importing' | 'undoing' }
  /** `recorded: false`: taken over, but the journal could not note it. */
  | Done
  | Failed;
interface Done {
  readonly status: 'done';
  readonly parts: readonly Part[];
  readonly recorded: boolean;
  /** Why it could not be taken back just now. */
  readonly undoFailed?: FailureReason;
}
export interface Asked extends Preview {
  readonly status: 'asked';
  readonly file: string;
  readonly chosen: readonly Part[];
  /** The person agreed that values that cannot be used are left out; true where there are none. */
  readonly agreed: boolean;
}

export interface BackupState {
  readonly exporting: Exporting;
  readonly importing: Importing;
  exportAll(): Promise<void>;
  /** Reads a file and tells what importing it would change. `size`: bytes. */
  chooseFile(file: { readonly name: string; readonly size: number; text(): Promise<string> }): Promise<void>;
  choosePart(part: Part, isChosen: boolean): void;
  agree(agreed: boolean): void;
  confirm(): Promise<void>;
  cancel(): void;
  undo(): Promise<void>;
}
export type BackupStore = StoreApi<BackupState>;

const failed = (error: unknown): Failed => ({ status: 'failed', reason: failureReason(error) });

const changesIn = ({ before, after }: Pick<Restored, 'before' | 'after'>): RuleChange[] => [
  ...describeChanges(before.rules, after.rules),
  ...recordable(describeWrite(before.replies, { put: after.replies })),
];

/** All settings as a file, and back. Nothing is taken over without a question, and all of it can be taken back. */
export function createBackupStore(deps: BackupDeps): BackupStore {
  return createStore<BackupState>((set, get) => {
    /** The file that was looked at, until it is imported or put aside. */
    let text = '';
    let restored: Restored | undefined;

    const record = (sides: Pick<Restored, 'before' | 'after'>): Promise<boolean> => {
      const changes = changesIn(sides);
      if (changes.length === 0) return Promise.resolve(true);
      return deps.recordChange(changes).then(
        () => true,
        () => false,
      );
    };
    const change = (patch: Partial<Asked>) => {
      const { importing } = get();
      if (importing.status === 'asked') set({ importing: { ...importing, ...patch } });
    };

    return {
      exporting: { status: 'idle' },
      importing: { status: 'idle' },

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

      async chooseFile(file) {
        set({ importing: { status: 'reading' } });
        try {
          // Not even read: it could fill the memory.
          const isLarge = file.size > 4 * LARGEST_TRANSFER;
          text = isLarge ? '' : await file.text();
          const preview = isLarge ? { refused: 'large' as const } : await deps.preview(text);
          if ('refused' in preview) {
            set({ importing: { status: 'refused', file: file.name, refused: preview.refused } });
            return;
          }
          const chosen = preview.changes.map(({ part }) => part);
          const agreed = preview.problems.length === 0;
          set({ importing: { status: 'asked', file: file.name, ...preview, chosen, agreed } });
        } catch (error) {
          set({ importing: failed(error) });
        }
      },

      choosePart(part, isChosen) {
        const { importing } = get();
        if (importing.status !== 'asked') return;
        const others = importing.chosen.filter((each) => each !== part);
        change({ chosen: isChosen ? [...others, part] : others });
      },

      agree: (agreed) => change({ agreed }),

      async confirm() {
        const { importing } = get();
        if (importing.status !== 'asked' || importing.chosen.length === 0 || !importing.agreed) return;
        set({ importing: { status: 'importing' } });
        try {
          restored = await deps.restore(text, importing.chosen);
          text = '';
          if (!restored) set({ importing: { status: 'refused', file: importing.file, refused: 'kind' } });
          else set({ importing: { status: 'done', parts: importing.chosen, recorded: await record(restored) } });
        } catch (error) {
          set({ importing: failed(error) });
        }
      },

      cancel() {
        text = '';
        set({ importing: { status: 'idle' } });
      },

      async undo() {
        const last = restored;
        const { importing } = get();
        if (!last || importing.status !== 'done') return;
        set({ importing: { status: 'undoing' } });
        try {
          const isBack = await last.undo();
          if (isBack) await record({ before: last.after, after: last.before });
          restored = undefined;
          set({ importing: { status: isBack ? 'undone' : 'overtaken' } });
        } catch (error) {
          set({ importing: { ...importing, undoFailed: failureReason(error) } });
        }
      },
    };
  });
}
