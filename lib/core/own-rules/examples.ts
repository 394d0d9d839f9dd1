import type { OwnRule } from '../agency/own-rule.ts';
import { type AgencyRules, defaultAgencyRules } from '../agency.ts';
import { checkDraft } from '../check.ts';
import { applyEdits, type Draft, type Span } from '../draft.ts';
import { compileOwnRules } from './compile.ts';

/** What a rule says to one text. */
export interface ExampleVerdict {
  readonly isFlagged: boolean;
  /** What it marks; nothing for what is missing. */
  readonly marks: readonly Span[];
  /** The text after the first fix of each finding; absent where the rule knows none. */
  readonly fixed?: string;
  /** Whether the rule has still something to say after its own fix. */
  readonly isStillFlagged?: boolean;
}

/** A draft to which the rule applies, whatever else it asks for: what is tried out is what it looks for. */
function draftFor({ appliesTo }: OwnRule, text: string): Draft {
  const [kind = 'post'] = appliesTo.kinds;
  const [account] = appliesTo.accounts;
  return { text, kind, media: [], ...(account !== undefined && { account }) };
}

const compiledFor = new WeakMap<OwnRule, AgencyRules>();

function agencyFor(rule: OwnRule): AgencyRules {
  const known = compiledFor.get(rule) ?? {
    ...defaultAgencyRules(),
    ownRules: [{ ...rule, off: false }],
    incident: {},
  };
  compiledFor.set(rule, known);
  return known;
}

/** Tries a rule alone on a text. A pattern that is broken flags nothing. */
export function tryOwnRule(rule: OwnRule, text: string): ExampleVerdict {
  const agency = agencyFor(rule);
  const rules = compileOwnRules(agency.ownRules);
  const findings = checkDraft(draftFor(rule, text), agency, rules);
  const edits = findings.flatMap(({ suggestions: [first] }) => first?.edits ?? []);
  const marks = findings.flatMap(({ span }) => span ?? []);
  if (edits.length === 0) return { isFlagged: findings.length > 0, marks };
  const fixed = applyEdits(text, edits);
  return {
    isFlagged: true,
    marks,
    fixed,
    isStillFlagged: checkDraft(draftFor(rule, fixed), agency, rules).length > 0,
  };
}

const failures = new WeakMap<OwnRule, number>();

/** How many of a rule's own examples come out otherwise than they should. */
export function failingExamples(rule: OwnRule): number {
  const known = failures.get(rule);
  if (known !== undefined) return known;
  const { flagged, clean } = rule.examples;
  const count =
    flagged.filter((text) => !tryOwnRule(rule, text).isFlagged).length +
    clean.filter((text) => tryOwnRule(rule, text).isFlagged).length;
  failures.set(rule, count);
  return count;
}
