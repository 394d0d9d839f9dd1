import { type IssueKey, isSameMatter, type Mentioned, mentioned } from './issue-key.ts';
import lists from './issue-words.json';

const WINDOW = lists.windowHours * 3_600_000;

/** One open case as groups see it. */
export interface GroupMember {
  readonly caseId: string;
  /** Handle; groups are of different people. */
  readonly author: string;
  /** ISO 8601, UTC; of its first post. */
  readonly postedAt: string;
  /** `issueKey` of its first post. */
  readonly key: IssueKey;
  /** The group it is in already. */
  readonly group?: string;
}

/** Cases by the words they share; made once for a batch of posts. */
export interface GroupIndex {
  readonly byWord: Map<string, Node[]>;
  readonly byCase: Map<string, Node>;
  readonly byGroup: Map<string, Set<Node>>;
}
interface Node {
  readonly member: GroupMember;
  readonly at: number;
  group: string | undefined;
}

export interface Assignment {
  /** The id of the group: the lowest id of a case that ever was in it. */
  readonly group: string;
  /** Cases whose group was another, or none, before: the post's own, and those that it brought in. */
  readonly changed: readonly string[];
}

/** X's ids are numbers beyond 2^53. */
const isLower = (a: string, b: string): boolean => (a.length === b.length ? a < b : a.length < b.length);
const lowest = (ids: readonly string[]): string => ids.reduce((least, id) => (isLower(id, least) ? id : least));

function put(index: GroupIndex, node: Node): void {
  index.byCase.set(node.member.caseId, node);
  for (const word of node.member.key.words) {
    const list = index.byWord.get(word);
    if (list) list.push(node);
    else index.byWord.set(word, [node]);
  }
}

function join(index: GroupIndex, node: Node, group: string): void {
  if (node.group !== undefined) index.byGroup.get(node.group)?.delete(node);
  node.group = group;
  const members = index.byGroup.get(group) ?? new Set();
  index.byGroup.set(group, members.add(node));
}

export function indexGroups(recent: Iterable<GroupMember>): GroupIndex {
  const index: GroupIndex = { byWord: new Map(), byCase: new Map(), byGroup: new Map() };
  for (const member of recent) {
    const node: Node = { member, at: Date.parse(member.postedAt), group: undefined };
    put(index, node);
    if (member.group !== undefined) join(index, node, member.group);
  }
  return index;
}

function* similar(index: GroupIndex, node: Node): Generator<Node> {
  const seen = new Set<Node>([node]);
  const author = node.member.author.toLowerCase();
  for (const word of node.member.key.words) {
    for (const other of index.byWord.get(word) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (Math.abs(other.at - node.at) > WINDOW || other.member.author.toLowerCase() === author) continue;
      if (isSameMatter(node.member.key, other.member.key)) yield other;
    }
  }
}

/**
 * Adds a case to the index and to the group of those that report the same; undefined when it is alone. Groups are what
 * hangs together by similar pairs, so the order in which cases come does not matter.
 */
export function assignGroup(post: GroupMember, index: GroupIndex): Assignment | undefined {
  const known = index.byCase.get(post.caseId);
  const node: Node = known ?? { member: post, at: Date.parse(post.postedAt), group: post.group };
  if (!known) put(index, node);
  const near = [...similar(index, node)];
  if (near.length === 0 && node.group === undefined) return undefined;
  const found = [node, ...near];
  const groups = new Set(found.flatMap(({ group }) => group ?? []));
  const joining = found.filter((one) => one.group === undefined);
  const group = lowest([...groups, ...joining.map(({ member }) => member.caseId)]);
  // A group of hundreds is not gone through for each new member: only what changes its group is touched.
  groups.delete(group);
  const changed = [...joining, ...[...groups].flatMap((other) => [...(index.byGroup.get(other) ?? [])])];
  for (const one of changed) join(index, one, group);
  return { group, changed: changed.map(({ member }) => member.caseId) };
}

/** The most frequent of them, ties in the order of first mention; each text counts once. */
function common(all: readonly (readonly Mentioned[])[], kind: Mentioned['kind']): Mentioned[] {
  const counts = new Map<string, { count: number; written: Map<string, number> }>();
  for (const ofText of all) {
    const own = new Set<string>();
    for (const { key, written } of ofText.filter((one) => one.kind === kind)) {
      if (own.has(key)) continue;
      own.add(key);
      const entry = counts.get(key) ?? { count: 0, written: new Map<string, number>() };
      entry.count++;
      entry.written.set(written, (entry.written.get(written) ?? 0) + 1);
      counts.set(key, entry);
    }
  }
  return [...counts]
    .filter(([, { count }]) => count * 2 >= all.length)
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([key, { written }]) => {
      const [most] = [...written].sort(([, a], [, b]) => b - a);
      return { kind, key, written: most?.[0] ?? key };
    });
}

/** What the posts of a group have in common, in the citizens' own words: `taps dry · Sector 4`. Masked texts, please. */
export function groupLabel(texts: readonly string[]): string {
  const all = texts.map(mentioned);
  const words = common(all, 'word').slice(0, lists.labelWords);
  const [place] = common(all, 'place');
  return [words.map(({ written }) => written).join(' '), place?.written ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}
