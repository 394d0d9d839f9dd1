import slang from './slang.json';

const BY_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(slang).map(([short, meant]) => [short, meant.split(' ')]),
);

/** A doubled word in Indonesian chat: hati2, anak2. */
const DOUBLED = /^(\p{L}{3,})2(nya)?$/u;

/** The full words of one lower-case word of chat (gmn, udh, thx); nothing when it is not slang. */
function expanded(word: string): readonly string[] | undefined {
  const known = BY_WORD.get(word);
  if (known) return known;
  if (!word.includes('2')) return undefined;
  const doubled = DOUBLED.exec(word)?.[1];
  return doubled ? [doubled] : undefined;
}

/**
 * Lower-case words with abbreviations and slang of English and Indonesian chat written out; one may become several
 * (gabisa: tidak bisa). Words that are not slang stay as they are. The list is slang.json.
 */
export const expandSlang = (words: readonly string[]): string[] => words.flatMap((word) => expanded(word) ?? [word]);
