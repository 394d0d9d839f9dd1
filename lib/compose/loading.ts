import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

type Start = (ctx: ContentScriptContext) => Promise<void>;

/** Where the loaded script leaves its start for us: in our isolated world, which X's page cannot see. */
const OFFER = Symbol.for('tanggap.checker');
const world = globalThis as { [OFFER]?: Start };

export const offerChecker = (start: Start): void => {
  world[OFFER] = start;
};

/** Loads and starts the checker. Rejects when the extension was replaced under the open page, or its files are gone. */
export async function startLoadedChecker(ctx: ContentScriptContext): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL('/composer.js' as '/'));
  const start = world[OFFER];
  if (!start) throw new Error('the checker did not start');
  await start(ctx);
}
