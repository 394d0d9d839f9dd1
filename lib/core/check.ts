import { type AgencyRules, type SeveritySetting, severityOf } from './agency.ts';
import { type Analysis, analyse } from './analysis.ts';
import type { Draft, Span } from './draft.ts';
import { type Finding, type RuleId, SEVERITIES, type Severity, type Suggestion } from './finding.ts';
import { contextOf, hash } from './fingerprint.ts';
import type { Detection, Rule } from './rule.ts';
import { ALL_RULES } from './rules/index.ts';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Rules that threw: their part of the draft is unchecked, and the surface must say so. */
  readonly failed: readonly RuleId[];
}

/** What the rules find in a draft, worst first. Deterministic, and total: any string will do. */
export const checkDraft = (draft: Draft, agency: AgencyRules, rules: readonly Rule[] = ALL_RULES): Finding[] => [
  ...runChecks(draft, agency, rules).findings,
];

/** As `checkDraft`, and names the rules that failed. */
export function runChecks(draft: Draft, agency: AgencyRules, rules: readonly Rule[] = ALL_RULES): CheckResult {
  const analysis = analyse(draft);
  const failed: RuleId[] = [];
  const unnamed: Omit<Finding, 'fingerprint'>[] = [];
  for (const rule of rules) {
    const setting = severityOf(rule, agency);
    if (setting === 'off') continue;
    try {
      const detections = [...rule.check(analysis, agency)];
      unnamed.push(...detections.map((detection) => toFinding(rule, detection, agency, setting, analysis)));
    } catch {
      failed.push(rule.id);
    }
  }
  return { findings: nameAll(dropRepeats(unnamed).sort(byWeight), draft.text), failed };
}

function toFinding(
  rule: Rule,
  detection: Detection,
  agency: AgencyRules,
  setting: Exclude<SeveritySetting, 'off'>,
  analysis: Analysis,
): Omit<Finding, 'fingerprint'> {
  const toDraft = (span: Span): Span => (rule.reads === 'original' ? span : analysis.toOriginal(span));
  const { messageId, data, span, entity, outcome = 'violation', suggestions = [] } = detection;
  const chosen = Object.hasOwn(agency.rules, rule.id);
  return {
    ruleId: rule.id,
    severity: cap(chosen ? setting : (detection.severity ?? setting), outcome),
    outcome,
    messageId,
    ...(data && { data }),
    ...(span && { span: toDraft(span) }),
    ...(entity && { entity }),
    suggestions: suggestions.map(
      (suggestion): Suggestion => ({
        ...suggestion,
        edits: suggestion.edits.map((edit) => ({ span: toDraft(edit.span), newText: edit.newText })),
      }),
    ),
  };
}

/** What we cannot tell may be asked about, never held against the person. */
const cap = (severity: Severity, outcome: Finding['outcome']): Severity =>
  outcome === 'needs-review' && severity === 'block' ? 'warn' : severity;

function byWeight(a: Omit<Finding, 'fingerprint'>, b: Omit<Finding, 'fingerprint'>): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
    (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId))
  );
}

/** Only a finding that is the same in every part is dropped. */
function dropRepeats<T extends Omit<Finding, 'fingerprint'>>(findings: readonly T[]): T[] {
  if (findings.length < 2) return [...findings];
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
}

function nameAll(findings: readonly Omit<Finding, 'fingerprint'>[], text: string): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { ruleId, messageId, span, data } = finding;
    // What a privacy rule matched must not be recoverable from a short hash, so it stays out.
    const matched = span && !ruleId.startsWith('privacy/') ? text.slice(span.start, span.end).toLowerCase() : '';
    const place = span ? contextOf(text, span) : JSON.stringify(data ?? {});
    const base = hash(`${ruleId}\n${messageId}\n${matched}\n${place}`);
    const number = (counts.get(base) ?? 0) + 1;
    counts.set(base, number);
    return { ...finding, fingerprint: `${base}-${number}` };
  });
}
