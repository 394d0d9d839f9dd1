import type { Locator, Page } from '@playwright/test';
import type { ReplicaControl } from '../../replica/control.ts';

/** Calls the replica's page API: what X, not the person, does to the page. */
export function xDoes<T>(page: Page, act: (x: ReplicaControl) => T): Promise<Awaited<T>> {
  return page.evaluate(`(${act.toString()})(window.__replica)`) as Promise<Awaited<T>>;
}

/** Opens a page of the replica and waits until its composer (or timeline) stands. */
export async function openX(page: Page, path = '/home'): Promise<void> {
  await page.goto(`https://x.com${path}`);
  await page.getByTestId('primaryColumn').waitFor();
}

/** X's composer dialog: the innermost of the two it nests, and never a dialog of ours inside it. */
export const composeDialog = (page: Page): Locator =>
  page
    .getByRole('dialog')
    .filter({ has: page.getByTestId('tweetTextarea_0') })
    .last();

/** Fast, but nothing passes without having been on screen: half a screen every other frame, `onStep` before each. */
export async function scrollToEnd(page: Page, onStep?: (count: number) => Promise<void>): Promise<void> {
  const step = (await page.evaluate(() => innerHeight)) / 2;
  const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  for (let count = 0; !(await page.evaluate(isAtEnd)); count++) {
    await onStep?.(count);
    await page.mouse.wheel(0, step);
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}
