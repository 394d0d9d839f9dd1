import { compilePattern, estimateSize } from '../own-rules/pattern.ts';
import type { PackFault } from './faults.ts';
import type { PackValues } from './pack.ts';

/** Steps of a pack's patterns together: some two hundred usual ones, or twenty that are as large as one may be. */
const MAX_STEPS = 10_000;
const LARGEST = 500;

/** Patterns that are no RE2, or too much of it. RE2 runs in linear time: what compiles cannot hang a composer. */
export function patternFaults({ ownRules = [] }: PackValues): PackFault[] {
  const faults: PackFault[] = [];
  let steps = 0;
  for (const [at, { pattern, ignoreCase }] of ownRules.entries()) {
    if (pattern === '') continue;
    const path = `values.ownRules.${at}.pattern`;
    // One that is too large by itself is not even compiled.
    steps += Math.min(LARGEST, estimateSize(pattern));
    // What is known to be too much is not compiled to find out more.
    if (steps > MAX_STEPS) return [...faults, { path, code: 'heavy', message: 'too much with those before' }];
    const { problem } = compilePattern(pattern, ignoreCase);
    if (problem !== undefined) faults.push({ path, code: 'pattern', message: problem });
  }
  return faults;
}
