/** Entries of a node whose token is the beginning or end of a word, by that word's first or last letter. */
type Edges = Map<string, [string, Trie][]>;

/** A node of the tree of all phrases. Most have one child, so what a node lacks is not allocated. */
export interface Trie {
  words?: Map<string, Trie>;
  prefixes?: Edges;
  suffixes?: Edges;
  /** The phrase lists of which a phrase ends here. */
  ends?: number[];
  any?: Trie;
  number?: Trie;
  /** Up to so many words may be skipped before the rest. */
  gaps?: [number, Trie][];
  /** Where the choices of a bracket come together again, so that a phrase costs no more than its letters. */
  joins?: Trie[];
}

export const newTrie = (): Trie => ({});

const endAt = (node: Trie, list: number): void => {
  node.ends ??= [];
  if (!node.ends.includes(list)) node.ends.push(list);
};

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

function edge(edges: Edges, letter: string, token: string): Trie {
  const list = edges.get(letter) ?? [];
  edges.set(letter, list);
  const known = list.find(([word]) => word === token);
  if (known) return known[1];
  const made = newTrie();
  list.push([token, made]);
  return made;
}

function child(node: Trie, token: string): Trie {
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
    node.gaps ??= [];
    const known = node.gaps.find(([size]) => size === max);
    if (known) return known[1];
    const made = newTrie();
    node.gaps.push([max, made]);
    return made;
  }
  if (token.endsWith('*')) {
    node.prefixes ??= new Map();
    return edge(node.prefixes, token.charAt(0), token.slice(0, -1));
  }
  if (token.startsWith('*')) {
    node.suffixes ??= new Map();
    return edge(node.suffixes, token.charAt(token.length - 1), token.slice(1));
  }
  node.words ??= new Map();
  const known = node.words.get(token);
  if (known) return known;
  const made = newTrie();
  node.words.set(token, made);
  return made;
}

/** The words of a phrase, each with its brackets: `a (b|c d)? e` → `a`, `(b|c d)?`, `e`. */
function pieces(phrase: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number): void => {
    if (phrase.slice(from, at).trim() !== '') found.push(phrase.slice(from, at).trim());
    from = at;
  };
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase.charAt(at);
    if (character === '(' && depth++ === 0 && phrase.charAt(at + 1) === ' ') cut(at);
    else if (character === ' ' && depth === 0) cut(at);
    else if (character === ')' && --depth === 0 && phrase.charAt(at - 1) === ' ') {
      if (phrase.charAt(at + 1) === '?') at++;
      cut(at + 1);
    }
  }
  cut(phrase.length);
  return found;
}

const along = (from: Trie, words: string): Trie => {
  let node = from;
  for (const token of words.split(' ')) if (token) node = child(node, token);
  return node;
};

function addPieces(root: Trie, from: Trie, [piece, ...rest]: readonly string[], list: number): void {
  if (piece === undefined) {
    if (from !== root) endAt(from, list);
    return;
  }
  const choices = expand(piece);
  const words = choices.filter((choice) => choice !== '');
  // What follows may begin the phrase: no detour from the root, which every word of a draft passes.
  if (from === root && words.length < choices.length) addPieces(root, root, rest, list);
  const [only] = words;
  if (from === root ? words.length === 1 : choices.length === 1) {
    if (only !== undefined) addPieces(root, along(from, only), rest, list);
  } else if (rest.length === 0) {
    for (const choice of choices) if (along(from, choice) !== root) endAt(along(from, choice), list);
  } else {
    const join = newTrie();
    for (const choice of from === root ? words : choices) {
      const end = along(from, choice);
      end.joins ??= [];
      end.joins.push(join);
    }
    addPieces(root, join, rest, list);
  }
}

/** No brackets, and nothing that may be missing. */
const PLAIN = /^[^()?|]+$/;

export function addPhrase(trie: Trie, phrase: string, list: number): void {
  const plain = phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  if (PLAIN.test(plain)) endAt(along(trie, plain), list);
  else addPieces(trie, trie, pieces(plain), list);
}
