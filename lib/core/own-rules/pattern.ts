import { RE2JS } from 're2js';
import type { Span } from '../draft.ts';

/** Why a pattern cannot be used. Worded in `options.ownRules.pattern`. */
export const PATTERN_PROBLEMS = [
  'brackets',
  'class',
  'lookaround',
  'backreference',
  'repeat',
  'escape',
  'too-big',
  'other',
] as const;
export type PatternProblem = (typeof PATTERN_PROBLEMS)[number];

export interface Pattern {
  /** Steps of the compiled program: time grows with this times the length of the text, never faster. */
  readonly size: number;
  /** From left to right, none of them empty; the first 200, or fewer where pattern and text are both long. */
  find(text: string): readonly Span[];
}

export type CompiledPattern =
  | { readonly pattern: Pattern; readonly problem?: undefined }
  | { readonly problem: PatternProblem; readonly pattern?: undefined };

/** Steps of one pattern. `x{1000}` has a thousand: what counts so far is better said in another way. */
const LARGEST = 500;
const MATCHES = 200;
/** Steps that all matches of a pattern in one text may take together, at worst: a match may look to the end of the text. */
const WORK = 10_000_000;
/** UTF-16 units of a text that are looked at: more than X's longest post. */
const LONGEST_TEXT = 30_000;

/** What RE2 leaves out on purpose, since it cannot run in linear time. */
const LOOKAROUND = /(?<!\\)\(\?<?[=!]/;
const BACKREFERENCE = /(?<!\\)\\(?:[1-9]|k<)/;

/**
 * About how many steps a pattern will have, read without compiling it: `(a{100}){100}` in a few hundred letters would
 * keep the compiler busy for a second.
 */
export function estimateSize(pattern: string): number {
  const groups: { total: number; last: number }[] = [];
  let group = { total: 0, last: 0 };
  const atom = (size: number): void => {
    group.total += size;
    group.last = size;
  };
  for (const [token = ''] of pattern.matchAll(TOKEN)) {
    if (token === '(') {
      groups.push(group);
      group = { total: 0, last: 0 };
    } else if (token === ')') {
      const inner = group.total + 2;
      group = groups.pop() ?? { total: 0, last: 0 };
      atom(inner);
    } else if (token.startsWith('{')) {
      const [least = 0, most = least] = (token.match(/\d+/g) ?? []).map(Number);
      const more = group.last * (Math.max(least, most, 1) - 1);
      group.total += more;
      group.last += more;
    } else atom(1);
  }
  return groups.reduce((sum, { total }) => sum + total, group.total);
}

const TOKEN = /\\[pPx]\{[^}]*\}|\\.|\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gsu;

function problemOf(pattern: string, error: unknown): PatternProblem {
  if (LOOKAROUND.test(pattern)) return 'lookaround';
  if (BACKREFERENCE.test(pattern)) return 'backreference';
  const message = error instanceof Error ? error.message : '';
  if (/missing closing \]|character class/.test(message)) return 'class';
  if (/closing \)|unexpected \)|missing parenthesis/.test(message)) return 'brackets';
  if (/repe(?:at|tition)/.test(message)) return 'repeat';
  if (/escape|trailing backslash|\\\\$/.test(message)) return 'escape';
  return 'other';
}

/** Reads a pattern in RE2 syntax. Never throws, whatever is in it. */
export function compilePattern(source: string, ignoreCase: boolean): CompiledPattern {
  if (estimateSize(source) > LARGEST) return { problem: 'too-big' };
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    return { problem: problemOf(source, error) };
  }
  const size = compiled.programSize();
  if (size > LARGEST * 2) return { problem: 'too-big' };
  return { pattern: { size, find: (text) => find(compiled, size, text.slice(0, LONGEST_TEXT)) } };
}

function find(compiled: RE2JS, size: number, text: string): Span[] {
  const most = Math.min(MATCHES, Math.max(1, Math.floor(WORK / (size * text.length))));
  const matcher = compiled.matcher(text);
  const found: Span[] = [];
  // Empty matches are passed over, but counted: a pattern may have one at every letter.
  for (let turn = 0; turn < most && matcher.find(); turn++) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end > start) found.push({ start, end });
  }
  return found;
}
