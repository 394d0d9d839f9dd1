import type { OwnRule } from '../agency/own-rule.ts';
import type { AgencyRules } from '../agency.ts';
import type { Analysis } from '../analysis.ts';
import type { Detection, RunnableRule } from '../rule.ts';
import { createDetectors, type Detect } from './detect.ts';
import { ownRuleId } from './words.ts';

/** Whether the rule has anything to say here; `unsure` when the page does not show which account posts. */
function applies({ appliesTo, language, kind }: OwnRule, analysis: Analysis, agency: AgencyRules) {
  const { kinds, accounts, emergencyOnly } = appliesTo;
  const { draft } = analysis;
  if (emergencyOnly && agency.incident === undefined) return 'no';
  if (kinds.length > 0 && !kinds.includes(draft.kind)) return 'no';
  // Terms look at the language of each sentence.
  if (kind !== 'terms' && language !== 'any' && analysis.language !== language) return 'no';
  if (accounts.length === 0) return 'yes';
  const account = draft.account?.toLowerCase();
  if (account === undefined) return 'unsure';
  return accounts.some((known) => known.toLowerCase() === account) ? 'yes' : 'no';
}

function runnable(rule: OwnRule, detect: Detect): RunnableRule {
  const { title, message, why, source, severity, kind } = rule;
  return {
    id: ownRuleId(rule),
    severity,
    ...(rule.off && { offByDefault: true }),
    // What is missing is missing in the whole post, and is not to be said in the description of a picture.
    ...(kind === 'required' ? { scope: 'post' } : { alsoIn: 'fields' }),
    own: { title, message, ...(why && { why }), ...(source && { source }) },
    *check(analysis, agency): Generator<Detection> {
      const verdict = applies(rule, analysis, agency);
      if (verdict === 'no') return;
      for (const detection of detect(analysis)) {
        yield verdict === 'unsure' ? { ...detection, outcome: 'needs-review' } : detection;
      }
    },
  };
}

const compiled = new WeakMap<readonly OwnRule[], readonly RunnableRule[]>();

/**
 * An agency's own rules, ready to run; made once for each list. A rule that cannot run (a broken pattern, more phrases
 * than all rules together may have) throws when it is run, so that the check names it as failed, and no other suffers.
 */
export function compileOwnRules(rules: readonly OwnRule[]): readonly RunnableRule[] {
  const known = compiled.get(rules);
  if (known) return known;
  const detectors = createDetectors();
  const made = rules.map((rule) => runnable(rule, detectors.add(rule)));
  compiled.set(rules, made);
  return made;
}
