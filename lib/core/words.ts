/** Regular-expression helpers for word lists kept as JSON. */

const GAP = '[\\s\\u2010-\\u2015-]';

/**
 * One expression for many phrases, whole words only. A phrase may use the plain parts of regular expressions that stay
 * linear: `(a|b)`, `?`, classes; a space stands for white space or a dash, ` ?` for one that may be missing.
 */
export function phrases(list: readonly string[], flags = 'giu'): RegExp {
  const body = list.map((phrase) => phrase.replaceAll(' ?', `${GAP}{0,3}`).replaceAll(' ', `${GAP}{1,3}`)).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, flags);
}

/** Characters between the end of the last match in `before`, or the start of the first in `after`; Infinity for none. */
export function nearest(pattern: RegExp, before: string, after: string): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of before.matchAll(pattern)) distance = before.length - match.index - match[0].length;
  const next = after.matchAll(pattern).next();
  return next.done ? distance : Math.min(distance, next.value.index);
}
