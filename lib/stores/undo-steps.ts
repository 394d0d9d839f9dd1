import type { AgencyRules } from '@/lib/core/agency.ts';
import { applyChange, type Change, describeChanges, invertChange, isOverwriting } from './agency-changes.ts';

/** A value of this machine that is kept beside the agency's rules. */
export type OwnValue = 'language' | 'staffName' | 'shortcuts';

/** How to take back one thing that was saved. */
export type UndoStep<Subject = unknown> = {
  /** What was saved, for its words. */
  readonly subject: Subject;
} & (
  | {
      readonly what: 'agency';
      readonly changes: readonly Change[];
      /** As stored by the change; what differs from it later was changed elsewhere. */
      readonly after: AgencyRules;
    }
  | {
      readonly what: 'value';
      readonly name: OwnValue;
      readonly before: string | boolean;
      readonly after: string | boolean;
    }
  /** Whether tips of that rule are to be muted for that account. */
  | { readonly what: 'mute'; readonly account: string; readonly rule: string; readonly muted: boolean }
);

/** Steps that are remembered; more than anybody takes back one by one. */
export const MOST_STEPS = 50;

/** The changes that take `changes`, made on `before`, back. */
export function invertAll(before: AgencyRules, changes: readonly Change[]): Change[] {
  let rules = before;
  return changes
    .map((change) => {
      const inverse = invertChange(rules, change);
      rules = applyChange(rules, change);
      return inverse;
    })
    .reverse();
}

/** Paths that taking the step back would overwrite: entries of lists are added and removed one by one. */
function overwritten({ changes, after }: UndoStep & { what: 'agency' }): ReadonlySet<string> {
  const overwriting = changes.filter(isOverwriting);
  return new Set(describeChanges(after, overwriting.reduce(applyChange, after)).map(({ path }) => path));
}

/**
 * Without the steps that would overwrite what another tab has set since. `steps`: oldest first; `now`: what is stored.
 * Each step is held against what is left once those after it are taken back.
 */
export function stillValid<Step extends UndoStep>(steps: readonly Step[], now: AgencyRules): readonly Step[] {
  let rules = now;
  const kept = [...steps].reverse().filter((step) => {
    if (step.what !== 'agency') return true;
    const paths = overwritten(step);
    if (describeChanges(step.after, rules).some(({ path }) => paths.has(path))) return false;
    rules = step.changes.reduce(applyChange, rules);
    return true;
  });
  return kept.length === steps.length ? steps : kept.reverse();
}
