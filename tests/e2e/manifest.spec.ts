import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { buildFolder, requireFreshBuild, type Target } from '../../scripts/build.ts';
import { chromiumId } from '../../scripts/extension-ids.ts';

const TARGETS: readonly Target[] = ['chrome', 'edge', 'firefox'];
const ICON_SIZES = [16, 32, 48, 96, 128];
/** Bytes of the script that runs in every X page, compressed. */
const CONTENT_SCRIPT_LIMIT = 20_000;
/** Loaded with the first composer of a page. */
const CHECKER_LIMIT = 900_000;

/** Keys that give no power over pages, data or the network; anything else needs a look, and a line here. */
const HARMLESS_KEYS = [
  // Compared entry by entry, with the hosts.
  'web_accessible_resources',
  'action',
  'background',
  'browser_specific_settings',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'key',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  // Compared entry by entry.
  'optional_permissions',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  // The inbox: one page of ours beside the tab, opened by the person.
  'side_panel',
  'sidebar_action',
  // Where policy may set values; the file's content is tested with the schema of the settings.
  'storage',
  'version',
];

interface ContentScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly css?: readonly string[];
  readonly world?: string;
  readonly all_frames?: boolean;
  readonly match_about_blank?: boolean;
  readonly match_origin_as_fallback?: boolean;
}

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly key?: string;
  readonly default_locale: string;
  readonly icons?: Readonly<Record<string, string>>;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly ContentScript[];
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
  readonly externally_connectable?: object;
  readonly content_security_policy: Readonly<Record<string, string>>;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

const manifestOf = (target: Target) =>
  JSON.parse(readFileSync(join(buildFolder(target), 'manifest.json'), 'utf8')) as Manifest;

const decision = readFileSync('docs/adr/0004-permissions.md', 'utf8');

/** Cells of the rows of the decision's tables. */
const rows = decision
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

const allowedFor = (target: Target): string[] =>
  rows
    .filter(([, , browsers = '']) => browsers === 'all' || browsers.split(', ').includes(target))
    .map(([kind, value]) => `${kind}: ${value}`);

/** Everything in a manifest that gives power, worded as in the decision. */
function powersOf(manifest: Manifest): string[] {
  const scripts = manifest.content_scripts ?? [];
  const policies = Object.values(manifest.content_security_policy).flatMap((policy) => policy.split(';'));
  const sources = policies.flatMap((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    return values.map((value) => `${name} ${value}`);
  });
  const named = (kind: string, values: readonly string[] = []) => values.map((value) => `${kind}: ${value}`);
  return [
    ...named('permission', manifest.permissions),
    ...named('optional permission', manifest.optional_permissions),
    ...named('host permission', manifest.host_permissions),
    ...named('optional host permission', manifest.optional_host_permissions),
    ...named(
      'content script',
      scripts.flatMap(({ matches }) => matches),
    ),
    ...named('CSP source', sources),
    ...named(
      'web-accessible resource',
      (manifest.web_accessible_resources ?? []).flatMap(({ resources }) => resources),
    ),
    ...named(
      'externally connectable',
      manifest.externally_connectable ? [JSON.stringify(manifest.externally_connectable)] : [],
    ),
  ];
}

/** Width and height as the PNG's own header has them. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1', 1, 4), `${path} is a PNG`).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

for (const target of TARGETS) {
  test.describe(`the build for ${target}`, () => {
    let manifest: Manifest;
    test.beforeAll(() => {
      requireFreshBuild(target);
      manifest = manifestOf(target);
    });

    test('asks for nothing that the decision does not list', () => {
      const allowed = allowedFor(target);
      expect(powersOf(manifest).filter((power) => !allowed.includes(power))).toEqual([]);
      expect(Object.keys(manifest).filter((key) => !HARMLESS_KEYS.includes(key))).toEqual([]);
    });

    test('has every part of the policy that the decision lists', () => {
      const powers = powersOf(manifest);
      expect(allowedFor(target).filter((power) => power.startsWith('CSP source') && !powers.includes(power))).toEqual(
        [],
      );
      expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    });

    test('runs in the isolated world of the top frame only', () => {
      for (const script of manifest.content_scripts ?? []) {
        expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
        expect(script.all_frames ?? false).toBe(false);
        expect(script.match_about_blank ?? false).toBe(false);
        expect(script.match_origin_as_fallback ?? false).toBe(false);
      }
    });

    test('has the id that the decision gives', () => {
      const id = manifest.key ? chromiumId(manifest.key) : manifest.browser_specific_settings?.gecko.id;
      expect(rows).toContainEqual([target, id]);
    });

    test('has all icons in their true sizes', () => {
      for (const size of ICON_SIZES) {
        const path = manifest.icons?.[size];
        expect(path, `icon of ${size} px`).toBeDefined();
        expect(pngSize(join(buildFolder(target), path ?? ''))).toEqual([size, size]);
      }
    });

    test('has a name and a description in every language', () => {
      expect(manifest.name).toBe('__MSG_name__');
      expect(manifest.description).toBe('__MSG_description__');
      const folder = join(buildFolder(target), '_locales');
      const languages = readdirSync('locales').map((file) => file.replace('.json', '').replace('-', '_'));
      expect(readdirSync(folder).sort()).toEqual(languages.sort());
      expect(languages).toContain(manifest.default_locale);
      for (const language of languages) {
        const messages = JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Record<
          string,
          { message: string }
        >;
        const used = JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
        for (const key of used) expect(messages[key]?.message, `${key} in ${language}`).toBeTruthy();
        // Limits of the stores.
        expect(messages['name']?.message.length).toBeLessThanOrEqual(45);
        expect(messages['description']?.message.length, `description in ${language}`).toBeLessThanOrEqual(132);
      }
    });

    test('keeps the content script and what it loads small', () => {
      for (const { js, css = [] } of manifest.content_scripts ?? []) {
        for (const file of [...js, ...css]) expect(existsSync(join(buildFolder(target), file)), file).toBe(true);
        const bytes = js.map((file) => gzipSync(readFileSync(join(buildFolder(target), file))).length);
        expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
      }
      const checker = gzipSync(readFileSync(join(buildFolder(target), 'composer.js'))).length;
      expect(checker).toBeLessThanOrEqual(CHECKER_LIMIT);
    });
  });
}

test('the decision lists nothing that no build uses', () => {
  const used = new Set(TARGETS.flatMap((target) => powersOf(manifestOf(target))));
  const powers = rows.filter(([, , browsers]) => browsers && browsers !== 'Browsers' && !/^-+$/.test(browsers));
  expect(powers.map(([kind, value]) => `${kind}: ${value}`).filter((power) => !used.has(power))).toEqual([]);
  expect(powers.length).toBeGreaterThan(0);
});
