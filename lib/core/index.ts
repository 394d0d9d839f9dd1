export { type AgencyRules, defaultAgencyRules } from './agency.ts';
export { type CheckResult, checkDraft, runChecks } from './check.ts';
export type { AltText, Draft, Media, ParentPost, Span, TextEdit } from './draft.ts';
export { type Entities, type Entity, extractEntities } from './entities.ts';
export type { Finding, Outcome, RuleId, Severity, Suggestion } from './finding.ts';
export { weightedLength } from './length.ts';
export { classifyLink, type LinkVerdict } from './lookalike.ts';
export { createReplyIndex, type IndexedReply, type RankedReply, type ReplyIndex } from './replies/reply-index.ts';
export type { Rule } from './rule.ts';
