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

/** Under a suffix that only governments can get. */
const isGovernmentHost = (host: string): boolean => governmentSuffixes.suffixes.some((suffix) => isUnder(host, suffix));

const SHORTENERS = new Set(shorteners.hosts);

/** Whether a link hides its target; a bare host (`bit.ly`) is only talk about the service. */
export const isShortened = ({ host, path }: WebAddress): boolean => path !== '' && SHORTENERS.has(host);

/** An agency may own a short domain, or list one. */
export const isListed = (host: string, officialDomains: readonly string[]): boolean =>
  officialDomains.some((domain) => isUnder(host, domain));

export const isOfficialHost = (host: string, officialDomains: readonly string[]): boolean =>
  isListed(host, officialDomains) || isGovernmentHost(host);
