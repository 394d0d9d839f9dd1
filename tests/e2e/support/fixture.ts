import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type CDPSession, expect, type Page, type Worker } from '@playwright/test';
import { type FoundBrowser, findChromium, thisMachine } from '../../../scripts/browser.ts';
import { buildFolder } from '../../../scripts/build.ts';
import { type Replica, startReplica } from '../../replica/server.ts';
import { closeWelcome, killWorker, type LaunchedExtension, launchExtension } from './launch.ts';
import { type NetRequest, outsideRequests, readNetLog } from './net-log.ts';
import { Overlay } from './overlay.ts';

interface PerWorker {
  chromiumBrowser: FoundBrowser;
  /** The local x.com. Emptied before each test. */
  replica: Replica;
}

interface PerTest {
  /** Leave open the options page that a first installation shows. */
  keepWelcome: boolean;
  /** Further command line arguments for Chromium. */
  browserArgs: string[];
  /** Addresses of links in our own pages that the test clicks: all that may leave from there. */
  followedLinks: string[];
  /** The extension may ask X's official API; nothing else, still. */
  usesOfficialApi: boolean;
  /** This test's own copy of the built extension: change it before `page` is used, e.g. to break a selector. */
  extensionFolder: string;
  profile: string;
  extension: LaunchedExtension;
  context: BrowserContext;
  page: Page;
  extensionId: string;
  serviceWorker: Worker;
  /** Ends the background worker, as the browser may at any moment. */
  killWorker: () => Promise<void>;
  /** DevTools session with `page`. */
  cdp: CDPSession;
  /** All requests of the browser so far; the log is written in batches, so poll. After each test none may have left. */
  requests: () => NetRequest[];
  overlay: Overlay;
}

const netLogIn = (profile: string) => join(profile, 'net-log.json');

async function temporaryFolder(name: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `tanggap-${name}-`));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** A fresh profile with the built extension, on the local x.com. Nothing is loaded yet: `page.goto('https://x.com/home')`. */
export const test = base.extend<PerTest, PerWorker>({
  chromiumBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const browser = findChromium(thisMachine());
      if (!browser) throw new Error('No Chromium found: npm test installs one.');
      await use(browser);
    },
    { scope: 'worker' },
  ],
  replica: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const replica = await startReplica();
      await use(replica);
      await replica.close();
    },
    { scope: 'worker' },
  ],
  keepWelcome: [false, { option: true }],
  browserArgs: [[], { option: true }],
  followedLinks: [[], { option: true }],
  usesOfficialApi: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  extensionFolder: async ({}, use) => {
    await temporaryFolder('extension', async (folder) => {
      cpSync(buildFolder('chrome'), folder, { recursive: true });
      await use(folder);
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  profile: async ({}, use) => temporaryFolder('profile', use),
  extension: async (
    {
      chromiumBrowser,
      replica,
      extensionFolder,
      profile,
      browserArgs,
      followedLinks,
      usesOfficialApi,
      keepWelcome,
      headless,
      viewport,
      colorScheme,
      locale,
      timezoneId,
      contextOptions,
    },
    use,
  ) => {
    replica.reset();
    const extension = await launchExtension({
      browser: chromiumBrowser,
      extension: extensionFolder,
      profile,
      args: [...replica.chromiumArgs, `--log-net-log=${netLogIn(profile)}`, ...browserArgs],
      context: {
        ...contextOptions,
        headless: headless ?? true,
        viewport: viewport ?? null,
        colorScheme: colorScheme ?? 'light',
        ...(timezoneId ? { timezoneId } : {}),
        // Chromium on Linux takes the language of its own surfaces from the environment.
        ...(locale ? { locale, env: { ...definedEnv(), LANGUAGE: locale.replace('-', '_') } } : {}),
      },
    });
    if (!keepWelcome) await closeWelcome(extension.context, extensionFolder, extension.id);
    await use(extension);
    await extension.context.close();
    expect(
      outsideRequests(readNetLog(netLogIn(profile)), followedLinks, usesOfficialApi),
      'requests that left for elsewhere',
    ).toEqual([]);
  },
  context: async ({ extension }, use) => use(extension.context),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  extensionId: async ({ extension }, use) => use(extension.id),
  serviceWorker: async ({ extension }, use) => use(extension.serviceWorker),
  killWorker: async ({ extension }, use) => use(() => killWorker(extension.browserCdp, extension.id)),
  cdp: async ({ context, page }, use) => use(await context.newCDPSession(page)),
  requests: async ({ profile, extension: _extension }, use) => use(() => readNetLog(netLogIn(profile))),
  overlay: async ({ page }, use) => use(new Overlay(page)),
});

export { expect };

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
