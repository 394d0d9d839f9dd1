import { describe, expect, test } from 'vitest';
import { BrowserError, ensureChromium, ensureFirefox, findChromium, type Machine } from '../../../scripts/browser.ts';

const PLAYWRIGHT = '/cache/playwright/chrome';

interface Story {
  readonly has?: readonly string[];
  /** Programs that are there after a command that contains the key. */
  readonly brings?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  readonly platform?: NodeJS.Platform;
}

/** A computer that has some programs, and where commands may bring more; others fail. */
function machine({ has = [], brings = {}, env = {}, isRoot = false, platform = 'linux' }: Story) {
  const programs = new Set(has);
  const commands: string[] = [];
  const computer: Machine = {
    platform,
    env,
    isRoot,
    playwrightChromium: PLAYWRIGHT,
    find: (name) => (programs.has(name) ? name : undefined),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const brought = Object.entries(brings).filter(([key]) => line.includes(key));
      for (const [, program] of brought) programs.add(program);
      return brought.length > 0 || line.includes('update');
    },
    say: () => {},
  };
  return { computer, commands };
}

describe('the browser for everything but Firefox', () => {
  test.each<[string, Story, string, boolean]>([
    ['Chromium before branded builds', { has: ['google-chrome', 'chromium', PLAYWRIGHT] }, 'chromium', false],
    ['Chrome before Edge', { has: ['microsoft-edge', 'google-chrome'] }, 'google-chrome', true],
    ['Edge before Playwright’s own', { has: [PLAYWRIGHT, 'microsoft-edge'] }, 'microsoft-edge', true],
    ['Playwright’s own', { has: [PLAYWRIGHT] }, PLAYWRIGHT, false],
    ['the one named by hand', { has: ['chromium', '/opt/x'], env: { PW_CHROMIUM: '/opt/x' } }, '/opt/x', false],
    [
      'Chrome named by hand',
      { has: ['/opt/google/chrome/google-chrome'], env: { PW_CHROMIUM: '/opt/google/chrome/google-chrome' } },
      '/opt/google/chrome/google-chrome',
      true,
    ],
    [
      'macOS',
      { has: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], platform: 'darwin' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      true,
    ],
  ])('%s', (_, story, path, branded) => {
    expect(findChromium(machine(story).computer)).toEqual({ path, branded });
  });

  test('a wrong path by hand is told, not worked around', () => {
    const { computer } = machine({ has: ['chromium'], env: { PW_CHROMIUM: '/nowhere' } });
    expect(() => findChromium(computer)).toThrow('PW_CHROMIUM is set to /nowhere');
  });

  test('as root on Debian: apt, with an emoji font', () => {
    const { computer, commands } = machine({
      has: ['apt-get'],
      isRoot: true,
      brings: { 'apt-get install': 'chromium' },
    });
    expect(ensureChromium(computer)).toEqual({ path: 'chromium', branded: false });
    expect(commands).toEqual([
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji',
    ]);
  });

  test('as anyone else: Playwright’s download, never apt', () => {
    const { computer, commands } = machine({ has: ['apt-get'], brings: { 'playwright install': PLAYWRIGHT } });
    expect(ensureChromium(computer).path).toBe(PLAYWRIGHT);
    expect(commands).toEqual(['npx --no-install playwright install chromium --no-shell']);
  });

  test('apt without success: Playwright’s download with its libraries', () => {
    const { computer, commands } = machine({
      has: ['apt-get'],
      isRoot: true,
      brings: { 'playwright install': PLAYWRIGHT },
    });
    expect(ensureChromium(computer).path).toBe(PLAYWRIGHT);
    expect(commands.at(-1)).toBe('npx --no-install playwright install chromium --no-shell --with-deps');
  });

  test('nothing works: what was tried, and what to do', () => {
    const root = () => ensureChromium(machine({ has: ['apt-get'], isRoot: true }).computer);
    expect(root).toThrow(BrowserError);
    expect(root).toThrow(/apt-get failed; npx playwright install chromium failed/);
    expect(root).toThrow(/check the network/);
    expect(() => ensureChromium(machine({}).computer)).toThrow(/sudo apt-get install chromium/);
  });
});

describe('Firefox', () => {
  test('the one named by hand, then installed ones', () => {
    expect(ensureFirefox(machine({ has: ['firefox-esr'] }).computer)).toBe('firefox-esr');
    expect(ensureFirefox(machine({ has: ['firefox', '/opt/ff'], env: { FIREFOX_BIN: '/opt/ff' } }).computer)).toBe(
      '/opt/ff',
    );
  });

  test('as root on Debian: apt', () => {
    const { computer } = machine({ has: ['apt-get'], isRoot: true, brings: { 'firefox-esr': 'firefox-esr' } });
    expect(ensureFirefox(computer)).toBe('firefox-esr');
  });

  test('nothing works: what to do', () => {
    expect(() => ensureFirefox(machine({}).computer)).toThrow(/set FIREFOX_BIN/);
  });
});
