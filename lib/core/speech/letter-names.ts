/** Styles of the mathematical alphabets from U+1D400 on, 52 letters each, as Unicode names them. */
const STYLES = [
  'bold',
  'italic',
  'bold italic',
  'script',
  'bold script',
  'fraktur',
  'double-struck',
  'bold fraktur',
  'sans-serif',
  'sans-serif bold',
  'sans-serif italic',
  'sans-serif bold italic',
  'monospace',
];
const FIRST = 0x1d400;
const LETTERS = 52;

const sizeOf = (letter: string): string => (letter === letter.toLowerCase() ? 'small' : 'capital');

/** What a screen reader says for one faked letter: its Unicode name, in English whatever the language of the voice. */
export function letterName(faked: string, plain: string): string {
  const code = faked.codePointAt(0) ?? 0;
  const style = STYLES[Math.floor((code - FIRST) / LETTERS)];
  const letter = plain.toUpperCase();
  if (code >= FIRST && style) return `mathematical ${style} ${sizeOf(plain)} ${letter}`;
  if (code >= 0x1f130 && code <= 0x1f149) return `squared capital ${letter}`;
  if (code >= 0x1f150 && code <= 0x1f169) return `negative circled capital ${letter}`;
  if (code >= 0x1f170 && code <= 0x1f189) return `negative squared capital ${letter}`;
  if (code >= 0x24b6 && code <= 0x24e9) return `circled ${sizeOf(plain)} ${letter}`;
  if (code >= 0xff01 && code <= 0xff5e) return `fullwidth ${sizeOf(plain)} ${letter}`;
  return `modifier letter ${letter}`;
}
