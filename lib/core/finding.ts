import type { OwnRule } from './agency/own-rule.ts';
import type { Span, TextEdit } from './draft.ts';

/** `block` holds Post until fixed or overridden with a reason; `warn` must be seen; `advise` is a quiet hint. */
export const SEVERITIES = ['block', 'warn', 'advise'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `needs-review`: the rule cannot tell by itself (axe-core's "incomplete"); shown as a question, never as a pass. */
export type Outcome = 'violation' | 'needs-review';

export const CATEGORIES = [
  'accessibility',
  'language',
  'policy',
  'verification',
  'emergency',
  'privacy',
  'links',
  /** Rules that an agency made for itself. */
  'agency',
] as const;
export type Category = (typeof CATEGORIES)[number];
export type RuleId = `${Category}/${string}`;

export type MessageData = Readonly<Record<string, string | number>>;

/** A fix that a machine knows. `messageId` words its label in the locales (`rules.<id>.suggestions.<messageId>`). */
export interface Suggestion {
  readonly messageId: string;
  readonly data?: MessageData;
  readonly edits: readonly TextEdit[];
}

/** Words outside the draft's text: the description of a picture or an option of a poll, by number from 0. */
export interface Field {
  readonly kind: 'alt' | 'poll';
  readonly index: number;
  /** In UTF-16 units of the field's text. */
  readonly span?: Span;
}

/** What an own rule says about itself, in one language or both. */
export type OwnWords = Pick<OwnRule, 'title' | 'message' | 'why' | 'source'>;

export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly messageId: string;
  readonly data?: MessageData;
  /** In UTF-16 units of `Draft.text`; absent when the whole post or its media is meant. */
  readonly span?: Span;
  /** Set when it is about words outside `Draft.text`; then there is neither `span` nor suggestion. */
  readonly field?: Field;
  /** Personal-data type for privacy rules, e.g. `NIK`, `PHONE`. */
  readonly entity?: string;
  readonly suggestions: readonly Suggestion[];
  /** Of an agency's own rule: its words, which are no part of the locales. Shown, never kept. */
  readonly own?: OwnWords;
  /** Names this finding without its position and without the matched text, so that it may be kept. */
  readonly fingerprint: string;
}
