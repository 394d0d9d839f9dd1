import settings from '../../docs/deploy/settings.json' with { type: 'json' };
import { chromiumId, FIREFOX_ID, KEYS } from '../extension-ids.ts';

interface Browser {
  readonly id: string;
  /** Below `Software\Policies` of the Windows registry. */
  readonly registry: string;
  /** Domain of macOS preferences. */
  readonly domain: string;
  readonly updates: string;
}

/** Where updates of a self-hosted package come from; to be replaced by the agency. */
const HOST = 'https://intranet.kotacontoh.example/tanggap';

const BROWSERS: Readonly<Record<'chrome' | 'edge', Browser>> = {
  chrome: {
    id: chromiumId(KEYS['chrome'] ?? ''),
    registry: 'Google\\Chrome',
    domain: 'com.google.Chrome',
    updates: `${HOST}/chrome.xml`,
  },
  edge: {
    id: chromiumId(KEYS['edge'] ?? ''),
    registry: 'Microsoft\\Edge',
    domain: 'com.microsoft.Edge',
    updates: `${HOST}/edge.xml`,
  },
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const forced = ({ id, updates }: Browser): string => `${id};${updates}`;

const linux = (browser: Browser): string =>
  json({
    ExtensionInstallForcelist: [forced(browser)],
    '3rdparty': { extensions: { [browser.id]: settings } },
  });

/** Text as the registry's own files write it. */
const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Whole numbers and switches have a type of their own there; lists and groups are taken as JSON in a text. */
function registryValue(value: unknown): string {
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

function windows(browser: Browser): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser.registry}`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${root}\\ExtensionInstallForcelist]`,
    // High, so that it takes no other extension's place.
    `"9001"=${quoted(forced(browser))}`,
    '',
    `[${root}\\3rdparty\\extensions\\${browser.id}\\policy]`,
    ...Object.entries(settings).map(([key, value]) => `${quoted(key)}=${registryValue(value)}`),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function plist(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `${indent}<array>\n${value.map((entry) => plist(entry, inner)).join('')}${indent}</array>\n`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, entry]) => `${inner}<key>${escaped(key)}</key>\n${plist(entry, inner)}`,
    );
    return `${indent}<dict>\n${entries.join('')}${indent}</dict>\n`;
  }
  if (typeof value === 'boolean') return `${indent}<${value}/>\n`;
  if (typeof value === 'number') {
    const kind = Number.isInteger(value) ? 'integer' : 'real';
    return `${indent}<${kind}>${value}</${kind}>\n`;
  }
  return `${indent}<string>${escaped(String(value))}</string>\n`;
}

/** Each payload needs an identifier of its own; these are made up and stay the same. */
function payload(type: string, uuid: string, content: object): object {
  return { PayloadType: type, PayloadVersion: 1, PayloadIdentifier: `${type}.tanggap`, PayloadUUID: uuid, ...content };
}

function macos(browser: Browser): string {
  const { domain, id } = browser;
  const tail = domain === BROWSERS.chrome.domain ? 'C' : 'E';
  const uuid = (part: number) => `7A6E6767-6170-4000-8000-7461676761${part}${tail}`;
  const profile = payload('Configuration', uuid(1), {
    PayloadIdentifier: `example.kotacontoh.tanggap.${domain}`,
    PayloadDisplayName: 'Tanggap',
    PayloadScope: 'System',
    PayloadContent: [
      payload(domain, uuid(2), { ExtensionInstallForcelist: [forced(browser)] }),
      payload(`${domain}.extensions.${id}`, uuid(3), settings),
    ],
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    `${plist(profile, '')}</plist>`,
    '',
  ].join('\n');
}

const firefox = (): string =>
  json({
    policies: {
      ExtensionSettings: {
        [FIREFOX_ID]: {
          installation_mode: 'force_installed',
          install_url: `${HOST}/tanggap.xpi`,
          default_area: 'navbar',
        },
      },
      '3rdparty': { Extensions: { [FIREFOX_ID]: settings } },
    },
  });

/** Ready policy files, by their path in the repository, all with the settings of docs/deploy/settings.json. */
export const deployFiles = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(BROWSERS).flatMap(([name, browser]) => [
      [`docs/deploy/${name}-linux.json`, linux(browser)],
      [`docs/deploy/${name}-windows.reg`, windows(browser)],
      [`docs/deploy/${name}-macos.mobileconfig`, macos(browser)],
    ]),
  ),
  'docs/deploy/firefox-policies.json': firefox(),
});
