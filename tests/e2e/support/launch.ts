import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Worker } from '@playwright/test';
import type { FoundBrowser } from '../../../scripts/browser.ts';

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

export interface LaunchOptions {
  readonly browser: FoundBrowser;
  /** Folder of the built extension; without one the browser starts bare, for comparison. */
  readonly extension?: string;
  readonly profile: string;
  readonly args?: readonly string[];
  readonly context?: Omit<ContextOptions, 'args' | 'executablePath'>;
}

export interface LaunchedExtension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly serviceWorker: Worker;
  /** A session with the browser itself, for targets and extensions. */
  readonly browserCdp: CDPSession;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Commands that Playwright's types don't list. */
const sendRaw = (session: CDPSession, method: string, params: object): Promise<unknown> =>
  (session.send as (method: string, params: object) => Promise<unknown>)(method, params);

/** The one place that starts a Chromium: `npm start`, the demo, the benches and the tests. */
export async function launchChromium({ browser, extension, profile, args = [], context = {} }: LaunchOptions) {
  const byFlag = extension !== undefined && !browser.branded;
  const byProtocol = extension !== undefined && browser.branded;
  const { ignoreDefaultArgs, ...rest } = context;
  const ignored = [...(Array.isArray(ignoreDefaultArgs) ? ignoreDefaultArgs : [])];
  // Playwright adds it when no extension is named by a flag; an extension loaded later would then never run.
  if (byProtocol) ignored.push('--disable-extensions');
  return await chromium.launchPersistentContext(profile, {
    ...rest,
    executablePath: browser.path,
    ...(ignored.length > 0 ? { ignoreDefaultArgs: ignored } : {}),
    args: [
      ...(byFlag ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(byProtocol ? ['--enable-unsafe-extension-debugging'] : []),
      ...args,
    ],
  });
}

export async function launchExtension(options: LaunchOptions & { extension: string }): Promise<LaunchedExtension> {
  const context = await launchChromium(options);
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for the persistent context');
  const browserCdp = await browser.newBrowserCDPSession();
  // Branded builds ignore --load-extension.
  if (options.browser.branded) await sendRaw(browserCdp, 'Extensions.loadUnpacked', { path: options.extension });
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const serviceWorker =
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  return { context, browserCdp, serviceWorker, id: new URL(serviceWorker.url()).host };
}

async function workersOf(browserCdp: CDPSession, extensionId: string): Promise<readonly Target[]> {
  const { targetInfos } = (await sendRaw(browserCdp, 'Target.getTargets', { filter: [{}] })) as {
    targetInfos: Target[];
  };
  return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
}

/**
 * Ends the extension's worker, if it runs; a message that comes meanwhile may have started the next one already.
 * Resolves to the targets that were ended.
 */
export async function endWorker(browserCdp: CDPSession, extensionId: string): Promise<readonly string[]> {
  const ended = (await workersOf(browserCdp, extensionId)).map(({ targetId }) => targetId);
  for (const targetId of ended) await sendRaw(browserCdp, 'Target.closeTarget', { targetId });
  return ended;
}

/**
 * Ends the extension's worker as the browser may at any moment, and waits until it is gone. The next message starts a
 * new one. A message in flight is lost; `serviceWorker.evaluate` waits until the worker runs again.
 */
export async function killWorker(browserCdp: CDPSession, extensionId: string): Promise<void> {
  // By its end, not by its absence: a message sent again starts the next worker at once, under the same target id.
  const gone = new Set<string>();
  const note = ({ targetId }: { targetId: string }) => gone.add(targetId);
  browserCdp.on('Target.targetDestroyed', note);
  try {
    await sendRaw(browserCdp, 'Target.setDiscoverTargets', { discover: true, filter: [{}] });
    const ended = await endWorker(browserCdp, extensionId);
    const deadline = Date.now() + 15_000;
    for (;;) {
      const running = (await workersOf(browserCdp, extensionId)).map(({ targetId }) => targetId);
      const left = ended.filter((id) => !gone.has(id) && running.includes(id));
      if (left.length === 0) return;
      if (Date.now() > deadline) throw new Error('the worker did not stop');
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Chromium drops the request while a worker is still starting.
      for (const targetId of left) {
        if (!gone.has(targetId)) await sendRaw(browserCdp, 'Target.closeTarget', { targetId }).catch(() => {});
      }
    }
  } finally {
    browserCdp.off('Target.targetDestroyed', note);
  }
}

/** The options page opens once after installation, in front of the page. Closes it; harmless when there is none. */
export async function closeWelcome(context: BrowserContext, extension: string, id: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  if (!manifest['options_ui'] && !manifest['options_page']) return;
  const deadline = Date.now() + 3000;
  while (Date.now() < deadline) {
    const welcome = context.pages().find((page) => page.url().startsWith(`chrome-extension://${id}/`));
    if (welcome) {
      await welcome.close();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Loads the unpacked extension again, as the reload button of the extensions page does: open pages keep the old script. */
export async function reloadExtension(browserCdp: CDPSession, folder: string): Promise<void> {
  await sendRaw(browserCdp, 'Extensions.loadUnpacked', { path: folder });
}
