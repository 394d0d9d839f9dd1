import { splitWords } from '../tokens.ts';

/** Words kept of one case: enough for any post of ordinary length. */
const MOST_WORDS = 80;
const LONGEST = 40;

/** Without accents and letter case, so that `Café` is found by `cafe`. */
const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, LONGEST);

/** The distinct words by which a text is found, parts of hyphenated ones included. */
export function searchWords(text: string, most = MOST_WORDS): string[] {
  const words = new Set<string>();
  for (const { text: word } of splitWords(text)) {
    for (const part of [word, ...word.split(/['’‑-]/)]) if (part) words.add(plain(part));
    if (words.size >= most) break;
  }
  return [...words].slice(0, most);
}
