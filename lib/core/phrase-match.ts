import type { Trie } from './phrase-trie.ts';
import type { Term } from './tokens.ts';

/** The edges of several nodes as one. */
interface Edges {
  readonly words: Map<string, Trie[]>;
  readonly prefixes: Map<string, [string, Trie][]>;
  readonly suffixes: Map<string, [string, Trie][]>;
  readonly any: Trie[];
  readonly number: Trie[];
}

/** What can come at a node: there and where the brackets that end there come together. */
interface Near {
  readonly ends: readonly number[];
  readonly edges: Edges | undefined;
  readonly gaps: readonly [number, Edges][];
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function merge(nodes: Iterable<Trie>): Edges | undefined {
  const edges: Edges = { words: new Map(), prefixes: new Map(), suffixes: new Map(), any: [], number: [] };
  for (const node of nodes) {
    if (node.words) for (const [word, next] of node.words) add(edges.words, word, next);
    if (node.prefixes)
      for (const [letter, list] of node.prefixes) for (const edge of list) add(edges.prefixes, letter, edge);
    if (node.suffixes)
      for (const [letter, list] of node.suffixes) for (const edge of list) add(edges.suffixes, letter, edge);
    if (node.any) edges.any.push(node.any);
    if (node.number) edges.number.push(node.number);
  }
  const { words, prefixes, suffixes, any, number } = edges;
  const isEmpty = words.size + prefixes.size + suffixes.size + any.length + number.length === 0;
  return isEmpty ? undefined : edges;
}

/** The node, and those where brackets come together behind it. */
function closure(node: Trie): ReadonlySet<Trie> {
  const all = new Set([node]);
  // A set that grows while it is walked is walked to its end.
  for (const reached of all) for (const join of reached.joins ?? []) all.add(join);
  return all;
}

/** Worked out for a node when a draft first leads to it. */
const nearBefore = new WeakMap<Trie, Near>();

function nearOf(node: Trie): Near {
  let near = nearBefore.get(node);
  if (!near) {
    const all = closure(node);
    const ends = new Set<number>();
    const gaps: [number, Edges][] = [];
    for (const reached of all) {
      for (const list of reached.ends ?? []) ends.add(list);
      for (const [most, behind] of reached.gaps ?? []) {
        const edges = merge(closure(behind));
        if (edges) gaps.push([most, edges]);
      }
    }
    near = { ends: [...ends], edges: merge(all), gaps };
    nearBefore.set(node, near);
  }
  return near;
}

const NUMBER = /^\p{N}/u;

function follow(edges: Edges, terms: readonly Term[], index: number, found: Map<number, number>): void {
  const word = terms[index]?.word;
  if (word === undefined) return;
  const exact = edges.words.get(word);
  if (exact) for (const node of exact) walk(node, terms, index, found);
  if (edges.prefixes.size > 0) {
    const prefixes = edges.prefixes.get(word.charAt(0));
    if (prefixes) for (const [start, node] of prefixes) if (word.startsWith(start)) walk(node, terms, index, found);
  }
  if (edges.suffixes.size > 0) {
    const suffixes = edges.suffixes.get(word.charAt(word.length - 1));
    if (suffixes) for (const [end, node] of suffixes) if (word.endsWith(end)) walk(node, terms, index, found);
  }
  for (const node of edges.any) walk(node, terms, index, found);
  if (edges.number.length > 0 && NUMBER.test(word)) for (const node of edges.number) walk(node, terms, index, found);
}

/** `terms[index]` led to the node. */
function walk(node: Trie, terms: readonly Term[], index: number, found: Map<number, number>): void {
  const { ends, edges, gaps } = nearOf(node);
  for (const list of ends) if (index >= (found.get(list) ?? -1)) found.set(list, index);
  for (const [most, behind] of gaps) {
    for (let skipped = 0; skipped <= most && index + 1 + skipped < terms.length; skipped++) {
      if (skipped > 0 && terms[index + skipped]?.closes) break;
      follow(behind, terms, index + 1 + skipped, found);
    }
  }
  if (edges && terms[index + 1]?.follows) follow(edges, terms, index + 1, found);
}

const NOTHING: ReadonlyMap<number, number> = new Map();
const KEPT_WORDS = 20_000;

/** Finds, for each list with a phrase that begins at `terms[from]`, the index of the last word of its longest one. */
export type PhraseMatcher = (terms: readonly Term[], from: number) => ReadonlyMap<number, number>;

export function createMatcher(root: Trie): PhraseMatcher {
  /** What a word leads to from the root, which every word of every draft passes. */
  const starts = new Map<string, readonly Trie[]>();

  function startsOf(word: string): readonly Trie[] {
    let nodes = starts.get(word);
    if (!nodes) {
      if (starts.size >= KEPT_WORDS) starts.clear();
      const reached: Trie[] = [];
      const exact = root.words?.get(word);
      if (exact) reached.push(exact);
      for (const [start, node] of root.prefixes?.get(word.charAt(0)) ?? [])
        if (word.startsWith(start)) reached.push(node);
      for (const [end, node] of root.suffixes?.get(word.charAt(word.length - 1)) ?? []) {
        if (word.endsWith(end)) reached.push(node);
      }
      if (root.number && NUMBER.test(word)) reached.push(root.number);
      if (root.any) reached.push(root.any);
      nodes = reached;
      starts.set(word, nodes);
    }
    return nodes;
  }

  return (terms, from) => {
    const first = terms[from];
    const nodes = first ? startsOf(first.word) : [];
    if (nodes.length === 0) return NOTHING;
    const found = new Map<number, number>();
    for (const node of nodes) walk(node, terms, from, found);
    return found;
  };
}
