import governmentSuffixes from './government-suffixes.json';
import shorteners from './shorteners.json';

export interface WebAddress {
  /** Lower case, without `www.`, port and trailing dot; international names as typed. */
  readonly host: string;
  /** Path, query and fragment, without the leading slash; empty for a bare host. */
  readonly path: string;
}

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([^/?#\\]*)[/\\]?(.*)$/is;

/** Reads an address as a browser would: what stands before `@` is a user name, not the host. */
export function parseAddress(url: string): WebAddress {
  const [, authority = '', path = ''] = ADDRESS.exec(url) ?? [];
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/\.+$/, '')
    .toLowerCase()
    .replace(/^www\./, '');
  return { host, path };
}

export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

const GOVERNMENT = new Set([...governmentSuffixes.suffixes, ...governmentSuffixes.others]);

/** The suffix that only governments can get, if the host is one or lies under one. */
export function governmentSuffix(host: string): string | undefined {
  for (let from = 0; from >= 0; ) {
    const rest = host.slice(from);
    if (GOVERNMENT.has(rest)) return rest;
    const dot = host.indexOf('.', from);
    from = dot < 0 ? -1 : dot + 1;
  }
  return undefined;
}

const SHORTENERS = new Set(shorteners.hosts);
const SHORTENER_PARENTS = new Set(shorteners.parents);

/** Whether a link hides its target; a bare host (`bit.ly`) is only talk about the service. */
export const isShortened = ({ host, path }: WebAddress): boolean =>
  path !== '' && (SHORTENERS.has(host) || SHORTENER_PARENTS.has(host.slice(host.indexOf('.') + 1)));

/** An agency may own a short domain, or list one. */
export const isListed = (host: string, officialDomains: readonly string[]): boolean =>
  officialDomains.some((domain) => isUnder(host, domain));

export const isOfficialHost = (host: string, officialDomains: readonly string[]): boolean =>
  isListed(host, officialDomains) || governmentSuffix(host) !== undefined;
