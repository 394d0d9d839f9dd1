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

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1i|]/g, 'l'],
  [/0/g, 'o'],
  [/q/g, 'g'],
  [/9/g, 'g'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/8/g, 'b'],
  [/7/g, 't'],
  [/2/g, 'z'],
];

const folded = new Map<string, string>();

/** One form for all words that look alike at a glance in plain letters and digits: `rnil1er` and `miller`. */
export function fold(word: string): string {
  let form = folded.get(word);
  if (form === undefined) {
    form = word;
    for (const [shape, plain] of SHAPES) form = form.replace(shape, plain);
    if (folded.size > 5000) folded.clear();
    folded.set(word, form);
  }
  return form;
}
