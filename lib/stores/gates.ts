import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckedAnswer, Code } from '@/lib/approvals/messages.ts';
import type { ApprovalContent } from '@/lib/core/approvals/content.ts';
import { type Gate, NO_NEEDS, type PostingNeeds } from '@/lib/core/approvals/needs.ts';
import type { VerificationCard } from '@/lib/core/approvals/verification.ts';
import type { Finding } from '@/lib/core/finding.ts';

/** The world as it may be touched; passed in, so that the logic is tested without a page. Rejections carry a reason. */
export interface GatesDeps {
  ask(content: ApprovalContent, findings: readonly Finding[], name: string): Promise<Code>;
  check(content: ApprovalContent, code: string): Promise<CheckedAnswer>;
  /** Resolves to the id of the record. */
  verify(content: ApprovalContent, needs: PostingNeeds, card: VerificationCard): Promise<string>;
  copy(text: string): Promise<void>;
  /** Why something was rejected, as a key of the words. */
  faultOf(error: unknown): string;
}

/** What holds only for the content it was made for. */
type Bound<T> = T & { readonly key: string };

export interface GatesState {
  readonly needs: PostingNeeds;
  readonly content: ApprovalContent | undefined;
  /** Names the exact content. */
  readonly key: string;
  readonly findings: readonly Finding[];
  readonly request: Bound<Code> | undefined;
  readonly answer: Bound<CheckedAnswer> | undefined;
  readonly verified: Bound<{ readonly id: string; readonly card: VerificationCard }> | undefined;
  /** By gate: why the last try failed. */
  readonly faults: Readonly<Partial<Record<Gate, string>>>;
  readonly copied: boolean | undefined;
  readonly busy: boolean;
  update(content: ApprovalContent | undefined, key: string, needs: PostingNeeds, findings: readonly Finding[]): void;
  ask(name: string): Promise<void>;
  copyCode(): Promise<void>;
  check(code: string): Promise<void>;
  verify(card: VerificationCard): Promise<void>;
  /** The post is out: what was agreed to is done with. */
  published(): void;
  carry(): GatesCarried;
  resume(carried: GatesCarried): void;
}

/** What outlives X building a composer anew. */
export type GatesCarried = Pick<GatesState, 'request' | 'answer' | 'verified'>;

export type GatesStore = StoreApi<GatesState>;

/** How far a second person's agreement has come. `changed`: the post is no longer what was asked about or agreed to. */
export type ApprovalStage = 'none' | 'asked' | 'changed' | 'approved' | 'expired' | 'refused';

export function approvalStage(
  { request, answer, key }: Pick<GatesState, 'request' | 'answer' | 'key'>,
  now: number,
): ApprovalStage {
  if (answer?.key === key && answer.decision === 'refused') return 'refused';
  if (answer?.key === key) return Date.parse(answer.until) > now ? 'approved' : 'expired';
  if (request?.key === key) return 'asked';
  return answer || request ? 'changed' : 'none';
}

/** What is still missing before Post; nothing where the rules ask for nothing. */
export function openGates(state: GatesState, now: number): Gate[] {
  const { needs, verified, key } = state;
  const isApproved = needs.approval.length === 0 || approvalStage(state, now) === 'approved';
  const isVerified = needs.verification.length === 0 || verified?.key === key;
  return [...(isApproved ? [] : (['approval'] as const)), ...(isVerified ? [] : (['verification'] as const))];
}

/** Whether a second person has agreed to what this rule found: they saw it, and the agency asked them because of it. */
export const isAgreed = (state: GatesState, ruleId: string, now: number): boolean =>
  state.needs.approval.some((cause) => cause.kind === 'rule' && cause.ruleId === ruleId) &&
  approvalStage(state, now) === 'approved';

/** Whether something still holds the post besides what is missing. */
export const mustFix = (findings: readonly Finding[], state: GatesState, now: number): boolean =>
  findings.some(({ severity, ruleId }) => severity === 'block' && !isAgreed(state, ruleId, now));

/** Second persons and checked claims at one composer. */
export function createGatesStore(deps: GatesDeps): GatesStore {
  return createStore<GatesState>((set, get) => {
    const run = async (gate: Gate, act: (content: ApprovalContent, key: string) => Promise<Partial<GatesState>>) => {
      const { content, key, busy, faults } = get();
      if (!content || busy) return;
      set({ busy: true, faults: { ...faults, [gate]: undefined } });
      const outcome = await act(content, key).catch(
        (error): Partial<GatesState> => ({ faults: { ...get().faults, [gate]: deps.faultOf(error) } }),
      );
      set({ ...outcome, busy: false });
    };

    return {
      needs: NO_NEEDS,
      content: undefined,
      key: '',
      findings: [],
      request: undefined,
      answer: undefined,
      verified: undefined,
      faults: {},
      copied: undefined,
      busy: false,

      update(content, key, needs, findings) {
        set({ content, key, needs, findings, ...(key === get().key ? {} : { faults: {}, copied: undefined }) });
      },

      ask: (name) =>
        run('approval', async (content, key) => {
          const request = await deps.ask(content, get().findings, name);
          return { request: { ...request, key }, answer: undefined, copied: undefined };
        }),

      async copyCode() {
        const { request } = get();
        if (!request) return;
        const copied = await deps.copy(request.code).then(
          () => true,
          () => false,
        );
        set({ copied });
      },

      check: (code) =>
        run('approval', async (content, key) => ({ answer: { ...(await deps.check(content, code)), key } })),

      verify: (card) =>
        run('verification', async (content, key) => {
          const id = await deps.verify(content, get().needs, card);
          return { verified: { id, card, key } };
        }),

      published: () =>
        set({ request: undefined, answer: undefined, verified: undefined, faults: {}, copied: undefined }),

      carry() {
        const { request, answer, verified } = get();
        return { request, answer, verified };
      },

      resume: (carried) => set(carried),
    };
  });
}
