import type { StoreApi } from 'zustand/vanilla';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { CheckResult } from '@/lib/core/check.ts';
import type { Draft } from '@/lib/core/draft.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import type { ImportPreview } from '@/lib/core/replies/exchange.ts';
import type { ReplyForm } from '@/lib/core/replies/form.ts';
import type { LearnedSample } from '@/lib/core/replies/learn.ts';
import type { LibraryChange, LibraryContent } from '@/lib/core/replies/library.ts';
import type { ReplyPreferences } from '@/lib/core/replies/preferences.ts';
import type { ReplyStatus, SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { ReadFile } from '@/lib/replies/file.ts';
import type { FailureReason } from './failure.ts';
import type { Written } from './library-writer.ts';
import type { SaveState } from './options-state.ts';

/** The world as the library's page may touch it. What touches the database rejects with JournalError. */
export interface ReplyLibraryDeps {
  watch(listener: (content: LibraryContent) => void, onError: (error: unknown) => void): () => void;
  update(change: (now: readonly SavedReply[]) => LibraryChange): Promise<LibraryChange>;
  setPreferences(patch: Partial<ReplyPreferences>): Promise<unknown>;
  removeLearned(sample: LearnedSample): Promise<void>;
  clearLearned(): Promise<void>;
  recordChange(changes: RuleChange[]): Promise<void>;
  /** Never rejects: what cannot be read is a problem. */
  readFile(file: File): Promise<ReadFile>;
}

/** What else the library's page may do; nothing here changes the library. */
export interface ReplyTools {
  /** Hands the replies to the person as a file. */
  download(format: 'csv' | 'json', replies: readonly SavedReply[]): Promise<void>;
  starter(): Promise<readonly SavedReply[]>;
  check(draft: Draft, agency: AgencyRules): Promise<CheckResult>;
  /** `YYYY-MM-DD` where the agency is. */
  today(timeZone: string): string;
}

/** The address of a reply that is not stored yet; no id has a tilde. */
export const NEW_REPLY = '~new';

/** What was saved last. `count` replies; `title` where it is one. */
export interface ReplySubject {
  readonly kind:
    | ('created' | 'edited' | ReplyStatus | 'copied' | 'imported' | 'starter')
    | ('learning' | 'forgotten' | 'undo' | 'redo');
  readonly count: number;
  readonly id?: string;
}

export interface ImportState {
  readonly name: string;
  readonly file: ReadFile;
  readonly preview: ImportPreview;
}

interface OpenForm {
  readonly form: ReplyForm;
  /** What the form was opened on or last saved as. */
  readonly base: SavedReply | undefined;
  /** Typed and not stored. */
  readonly isDirty: boolean;
}

export interface ReplyLibraryState {
  readonly load: 'loading' | 'ready' | 'failed';
  /** While `failed`. */
  readonly reason: FailureReason;
  readonly content: LibraryContent;
  /** Being written, by id or NEW_REPLY. */
  readonly forms: Readonly<Record<string, OpenForm>>;
  /** The id that NEW_REPLY got when it was stored. */
  readonly created: string | undefined;
  readonly importing: ImportState | undefined;
  readonly save: SaveState<ReplySubject>;
  readonly undoable: Written | undefined;
  start(signal: AbortSignal): void;
  /** Stored after a pause, once it is right. */
  type(id: string, form: ReplyForm): void;
  /** Takes back what was typed and is not stored. */
  discard(id: string): void;
  /** Once the page has gone on to the address of the reply. */
  forgetCreated(): void;
  flush(): Promise<void>;
  retry(): Promise<void>;
  undo(): Promise<void>;
  setStatus(ids: readonly string[], status: ReplyStatus): Promise<void>;
  duplicate(id: string, suffix: string): Promise<void>;
  /** Makes a reply of a pack or a policy one's own, under the id that it has: the library's counts from then on. */
  adopt(reply: SavedReply): Promise<void>;
  readFile(file: File): Promise<void>;
  closeFile(): void;
  /** Takes in the file that was read, on what is stored now, whole or not at all. */
  takeIn(): Promise<void>;
  addStarter(replies: readonly SavedReply[]): Promise<void>;
  setLearning(learning: boolean): Promise<void>;
  forget(sample?: LearnedSample): Promise<void>;
}
export type ReplyLibraryStore = StoreApi<ReplyLibraryState>;
