import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox, thisMachine } from '../../../scripts/browser.ts';
import { buildFolder, requireFreshBuild } from '../../../scripts/build.ts';
import { type ConnectProxy, startConnectProxy } from '../../replica/connect-proxy.ts';
import type { Replica } from '../../replica/server.ts';

const EXTENSION_ID = 'tanggap@tanggap.example';
/** Firefox draws a new one per profile unless told; a fixed one gives our pages a known address. */
const UUID = '7a6e6767-6170-4000-8000-746167676170';

export interface Firefox {
  readonly browser: Browser;
  readonly page: Page;
  /** For extension pages: `page.goto` there never settles; catch its timeout, then `page.evaluate` works. */
  readonly extensionUrl: string;
  /** Its `refused` names the hosts that Firefox asked for in vain. */
  readonly proxy: ConnectProxy;
  close(): Promise<void>;
}

/** A real Firefox with the built extension, on the local x.com (WebDriver BiDi; no geckodriver). */
export async function launchFirefox(replica: Replica, extension = buildFolder('firefox')): Promise<Firefox> {
  requireFreshBuild('firefox');
  const executablePath = findFirefox(thisMachine());
  if (!executablePath) throw new Error('No Firefox found: npm test installs one.');
  const [proxy, profile] = await Promise.all([
    startConnectProxy(replica.port),
    mkdtemp(join(tmpdir(), 'tanggap-firefox-')),
  ]);
  const removeAll = async () => {
    await proxy.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      acceptInsecureCerts: true,
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: {
        // There are no resolver rules in Firefox: everything goes to a proxy that knows only the replica.
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.no_proxies_on': 'localhost,127.0.0.1',
        'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      },
    });
    await browser.installExtension(extension);
    const page = await browser.newPage();
    return {
      browser,
      page,
      extensionUrl: `moz-extension://${UUID}`,
      proxy,
      close: async () => {
        await browser.close();
        await removeAll();
      },
    };
  } catch (error) {
    await removeAll();
    throw error;
  }
}
