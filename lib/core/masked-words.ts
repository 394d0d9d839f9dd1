import type { Token } from './analysis.ts';

/** A word in which letters are replaced or hidden: `sh1t`, `f*ck`, `b#####d`, `$hit`. */
const CANDIDATE =
  /(?<![\p{L}\p{N}/@.#])[\p{L}\p{N}@$!*#_•×]*[\p{L}][\p{L}\p{N}@$!*#_•×]*[\p{L}\p{N}$*#•×](?![\p{L}\p{N}])/gu;
/** A letter beside a sign or digit: without one no word is in disguise. */
const DISGUISE = /[a-z][@$!*#_•×\d]|[@$!*#_•×\d][a-z]/i;
const LOOKALIKE: Readonly<Record<string, string>> = {
  '4': 'a',
  '@': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '9': 'g',
};
const MASK = /[*#_•×]/u;
const LONGEST = 24;

function plain(word: string): string {
  let folded = '';
  for (const character of word.toLowerCase()) folded += LOOKALIKE[character] ?? character;
  return folded;
}

/** Whether the visible letters fit the word; the first or last must be visible, and every run of masks hides something. */
function fits(masked: string, word: string): boolean {
  if (masked.length !== word.length) return false;
  let visible = 0;
  for (let index = 0; index < word.length; index++) {
    const character = masked.charAt(index);
    if (MASK.test(character)) continue;
    if (character !== word.charAt(index)) return false;
    visible++;
  }
  return visible * 2 >= word.length || (visible > 0 && masked.charAt(0) === word.charAt(0) && word.length < 6);
}

/** Words of the list that someone wrote in a disguise. */
export function findMasked(text: string, words: ReadonlySet<string>): Token[] {
  const found: Token[] = [];
  if (!DISGUISE.test(text)) return found;
  for (const { 0: match, index } of text.matchAll(CANDIDATE)) {
    if (match.length < 3 || match.length > LONGEST || /^[\p{L}]+$/u.test(match)) continue;
    if ((match.match(/\p{L}/gu)?.length ?? 0) < (match.length > 3 ? 2 : 1) && !match.includes('*')) continue;
    const folded = plain(match.replace(/!+$/, ''));
    const isMasked = MASK.test(folded.slice(1)) && !/^[\p{L}]+[*#_•×]$/u.test(folded);
    const isHit = isMasked ? [...words].some((word) => fits(folded, word)) : words.has(folded);
    if (isHit) found.push({ start: index, end: index + match.length, text: match });
  }
  return found;
}
