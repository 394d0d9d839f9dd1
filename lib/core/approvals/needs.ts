import type { AgencyRules } from '../agency.ts';
import type { Draft } from '../draft.ts';
import type { Finding, RuleId } from '../finding.ts';

/** What stands between a draft and Post besides fixing it. */
export const GATES = ['approval', 'verification'] as const;
export type Gate = (typeof GATES)[number];

export interface PostingNeeds {
  /** Why a second person must agree; empty: nobody need. */
  readonly approval: readonly ApprovalCause[];
  /** Rules for which somebody must say what was checked; empty: nobody need. */
  readonly verification: readonly RuleId[];
}

export type ApprovalCause =
  | { readonly kind: 'rule'; readonly ruleId: RuleId }
  | { readonly kind: 'account' }
  /** A saved reply is in it whose owner wants a second look. */
  | { readonly kind: 'reply' };

export const NO_NEEDS: PostingNeeds = { approval: [], verification: [] };

interface Post {
  readonly draft: Draft;
  /** All that was found, also what is muted or ignored: hiding a hint lifts no duty. */
  readonly findings: readonly Finding[];
}

const isBlank = ({ draft }: Post): boolean =>
  draft.text.trim() === '' && draft.media.length === 0 && (draft.poll ?? []).length === 0;

/** What the agency's rules ask for before these posts go out. `guardedReply`: a saved reply that two people must see is in them. */
export function needsOf(
  posts: readonly Post[],
  { approvals, verification }: Pick<AgencyRules, 'approvals' | 'verification'>,
  guardedReply: boolean,
): PostingNeeds {
  if (posts.every(isBlank)) return NO_NEEDS;
  const found = [...new Set(posts.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))];
  const account = posts[0]?.draft.account?.toLowerCase();
  const isListed = approvals.accounts.some((handle) => handle.toLowerCase() === account);
  return {
    approval: [
      ...(isListed ? [{ kind: 'account' } as const] : []),
      ...(guardedReply ? [{ kind: 'reply' } as const] : []),
      ...found.filter((id) => approvals.rules.includes(id)).map((ruleId) => ({ kind: 'rule', ruleId }) as const),
    ],
    verification: found.filter((id) => verification.rules.includes(id)),
  };
}
