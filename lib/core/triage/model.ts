import { CASE_CLASSES, type CaseClass } from '../cases/terms.ts';
import type { PostFeatures } from './features.ts';
import weights from './weights.json';

/** The classes, then whether the post needs a reply: one sum each. */
export const LABELS = [...CASE_CLASSES, 'needs-reply'] as const;
const NEEDS_REPLY = CASE_CLASSES.length;
/** Weights are kept as whole twentieths. */
export const UNIT = 20;

export interface Votes {
  /** How likely each class is; together 1. */
  readonly classes: Readonly<Record<CaseClass, number>>;
  /** How likely it is that somebody has to act or answer, 0 to 1. */
  readonly needsReply: number;
}

/** Made when first asked, so that a script that never triages carries none of it. */
let byFeature: ReadonlyMap<string, readonly number[]> | undefined;

/** Weights of a feature; the list is flat: number of the label, weight × UNIT, number, … */
function weightsOf(feature: string): readonly number[] | undefined {
  byFeature ??= new Map(Object.entries(weights.features));
  return byFeature.get(feature);
}

/**
 * What a linear model trained on labelled posts (scripts/train-triage.ts) makes of a post: a multinomial logistic
 * regression over the classes and a second one for whether it needs a reply.
 */
export function vote({ names }: PostFeatures): Votes {
  const sums = Float64Array.from(weights.bias, (bias) => bias * UNIT);
  for (const name of names) {
    const list = weightsOf(name);
    if (!list) continue;
    for (let at = 0; at < list.length; at += 2) {
      const label = list[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (list[at + 1] ?? 0);
    }
  }
  const scores = Array.from(sums, (sum) => sum / UNIT);
  const highest = Math.max(...scores.slice(0, NEEDS_REPLY));
  const odds = CASE_CLASSES.map((_, label) => Math.exp((scores[label] ?? 0) - highest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return {
    classes: Object.fromEntries(CASE_CLASSES.map((name, label) => [name, (odds[label] ?? 0) / total])) as Record<
      CaseClass,
      number
    >,
    needsReply: 1 / (1 + Math.exp(-(scores[NEEDS_REPLY] ?? 0))),
  };
}

/** How much a feature speaks for a class, in logits; 0 for a feature the model does not know. */
export function weightFor(feature: string, name: CaseClass): number {
  const list = weightsOf(feature) ?? [];
  const label = CASE_CLASSES.indexOf(name);
  for (let at = 0; at < list.length; at += 2) if (list[at] === label) return (list[at + 1] ?? 0) / UNIT;
  return 0;
}
