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

/** The letter, or two letters, that a phrase can begin with; nothing when it may begin with something else. */
function beginnings(phrase: string): string[] | undefined {
  const choices = choicesOf(phrase);
  if (choices.length > 1) {
    const all = choices.map(beginnings);
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  const text = phrase.replace(LOOKS_BACK, '');
  const plain = /^[a-z](?:[a-z](?![?*+{])|(?![?*+{]))/.exec(text);
  if (plain) return [plain[0]];
  if (!/^\((?!\?)/.test(text)) return undefined;
  let depth = 0;
  let close = 0;
  for (; close < text.length; close++) {
    if (text.charAt(close) === '(') depth++;
    else if (text.charAt(close) === ')' && --depth === 0) break;
  }
  const own = beginnings(text.slice(1, close));
  const after = text.charAt(close + 1);
  if (after !== '?') return /[*+{]/.test(after) ? undefined : own;
  const rest = beginnings(text.slice(close + 2));
  return own && rest && [...own, ...rest];
}

/** The sign that a phrase begins with. */
const firstSign = (phrase: string): string | undefined => /^\\([^\p{L}\p{N}\s])(?![?*+{])/u.exec(phrase)?.[1];

/** How any of the phrases can begin: one or two letters, or a sign; nothing when one may begin with something else. */
function allBeginnings(list: readonly string[]): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const phrase of list) {
    const letters = beginnings(phrase.replace(ESCAPED, (part) => '~'.repeat(part.length)));
    const sign = letters || choicesOf(phrase.replace(ESCAPED, '~')).length > 1 ? undefined : firstSign(phrase);
    if (!letters && sign === undefined) return undefined;
    for (const beginning of letters ?? [sign ?? '']) found.add(beginning);
  }
  return found;
}

const bodyOf = (list: readonly string[]): string =>
  list.map((phrase) => phrase.replaceAll(' ?', `${GAP}{0,3}`).replaceAll(' ', `${GAP}{1,3}`)).join('|');

/**
 * One expression for many phrases, whole words only. A phrase may use the plain parts of regular expressions that stay
 * linear: `(a|b)`, `?`, classes; a space stands for white space or a dash, ` ?` for one that may be missing.
 */
export function phrases(list: readonly string[], flags = 'giu'): RegExp {
  const known = allBeginnings(list);
  const starts = known ? Array.from(known, (start) => (/^\p{L}/u.test(start) ? start : `\\${start}`)) : [];
  const ahead = starts.length > 0 ? `(?=${starts.join('|')})` : '';
  return new RegExp(`${ahead}(?<![\\p{L}\\p{N}])(?:${bodyOf(list)})(?![\\p{L}\\p{N}])`, flags);
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** All matches of phrases written as for `phrases`; tried only where a word, or the sign, stands that one begins with. */
export function phraseSearch(list: readonly string[]): (text: string) => RegExpExecArray[] {
  const known = allBeginnings(list);
  if (!known) {
    const pattern = phrases(list);
    return (text) => [...text.matchAll(pattern)];
  }
  const pattern = new RegExp(`(?:${bodyOf(list)})(?![\\p{L}\\p{N}])`, 'iuy');
  const whole = phrases(list);
  /** The letters that may come second, by the code of the first; empty = any. */
  const seconds: string[] = [];
  for (const start of known) {
    const code = start.charCodeAt(0);
    const before = seconds[code];
    seconds[code] = start.length === 1 || before === '' ? '' : (before ?? '') + start.charAt(1);
  }
  return (text) => {
    const lower = text.toLowerCase();
    // Letters that grow in lower case (İ) would shift every place behind them.
    if (lower.length !== text.length) return [...text.matchAll(whole)];
    const found: RegExpExecArray[] = [];
    for (let at = 0; at < lower.length; at++) {
      const next = seconds[lower.charCodeAt(at)];
      if (next === undefined || (next !== '' && !next.includes(lower.charAt(at + 1)))) continue;
      if (at > 0 && LETTER_OR_NUMBER.test(lower.charAt(at - 1))) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      found.push(match);
      at = Math.max(at, match.index + match[0].length - 1);
    }
    return found;
  };
}

/** Characters between the end of the last match in `before`, or the start of the first in `after`; Infinity for none. */
export function nearest(pattern: RegExp, before: string, after: string): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of before.matchAll(pattern)) distance = before.length - match.index - match[0].length;
  const next = after.matchAll(pattern).next();
  return next.done ? distance : Math.min(distance, next.value.index);
}
