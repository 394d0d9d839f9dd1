/** What separates two words that are one slip apart (Damerau-Levenshtein distance 1). */
export interface Typo {
  readonly kind: 'swap' | 'double' | 'extra' | 'missing' | 'neighbour' | 'other';
  /** Where the slip is, in letters of the right word. */
  readonly at: number;
}

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two keys lie side by side, or one above the other. */
function areNeighbours(a: string, b: string): boolean {
  const rowA = ROWS.findIndex((row) => row.includes(a));
  const rowB = ROWS.findIndex((row) => row.includes(b));
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false;
  const gap = (ROWS[rowA] ?? '').indexOf(a) - (ROWS[rowB] ?? '').indexOf(b);
  return rowA === rowB ? Math.abs(gap) === 1 : gap === 0 || gap === rowB - rowA;
}

/** The slip that made `typed` of `right`; `undefined` when they are equal or further apart. */
export function findTypo(typed: string, right: string): Typo | undefined {
  const difference = typed.length - right.length;
  if (typed === right || Math.abs(difference) > 1) return undefined;
  let at = 0;
  while (at < typed.length && typed.charAt(at) === right.charAt(at)) at++;
  const rest = (word: string, from: number): string => word.slice(from);
  if (difference === 1) {
    if (rest(typed, at + 1) !== rest(right, at)) return undefined;
    return { kind: typed.charAt(at) === typed.charAt(at - 1) ? 'double' : 'extra', at };
  }
  if (difference === -1) {
    if (rest(typed, at) !== rest(right, at + 1)) return undefined;
    return { kind: right.charAt(at) === right.charAt(at - 1) ? 'double' : 'missing', at };
  }
  const [a, b] = [typed.charAt(at), right.charAt(at)];
  if (rest(typed, at + 1) === rest(right, at + 1)) return { kind: areNeighbours(a, b) ? 'neighbour' : 'other', at };
  const swapped = a === right.charAt(at + 1) && b === typed.charAt(at + 1);
  return swapped && rest(typed, at + 2) === rest(right, at + 2) ? { kind: 'swap', at } : undefined;
}
