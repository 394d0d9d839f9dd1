import { type AgencyRules, type SeveritySetting, severityOf } from '../agency.ts';
import { type CheckResult, cap, rulesOf } from '../check.ts';
import type { Finding, RuleId } from '../finding.ts';

/** A post and what the rules said about it; rules that are off said it, too. */
export interface BenchPost extends CheckResult {
  readonly text: string;
}

/** What is checked at the bench: the agency's rules, with those that are off listening in. */
export interface BenchRules {
  readonly agency: AgencyRules;
  readonly off: ReadonlySet<RuleId>;
}

/** Rules that are off run as well, so that it can be told what switching them on would do. */
export function benchRules(agency: AgencyRules): BenchRules {
  const off = rulesOf(agency)
    .filter((rule) => severityOf(rule, agency) === 'off')
    .map(({ id }) => id);
  const listening = Object.fromEntries(off.map((id) => [id, 'advise' as const]));
  return { agency: { ...agency, rules: { ...agency.rules, ...listening } }, off: new Set(off) };
}

/** A rule whose strictness is thought of as another. */
export interface Change {
  readonly ruleId: RuleId;
  readonly to: SeveritySetting;
}

/** The severity that a finding has, now or after a change. */
export function severityNow({ ruleId, severity, outcome }: Finding, off: ReadonlySet<RuleId>, change?: Change) {
  if (ruleId === change?.ruleId) return change.to === 'off' ? 'off' : cap(change.to, outcome);
  return off.has(ruleId) ? 'off' : severity;
}

/** Those that are shown to a person. */
export const shownFindings = ({ findings }: BenchPost, off: ReadonlySet<RuleId>): readonly Finding[] =>
  findings.filter((finding) => severityNow(finding, off) !== 'off');

export const isHeld = ({ findings }: BenchPost, off: ReadonlySet<RuleId>, change?: Change): boolean =>
  findings.some((finding) => severityNow(finding, off, change) === 'block');

export interface Tally {
  readonly ruleId: RuleId;
  /** In how many posts it found something, and how often. */
  readonly posts: number;
  readonly findings: number;
}

/** What each rule found, most posts first; silent rules are left out. */
export function tally(posts: readonly BenchPost[]): Tally[] {
  const counts = new Map<RuleId, { posts: number; findings: number }>();
  for (const { findings } of posts) {
    const seen = new Set<RuleId>();
    for (const { ruleId } of findings) {
      const count = counts.get(ruleId) ?? { posts: 0, findings: 0 };
      counts.set(ruleId, count);
      count.findings += 1;
      if (!seen.has(ruleId)) count.posts += 1;
      seen.add(ruleId);
    }
  }
  return Array.from(counts, ([ruleId, count]) => ({ ruleId, ...count })).sort(
    (a, b) => b.posts - a.posts || b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1),
  );
}

export interface WhatIf {
  readonly before: number;
  readonly after: number;
  readonly newlyHeld: number;
  readonly freed: number;
  /** Posts in which the rule finds something. */
  readonly found: number;
}

/** How many posts would be held, before and after a rule became stricter or less strict. */
export function whatIf(posts: readonly BenchPost[], off: ReadonlySet<RuleId>, change: Change): WhatIf {
  const verdicts = posts.map((post) => ({
    was: isHeld(post, off),
    is: isHeld(post, off, change),
    found: post.findings.some(({ ruleId }) => ruleId === change.ruleId),
  }));
  const count = (test: (verdict: (typeof verdicts)[number]) => boolean) => verdicts.filter(test).length;
  return {
    before: count(({ was }) => was),
    after: count(({ is }) => is),
    newlyHeld: count(({ was, is }) => !was && is),
    freed: count(({ was, is }) => was && !is),
    found: count(({ found }) => found),
  };
}
