import type { AgencyRules } from './agency.ts';
import { isListed, isShortened, parseAddress, type WebAddress } from './hosts.ts';
import words from './links.json';
import { readLink, splitAddress } from './lookalike.ts';

/** What the rules about links say of one; each link is one kind only, so that it gets one finding. */
export type LinkKind = 'lookalike' | 'deceptive' | 'internal' | 'shortener' | 'official' | 'unofficial';

/** While a link is typed, each of its beginnings is a link. */
const MAX_KNOWN = 1000;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const PRIVATE_IP = /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./;
const INTERNAL_HOST =
  /^(?:localhost$|(?:intranet|intra|internal|staging|vpn)\.)|\.(?:localhost|local|lan|internal|intranet|corp|home)$/;
const EDIT_LINKS = words.editLinks.map((pattern) => new RegExp(pattern, 'i'));
const STAFF_LINKS = words.staffLinks.map((pattern) => new RegExp(pattern, 'i'));
/** A link to a post is a quote, not a site that asks for trust. */
const X_POST = /^(?:mobile\.)?(?:x|twitter)\.com\/(?:\w{1,15}|i\/web)\/status\/\d+/i;

export type Deception = 'user' | 'ip' | 'port';

/** A form of address that hides where it leads, whoever owns the host. */
export function deceptionIn(url: string): Deception | undefined {
  const { scheme, authority } = splitAddress(url);
  if (!/^https?:/i.test(scheme)) return undefined;
  if (authority.includes('@')) return 'user';
  const host = authority.replace(/:\d*$/, '');
  if ((IPV4.test(host) && !PRIVATE_IP.test(host)) || /^(?:\[|0x[\da-f]+$|\d{6,}$)/i.test(host)) return 'ip';
  const port = /:(\d+)$/.exec(authority)?.[1];
  return port && port !== '443' && port !== '80' && !isInternalHost(host) ? 'port' : undefined;
}

const isInternalHost = (host: string): boolean => INTERNAL_HOST.test(host) || PRIVATE_IP.test(host);

export type Internal = 'network' | 'edit' | 'staff';

/** What only staff can open, or what everyone could change. */
export function internalIn({ host, path }: WebAddress, officialDomains: readonly string[]): Internal | undefined {
  if (isInternalHost(host)) return 'network';
  if (officialDomains.includes(host)) return undefined;
  const address = `${host}/${path}`;
  if (EDIT_LINKS.some((pattern) => pattern.test(address))) return 'edit';
  return STAFF_LINKS.some((pattern) => pattern.test(address)) ? 'staff' : undefined;
}

let kinds = new WeakMap<AgencyRules, Map<string, LinkKind>>();
let count = 0;

export function linkKind(url: string, agency: AgencyRules): LinkKind {
  const known = kinds.get(agency) ?? new Map<string, LinkKind>();
  kinds.set(agency, known);
  let kind = known.get(url);
  if (!kind) {
    kind = findKind(url, agency);
    if (++count % MAX_KNOWN === 0) kinds = new WeakMap();
    known.set(url, kind);
  }
  return kind;
}

function findKind(url: string, { officialDomains, publicContacts }: AgencyRules): LinkKind {
  const { verdict } = readLink(url, officialDomains);
  if (verdict === 'lookalike') return 'lookalike';
  if (deceptionIn(url)) return 'deceptive';
  const address = parseAddress(url);
  const internal = internalIn(address, officialDomains);
  // Folders and sites that may be open to all are outside first of all.
  if (internal && (internal !== 'staff' || officialDomains.length === 0 || verdict === 'official')) return 'internal';
  if (isListed(address.host, officialDomains)) return 'official';
  if (isShortened(address)) return 'shortener';
  if (verdict === 'official' || X_POST.test(`${address.host}/${address.path}`)) return 'official';
  const number = whatsappNumber(address);
  return number && isPublicNumber(number, publicContacts) ? 'official' : 'unofficial';
}

/** The telephone number behind a WhatsApp link, in digits. */
export function whatsappNumber({ host, path }: WebAddress): string | undefined {
  if (host === 'wa.me') return /^\+?(\d{8,15})(?=$|[/?#])/.exec(path)?.[1];
  if (!/^(?:api|web|chat)?\.?whatsapp\.com$/.test(host)) return undefined;
  return /^send\/?\?(?:[^#]*&)?phone=(?:\+|%2b)?(\d{8,15})(?=$|[&#])/i.exec(path)?.[1];
}

const national = (number: string): string => number.replace(/\D/g, '').replace(/^0+/, '');

/** Contacts are written at home (`0812…`), links with the country's code. */
export const isPublicNumber = (digits: string, publicContacts: readonly string[]): boolean =>
  publicContacts.some((contact) => {
    const known = national(contact);
    return known.length > 6 && digits.endsWith(known);
  });
