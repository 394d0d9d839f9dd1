import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CodeFault, Read } from '@/lib/core/approvals/code.ts';
import type { ApprovalRequest } from '@/lib/core/approvals/request.ts';
import type { Finding, RuleId } from '@/lib/core/finding.ts';
import { failureReason } from './failure.ts';

/** What the person at this machine says they do. Anyone can say either: it keeps honest people from slips. */
export type Role = 'author' | 'approver';

interface Recheck {
  readonly findings: readonly Finding[];
  /** Rules that could not run. */
  readonly failed: readonly RuleId[];
}

interface GivenAnswer {
  readonly decision: 'approved' | 'refused';
  readonly code: string;
  readonly picture?: { readonly size: number; readonly path: string };
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The world as it may be touched; passed in, so that the logic is tested without a browser. */
export interface ApproverDeps {
  ownKey(): Promise<string>;
  readRole(): Promise<Role>;
  writeRole(role: Role): Promise<void>;
  read(pasted: string): Read<ApprovalRequest>;
  /** The text of the QR code in a picture; undefined where there is none. */
  readPicture(file: Blob): Promise<string | undefined>;
  recheck(request: ApprovalRequest): Promise<Recheck>;
  answer(request: ApprovalRequest, decision: 'approved' | 'refused', note: string, name: string): Promise<GivenAnswer>;
  copy(text: string): Promise<void>;
}

export interface ApproverState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly role: Role;
  readonly ownKey: string;
  readonly request: ApprovalRequest | undefined;
  /** Undefined while the checks run, or where they could not. */
  readonly recheck: Recheck | 'failed' | undefined;
  readonly fault: CodeFault | 'no-picture' | undefined;
  readonly answer: GivenAnswer | undefined;
  /** Why the answer could not be given; a key of `options.failure`. */
  readonly failure: string | undefined;
  readonly copied: 'answer' | 'key' | 'failed' | undefined;
  readonly busy: boolean;
  start(): Promise<void>;
  setRole(role: Role): Promise<void>;
  open(pasted: string): Promise<void>;
  openPicture(file: Blob): Promise<void>;
  give(decision: 'approved' | 'refused', note: string, name: string): Promise<void>;
  copyAnswer(): Promise<void>;
  copyKey(line: string): Promise<void>;
  close(): void;
}

export type ApproverStore = StoreApi<ApproverState>;

const NOTHING_OPEN = {
  request: undefined,
  recheck: undefined,
  fault: undefined,
  answer: undefined,
  failure: undefined,
};

/** The one who is asked: a request that was pasted, what their own rules say of it, and their answer. */
export function createApproverStore(deps: ApproverDeps): ApproverStore {
  return createStore<ApproverState>((set, get) => {
    const copy = (text: string, what: 'answer' | 'key') =>
      deps.copy(text).then(
        () => set({ copied: what }),
        () => set({ copied: 'failed' }),
      );
    return {
      ...NOTHING_OPEN,
      load: 'loading',
      role: 'author',
      ownKey: '',
      copied: undefined,
      busy: false,

      async start() {
        try {
          const [ownKey, role] = await Promise.all([deps.ownKey(), deps.readRole()]);
          set({ ownKey, role, load: 'ready' });
        } catch {
          set({ load: 'failed' });
        }
      },

      async setRole(role) {
        const before = get().role;
        set({ role, failure: undefined });
        await deps.writeRole(role).catch((error: unknown) => set({ role: before, failure: failureReason(error) }));
      },

      async open(pasted) {
        const read = deps.read(pasted);
        set({ ...NOTHING_OPEN, copied: undefined, ...(read.ok ? { request: read.value } : { fault: read.fault }) });
        if (!read.ok) return;
        const recheck = await deps.recheck(read.value).catch(() => 'failed' as const);
        if (get().request === read.value) set({ recheck });
      },

      async openPicture(file) {
        set({ busy: true });
        const text = await deps.readPicture(file).catch(() => undefined);
        set({ busy: false });
        if (text === undefined) set({ ...NOTHING_OPEN, fault: 'no-picture' });
        else await get().open(text);
      },

      async give(decision, note, name) {
        const { request, busy, role, ownKey } = get();
        if (!request || busy || role !== 'approver' || request.author.key === ownKey) return;
        set({ busy: true, failure: undefined });
        try {
          set({ answer: await deps.answer(request, decision, note, name), busy: false });
        } catch (error) {
          set({ failure: failureReason(error), busy: false });
        }
      },

      async copyAnswer() {
        const { answer } = get();
        if (answer) await copy(answer.code, 'answer');
      },

      copyKey: (line) => copy(line, 'key'),
      close: () => set({ ...NOTHING_OPEN, copied: undefined }),
    };
  });
}
