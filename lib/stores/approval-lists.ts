import { type AgencyRules, agencyShape } from '@/lib/core/agency.ts';

/** Lists of four eyes and of checked claims, each shown as short entries; an approver as `Rina = <key>`. */
export const APPROVAL_LISTS = ['approvalAccounts', 'approvalRules', 'approvers', 'verificationRules'] as const;
export type ApprovalList = (typeof APPROVAL_LISTS)[number];

export const isApprovalList = (field: string): field is ApprovalList => APPROVAL_LISTS.some((list) => list === field);

const PATHS = {
  approvalAccounts: 'approvals.accounts',
  approvalRules: 'approvals.rules',
  approvers: 'approvals.approvers',
  verificationRules: 'verification.rules',
} as const satisfies Record<ApprovalList, string>;

/** Where a list of short entries is among the agency's rules. */
export const pathOfList = (field: string): string => (isApprovalList(field) ? PATHS[field] : field);

const APPROVER = /^\s*(.+?)\s*=\s*([A-Za-z0-9_-]+)\s*$/;

export function approvalList({ approvals, verification }: AgencyRules, field: ApprovalList): readonly string[] {
  switch (field) {
    case 'approvalAccounts':
      return approvals.accounts;
    case 'approvalRules':
      return approvals.rules;
    case 'approvers':
      return approvals.approvers.map(({ name, key }) => `${name} = ${key}`);
    case 'verificationRules':
      return verification.rules;
  }
}

export function withApprovalList(rules: AgencyRules, field: ApprovalList, list: readonly string[]): AgencyRules {
  const { approvals } = rules;
  switch (field) {
    case 'approvalAccounts':
      return { ...rules, approvals: { ...approvals, accounts: [...list] } };
    case 'approvalRules':
      return { ...rules, approvals: { ...approvals, rules: [...list] } };
    case 'approvers': {
      const approvers = list.flatMap((entry) => {
        const [, name, key] = APPROVER.exec(entry) ?? [];
        return name && key ? [{ name, key }] : [];
      });
      return { ...rules, approvals: { ...approvals, approvers } };
    }
    case 'verificationRules':
      return { ...rules, verification: { ...rules.verification, rules: [...list] } };
  }
}

const { accounts, rules: ruleIds, approvers } = agencyShape.approvals.shape;

/** The entry in the form it is stored; undefined where it is none. */
export function parseApprovalEntry(field: ApprovalList, entry: string): string | undefined {
  if (field === 'approvalAccounts') return accounts.element.safeParse(entry).data;
  if (field !== 'approvers') return ruleIds.element.safeParse(entry).data;
  const [, name, key] = APPROVER.exec(entry) ?? [];
  const parsed = approvers.element.safeParse({ name, key });
  return parsed.success ? `${parsed.data.name} = ${parsed.data.key}` : undefined;
}
