import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type Target = 'chrome' | 'edge' | 'firefox';

/** Folder of a build, ready to be loaded as an unpacked extension. */
export const buildFolder = (target: Target): string => join(ROOT, '.output', `${target}-mv3`);

/** Everything that ends up in the extension. */
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'locales',
  'public',
  'wxt.config.ts',
  'scripts/extension-ids.ts',
  'package-lock.json',
];

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) yield* filesUnder(join(path, name));
}

export type BuildState = { readonly fresh: true } | { readonly fresh: false; readonly why: string };

/** Whether the build holds what the sources say now. */
export function buildState(target: Target): BuildState {
  const manifest = join(buildFolder(target), 'manifest.json');
  if (!existsSync(manifest)) return { fresh: false, why: `there is no build for ${target} yet` };
  const built = statSync(manifest).mtimeMs;
  for (const source of SOURCES) {
    for (const file of filesUnder(join(ROOT, source))) {
      if (statSync(file).mtimeMs > built) {
        return { fresh: false, why: `${file.slice(ROOT.length)} is newer than the build for ${target}` };
      }
    }
  }
  return { fresh: true };
}

/** Builds when the sources are newer. Throws, after WXT has said why, when the build fails. */
export function ensureBuild(target: Target): void {
  const state = buildState(target);
  if (state.fresh) return;
  console.log(`Building the extension (${state.why}) …`);
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The extension could not be built: see above.');
}

/** For tests: they drive the built extension, and a stale build would test yesterday's code. */
export function requireFreshBuild(target: Target): void {
  const state = buildState(target);
  if (state.fresh) return;
  const message = `The build does not match the sources: ${state.why}. Run: npm run build${target === 'chrome' ? '' : `:${target}`}`;
  // For working on tests while the sources are in motion.
  if (process.env['TANGGAP_STALE_BUILD'] !== 'allow') throw new Error(message);
  console.warn(message);
}
