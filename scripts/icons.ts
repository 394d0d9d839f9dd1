import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureChromium, thisMachine } from './browser.ts';

/** Draws public/icon/*.png from scripts/icons/*.svg. Run it after changing a drawing; the pictures are committed. */
const TARGET = fileURLToPath(new URL('../public/icon/', import.meta.url));
const DRAWINGS = { 'small.svg': [16, 32], 'large.svg': [48, 96, 128] };

mkdirSync(TARGET, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(thisMachine()).path });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(DRAWINGS)) {
  const svg = readFileSync(new URL(`./icons/${name}`, import.meta.url), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(TARGET, `${size}.png`), omitBackground: true });
  }
}
await browser.close();
console.log(`Drawn into ${TARGET}`);
