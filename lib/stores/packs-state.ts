import type { StoreApi } from 'zustand/vanilla';
import type { ResolvedAgency } from '@/lib/core/agency/resolve.ts';
import type { AgencyRules, SeveritySetting } from '@/lib/core/agency.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import type { PackFault } from '@/lib/core/packs/faults.ts';
import type { InstalledPack } from '@/lib/core/packs/installed.ts';
import type { PackGroup } from '@/lib/core/packs/items.ts';
import type { PackDetails } from '@/lib/core/packs/make-pack.ts';
import type { ParsedPack } from '@/lib/core/packs/parse-pack.ts';
import type { ReviewItem } from '@/lib/core/packs/review.ts';
import type { Signer } from '@/lib/core/packs/signer.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { FailureReason } from './failure.ts';
import type { SaveState } from './options-state.ts';

type Entries = readonly unknown[];

/** The world as the packs' page may touch it. Settings reject with SettingsError, databases with JournalError. */
export interface PacksDeps {
  readAgency(): Promise<ResolvedAgency>;
  /** Told also when a pack was taken in or removed, here or in another tab. */
  watchAgency(listener: (resolved: ResolvedAgency) => void, signal: AbortSignal): void;
  updateAgency(change: (rules: AgencyRules) => AgencyRules): Promise<AgencyRules>;
  readPackEntries(): Promise<Entries>;
  updatePackEntries(change: (now: Entries) => Entries): Promise<{ readonly before: Entries; readonly after: Entries }>;
  /** Never rejects: what cannot be read is a fault. */
  readPackFile(file: Blob): Promise<ParsedPack>;
  /** Packs that come with Tanggap. */
  loadShipped(): Promise<readonly GoodPack[]>;
  /** The library that staff write themselves. */
  listReplies(): Promise<readonly SavedReply[]>;
  readonly key: {
    secret(): Promise<Uint8Array | undefined>;
    publicKey(): Promise<string | undefined>;
    make(): Promise<string>;
    replace(secret: Uint8Array): Promise<string>;
    /** As a file that only the passphrase opens. */
    seal(secret: Uint8Array, passphrase: string): Promise<string>;
    open(text: string, passphrase: string): Promise<Uint8Array | 'file' | 'passphrase'>;
  };
  /** Hands a file to the person. */
  download(name: string, text: string): void;
  recordChange(changes: RuleChange[]): Promise<void>;
  /** The severity of a check that nobody set; undefined for one that there is not. */
  defaultSeverity(ruleId: string): SeveritySetting | undefined;
  now(): Date;
}

/** A pack that was read without a fault. */
export type GoodPack = Extract<ParsedPack, { pack: unknown }>;

/** A pack that is looked at before anything of it counts. */
export interface Review extends GoodPack {
  readonly from: 'file' | 'shipped' | 'installed';
  readonly signer: Signer;
  readonly installed: InstalledPack | undefined;
  readonly items: readonly ReviewItem[];
  /** Ids of items. */
  readonly chosen: ReadonlySet<string>;
}

export interface Refused {
  readonly fileName: string;
  readonly faults: readonly PackFault[];
}

/** What was saved last. */
export interface PackSubject {
  readonly kind: 'taken' | 'removed' | 'moved' | 'trust' | 'undo' | 'redo';
  readonly name?: string;
}

export type PackUndo =
  | { readonly before: Entries; readonly after: Entries }
  | { readonly trustBefore: AgencyRules['packs']; readonly trustAfter: AgencyRules['packs'] };

/** Making a pack, and the key that signs it. */
export interface PackMaking {
  /** Public half of this machine's key. */
  readonly ownKey: string | undefined;
  readonly makeFaults: readonly PackFault[];
  /** What came of the last thing done with the key or a pack. */
  readonly made: 'made' | 'key' | 'key-saved' | 'key-taken' | 'file' | 'passphrase' | FailureReason | undefined;
  makeKey(): Promise<void>;
  saveKey(passphrase: string): Promise<void>;
  takeKey(file: Blob, passphrase: string): Promise<void>;
  makePack(details: PackDetails, groups: readonly PackGroup[], isSigned: boolean, tag: 'en' | 'id'): Promise<void>;
}

export interface PacksState extends PackMaking {
  readonly load: 'loading' | 'ready' | 'failed';
  /** While `failed`. */
  readonly reason: FailureReason;
  readonly resolved: ResolvedAgency;
  /** Strongest first. */
  readonly installed: readonly InstalledPack[];
  readonly damaged: number;
  /** Undefined until loaded. */
  readonly shipped: readonly GoodPack[] | undefined;
  readonly review: Review | undefined;
  readonly refused: Refused | undefined;
  readonly save: SaveState<PackSubject>;
  readonly undoable: PackUndo | undefined;
  start(signal: AbortSignal): Promise<void>;
  readFile(file: File): Promise<void>;
  reviewShipped(id: string): void;
  /** Again, to accept more of it or less. */
  reviewInstalled(id: string): void;
  choose(ids: readonly string[], chosen: boolean): void;
  closeReview(): void;
  /** Installs what was chosen, all of it or nothing. `name`: the pack's, as the page words it. */
  takeIn(name: string): Promise<void>;
  remove(id: string): Promise<void>;
  move(id: string, by: -1 | 1): Promise<void>;
  exportAgain(id: string): void;
  setTrusted(key: string, trusted: boolean): Promise<void>;
  setOnlyTrusted(onlyTrusted: boolean): Promise<void>;
  undo(): Promise<void>;
  retry(): Promise<void>;
}
export type PacksStore = StoreApi<PacksState>;
