import { governmentSuffix, isListed } from './hosts.ts';
import { borrowedName } from './lookalike/name.ts';
import { tokensOf } from './lookalike/pattern.ts';
import { type Profile, profileOf } from './lookalike/profile.ts';
import { forged, type LinkReading, type LinkVerdict, OFFICIAL, UNRELATED } from './lookalike/reading.ts';
import { forgedSuffix } from './lookalike/suffix.ts';
import { CERTAIN, COMMON, isBait, NAMELESS } from './lookalike/words.ts';
import { fold, isAscii, skeleton } from './skeleton.ts';
import { findTypo, type Typo } from './typo.ts';

/** Whether an address is official, imitates an official one, or neither. */
export const classifyLink = (urlOrHost: string, officialDomains: readonly string[]): LinkVerdict =>
  readLink(urlOrHost, officialDomains).verdict;

/** Longer than host names may be (253), and tricks with them need. */
const MAX_HOST = 500;
const SCHEME = /^(?:https?:[\\/]*|[a-z][a-z0-9+.-]*:[\\/]{2,}|[\\/]{2,})/i;

export interface AddressParts {
  /** With its slashes; empty for a bare host. */
  readonly scheme: string;
  /** Host with all that stands before the path: user name, port, tricks. */
  readonly authority: string;
  readonly rest: string;
}

