import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { launchExtension } from '../tests/e2e/support/launch.ts';
import { startReplica } from '../tests/replica/server.ts';
import { BrowserError, ensureChromium, ensureEmojiFont, type FoundBrowser, thisMachine } from './browser.ts';
import { buildFolder, ensureBuild } from './build.ts';
import { runDemo } from './demo.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const USAGE = `npm start                 the built extension in a window, on a local copy of x.com
npm start -- --headless   no window: types three drafts, tells what happens, saves screenshots (also without a display)
npm start -- --live       the real x.com, with a profile of its own in .profile/`;

/** A closed window ends it: on macOS the browser would stay without one. */
async function untilClosed(context: BrowserContext): Promise<void> {
  const closeIfEmpty = () => {
    if (context.pages().length === 0) void context.close().catch(() => {});
  };
  const watch = (page: ReturnType<BrowserContext['pages']>[number]) => page.on('close', closeIfEmpty);
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

async function showReplica(browser: FoundBrowser): Promise<void> {
  const replica = await startReplica();
  const profile = mkdtempSync(join(tmpdir(), 'tanggap-start-'));
  let context: BrowserContext | undefined;
  try {
    ({ context } = await launchExtension({
      browser,
      extension: buildFolder('chrome'),
      profile,
      args: replica.chromiumArgs,
      context: { headless: false, viewport: null },
    }));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${replica.url}/home`);
    await page.bringToFront();
    await page.getByRole('textbox').first().click();
    console.log(
      'A browser window is open on a local copy of x.com: type a post. Close the window or press Ctrl+C to end.',
    );
    await untilClosed(context);
  } finally {
    // An open browser would keep this program running after an error.
    await context?.close();
    await replica.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Nothing is faked here: real names, real certificates, the browser's own sandbox. What is posted is really posted. */
async function showLive(browser: FoundBrowser, isRoot: boolean): Promise<void> {
  const profile = join(ROOT, '.profile');
  mkdirSync(profile, { recursive: true });
  const { context } = await launchExtension({
    browser,
    extension: buildFolder('chrome'),
    profile,
    context: {
      headless: false,
      viewport: null,
      chromiumSandbox: !isRoot,
      ignoreDefaultArgs: ['--enable-automation'],
    },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const reached = await page.goto('https://x.com/home').catch(() => undefined);
  await page.bringToFront();
  if (!reached) console.log('x.com did not answer: check the network, then reload the page in the window.');
  console.log('This is the real x.com, with a profile of its own in .profile/. Posts made here are public.');
  await untilClosed(context);
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { live: { type: 'boolean' }, headless: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const machine = thisMachine();
  const { env, platform } = machine;
  const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  const headless = values.headless === true || !hasDisplay || Boolean(env['CI']);
  if (values.live && headless) {
    throw new BrowserError('--live opens a window to sign in with, but there is no display here. Run it on a desktop.');
  }
  const browser = ensureChromium(machine);
  ensureEmojiFont(machine);
  ensureBuild('chrome');
  if (values.live) await showLive(browser, machine.isRoot);
  else if (headless) await runDemo(browser);
  else await showReplica(browser);
}

try {
  await start();
} catch (error) {
  const isOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof BrowserError) console.error(`\n${error.message}`);
  else if (isOption) console.error(`\n${error.message}\n\n${USAGE}`);
  else console.error(error);
  process.exitCode = 1;
}
