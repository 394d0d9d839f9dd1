/** Words kept; then it begins anew, so that a long day fills no memory. */
const KEPT = 20_000;

/** A reading of single words that is computed once per word. */
export function remembered<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size > KEPT) known.clear();
    const found = read(word);
    known.set(word, found);
    return found;
  };
}
