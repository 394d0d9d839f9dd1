import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes lib/core/speech/names/<language>.json, the names by which screen readers call emoji and symbols, from
 * Unicode's CLDR (annotations, "tts"). For every language there is a locale file for. Run by hand when Unicode has new
 * emoji: the packages are too large (120 MB) to be installed with every checkout.
 */
const PACKAGES = ['cldr-annotations-modern', 'cldr-annotations-derived-modern'];
const VERSION = '45.0.0';
const SKIN_TONE = /[\u{1f3fb}-\u{1f3ff}]/u;

const folder = mkdtempSync(join(tmpdir(), 'cldr-'));
try {
  const packages = PACKAGES.map((name) => `${name}@${VERSION}`);
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, ...packages], {
    stdio: 'inherit',
  });
  for (const file of readdirSync('locales')) {
    const language = file.replace('.json', '');
    const read = (name, kind, top) =>
      JSON.parse(readFileSync(join(folder, 'node_modules', name, kind, language, 'annotations.json'), 'utf8'))[top]
        .annotations;
    const all = {
      ...read(PACKAGES[1], 'annotationsDerived', 'annotationsDerived'),
      ...read(PACKAGES[0], 'annotations', 'annotations'),
    };
    const names = Object.entries(all).flatMap(([emoji, { tts }]) => {
      // Skin tones are said by their own name behind the person's: no list of all pairs is needed.
      const isTone = SKIN_TONE.test(emoji) && emoji.length > 2;
      const isLetter = /^[\p{L}\p{N}\s]/u.test(emoji) && !/^[0-9]\u20e3/.test(emoji);
      return tts && !isTone && !isLetter ? [[emoji.replaceAll('\ufe0f', ''), tts[0]]] : [];
    });
    const sorted = Object.fromEntries(names.sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(`lib/core/speech/names/${language}.json`, `${JSON.stringify(sorted)}\n`);
    console.log(language, names.length);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
