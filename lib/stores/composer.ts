import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft } from '@/lib/core/draft.ts';
import { applyEdits } from '@/lib/core/draft.ts';
import type { Finding, RuleId, Suggestion } from '@/lib/core/finding.ts';
import { SEVERITIES } from '@/lib/core/finding.ts';

/** A finding with the post of the thread it belongs to. `key` is stable while its words stay the same. */
export interface PlacedFinding extends Finding {
  readonly key: string;
  readonly post: number;
}

export interface CheckedPost {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** X's weighted length and the limit it is measured against. */
  readonly length: number;
  readonly maxLength: number;
}

/** What a composer is known to hold at one moment. `signature` names the exact content, in memory only. */
export type Reading =
  | {
      readonly status: 'checked';
      readonly posts: readonly CheckedPost[];
      readonly signature: string;
      readonly slot: string;
      readonly failedRules: readonly RuleId[];
      /** Rules that had something to say, which nobody wants to see for this account. */
      readonly mutedRules: readonly RuleId[];
    }
  | { readonly status: 'quiet'; readonly account: string }
  | { readonly status: 'not-checked'; readonly missing: readonly string[] }
  | { readonly status: 'stale' };

export interface OverrideReason {
  readonly code: string;
  readonly text?: string;
}

export interface PostContext {
  readonly posts: readonly CheckedPost[];
  readonly account: string | undefined;
  /** Names the draft in the record from its first event to its publication; nothing of it can be told from this. */
  readonly postKey: string;
  /** Rules whose fixes were taken and not taken back, in that order. */
  readonly fixes: readonly RuleId[];
}

export type WriteOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'changed' | 'restored' | 'lost' };

/** The world as a composer's store may touch it; passed in, so that the logic is tested without a page. */
export interface ComposerDeps {
  /** Writes a post's new text into X's editor; `before` is what it was made for. */
  write(post: number, before: string, after: string): Promise<WriteOutcome>;
  copy(text: string): Promise<void>;
  recordHeld(context: PostContext): void;
  recordOverride(context: PostContext, reason: OverrideReason): Promise<void>;
  /** Stops showing a rule for an account, or shows it again. */
  mute(account: string, rule: RuleId, muted: boolean): Promise<void>;
  /** Called when Post is let through; `overridden` when it had findings that hold. */
  onLetThrough(context: PostContext, overridden: boolean): void;
}

export type Notice =
  | { readonly kind: 'fixed'; readonly post: number; readonly before: string; readonly after: string }
  | { readonly kind: 'fix-failed'; readonly copied: boolean }
  | { readonly kind: 'muted'; readonly account: string; readonly rule: RuleId }
  | { readonly kind: 'undone' | 'changed' | 'released' | 'not-recorded' | 'mute-failed' };

export interface ComposerState {
  readonly reading: Reading;
  readonly findings: readonly PlacedFinding[];
  readonly ignored: ReadonlySet<string>;
  readonly panelOpen: boolean;
  /** The panel shows the post as a screen reader would say it. */
  readonly listening: boolean;
  /** Post was pressed and held, and nothing has changed since. */
  readonly held: boolean;
  /** The exact content that may be posted once in spite of findings. */
  readonly released: string | undefined;
  readonly notice: Notice | undefined;
  readonly busy: boolean;
  /** See PostContext. */
  readonly postKey: string;
  readonly fixes: readonly RuleId[];
  update(reading: Reading): void;
  /** Decides about a press of Post on the reading just given to `update`. */
  decide(): 'pass' | 'hold';
  setPanel(open: boolean): void;
  /** Opens the panel where needed. */
  setListening(listening: boolean): void;
  ignore(finding: PlacedFinding): void;
  restoreIgnored(): void;
  /** Never shows this rule again for the posting account, as long as it does not hold a post. */
  mute(finding: PlacedFinding): Promise<void>;
  undoMute(): Promise<void>;
  fix(finding: PlacedFinding, suggestion: Suggestion): Promise<void>;
  undoFix(): Promise<void>;
  /** The draft of that name is out: what is written from here on is another one. */
  published(postKey: string): void;
  carry(): Carried;
  /** Takes over from the composer that X has just replaced; an override only while the content is the same. */
  resume(carried: Carried): void;
  override(reason: OverrideReason): Promise<void>;
}

/** What outlives X building a composer anew: the new one starts from it. */
export type Carried = Pick<ComposerState, 'panelOpen' | 'held' | 'released' | 'postKey' | 'fixes'> & {
  readonly signature: string;
};

export type ComposerStore = StoreApi<ComposerState>;

function place(posts: readonly CheckedPost[], slot: string): PlacedFinding[] {
  const placed = posts.flatMap(({ findings }, post) =>
    findings.map((finding): PlacedFinding => ({ ...finding, post, key: `${slot}#${post}#${finding.fingerprint}` })),
  );
  return placed.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.post - b.post);
}

export const isHolding = ({ severity }: Finding): boolean => severity === 'block';

