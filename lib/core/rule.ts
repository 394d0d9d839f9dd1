import type { AgencyRules } from './agency.ts';
import type { Analysis } from './analysis.ts';
import type { Draft, Span } from './draft.ts';
import type { MessageData, Outcome, OwnWords, RuleId, Severity, Suggestion } from './finding.ts';

/** Where a rule comes from: a law, a standard or public guidance, with the address a lawyer can open. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** A post with its verdict by this rule alone. `draft` and `agency` override the defaults of the meta-test. */
export interface Example {
  readonly language: 'en' | 'id';
  readonly text: string;
  readonly draft?: Partial<Draft>;
  readonly agency?: Partial<AgencyRules>;
}

export interface FlaggedExample extends Example {
  /** The exact words the finding marks; absent when the rule marks no words. */
  readonly marks?: string;
  /** The text after the first suggestion; required whenever the rule suggests a fix for it. */
  readonly fixed?: string;
  /** A wording that would be fine, for cards whose rule knows no fix. The first example of each language has one of both. */
  readonly better?: string;
  readonly outcome?: Outcome;
}

/** What a rule reports; spans and edits count in `analysis.text`, and `checkDraft` maps them back to the draft. */
export interface Detection {
  readonly messageId: string;
  readonly data?: MessageData;
  readonly span?: Span;
  readonly entity?: string;
  /** Default `violation`. */
  readonly outcome?: Outcome;
  /** Where this case is graver or lighter than the rule at large; a severity that the agency chose goes before it. */
  readonly severity?: Severity;
  readonly suggestions?: readonly Suggestion[];
}

/**
 * One check. A rule returns ids and data, never prose: wording is `rules.<id>` in the locales
 * (`title`, `why`, `how`, `messages.<messageId>`, `suggestions.<messageId>`).
 */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Silent until the agency gives it a severity: it does not hold up well enough on clean posts, or is a matter of taste. */
  readonly offByDefault?: true;
  /**
   * `post`: the rule needs the whole draft (counts, media, whether something is said anywhere). Default: what it finds
   * depends on nothing further away than the paragraph, so that a long draft is checked part by part.
   */
  readonly scope?: 'post';
  /** Also run on descriptions of pictures and on poll options, each as a text of its own. */
  readonly alsoIn?: 'fields';
  /** For engineers and reviewers, in English: what harm it prevents and what it leaves alone on purpose. */
  readonly rationale: string;
  readonly sources: readonly [Source, ...Source[]];
  readonly messageIds: readonly [string, ...string[]];
  /** `original`: the rule reads the letters as typed and its spans count in `Draft.text`. Default: normalised text. */
  readonly reads?: 'original';
  readonly examples: { readonly flagged: readonly FlaggedExample[]; readonly clean: readonly Example[] };
  check(analysis: Analysis, agency: AgencyRules): Iterable<Detection>;
}

/** All that a check needs of a rule. Those that an agency makes for itself bring their own words. */
export type RunnableRule = Pick<Rule, 'id' | 'severity' | 'offByDefault' | 'scope' | 'alsoIn' | 'reads' | 'check'> & {
  readonly own?: OwnWords;
};

/** Identity with type checking, so that a rule file is one literal. */
export const defineRule = (rule: Rule): Rule => rule;
