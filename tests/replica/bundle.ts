import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = sourceFolder();
const cacheFolder = join(here, '../../node_modules/.cache/tanggap-replica');
const bundledPackages = ['react-18', 'react-dom-18', 'draft-js', 'twitter-text', 'zustand', 'vite'];

/** The page's script. Built once per state of the sources: Vite is imported only when the cache has nothing. */
export async function clientBundle(): Promise<string> {
  const cached = join(cacheFolder, `${sourceHash()}.js`);
  try {
    return readFileSync(cached, 'utf8');
  } catch {
    const code = await build();
    mkdirSync(cacheFolder, { recursive: true });
    // Two workers may start together: a rename is atomic, so neither reads half a file.
    writeFileSync(`${cached}.${process.pid}`, code);
    renameSync(`${cached}.${process.pid}`, cached);
    return code;
  }
}

/** Beside this file; or, when a script was bundled to somewhere else, under the folder it is run in. */
function sourceFolder(): string {
  const beside = dirname(fileURLToPath(import.meta.url));
  return existsSync(join(beside, 'client/main.tsx')) ? beside : join(process.cwd(), 'tests/replica');
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['client', 'shared']) {
    const files = readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(here.length)).update(readFileSync(file));
  }
  hash.update(readFileSync(join(here, 'bundle.ts')));
  const { resolve } = createRequire(import.meta.url);
  for (const name of bundledPackages) hash.update(readFileSync(resolve(`${name}/package.json`)));
  return hash.digest('hex').slice(0, 16);
}

async function build(): Promise<string> {
  const vite = await import('vite');
  const result = await vite.build({
    configFile: false,
    root: here,
    logLevel: 'error',
    publicDir: false,
    // Under Vitest NODE_ENV is `test`, and Vite would then compile JSX for React's development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Draft.js does not run on React 19; the extension itself uses 19 (see package.json).
    resolve: {
      alias: [
        { find: /^react$/, replacement: 'react-18' },
        { find: /^react\/(.*)$/, replacement: 'react-18/$1' },
        { find: /^react-dom$/, replacement: 'react-dom-18' },
        { find: /^react-dom\/(.*)$/, replacement: 'react-dom-18/$1' },
        // Its ESM entry has a default export only, unlike its types.
        { find: /^twitter-text$/, replacement: 'twitter-text/dist/index.js' },
      ],
    },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: join(here, 'client/main.tsx'), formats: ['es'], fileName: 'main' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('Vite built no script for the replica');
}
