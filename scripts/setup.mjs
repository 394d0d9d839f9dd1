import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Plain JavaScript without packages: this runs before anything is installed. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A problem that the person can solve; the message says how, so no stack is shown. */
export class SetupError extends Error {}

export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) {
    throw new SetupError(
      `Node ${version} is too old or unsupported. Tanggap needs Node 20.19 or newer (or 22.12 or newer).\n` +
        'Install a current version from https://nodejs.org or with your version manager, then try again.',
    );
  }
}

/** Runs a program to its end; resolves to the exit code. With `capture`, output is returned instead of shown. */
export function run(command, args, { env, capture = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      shell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Node arguments that start the command of an installed package: no shell, so the same on every system. */
export function tool(name, packageName = name) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Arguments that run one of our TypeScript scripts. */
export const script = (path, ...args) => ['--import', 'tsx', join(ROOT, path), ...args];

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

export function dependenciesAreFresh() {
  const installed = changed(join(ROOT, 'node_modules', '.package-lock.json'));
  return installed > 0 && installed >= changed(join(ROOT, 'package-lock.json'));
}

/** npm_execpath is npm's own script while npm runs us; without it npm is looked up, on Windows through the shell. */
function npm(args, options) {
  const path = process.env.npm_execpath;
  return path !== undefined && /npm-cli\.c?js$/.test(path) && existsSync(path)
    ? run(process.execPath, [path, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}

export async function ensureDependencies() {
  if (dependenciesAreFresh()) return;
  console.log('Installing dependencies (npm ci) …');
  const strict = await npm(['ci'], { capture: true });
  if (strict.code === 0) return;
  // `npm ci` refuses a lock file written where the packages of some other system were not to be had (npm issue 4828);
  // `npm install` takes what is locked and looks for the rest.
  const refused = strict.output.includes('EUSAGE');
  if (refused) {
    console.log('npm ci refused the lock file, so: npm install …');
    if ((await npm(['install'])).code === 0) return;
  } else {
    console.error(strict.output);
  }
  throw new SetupError(
    'Dependencies could not be installed: see what npm says above.\n' +
      'Check the network (or your npm registry setting) and that you may write to this folder, then try again.',
  );
}

/** Runs a command's main function; what the person can solve is told without a stack. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
