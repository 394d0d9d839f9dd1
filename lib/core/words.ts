/** Regular-expression helpers for word lists kept as JSON. */

const GAP = '[\\s\\u2010-\\u2015-]';

/** The choices of `a|b(c|d)` outside of all brackets and classes; nothing where a backslash or class makes it hard to tell. */
function choicesOf(text: string): string[] | undefined {
  if (/[\\[\]]/.test(text)) return undefined;
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth === 0) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, text.slice(from)];
}

/** The pairs of letters that a phrase can begin with; nothing when it does not begin with two plain letters. */
function beginnings(phrase: string): string[] | undefined {
  const choices = choicesOf(phrase);
  if (!choices) return undefined;
  if (choices.length > 1) {
    const all = choices.map(beginnings);
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  const plain = /^([a-z])([a-z])(?![?*+{])/.exec(phrase);
  if (plain) return [phrase.slice(0, 2)];
  if (!/^\((?!\?)/.test(phrase)) return undefined;
  let depth = 0;
  let close = 0;
  for (; close < phrase.length; close++) {
    if (phrase.charAt(close) === '(') depth++;
    else if (phrase.charAt(close) === ')' && --depth === 0) break;
  }
  return /[?*+{]/.test(phrase.charAt(close + 1)) ? undefined : beginnings(phrase.slice(1, close));
}

/** Looks at two letters before all phrases are tried; empty when some phrases begin with something else. */
function lookAhead(list: readonly string[]): string {
  const seconds = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const phrase of list) {
    const pairs = beginnings(phrase);
    if (!pairs) others.push(phrase);
    for (const pair of pairs ?? []) {
      const known = seconds.get(pair.charAt(0)) ?? new Set();
      seconds.set(pair.charAt(0), known.add(pair.charAt(1)));
    }
  }
  if (seconds.size === 0 || others.length > 0) return '';
  return `(?=${Array.from(seconds, ([first, second]) => `${first}[${[...second].join('')}]`).join('|')})`;
}

/**
 * One expression for many phrases, whole words only. A phrase may use the plain parts of regular expressions that stay
 * linear: `(a|b)`, `?`, classes; a space stands for white space or a dash, ` ?` for one that may be missing.
 */
export function phrases(list: readonly string[], flags = 'giu'): RegExp {
  const body = list.map((phrase) => phrase.replaceAll(' ?', `${GAP}{0,3}`).replaceAll(' ', `${GAP}{1,3}`)).join('|');
  return new RegExp(`${lookAhead(list)}(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, flags);
}

/** Characters between the end of the last match in `before`, or the start of the first in `after`; Infinity for none. */
export function nearest(pattern: RegExp, before: string, after: string): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of before.matchAll(pattern)) distance = before.length - match.index - match[0].length;
  const next = after.matchAll(pattern).next();
  return next.done ? distance : Math.min(distance, next.value.index);
}
