import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bundles = new Map<string, Promise<string>>();

/** One of our modules with all it needs as one script that makes a global `name`. `entry`: path from the root. */
export function bundle(entry: string, name: string): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name, fileName: name } },
  }).then((result) => {
    const [output] = Array.isArray(result) ? result : [result];
    if (!output || !('output' in output)) throw new Error(`no bundle of ${entry}`);
    return `${output.output[0].code}; globalThis.${name} = ${name};`;
  });
  bundles.set(entry, made);
  return made;
}
