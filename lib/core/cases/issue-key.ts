import { analyse } from '../analysis.ts';
import placeLists from '../emergency/places.json';
import { places } from '../emergency/places.ts';
import functionWords from '../language/function-words.json';
import lists from './issue-words.json';
import { plainWords } from './plain-text.ts';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const IGNORED = toSet([functionWords.en, functionWords.id, lists.ignored.en, lists.ignored.id].join(' '));
const KINDS = toSet(`${placeLists.kinds.en} ${placeLists.kinds.id} ${lists.numberedKinds}`);
const NUMBERED = toSet(lists.numberedKinds);
const BEFORE = toSet(lists.kindsBefore);
const BEHIND = toSet(lists.kindsBehind);
const SAME_KIND: Readonly<Record<string, string>> = lists.sameKinds;
/** Words of both languages that mean the same in a report, by the first of them. */
const SAME = new Map(
  lists.same.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word): [string, string] => [word, words[0] ?? word]);
  }),
);
/** "no" is a function word, but not in "no water". */
const isIgnored = (word: string): boolean => IGNORED.has(word) && !SAME.has(word);

/** What a post is about, for comparison with others: see `isSameMatter`. */
export interface IssueKey {
  /** Stems and shared meanings, each once. */
  readonly words: readonly string[];
  /** Lower case: names without their kind (`merpati`), numbered areas with it (`sector 4`). */
  readonly places: readonly string[];
}

/** One thing a post names: how it is compared, and how the citizen wrote it. */
export interface Mentioned {
  readonly kind: 'word' | 'place';
  readonly key: string;
  readonly written: string;
}

const SUFFIX = /(?<=\p{L}{3})(?:nya|lah|kah|'s)$/u;
const PLURAL = /(?<=\p{L}{3}[^su'])s$/u;

function stemOf(word: string): string {
  const bare = word.replace(SUFFIX, '');
  return SAME.get(word) ?? SAME.get(bare) ?? SAME.get(bare.replace(PLURAL, '')) ?? bare.replace(PLURAL, '');
}

/** Words of a text that its capitals give away as parts of places. */
function namedParts(text: string): ReadonlySet<string> {
  const analysis = analyse({ text, kind: 'post', media: [] });
  return new Set(places(analysis).flatMap(({ start, end }) => plainWords(analysis.text.slice(start, end))));
}

const isNumber = (word: string | undefined): word is string => /^(?:\d{1,4}\p{L}?|\p{L})$/u.test(word ?? '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const isNameLike = (word: string): boolean => /^\p{L}{2}/u.test(word) && !KINDS.has(word) && !IGNORED.has(word);
const isTelling = (word: string): boolean =>
  /^\p{L}/u.test(word) && !isIgnored(word) && !BEFORE.has(word) && (word.length > 2 || SAME.has(word));

/** Everything a post names, in order. */
export function mentioned(text: string): Mentioned[] {
  const words = plainWords(text);
  const named = namedParts(text);
  const found: Mentioned[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    const before = words[index - 1] ?? '';
    if (NUMBERED.has(word) && isNumber(next)) {
      const number = next.replace(/^0+(?=\d)/, '');
      found.push({ kind: 'place', key: `${SAME_KIND[word] ?? word} ${number}`, written: `${capital(word)} ${number}` });
      index++;
    } else if (isNameLike(word) && (named.has(word) || BEFORE.has(before) || BEHIND.has(next ?? ''))) {
      found.push({ kind: 'place', key: word, written: capital(word) });
    } else if (isTelling(word)) {
      found.push({ kind: 'word', key: stemOf(word), written: word });
    }
  }
  return found;
}

const keys = (all: readonly Mentioned[], kind: Mentioned['kind']): string[] => [
  ...new Set(all.filter((one) => one.kind === kind).map(({ key }) => key)),
];

export function issueKey(text: string): IssueKey {
  const all = mentioned(text);
  return { words: keys(all, 'word'), places: keys(all, 'place') };
}

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((entry) => b.includes(entry)).length;

/**
 * Whether two posts report the same: at the same place a few words are enough, without a common place it takes more of
 * them, and at two different places it is never the same.
 */
export function isSameMatter(a: IssueKey, b: IssueKey): boolean {
  const limits = lists.shared;
  const common = shared(a.words, b.words);
  const shorter = Math.min(a.words.length, b.words.length);
  if (a.places.length > 0 && b.places.length > 0) {
    if (shared(a.places, b.places) === 0) return false;
    return common >= limits.atSamePlace || (shorter <= limits.shortPost && common >= limits.ofShortPost);
  }
  return common >= limits.placeUnknown && common >= shorter * limits.shareOfShorter;
}
