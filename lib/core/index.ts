export { type AgencyRules, defaultAgencyRules } from './agency.ts';
export { type CheckResult, checkDraft, runChecks } from './check.ts';
export type { AltText, Draft, Media, ParentPost, Span, TextEdit } from './draft.ts';
export { type Entities, type Entity, extractEntities } from './entities.ts';
export type { Finding, Outcome, RuleId, Severity, Suggestion } from './finding.ts';
export { weightedLength } from './length.ts';
export { classifyLink, type LinkVerdict } from './lookalike.ts';
export type { Rule } from './rule.ts';
export { placesIn, type Triage, triage } from './triage/triage.ts';
