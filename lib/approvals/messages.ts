import { MAX_CODE } from '@/lib/core/approvals/code.ts';
import { approvalContent } from '@/lib/core/approvals/content.ts';
import type { Trust } from '@/lib/core/approvals/judge.ts';
import { MAX_FINDINGS, MAX_NAME, reportedFinding } from '@/lib/core/approvals/request.ts';
import { verificationCard } from '@/lib/core/approvals/verification.ts';
import * as z from '@/lib/core/zod.ts';
import type { CodePicture } from './picture.ts';

/*
 * What a composer asks for four eyes. The script in X's page is not trusted: it never sees a key, and what it says is
 * only what would go out.
 */

export const askRequest = z.strictObject({
  /** Made by the composer; asking again with it gives the same code. */
  id: z.uuid(),
  content: approvalContent,
  findings: z.array(reportedFinding).max(MAX_FINDINGS),
  name: z.string().trim().max(MAX_NAME),
});
export type AskRequest = z.infer<typeof askRequest>;

export const checkRequest = z.strictObject({ content: approvalContent, code: z.string().max(MAX_CODE) });
export type CheckRequest = z.infer<typeof checkRequest>;

export const verifyRequest = z.strictObject({
  id: z.uuid(),
  content: approvalContent,
  ruleIds: z.array(reportedFinding.shape.ruleId).max(MAX_FINDINGS),
  card: verificationCard,
});
export type VerifyRequest = z.infer<typeof verifyRequest>;

/** A code, and its picture where it fits into one. */
export interface Code {
  readonly code: string;
  readonly picture?: CodePicture;
}

/** An answer that counts. */
export interface CheckedAnswer {
  /** The event that records it. */
  readonly id: string;
  readonly decision: 'approved' | 'refused';
  readonly approver: string;
  readonly fingerprint: string;
  readonly trust: Trust;
  readonly note?: string;
  /** ISO 8601, UTC. */
  readonly until: string;
}
