import type { Term } from './tokens.ts';

/** A node of the tree of all phrases; `ends` lists the phrase lists of which a phrase ends here. */
export interface Trie {
  readonly words: Map<string, Trie>;
  readonly prefixes: [string, Trie][];
  readonly suffixes: [string, Trie][];
  readonly ends: Set<number>;
  any: Trie | undefined;
  number: Trie | undefined;
  /** Up to so many words may be skipped before the rest. */
  readonly gaps: [number, Trie][];
  /** Where the alternatives of a group go on together, so that groups add up instead of multiplying. */
  readonly joins: Trie[];
}

export const newTrie = (): Trie => ({
  words: new Map(),
  prefixes: [],
  suffixes: [],
  ends: new Set(),
  any: undefined,
  number: undefined,
  gaps: [],
  joins: [],
});

/** `(a|b c)? d` → `d`, `a d`, `b c d`. Throws RangeError on brackets that do not close. */
export function expand(phrase: string): string[] {
  const open = phrase.indexOf('(');
  if (open < 0) {
    const optional = /(?:^| )([^ ]+)\?(?= |$)/.exec(phrase);
    if (!optional) return [phrase.replace(/ +/g, ' ').trim()];
    const at = optional.index;
    const rest = phrase.slice(at + optional[0].length);
    const before = phrase.slice(0, at);
    return [...expand(`${before}${rest}`), ...expand(`${before} ${optional[1]}${rest}`)];
  }
  let depth = 0;
  let close = open;
  const bars: number[] = [open];
  for (; close < phrase.length; close++) {
    const character = phrase.charAt(close);
    if (character === '(') depth++;
    else if (character === ')' && --depth === 0) break;
    else if (character === '|' && depth === 1) bars.push(close);
  }
  if (depth !== 0 || phrase.charAt(close) !== ')') throw new RangeError(`brackets do not close: ${phrase}`);
  const choices = bars.map((bar, index) => phrase.slice(bar + 1, bars[index + 1] ?? close));
  const isOptional = phrase.charAt(close + 1) === '?';
  if (isOptional) choices.push('');
  const before = phrase.slice(0, open);
  const after = phrase.slice(close + (isOptional ? 2 : 1));
  return choices.flatMap((choice) => expand(`${before}${choice}${after}`));
}

function child(node: Trie, token: string): Trie {
  const listed = (list: [string, Trie][], key: string): Trie => {
    const known = list.find(([word]) => word === key);
    if (known) return known[1];
    const made = newTrie();
    list.push([key, made]);
    return made;
  };
  if (token === '_') {
    node.any ??= newTrie();
    return node.any;
  }
  if (token === '#') {
    node.number ??= newTrie();
    return node.number;
  }
  const gap = /^\.\.(\d)$/.exec(token);
  if (gap) {
    const max = Number(gap[1]);
    const known = node.gaps.find(([size]) => size === max);
    if (known) return known[1];
    const made = newTrie();
    node.gaps.push([max, made]);
    return made;
  }
  if (token.endsWith('*')) return listed(node.prefixes, token.slice(0, -1));
  if (token.startsWith('*')) return listed(node.suffixes, token.slice(1));
  const known = node.words.get(token);
  if (known) return known;
  const made = newTrie();
  node.words.set(token, made);
  return made;
}

/** A bracket that touches a word (`fakta(nya)?`): such phrases are written out. */
const GLUED = /[^\s(|]\(|\)\??[^\s)|?]/;
const PIECE = /[()|]|\)\?|[^\s()|]+/g;

/** Adds `phrase` behind `node`, a group as branches that meet again; returns where it ends. */
function grow(node: Trie, pieces: readonly string[], from: number): [end: Trie, next: number] {
  let at = node;
  let index = from;
  for (; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    if (piece === '|' || piece === ')') break;
    const meeting = newTrie();
    if (piece === '(') {
      for (;;) {
        const [end, next] = grow(at, pieces, index + 1);
        end.joins.push(meeting);
        index = next;
        if (pieces[index] !== '|') break;
      }
      if (pieces[index] !== ')') throw new RangeError(`brackets do not close: ${pieces.join(' ')}`);
      if (pieces[index + 1] === '?') {
        at.joins.push(meeting);
        index++;
      }
      at = meeting;
    } else if (piece.endsWith('?')) {
      child(at, piece.slice(0, -1)).joins.push(meeting);
      at.joins.push(meeting);
      at = meeting;
    } else at = child(at, piece);
  }
  return [at, index];
}

export function addPhrase(trie: Trie, phrase: string, list: number): void {
  const plain = phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  for (const text of GLUED.test(plain) ? expand(plain) : [plain]) {
    const pieces = text.match(PIECE) ?? [];
    const [end, next] = grow(trie, pieces, 0);
    if (next < pieces.length) throw new RangeError(`brackets do not close: ${phrase}`);
    if (end !== trie) end.ends.add(list);
  }
}

/** For each list with a phrase that begins at `terms[from]`: the index of the last word of its longest one. */
export function matchAt(trie: Trie, terms: readonly Term[], from: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const end = (node: Trie, index: number): void => {
    if (index === from) return;
    for (const list of node.ends) if (index - 1 >= (found.get(list) ?? -1)) found.set(list, index - 1);
  };
  /** Behind a gap: a word or mark may stand in between. */
  const enter = (node: Trie, index: number): void => {
    step(node, index);
    for (const next of node.joins) enter(next, index);
  };
  const walk = (node: Trie, index: number): void => {
    end(node, index);
    for (const next of node.joins) walk(next, index);
    for (const [max, rest] of node.gaps) {
      for (let skipped = 0; skipped <= max && index + skipped < terms.length; skipped++) {
        if (skipped > 0 && terms[index + skipped - 1]?.closes) break;
        enter(rest, index + skipped);
      }
      end(rest, index);
    }
    if (index === from || terms[index]?.follows) step(node, index);
  };
  const step = (node: Trie, index: number): void => {
    const term = terms[index];
    if (!term) return;
    const { word } = term;
    const exact = node.words.get(word);
    if (exact) walk(exact, index + 1);
    for (const [start, next] of node.prefixes) if (word.startsWith(start)) walk(next, index + 1);
    for (const [end, next] of node.suffixes) if (word.endsWith(end)) walk(next, index + 1);
    if (node.number && /^\p{N}/u.test(word)) walk(node.number, index + 1);
    if (node.any) walk(node.any, index + 1);
  };
  walk(trie, from);
  return found;
}
