import { generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FoundBrowser } from '../../../scripts/browser.ts';
import { chromiumId } from '../../../scripts/extension-ids.ts';

/** Where each browser on Linux looks for policy of the whole machine. */
const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/microsoft|msedge/i, '/etc/opt/edge/policies/managed'],
  [/google|chrome-stable/i, '/etc/opt/chrome/policies/managed'],
  [/chrome-linux|chrome-for-testing/i, '/etc/opt/chrome_for_testing/policies/managed'],
  [/./, '/etc/chromium/policies/managed'],
];

const folderOf = ({ path }: FoundBrowser): string => FOLDERS.find(([name]) => name.test(path))?.[1] ?? '';

function isWritable(folder: string): boolean {
  const there = existsSync(folder) || folder === '/' ? folder : undefined;
  if (there === undefined) return isWritable(dirname(folder));
  try {
    accessSync(there, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why no policy can be set here, for whoever reads the log; undefined where it can. */
export function whyNoPolicy(browser: FoundBrowser): string | undefined {
  if (process.platform !== 'linux') return 'policy is set by files on Linux only';
  const folder = folderOf(browser);
  return isWritable(folder) ? undefined : `${folder} can be written by the administrator only`;
}

/**
 * Gives the extension in `folder` an id of its own, by a new key. Policy holds for the whole machine: keyed to this
 * id it reaches no other browser that runs meanwhile.
 */
export function giveOwnId(folder: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, key }));
  return chromiumId(key);
}

export interface Policy {
  /** What the browser reads within seconds, also while it runs. */
  set(values: object): void;
  remove(): void;
}

/** A policy file for the extension with `id`, as an administrator would put it there. */
export function openPolicy(browser: FoundBrowser, id: string): Policy {
  const folder = folderOf(browser);
  const file = join(folder, `tanggap-test-${id}.json`);
  const write = (text: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  };
  return {
    set: (values) => {
      const text = JSON.stringify({ '3rdparty': { extensions: { [id]: values } } });
      try {
        write(text);
      } catch {
        // Another test ended in between, and took the empty folder away.
        write(text);
      }
    },
    remove: () => {
      rmSync(file, { force: true });
      removeEmpty(folder);
      removeEmpty(dirname(folder));
    },
  };
}

/** Leaves what still holds something, such as the policy of another test. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or gone already.
  }
}
