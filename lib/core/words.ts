/** Regular-expression helpers for word lists kept as JSON. */

const GAP = '[\\s\\u2010-\\u2015-]';

/** The choices of `a|b(c|d)` outside of all brackets. */
function choicesOf(text: string): string[] {
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

/** Escapes and classes, and what looks back at the beginning: neither is a plain letter. */
const ESCAPED = /\\.|\[(?:\\.|[^\]])*\]/g;
const LOOKS_BACK = /^\(\?<[!=][^()]*\)/;

/** The pairs of letters that a phrase can begin with; nothing when it may begin with something else. */
function beginnings(phrase: string): string[] | undefined {
  const choices = choicesOf(phrase);
  if (choices.length > 1) {
    const all = choices.map(beginnings);
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  const text = phrase.replace(LOOKS_BACK, '');
  if (/^[a-z][a-z](?![?*+{])/.test(text)) return [text.slice(0, 2)];
  if (!/^\((?!\?)/.test(text)) return undefined;
  let depth = 0;
  let close = 0;
  for (; close < text.length; close++) {
    if (text.charAt(close) === '(') depth++;
    else if (text.charAt(close) === ')' && --depth === 0) break;
  }
  return /[?*+{]/.test(text.charAt(close + 1)) ? undefined : beginnings(text.slice(1, close));
}

/** Looks at two letters before all phrases are tried; empty when some phrases begin with something else. */
function lookAhead(list: readonly string[]): string {
  const seconds = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const phrase of list) {
    const pairs = beginnings(phrase.replace(ESCAPED, (part) => '~'.repeat(part.length)));
    if (!pairs) others.push(phrase);
    for (const pair of pairs ?? []) {
      const known = seconds.get(pair.charAt(0)) ?? new Set();
      seconds.set(pair.charAt(0), known.add(pair.charAt(1)));
    }
  }
  const rest = others.map((phrase) => /^[a-z](?![?*+{|])/.exec(phrase)?.[0]);
  const isPlain = others.every((phrase) => choicesOf(phrase.replace(ESCAPED, '~')).length === 1);
  if (seconds.size === 0 || !isPlain || rest.includes(undefined)) return '';
  const known = Array.from(seconds, ([first, second]) => `${first}[${[...second].join('')}]`);
  return `(?=${[...known, ...new Set(rest)].join('|')})`;
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
