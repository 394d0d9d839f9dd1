import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { X_MATCHES } from './lib/x/hosts.ts';
import { X_API_ORIGIN } from './lib/x-api/origin.ts';
import { FIREFOX_ID, KEYS } from './scripts/extension-ids.ts';

interface LocaleFile {
  manifest: { name: string; description: string; open: string };
}

/** Chrome wants `_locales/<tag>/messages.json`; ours come from the one file per language in `locales/`. */
function manifestLocales() {
  return readdirSync('locales')
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { manifest } = JSON.parse(readFileSync(`locales/${file}`, 'utf8')) as LocaleFile;
      const messages = Object.fromEntries(Object.entries(manifest).map(([key, message]) => [key, { message }]));
      const tag = file.replace('.json', '').replace('-', '_');
      return { relativeDest: `_locales/${tag}/messages.json`, contents: JSON.stringify(messages) };
    });
}

/**
 * twitter-text imports core-js 2 for browsers long gone. Every polyfill is native today, and its search for the global
 * object calls `Function()`, which the CSP of Firefox's content scripts refuses: the whole script would die.
 */
const withoutPolyfills = {
  name: 'without-core-js',
  enforce: 'pre' as const,
  resolveId: (id: string) => (/^core-js(?:\/|$)/.test(id) ? '\0no-polyfill' : undefined),
  load: (id: string) => (id === '\0no-polyfill' ? 'export {}' : undefined),
};

/**
 * twitter-api-v2 imports node's network, zip and crypto modules at its top; under lib/x-api/transport.ts none of them ever
 * runs. For this package only: an alias for everybody would hit packages that may want a real one.
 */
const NODE_MODULES = /^(?:https?|zlib|crypto|fs|events|net|stream)$/;
const withoutNode = {
  name: 'without-node',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string) =>
    NODE_MODULES.test(id) && /[\\/]node_modules[\\/]twitter-api-v2[\\/]/.test(importer ?? '') ? '\0no-node' : undefined,
  load: (id: string) => (id === '\0no-node' ? NO_NODE : undefined),
};
const NO_NODE = `
const absent = () => { throw new Error('there is no node here'); };
export const request = absent, createHash = absent, createHmac = absent, randomBytes = absent;
export class EventEmitter {}
export class Readable {}
export default {};
`;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({ plugins: [withoutPolyfills, withoutNode] }),
  // Mozilla's reviewers build from these sources; pictures and reports are none.
  zip: { excludeSources: ['screenshots/**', 'test-results/**', 'playwright-report/**', '.profile/**'] },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...manifestLocales());
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_open__' },
    // Firefox has no optional `identity`; there it is granted without a word to the person.
    permissions: ['storage', 'alarms', ...(browser === 'firefox' ? ['identity'] : [])],
    // Firefox knows no such key and hands over whatever the policy holds.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed_schema.json' } }),
    optional_permissions: ['notifications', ...(browser === 'firefox' ? [] : ['identity'])],
    optional_host_permissions: [`${X_API_ORIGIN}/*`],
    web_accessible_resources: [
      {
        resources: ['composer.js'],
        matches: X_MATCHES,
        // Chrome and Edge give it an address of its own for each session, so that no page can ask whether it is there.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src ${X_API_ORIGIN}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(KEYS[browser] ? { key: KEYS[browser] } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
