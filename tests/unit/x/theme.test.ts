import { describe, expect, it } from 'vitest';
import { themeOf } from '@/lib/x/theme.ts';

describe('themeOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(0, 0, 0)', 'dark'],
    ['rgb(5, 5, 5)', 'dark'],
    ['rgb(21, 32, 43)', 'dark'],
    ['rgba(0, 0, 0, 0)', undefined],
    ['', undefined],
  ])('%s is %s', (color, theme) => {
    expect(themeOf(color)).toBe(theme);
  });
});
