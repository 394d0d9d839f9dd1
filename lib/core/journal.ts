import { APPROVAL_EVENTS } from './approvals/events.ts';
import { GATES } from './approvals/needs.ts';
import { by, CASE_EVENTS } from './cases/events.ts';
import { CATEGORIES, SEVERITIES } from './finding.ts';
import { maskDigits } from './mask-digits.ts';
import { RECORD_EVENTS } from './record/record-events.ts';
import { ruleRecord } from './rule-record.ts';
import * as z from './zod.ts';

/** Why a person published against a finding; `other` needs words of their own. Worded in `composer.override.reasons`. */
export const OVERRIDE_REASONS = [
  'public-information',
  'agreed',
  'approved',
  'urgent-safety',
  'false-alarm',
  'other',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** UTF-16 units a person may type as reason. */
export const MAX_REASON_LENGTH = 500;

const ruleId = z.string().regex(new RegExp(`^(?:${CATEGORIES.join('|')})/[a-z0-9-]{1,60}$`));
const handle = z.string().regex(/^\w{1,15}$/);
const draftKind = z.enum(['post', 'reply', 'quote']);

const reason = z
  .strictObject({
    code: z.enum(OVERRIDE_REASONS),
    text: z.string().trim().max(MAX_REASON_LENGTH).transform(maskDigits).optional(),
  })
  .refine(({ code, text }) => code !== 'other' || Boolean(text), { path: ['text'], message: 'needs words' });

/** `from` and `to` only where the values are ours, never an agency's own words. */
const ruleChange = z.strictObject({
  path: z.string().regex(/^[A-Za-z]{1,40}(?:\.[a-z]+\/[a-z0-9-]{1,60})?$/),
  from: z.enum(['default', 'off', ...SEVERITIES]).optional(),
  to: z.enum(['default', 'off', ...SEVERITIES]).optional(),
  /** For a hint that is no longer shown for one account only. */
  account: handle.optional(),
});
export type RuleChange = z.infer<typeof ruleChange>;

const head = {
  /** Made where the event happens; an event sent twice is kept once. */
  id: z.uuid(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
};
const draftEvent = {
  ...head,
  account: handle.optional(),
  draftKind,
  rules: z.array(ruleRecord(ruleId)).max(500),
  /** Which fixes of ours the person took, in that order; rules only, never a text. */
  fixes: z.array(ruleId).max(500).optional(),
  /** The same from the first look at a draft until it is published, so that its story can be told. */
  postKey: z.uuid().optional(),
  /** The person at this machine, as they call themselves in the settings: said, not proved. The background sets it. */
  by: by.optional(),
};

/** What the agency asks for besides and was not there. */
const gates = z.array(z.enum(GATES)).min(1).max(GATES.length);

/**
 * Everything the journal may hold. Strict: an unknown member is refused, so that no draft text, no matched text and no
 * name of a person gets in by accident.
 */
export const journalEvent = z.discriminatedUnion('kind', [
  /** Post was pressed and blocking findings kept the draft back. */
  z.strictObject({ kind: z.literal('draft-held'), ...draftEvent, missing: gates.optional() }),
  /** The person let the draft through with a reason. */
  z.strictObject({ kind: z.literal('draft-overridden'), ...draftEvent, reason, skipped: gates.optional() }),
  /** X accepted the post; `rules` are those that still had something to say. */
  z.strictObject({
    kind: z.literal('draft-published'),
    ...draftEvent,
    link: z
      .string()
      .regex(/^https:\/\/x\.com\/\w{1,15}\/status\/\d{1,20}$/)
      .optional(),
    overridden: z.boolean(),
    overrideId: z.uuid().optional(),
    /** The `approval-given` event it went out with. */
    approvalId: z.uuid().optional(),
    /** The `verified` event of its claims. */
    verificationId: z.uuid().optional(),
  }),
  /** The agency's rules were changed on this machine. */
  z.strictObject({ kind: z.literal('rules-changed'), ...head, changes: z.array(ruleChange).min(1).max(500) }),
  ...APPROVAL_EVENTS,
  ...RECORD_EVENTS,
  ...CASE_EVENTS,
]);

export type JournalEvent = z.infer<typeof journalEvent>;
export type JournalEventOf<Kind extends JournalEvent['kind']> = Extract<JournalEvent, { kind: Kind }>;
