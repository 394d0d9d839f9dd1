import { type AgencyRules, type SeveritySetting, severityOf } from './agency.ts';
import { type Analysis, analyse } from './analysis.ts';
import type { Draft, Span } from './draft.ts';
import { shift } from './feature.ts';
import { type Field, type Finding, type RuleId, SEVERITIES, type Severity, type Suggestion } from './finding.ts';
import { contextOf, hash } from './fingerprint.ts';
import { compileOwnRules } from './own-rules/compile.ts';
import type { Detection, RunnableRule } from './rule.ts';
import { ALL_RULES } from './rules/index.ts';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Rules that threw: their part of the draft is unchecked, and the surface must say so. */
  readonly failed: readonly RuleId[];
}

/** What the rules find in a draft, worst first. Deterministic, and total: any string will do. */
export const checkDraft = (
  draft: Draft,
  agency: AgencyRules,
  rules: readonly RunnableRule[] = rulesOf(agency),
): Finding[] => [...runChecks(draft, agency, rules).findings];

const joined = new WeakMap<AgencyRules['ownRules'], readonly RunnableRule[]>();

/** All rules that an agency has: those that come with Tanggap, and its own. */
export function rulesOf({ ownRules }: AgencyRules): readonly RunnableRule[] {
  if (ownRules.length === 0) return ALL_RULES;
  const known = joined.get(ownRules) ?? [...ALL_RULES, ...compileOwnRules(ownRules)];
  joined.set(ownRules, known);
  return known;
}

type Unnamed = Omit<Finding, 'fingerprint'>;
type Setting = Exclude<SeveritySetting, 'off'>;

/** As `checkDraft`, and names the rules that failed. */
export function runChecks(
  draft: Draft,
  agency: AgencyRules,
  rules: readonly RunnableRule[] = rulesOf(agency),
): CheckResult {
  const analysis = analyse(draft);
  const fields = fieldsOf(draft);
  if ([analysis, ...fields.map((field) => field.analysis)].some(({ parts }) => parts.length > 1))
    forgetOtherAgencies(agency);
  const failed: RuleId[] = [];
  const unnamed: Unnamed[] = [];
  for (const rule of rules) {
    const setting = severityOf(rule, agency);
    if (setting === 'off') continue;
    try {
      for (const detection of detect(rule, analysis, agency)) {
        unnamed.push(toFinding(rule, detection, agency, setting, analysis));
      }
      if (rule.alsoIn) unnamed.push(...inFields(rule, fields, agency, setting));
    } catch {
      failed.push(rule.id);
    }
  }
  return { findings: nameAll(dropRepeats(unnamed).sort(byWeight), draft.text), failed };
}

/** What a rule found in a part before, by the rules of the same agency. */
let partsBefore = new WeakMap<Analysis, Map<RunnableRule, readonly Detection[]>>();
let agencyBefore = '';

function forgetOtherAgencies(agency: AgencyRules): void {
  const key = JSON.stringify(agency);
  if (key === agencyBefore) return;
  agencyBefore = key;
  partsBefore = new WeakMap();
}

function detect(rule: RunnableRule, analysis: Analysis, agency: AgencyRules): readonly Detection[] {
  if (rule.scope === 'post' || analysis.parts.length === 1) return [...rule.check(analysis, agency)];
  return analysis.parts.flatMap((part) => {
    const known = partsBefore.get(part.analysis) ?? new Map<RunnableRule, readonly Detection[]>();
    partsBefore.set(part.analysis, known);
    const detections = known.get(rule) ?? [...rule.check(part.analysis, agency)];
    known.set(rule, detections);
    const by = rule.reads === 'original' ? part.originalStart : part.start;
    return detections.map((detection) => moved(detection, by));
  });
}

const moved = (detection: Detection, by: number): Detection => ({
  ...detection,
  ...(detection.span && { span: shift(detection.span, by) }),
  ...(detection.suggestions && {
    suggestions: detection.suggestions.map((suggestion) => ({
      ...suggestion,
      edits: suggestion.edits.map(({ span, newText }) => ({ span: shift(span, by), newText })),
    })),
  }),
});

interface FieldText {
  readonly kind: Field['kind'];
  readonly index: number;
  readonly analysis: Analysis;
}

function fieldsOf({ kind, account, media, poll = [] }: Draft): FieldText[] {
  const draft = { kind, media: [], ...(account !== undefined && { account }) };
  const read = (field: Field['kind'], index: number, text: string): FieldText[] =>
    text.trim() === '' ? [] : [{ kind: field, index, analysis: analyse({ ...draft, text }) }];
  return [
    ...media.flatMap(({ alt }, index) => (alt.known ? read('alt', index, alt.text) : [])),
    ...poll.flatMap((option, index) => read('poll', index, option)),
  ];
}

const inFields = (rule: RunnableRule, fields: readonly FieldText[], agency: AgencyRules, setting: Setting): Unnamed[] =>
  fields.flatMap(({ kind, index, analysis }) =>
    detect(rule, analysis, agency).map((detection): Unnamed => {
      const { span, ...finding } = toFinding(rule, detection, agency, setting, analysis);
      return { ...finding, field: { kind, index, ...(span && { span }) }, suggestions: [] };
    }),
  );

function toFinding(
  rule: RunnableRule,
  detection: Detection,
  agency: AgencyRules,
  setting: Setting,
  analysis: Analysis,
): Unnamed {
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
    ...(rule.own && { own: rule.own }),
    suggestions: suggestions.map(
      (suggestion): Suggestion => ({
        ...suggestion,
        edits: suggestion.edits.map((edit) => ({ span: toDraft(edit.span), newText: edit.newText })),
      }),
    ),
  };
}

/** What we cannot tell may be asked about, never held against the person. */
export const cap = (severity: Severity, outcome: Finding['outcome']): Severity =>
  outcome === 'needs-review' && severity === 'block' ? 'warn' : severity;

function byWeight(a: Unnamed, b: Unnamed): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
    (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId))
  );
}

/** Only a finding that is the same in every part is dropped. */
function dropRepeats<T extends Unnamed>(findings: readonly T[]): T[] {
  if (findings.length < 2) return [...findings];
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
}

function nameAll(findings: readonly Unnamed[], text: string): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { ruleId, messageId, span, data, field } = finding;
    // What a privacy rule matched must not be recoverable from a short hash, so it stays out.
    const matched = span && !ruleId.startsWith('privacy/') ? text.slice(span.start, span.end).toLowerCase() : '';
    const place = span ? contextOf(text, span) : JSON.stringify(field ? [field.kind, field.index] : (data ?? {}));
    const base = hash(`${ruleId}\n${messageId}\n${matched}\n${place}`);
    const number = (counts.get(base) ?? 0) + 1;
    counts.set(base, number);
    return { ...finding, fingerprint: `${base}-${number}` };
  });
}
