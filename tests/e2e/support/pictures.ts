import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export const FOLDER = fileURLToPath(new URL('../../../screenshots', import.meta.url));
/** X's own theme for each of the browser's. */
export const THEMES = { light: 'light', dark: 'lights-out' } as const;

/** A picture for people to judge. */
export const shoot = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });
