import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwrightChromium } from '@playwright/test';

/** Branded builds (Chrome, Edge) ignore --load-extension since version 137, so they need another way in. */
export interface FoundBrowser {
  readonly path: string;
  readonly branded: boolean;
}

/** What the finder asks of the computer; tests pass one of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Full path of a runnable file; a name without a folder is looked up in PATH. */
  find(nameOrPath: string): string | undefined;
  /** Where Playwright keeps its own Chromium, whether it is there or not. */
  readonly playwrightChromium: string;
  /** Whether the program ran and ended well. Its output is shown unless `quiet`. */
  run(command: string, args: readonly string[], quiet?: boolean): boolean;
  say(line: string): void;
}

/** A problem that the person can solve; the message says how. */
export class BrowserError extends Error {}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser'];
const BRANDED_NAMES = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const FIREFOX_NAMES = ['firefox', 'firefox-esr'];

const inProgramFiles = (env: Machine['env'], path: string): string[] =>
  [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].flatMap((root) =>
    root ? [join(root, path)] : [],
  );

function chromiumPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
  if (platform === 'win32') return inProgramFiles(env, 'Chromium/Application/chrome.exe');
  return CHROMIUM_NAMES;
}

function brandedPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
      inProgramFiles(env, path),
    );
  }
  return BRANDED_NAMES;
}

function firefoxPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') return inProgramFiles(env, 'Mozilla Firefox/firefox.exe');
  return FIREFOX_NAMES;
}

const firstOf = (machine: Machine, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const path = machine.find(name);
    if (path) return path;
  }
  return undefined;
};

/** A path given by hand must work: falling back in silence would test another browser than the person meant. */
function given(machine: Machine, variable: string): string | undefined {
  const path = machine.env[variable];
  if (!path) return undefined;
  const found = machine.find(path);
  if (!found) throw new BrowserError(`${variable} is set to ${path}, but no program can be run there.`);
  return found;
}

export function findChromium(machine: Machine): FoundBrowser | undefined {
  const byHand = given(machine, 'PW_CHROMIUM');
  if (byHand) return { path: byHand, branded: /google-?chrome|google chrome|msedge|microsoft/i.test(byHand) };
  const plain = firstOf(machine, chromiumPaths(machine));
  if (plain) return { path: plain, branded: false };
  const branded = firstOf(machine, brandedPaths(machine));
  if (branded) return { path: branded, branded: true };
  const own = machine.find(machine.playwrightChromium);
  return own ? { path: own, branded: false } : undefined;
}

export const findFirefox = (machine: Machine): string | undefined =>
  given(machine, 'FIREFOX_BIN') ?? firstOf(machine, firefoxPaths(machine));

const canUseApt = (machine: Machine) =>
  machine.platform === 'linux' && machine.isRoot && machine.find('apt-get') !== undefined;

function aptInstall(machine: Machine, ...packages: string[]): boolean {
  machine.say(`Installing ${packages.join(', ')} with apt-get …`);
  return (
    machine.run('apt-get', ['update', '-qq']) &&
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

export function ensureChromium(machine: Machine): FoundBrowser {
  const installed = findChromium(machine);
  if (installed) return installed;
  const tried: string[] = [];
  if (canUseApt(machine)) {
    const done = aptInstall(machine, 'chromium', 'fonts-noto-color-emoji');
    const found = findChromium(machine);
    if (found) return found;
    tried.push(done ? 'apt-get installed no usable Chromium' : 'apt-get failed');
  }
  machine.say('Downloading Chromium with Playwright …');
  const playwright = [
    'playwright',
    'install',
    'chromium',
    '--no-shell',
    ...(canUseApt(machine) ? ['--with-deps'] : []),
  ];
  const downloaded = machine.run('npx', ['--no-install', ...playwright]);
  const found = findChromium(machine);
  if (found) return found;
  tried.push(downloaded ? 'the downloaded Chromium was not found' : 'npx playwright install chromium failed');
  throw new BrowserError(
    [
      `No browser was found, and none could be installed: ${tried.join('; ')}.`,
      'Do one of these, then try again:',
      ' - install Chromium, Google Chrome or Microsoft Edge;',
      ' - set PW_CHROMIUM to the path of one that is installed elsewhere;',
      machine.platform === 'linux' && !machine.isRoot
        ? ' - sudo apt-get install chromium fonts-noto-color-emoji (on Debian);'
        : ' - check the network connection and proxy settings, then run: npx playwright install chromium',
    ].join('\n'),
  );
}

export function ensureFirefox(machine: Machine): string {
  const installed = findFirefox(machine);
  if (installed) return installed;
  if (canUseApt(machine)) {
    aptInstall(machine, 'firefox-esr');
    const found = findFirefox(machine);
    if (found) return found;
  }
  throw new BrowserError(
    [
      'Firefox was not found; one journey runs in it. Do one of these, then try again:',
      ' - install Firefox (on Debian: sudo apt-get install firefox-esr; a snap or flatpak cannot be driven by tests);',
      ' - set FIREFOX_BIN to the path of one that is installed elsewhere.',
    ].join('\n'),
  );
}

/** Without a colour emoji font, emoji in screenshots are empty boxes. Nothing depends on it, so it never stops us. */
export function ensureEmojiFont(machine: Machine): void {
  if (machine.platform !== 'linux') return;
  const lists = machine.find('fc-list');
  if (lists && machine.run('sh', ['-c', 'fc-list | grep -qi emoji'], true)) return;
  if (canUseApt(machine) && aptInstall(machine, 'fonts-noto-color-emoji')) return;
  machine.say('No emoji font found: emoji may show as boxes. On Debian: sudo apt-get install fonts-noto-color-emoji');
}

/** A snap runs in a box of its own: it sees neither our profile folder nor the extension. */
function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  return statSync(real).size < 10_000 && readFileSync(real, 'latin1').includes('/snap/bin');
}

function findRunnable(nameOrPath: string): string | undefined {
  const folders = /[\\/]/.test(nameOrPath) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  for (const folder of folders) {
    const path = join(folder, nameOrPath);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile() && !isSnap(path)) return path;
    } catch {
      // Not here: the next folder may have it.
    }
  }
  return undefined;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  find: findRunnable,
  playwrightChromium: playwrightChromium.executablePath(),
  run: (command, args, quiet = false) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const shell = process.platform === 'win32';
    return spawnSync(command, args, { stdio: quiet ? 'ignore' : 'inherit', env, shell }).status === 0;
  },
  say: (line) => console.log(line),
});

/** `npm test` makes sure of the browsers here, before anything else is run. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const machine = thisMachine();
  try {
    console.log(`Chromium: ${ensureChromium(machine).path}`);
    console.log(`Firefox: ${ensureFirefox(machine)}`);
    ensureEmojiFont(machine);
  } catch (error) {
    console.error(error instanceof BrowserError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