export function splitAddress(address: string): AddressParts {
  const scheme = SCHEME.exec(address)?.[0] ?? '';
  const end = address.slice(scheme.length).search(/[/?#]/);
  const restAt = end < 0 ? address.length : scheme.length + end;
  return { scheme, authority: address.slice(scheme.length, restAt), rest: address.slice(restAt) };
}

/** As `classifyLink`, with what is imitated. Verdicts are kept per host. */
export function readLink(urlOrHost: string, officialDomains: readonly string[]): LinkReading {
  const profile = profileOf(officialDomains);
  const { scheme, authority, rest } = splitAddress(urlOrHost.trim());
  // Old parsers took what follows `#@` for the host.
  const isOdd = scheme.includes('\\') || rest.startsWith('#@');
  const key = (isOdd ? `\\${authority}` : authority).slice(0, MAX_HOST);
  let reading = profile.known.get(key);
  if (!reading) {
    reading = readAuthority(key.toLowerCase(), profile);
    if (profile.known.size > 1000) profile.known.clear();
    profile.known.set(key, reading);
  }
  return reading;
}

const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Punctuation and control characters that no host name has. */
const NOT_HOST = /[\0-,/:-@[-`{-\x7f]/;

function readAuthority(authority: string, profile: Profile): LinkReading {
  const plain = unescaped(authority);
  const at = plain.lastIndexOf('@');
  const host = plain.slice(at + 1).replace(/:\d*$/, '');
  const isOdd = plain !== authority || plain.includes('\\') || NOT_HOST.test(host.replaceAll('_', '-'));
  // Where parsers disagree about the host, and before an @, any official-looking part is meant to deceive.
  const suspects = (isOdd ? plain : plain.slice(0, Math.max(0, at))).split(/[^\p{L}\p{N}.。．｡-]+/u);
  if (isOdd) suspects.unshift(host.replace(/[\t\n\r]/g, ''));
  for (const part of suspects) {
    const deceives = part === '' || NOT_HOST.test(part) ? undefined : imitationIn(part, profile);
    if (deceives) return deceives;
  }
  return isOdd ? UNRELATED : readHost(host, profile);
}

/** For hosts in a place or spelling where an official one has no business. */
function imitationIn(part: string, profile: Profile): LinkReading | undefined {
  const reading = readHost(part, profile);
  if (reading.verdict === 'official') return forged(listedFor(cleanHost(part), profile));
  if (reading.verdict === 'lookalike') return reading;
  const named = profile.names.find(({ folded }) => folded === fold(part));
  return named && forged(named.domain);
}

const listedFor = (host: string, { patterns }: Profile): string =>
  patterns.find(({ domain }) => isListed(host, [domain]))?.domain ?? host;

const cleanHost = (host: string): string => host.replace(/^\.+|\.+$/g, '').replace(/^www\./, '');

function readHost(typed: string, profile: Profile): LinkReading {
  const host = cleanHost(typed);
  if (isAscii(host) && !host.includes('xn--')) return readPlain(host, profile);
  if (profile.listed.includes(host)) return OFFICIAL;
  const looks = skeleton(host).replace(/[。．｡]/g, '.');
  const suffix = governmentSuffix(host);
  // A name in its own script, under a suffix that is what it looks like.
  if (suffix && !isAscii(looks) && !/[a-z]/.test(looks.slice(0, -suffix.length - 1))) return OFFICIAL;
  const reading = readPlain(looks, profile);
  return reading.verdict === 'official' ? forged(listedFor(looks, profile)) : reading;
}

function readPlain(host: string, profile: Profile): LinkReading {
  if (isListed(host, profile.listed)) return OFFICIAL;
  const labels = host.split('.');
  const suffix = governmentSuffix(host);
  if (suffix) {
    const foreign = CERTAIN.has(suffix) ? undefined : borrowedAbroad(host, suffix, profile);
    if (foreign) return foreign;
    const misspelt = misspeltDomain(host, profile);
    return misspelt ? { verdict: 'official', misspelt } : OFFICIAL;
  }
  if (labels.length < 2) return UNRELATED;
  return (
    forgedDomain(host, labels, profile) ?? forgedSuffix(host, labels) ?? borrowedName(labels, profile) ?? UNRELATED
  );
}

/** `irs.gov.co` beside a listed `irs.gov`: another state's suffix, our agency's name. */
function borrowedAbroad(host: string, suffix: string, { patterns, names }: Profile): LinkReading | undefined {
  const tokens = tokensOf(host);
  const inside = patterns.find((pattern) => tokens.includes(pattern.tokens));
  if (inside) return { ...forged(inside.domain), nameOnly: true };
  const labels = host.split('.');
  const own = labels.slice(0, -suffix.split('.').length).map(fold);
  const named = names.find(
    ({ isCommon, folded, domain }) =>
      !isCommon && own.includes(folded) && labels.at(-1) !== domain.slice(domain.lastIndexOf('.') + 1),
  );
  return named && { verdict: 'lookalike', imitates: named.domain, nameOnly: true };
}

/** Officers slip too: `bmgk.go.id`. Neighbours in their own right (`bnn` beside `bkn`) differ by another letter. */
function misspeltDomain(host: string, { listed }: Profile): string | undefined {
  const bare = host.replace(/^www-?/, '');
  return listed.find((domain) => {
    const size = (domain.split('.')[0] ?? '').length;
    const typed = bare.split('.').slice(-domain.split('.').length).join('.');
    if (size < 4) return false;
    if (fold(typed) === fold(domain)) return true;
    const typo = findTypo(typed, domain);
    if (!typo || typo.at >= size + 1) return false;
    const isLast = typo.at >= size - (typo.kind === 'extra' ? 0 : 1);
    if (typo.kind === 'swap' || typo.kind === 'double') return true;
    return size > 5 && typo.at > 0 && !isLast && typo.kind !== 'other';
  });
}

/** A listed domain inside another one, with dots, hyphens or glue, or with a slip in it. */
function forgedDomain(host: string, labels: readonly string[], { patterns }: Profile): LinkReading | undefined {
  const tokens = tokensOf(host);
  const glued = labels.map((label) => fold(label.replace(/-/g, '')));
  const bare = host.replace(/^www-?/, '');
  for (const { domain, labels: count, tokens: wanted, glued: glue } of patterns) {
    // `my-x.com` does not imitate a listed `x.com`.
    if (glue.length < 5) continue;
    if (tokens.includes(wanted) || glued.some((label) => isGlued(label, glue))) return forged(domain);
    const tail = labels.length <= count ? bare : labels.slice(-count).join('.');
    if (Math.abs(tail.length - domain.length) > 1) continue;
    // `gov.se` is another state's; `gov.ukk` alone is nobody's.
    if (NAMELESS.has(domain.split('.')[0] ?? '') && labels.length !== 2) continue;
    const typo = findTypo(tail, domain);
    if (typo && isSlip(typo, domain)) return forged(domain);
  }
  return undefined;
}

const isGlued = (label: string, glue: string): boolean =>
  label === glue ||
  (glue.length > 5 && label.endsWith(glue)) ||
  (label.startsWith(glue) && isBait(label.slice(glue.length)));

/** In the name before an unchanged ending a slip gives itself away; other words (`policy` for `police`) do not. */
function isSlip({ kind, at }: Typo, domain: string): boolean {
  const name = domain.split('.')[0] ?? '';
  if (at > name.length) return true;
  if (kind === 'swap' || kind === 'double') return name.length > 2;
  if (at === 0) return false;
  return kind === 'other' ? name.length > 6 && !COMMON.has(name) : name.length > 3;
}
