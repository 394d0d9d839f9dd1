import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox, thisMachine } from '../../../scripts/browser.ts';
import { buildFolder, requireFreshBuild } from '../../../scripts/build.ts';
import { FIREFOX_ID } from '../../../scripts/extension-ids.ts';
import { type ConnectProxy, startConnectProxy } from '../../replica/connect-proxy.ts';
import type { Replica } from '../../replica/server.ts';

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

/**
 * Enterprise policy for this one Firefox. Only in automation does it read policies from elsewhere than a folder of the
 * whole machine, and this is how it knows: connections to other hosts forbidden, and a preference with a name that
 * nobody sets by mistake.
 */
function withPolicies(file: string) {
  return {
    env: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
    prefs: {
      'browser.policies.alternatePath': file,
      'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
    },
  };
}

/**
 * A real Firefox with the built extension, on the local x.com (WebDriver BiDi; no geckodriver). `policies`: the content
 * of a `policies.json` that it finds; `extension`: the folder of another build than the usual one.
 */
export async function launchFirefox(
  replica: Replica,
  { policies, extension = buildFolder('firefox') }: { readonly policies?: object; readonly extension?: string } = {},
): Promise<Firefox> {
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
  const policyFile = join(profile, 'policies.json');
  if (policies) await writeFile(policyFile, JSON.stringify(policies));
  const { env, prefs } = policies ? withPolicies(policyFile) : { env: {}, prefs: {} };
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      acceptInsecureCerts: true,
      args: ['-remote-allow-system-access'],
      env: { ...process.env, ...env },
      extraPrefsFirefox: {
        ...prefs,
        // There are no resolver rules in Firefox: everything goes to a proxy that knows only the replica.
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.no_proxies_on': 'localhost,127.0.0.1',
        'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
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
