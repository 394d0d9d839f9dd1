/** What a citizen's post is, as proposed locally and corrected by staff; SP4N-LAPOR's words are used in Indonesian. */
export const CASE_CLASSES = ['emergency', 'complaint', 'question', 'feedback', 'thanks', 'spam', 'abuse'] as const;
export type CaseClass = (typeof CASE_CLASSES)[number];

/** States of `field.md` 4.2. */
export const CASE_STATES = [
  'new',
  'triaged',
  'acknowledged',
  'waiting-unit',
  'waiting-citizen',
  'answered',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CLOSE_REASONS = ['answered', 'no-reply-needed', 'not-ours', 'duplicate', 'spam', 'abuse'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Why a case stands where it stands; shown as chips, never from follower counts. */
export const PRIORITY_REASONS = [
  'safety',
  'data-exposed',
  'overdue',
  'due-soon',
  'question',
  'vulnerable',
  'repeat',
  'others-report',
  'set-by-staff',
  'abuse',
] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const RELATIONS = ['reply', 'mention', 'quote'] as const;
/** How a post addresses the agency. */
export type Relation = (typeof RELATIONS)[number];
