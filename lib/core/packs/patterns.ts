import { RE2JS } from 're2js';
import type { PackFault } from './faults.ts';
import type { PackValues } from './pack.ts';

/** RE2 unrolls `{n}`, up to this many times in all. */
const MAX_UNROLLED = 1000;
/** A pack's patterns together: some hundred long ones, or a few that are unrolled to the limit. */
const MAX_WEIGHT = 200_000;

/** About how much there is to compile: the length, times all repeat counts. */
export function patternWeight(pattern: string): number {
  let times = 1;
  for (const [, from = '0', to = from] of pattern.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)) {
    times = Math.min(MAX_UNROLLED, times * Math.max(1, Number(from), Number(to)));
  }
  return pattern.length * times;
}

function patternError(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Patterns that are no RE2, or too much of it. RE2 runs in linear time: what compiles cannot hang a composer. */
export function patternFaults({ ownRules = [] }: PackValues): PackFault[] {
  const faults: PackFault[] = [];
  let weight = 0;
  for (const [at, { pattern }] of ownRules.entries()) {
    if (pattern === '') continue;
    const path = `values.ownRules.${at}.pattern`;
    weight += patternWeight(pattern);
    if (weight > MAX_WEIGHT)
      return [...faults, { path, code: 'heavy', message: 'too much to compile with those before' }];
    const message = patternError(pattern);
    if (message !== undefined) faults.push({ path, code: 'pattern', message });
  }
  return faults;
}