export function createComposerStore(deps: ComposerDeps, ignoredBefore: ReadonlySet<string> = new Set()): ComposerStore {
  return createStore<ComposerState>((set, get) => {
    /** Content for which a hold has been recorded already, so that pressing twice is one event. */
    let recordedHold: string | undefined;

    const posts = (): readonly CheckedPost[] => {
      const { reading } = get();
      return reading.status === 'checked' ? reading.posts : [];
    };

    const contextOf = (posts: readonly CheckedPost[]): PostContext => {
      const { postKey, fixes } = get();
      return { posts, account: posts[0]?.draft.account, postKey, fixes };
    };

    /** Resolves to whether it was written. */
    const write = async (post: number, before: string, after: string, done: Notice): Promise<boolean> => {
      if (get().busy) return false;
      set({ busy: true, notice: undefined });
      const result = await deps.write(post, before, after).catch((): WriteOutcome => ({ ok: false, reason: 'lost' }));
      let notice = done;
      if (!result.ok && result.reason === 'changed') notice = { kind: 'changed' };
      else if (!result.ok) {
        const copied = await deps.copy(after).then(
          () => true,
          () => false,
        );
        notice = { kind: 'fix-failed', copied };
      }
      set({ busy: false, notice });
      return result.ok;
    };

    return {
      reading: { status: 'checked', posts: [], signature: '', slot: '', failedRules: [], mutedRules: [] },
      findings: [],
      ignored: ignoredBefore,
      panelOpen: false,
      listening: false,
      held: false,
      released: undefined,
      notice: undefined,
      busy: false,
      postKey: crypto.randomUUID(),
      fixes: [],

      update(reading) {
        const { reading: last, ignored } = get();
        if (reading.status !== 'checked') {
          set({ reading, findings: [], held: false, released: undefined });
          return;
        }
        const same = last.status === 'checked' && last.signature === reading.signature;
        const findings = place(reading.posts, reading.slot).filter(
          ({ key, severity }) => severity === 'block' || !ignored.has(key),
        );
        set({ reading, findings, ...(same ? {} : { held: false, released: undefined }) });
      },

      decide() {
        const { reading, findings, released } = get();
        if (reading.status !== 'checked') return 'pass';
        const context = contextOf(reading.posts);
        if (!findings.some(isHolding)) {
          deps.onLetThrough(context, false);
          return 'pass';
        }
        if (released === reading.signature) {
          set({ released: undefined, held: false, panelOpen: false, notice: undefined });
          deps.onLetThrough(context, true);
          return 'pass';
        }
        if (recordedHold !== reading.signature) {
          recordedHold = reading.signature;
          deps.recordHeld(context);
        }
        set({ held: true, panelOpen: true, listening: false, notice: undefined });
        return 'hold';
      },

      setPanel(panelOpen) {
        set(panelOpen ? { panelOpen } : { panelOpen, listening: false, notice: undefined });
      },

      setListening(listening) {
        set(listening ? { listening, panelOpen: true } : { listening });
      },

      ignore(finding) {
        if (finding.severity === 'block') return;
        const ignored = new Set(get().ignored).add(finding.key);
        set({ ignored, findings: get().findings.filter(({ key }) => key !== finding.key) });
      },

      restoreIgnored() {
        set({ ignored: new Set() });
        get().update(get().reading);
      },

      async mute({ ruleId, severity }) {
        const { account } = contextOf(posts());
        if (severity === 'block' || account === undefined) return;
        await deps.mute(account, ruleId, true).then(
          () => set({ notice: { kind: 'muted', account, rule: ruleId } }),
          () => set({ notice: { kind: 'mute-failed' } }),
        );
      },

      async undoMute() {
        const { notice } = get();
        if (notice?.kind !== 'muted') return;
        await deps.mute(notice.account, notice.rule, false).then(
          () => set({ notice: { kind: 'undone' } }),
          () => set({ notice: { kind: 'mute-failed' } }),
        );
      },

      async fix(finding, suggestion) {
        const before = posts()[finding.post]?.draft.text;
        if (before === undefined) return;
        const after = applyEdits(before, suggestion.edits);
        const isWritten = await write(finding.post, before, after, {
          kind: 'fixed',
          post: finding.post,
          before,
          after,
        });
        if (isWritten) set({ fixes: [...get().fixes, finding.ruleId] });
      },

      async undoFix() {
        const { notice } = get();
        if (notice?.kind !== 'fixed') return;
        const isWritten = await write(notice.post, notice.after, notice.before, { kind: 'undone' });
        if (isWritten) set({ fixes: get().fixes.slice(0, -1) });
      },

      published(postKey) {
        if (get().postKey === postKey) set({ postKey: crypto.randomUUID(), fixes: [] });
      },

      carry() {
        const { panelOpen, held, released, postKey, fixes, reading } = get();
        const signature = reading.status === 'checked' ? reading.signature : '';
        return { panelOpen, held, released, postKey, fixes, signature };
      },

      resume({ panelOpen, held, released, postKey, fixes, signature }) {
        const { reading } = get();
        const same = reading.status === 'checked' && reading.signature === signature;
        // X builds its composer anew after a publication too: what is empty is the next post.
        const isEmpty = posts().every(({ draft }) => draft.text === '' && draft.media.length === 0);
        const draft = isEmpty ? {} : { postKey, fixes };
        set(same ? { panelOpen, held, released, ...draft } : { panelOpen, ...draft });
      },

      async override(reason) {
        const { reading, busy } = get();
        // While a fix is being written, what is shown is no longer what would be allowed.
        if (reading.status !== 'checked' || busy) return;
        set({ busy: true });
        try {
          await deps.recordOverride(contextOf(reading.posts), reason);
        } catch {
          // Nobody is blocked by our own fault; but a record that failed is said, not hidden.
          set({ released: reading.signature, notice: { kind: 'not-recorded' }, busy: false });
          return;
        }
        set({ busy: false });
        const now = get().reading;
        // Typing went on while the record was written: what was looked at is no longer what would go out.
        if (now.status !== 'checked' || now.signature !== reading.signature) set({ notice: { kind: 'changed' } });
        else set({ released: reading.signature, notice: { kind: 'released' } });
      },
    };
  });
}
