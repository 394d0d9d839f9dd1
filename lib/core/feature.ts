import type { Analysis } from './analysis.ts';
import type { Span } from './draft.ts';

/** A reading of a draft that several rules share: computed on first use, once per analysis. */
export function feature<T>(compute: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const known = new WeakMap<Analysis, { readonly value: T }>();
  return (analysis) => {
    let entry = known.get(analysis);
    if (!entry) {
      entry = { value: compute(analysis) };
      known.set(analysis, entry);
    }
    return entry.value;
  };
}

export const shift = <T extends Span>(found: T, by: number): T =>
  by === 0 ? found : { ...found, start: found.start + by, end: found.end + by };

/**
 * A shared search whose results are spans. In a long draft it runs part by part, and only on parts that have changed;
 * nothing it finds may therefore depend on what stands in another part. `move` is for results that hold more spans.
 */
export function spansFeature<T extends Span>(
  compute: (analysis: Analysis) => readonly T[],
  move: (found: T, by: number) => T = shift,
): (analysis: Analysis) => readonly T[] {
  const ofPart = feature(compute);
  const ofWhole = feature((analysis: Analysis) =>
    analysis.parts.flatMap((part) => ofPart(part.analysis).map((found) => move(found, part.start))),
  );
  return (analysis) => (analysis.parts.length === 1 ? ofPart(analysis) : ofWhole(analysis));
}
