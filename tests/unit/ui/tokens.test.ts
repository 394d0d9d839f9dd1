import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(/:host\(\[data-theme="dark"\]\)/);

const colors = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--tg-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));

const themes = { light: colors(light), dark: { ...colors(light), ...colors(dark) } };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const ratio = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return ratio <= 0.04045 ? ratio / 12.92 : ((ratio + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text on its background: 4.5 (SC 1.4.3). Borders that mark a control, and focus: 3 (SC 1.4.11). */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['surface', 'surface-raised', 'surface-hover'].flatMap((back) => [
    ['text', back, 4.5] as const,
    ['text-soft', back, 4.5] as const,
  ]),
  ...['surface', 'surface-raised', 'accent-soft'].map((back) => ['accent', back, 4.5] as const),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ...['block', 'warn', 'advise', 'clear', 'unknown'].flatMap((state) => [
    [state, 'surface', 4.5] as const,
    [state, 'surface-raised', 4.5] as const,
    [state, `${state}-soft`, 4.5] as const,
    ['text', `${state}-soft`, 4.5] as const,
  ]),
  ['line-strong', 'surface', 3],
  ['focus', 'surface', 3],
];

describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %f', (front, back, least) => {
    expect(contrast(theme[front] ?? '#000000', theme[back] ?? '#000000')).toBeGreaterThanOrEqual(least);
  });
});
