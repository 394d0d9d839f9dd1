import confusables from './confusables.json';
import { decodePunycode } from './punycode.ts';

/** Plain letter by its look-alikes of other alphabets (Unicode's UTS #39, see scripts/confusables.mjs). */
const PLAIN = new Map(
  Object.entries(confusables).flatMap(([plain, looks]) => [...looks].map((look): [string, string] => [look, plain])),
);
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
const MARKS = /\p{M}/gu;
const ASCII = /^[\0-\x7f]*$/;

export const isAscii = (text: string): boolean => ASCII.test(text);

/** A host as its characters look: international labels decoded, foreign letters and accents read as Latin ones. */
export function skeleton(host: string): string {
  const decoded = host.includes('xn--')
    ? host
        .split('.')
        .map((label) => (label.startsWith('xn--') ? (decodePunycode(label) ?? label) : label))
        .join('.')
    : host;
  if (isAscii(decoded)) return decoded;
  let looks = '';
  for (const character of decoded.normalize('NFKC').toLowerCase().replace(INVISIBLE, '')) {
    looks += PLAIN.get(character) ?? character;
  }
  const bare = looks.normalize('NFD').replace(MARKS, '');
  return isAscii(bare) ? bare : Array.from(bare, (character) => PLAIN.get(character) ?? character).join('');
}

const SHAPES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  i: 'l',
  q: 'g',
  '|': 'l',
};
const PAIRS: Readonly<Record<string, string>> = { rn: 'm', vv: 'w' };
const HAS_SHAPE = /[\di|q]|rn|vv/;

/** One form for all words that look alike at a glance in plain letters and digits: `rnil1er` and `miller`. */
export function fold(word: string): string {
  if (!HAS_SHAPE.test(word)) return word;
  let form = '';
  for (let index = 0; index < word.length; index++) {
    const letter = word.charAt(index);
    const pair = letter === 'r' || letter === 'v' ? PAIRS[letter + word.charAt(index + 1)] : undefined;
    form += pair ?? SHAPES[letter] ?? letter;
    if (pair) index++;
  }
  return form;
}
