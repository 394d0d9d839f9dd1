import type { OwnRule } from '@/lib/core/agency/own-rule.ts';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import { ownRuleId } from '@/lib/core/own-rules/words.ts';

/** An own rule as it is to be; without a value it goes. */
export interface OwnRuleChange {
  readonly kind: 'ownRule';
  readonly id: string;
  readonly value: OwnRule | undefined;
  /** Its place among the own rules, for one that comes back. Default: the end. */
  readonly at?: number;
  /** Letter by letter, so that it is saved in a pause. */
  readonly typed?: true;
}

type OwnRules = AgencyRules['ownRules'];

export function applyOwnRuleChange(rules: OwnRules, { id, value, at = rules.length }: OwnRuleChange): OwnRules {
  const isThere = rules.some((rule) => rule.id === id);
  if (value === undefined) return isThere ? rules.filter((rule) => rule.id !== id) : rules;
  return isThere ? rules.map((rule) => (rule.id === id ? value : rule)) : rules.toSpliced(at, 0, value);
}

export function invertOwnRuleChange(before: OwnRules, { id }: OwnRuleChange): OwnRuleChange {
  const at = before.findIndex((rule) => rule.id === id);
  return { kind: 'ownRule', id, value: before[at], ...(at >= 0 && { at }) };
}

const strictness = ({ off, severity }: OwnRule): RuleChange['from'] => (off ? 'off' : severity);
/** More at once (a reset, a file) are noted as one change. */
const MOST = 300;

/** Which own rules differ, by id; never their words. */
export function describeOwnRuleChanges(before: OwnRules, after: OwnRules): RuleChange[] {
  if (before === after) return [];
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const changed = ids.flatMap((id): RuleChange[] => {
    const [was, is] = [before, after].map((rules) => rules.find((rule) => rule.id === id));
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [from, to] = [was && strictness(was), is && strictness(is)];
    return [
      { path: `ownRules.${ownRuleId({ id })}`, ...(from !== to && { ...(from && { from }), ...(to && { to }) }) },
    ];
  });
  return changed.length > MOST ? [{ path: 'ownRules' }] : changed;
}
