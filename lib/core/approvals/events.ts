import { DRAFT_KINDS } from '../agency/own-rule.ts';
import { handle } from '../cases/seen-post.ts';
import { maskDigits } from '../mask-digits.ts';
import * as z from '../zod.ts';
import { MAX_NOTE } from './answer.ts';
import { MAX_NAME } from './request.ts';
import { claimSource } from './verification.ts';

const head = { id: z.uuid(), at: z.iso.datetime(), account: handle.optional(), draftKind: z.enum(DRAFT_KINDS) };
const by = z.string().trim().min(1).max(MAX_NAME);
const ruleIds = z.array(z.string().regex(/^[a-z]{1,20}\/[a-z0-9-]{1,60}$/)).max(500);
const asked = {
  /** Ties request, answer and post together. */
  requestId: z.uuid(),
  /** Salted SHA-256 of the content in base64url: whoever has the request can prove it, nobody can guess by it. */
  contentHash: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
};
/** First 64 bits of the SHA-256 of a key, as shown to people. */
const print = z.string().regex(/^[0-9A-F]{4}(?: [0-9A-F]{4}){3}$/);
const answered = {
  ...asked,
  approver: by,
  approverKey: print,
  note: z.string().trim().max(MAX_NOTE).transform(maskDigits).optional(),
};

/** Events of four eyes and of checked claims. The answer's are the same on both machines, id included. */
export const APPROVAL_EVENTS = [
  /** A code was made to ask a colleague. */
  z.strictObject({ kind: z.literal('approval-requested'), ...head, ...asked, by: by.optional(), ruleIds }),
  z.strictObject({ kind: z.literal('approval-given'), ...head, ...answered, validUntil: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('approval-refused'), ...head, ...answered }),
  /** Somebody said what they checked, before the post went out. */
  z.strictObject({
    kind: z.literal('verified'),
    ...head,
    ruleIds,
    source: claimSource,
    checkedBy: by,
    checkedAt: z.iso.datetime(),
  }),
] as const;
