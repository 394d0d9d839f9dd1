import suffixData from './government-suffixes.json';
import { governmentSuffix, isListed } from './hosts.ts';
import data from './lookalike.json';
import { fold, isAscii, skeleton } from './skeleton.ts';
import { findTypo, type Typo } from './typo.ts';

/** By the form of the address alone; who owns it is not known here. */
export type LinkVerdict = 'official' | 'lookalike' | 'unrelated';

export interface LinkReading {
  readonly verdict: LinkVerdict;
  /** The listed domain or government suffix that a lookalike imitates. */
  readonly imitates?: string;
  /** Only the name is an agency's; nothing in the address pretends to be a government's. */
  readonly nameOnly?: true;
  /** Official, but one slip away from this listed domain. */
  readonly misspelt?: string;
}

const OFFICIAL: LinkReading = { verdict: 'official' };
const UNRELATED: LinkReading = { verdict: 'unrelated' };
const forged = (imitates: string): LinkReading => ({ verdict: 'lookalike', imitates });

const GOVERNMENT = new Set(data.government);
/** Government words that are no names: `gov.uk` has no name of its own, `nhs.uk` has. */
const NAMELESS = new Set(['gov', 'go', 'gob', 'gouv', 'gv', 'govt', 'gc', 'mil']);
const GOVERNMENT_WORD = /^(?:gov|gob|gouv|govt)$/;
const BAIT = new Set(data.bait);
const ALSO = new Set(data.also);
const COMMON = new Set(data.common);
const LEVELS = new Set(data.levels);
const EDUCATION = new Set(['ac', 'edu', 'sch']);
const COUNTRIES = new Set(data.countries);
const CERTAIN = new Set(suffixData.suffixes);

/** A domain taken apart for comparison: `bmkg.go.id` as `.bmkg.go.id.` in folded letters. */
interface Pattern {
  readonly domain: string;
  readonly labels: number;
  readonly tokens: string;
  readonly glued: string;
}

const tokensOf = (host: string): string => `.${host.split(/[.-]/).map(fold).join('.')}.`;
const patternOf = (domain: string): Pattern => ({
  domain,
  labels: domain.split('.').length,
  tokens: tokensOf(domain),
  glued: fold(domain.replace(/[.-]/g, '')),
});

/** Suffixes that are recognised as government wherever they stand; `desa.id` is not: `wisata-desa.id` is honest. */
const SUFFIXES: readonly Pattern[] = [...suffixData.suffixes, ...suffixData.others]
  .filter((suffix) => suffix.includes('.') && GOVERNMENT.has(suffix.split('.')[0] ?? '') && !data.weak.includes(suffix))
  .map(patternOf);
const BY_TOKENS = new Map(SUFFIXES.map((suffix) => [suffix.tokens, suffix.domain]));
const BY_GLUE = new Map(SUFFIXES.map((suffix) => [suffix.glued, suffix.domain]));
const SUFFIX_BY_SHAPE = new Map(
  [...suffixData.suffixes, ...suffixData.others].map((suffix): [string, string] => [fold(suffix), suffix]),
);

/** Swapped and doubled letters in the words of suffixes. */
const SLIPS = new Map(
  ['gov', 'gob', 'gouv'].flatMap((word) =>
    [...word].flatMap((letter, at): [string, string][] => [
      [word.slice(0, at) + letter + word.slice(at), word],
      [word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2), word],
    ]),
  ),
);

interface Name {
  readonly name: string;
  readonly folded: string;
  readonly domain: string;
  /** An everyday word: alone or inside other words it proves nothing. */
  readonly isCommon: boolean;
}

interface Profile {
  readonly listed: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly names: readonly Name[];
  readonly known: Map<string, LinkReading>;
}

/** What an agency's domain is called by: `harrowmere` of `harrowmere.gov.uk`, `nhs` of `nhs.uk`. */
function namesOf(domain: string): Name[] {
  const labels = domain.split('.');
  const suffix = governmentSuffix(domain);
  const end = suffix && suffix !== domain ? labels.length - suffix.split('.').length : registrableAt(labels) + 1;
  const own = labels.slice(0, suffix === domain ? 1 : end);
  const registered = own.at(-1) ?? '';
  const leaf = own[0] ?? '';
  // Under a state's domain (`qld.gov.au`) the town is the name.
  const isState = own.length > 1 && registered.length < 4;
  const names = new Set([...(isState ? [] : [registered]), ...(isState || !COMMON.has(leaf) ? [leaf] : [])]);
  return [...names]
    .filter((name) => name.length > 2 && !NAMELESS.has(name) && (name === registered || isState || name.length > 3))
    .map((name) => ({ name, folded: fold(name.replace(/-/g, '')), domain, isCommon: COMMON.has(name) }));
}

/** Index of the label that someone registered: `x` of `www.x.co.id`. */
function registrableAt(labels: readonly string[]): number {
  const last = labels.length - 1;
  const [level = '', tld = ''] = labels.slice(-2);
  // Under `uk.com` and the like anyone can register, too.
  const hasLevel =
    last > 1 && (tld.length === 2 ? LEVELS.has(level) : COUNTRIES.has(level) && /^(?:com|net|org)$/.test(tld));
  return Math.max(0, last - (hasLevel ? 2 : 1));
}

const profiles = new WeakMap<readonly string[], Profile>();
let latest: { readonly key: string; readonly profile: Profile } | undefined;

function profileOf(officialDomains: readonly string[]): Profile {
  const before = profiles.get(officialDomains);
  if (before) return before;
  // Settings are parsed anew now and then: the same list keeps its profile.
  const key = officialDomains.join(' ');
  if (latest?.key !== key) {
    const longestFirst = [...officialDomains].sort((a, b) => b.length - a.length);
    const profile: Profile = {
      listed: officialDomains,
      patterns: longestFirst.map(patternOf),
      names: longestFirst.flatMap(namesOf),
      known: new Map(),
    };
    latest = { key, profile };
  }
  profiles.set(officialDomains, latest.profile);
  return latest.profile;
}

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

/** A government's suffix where it is none: `x.gov.uk.example.com`, `x-go.id`, `x.g0v.au`, `govuk.co`. */
function forgedSuffix(host: string, labels: readonly string[]): LinkReading | undefined {
  const last = labels.length - 1;
  const shaped = SUFFIX_BY_SHAPE.get(fold(labels.slice(-2).join('.'))) ?? SUFFIX_BY_SHAPE.get(fold(labels[last] ?? ''));
  if (shaped) return forged(shaped);
  const imitation = data.imitations.find((suffix) => isListed(host, [suffix]));
  if (imitation) return forged(imitation);
  const tokens = tokensOf(host);
  const inside = suffixIn(tokens.slice(1, -1).split('.'));
  if (inside) return forged(inside);
  const [level = '', tld = ''] = labels.slice(-2);
  const swapped = tld.length === 2 && SLIPS.has(level) ? `${SLIPS.get(level)}.${tld}` : '';
  if (BY_TOKENS.has(`.${swapped}.`)) return forged(swapped);
  // `gov.xyz`; two letters may be a state's.
  if (last === 1 && GOVERNMENT_WORD.test(labels[0] ?? '') && tld.length > 2) return forged('gov');
  for (const [index, label] of labels.entries()) {
    if (index === last - 2 && GOVERNMENT_WORD.test(label) && LEVELS.has(labels[index + 1] ?? '')) return forged('gov');
    // `gov.xx` may be the suffix of a state that is not on our list.
    const isForeign = index === last - 1 && (labels[last] ?? '').length === 2;
    if ((label === 'gov' || label === 'mil') && index > 0 && index < last && !isForeign) return forged(label);
    if (index === last) break;
    if (/-(?:gov|gouv|gob|govt)$|(?:^|-)(?:gov|gouv|gob)-[a-z]{2}(?:-|$)/.test(label)) return forged('gov');
    for (const token of label.split('-')) {
      const glue = gluedSuffix(fold(token));
      if (glue) return forged(glue);
    }
    if (/^(?:gov|gouv|gob)-/.test(label) && label.split('-').slice(1).some(isBait)) return forged('gov');
  }
  return undefined;
}

function suffixIn(tokens: readonly string[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const two = `.${token}.${tokens[index + 1] ?? ''}.`;
    // `food-to-go.id` is a shop.
    const found =
      tokens[index - 1] === 'to'
        ? undefined
        : (BY_TOKENS.get(two) ?? BY_TOKENS.get(`${two}${tokens[index + 2] ?? ''}.`));
    if (found) return found;
  }
  return undefined;
}

/** `govuk` alone, at the end of a word, or before a word that lures. */
function gluedSuffix(token: string): string | undefined {
  const alone = BY_GLUE.get(token);
  if (alone) return token.length > 3 ? alone : undefined;
  for (let length = 5; length < token.length; length++) {
    const found =
      BY_GLUE.get(token.slice(-length)) ??
      (isBait(token.slice(length)) ? BY_GLUE.get(token.slice(0, length)) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** The agency's name under another ending, with a slip, or with words that lure. */
function borrowedName(labels: readonly string[], { names }: Profile): LinkReading | undefined {
  if (names.length === 0) return undefined;
  const at = registrableAt(labels);
  const registered = (labels[at] ?? '').replace(/^www-?/, '');
  const joined = registered.replace(/-/g, '');
  const whole = fold(joined);
  const parts = registered.split('-');
  const folded = parts.map(fold);
  const isSchool = EDUCATION.has(labels[at + 1] ?? '');
  const lures = parts.some(isBait);
  const above = lures ? labels.slice(0, at).map(fold) : [];
  for (const name of names) {
    const imitation = { verdict: 'lookalike', imitates: name.domain, nameOnly: true } as const;
    if (whole === name.folded) {
      // Schools bear the names of their towns, under suffixes that only schools get.
      if (isSchool && registered === name.name) continue;
      return imitation;
    }
    const typo = Math.abs(registered.length - name.name.length) < 2 ? findTypo(registered, name.name) : undefined;
    if (typo && isFarSlip(typo, name)) return imitation;
    if (parts.length > 1 && hasName(folded, name) && hasLure(parts, folded, name, names)) return imitation;
    if (isNameWithBait(joined, name)) return imitation;
    if (lures && !name.isCommon && above.includes(name.folded)) return imitation;
    if (parts.length > 1 && name.name.length > 5 && lures && parts.some((part) => isNearby(part, name)))
      return imitation;
  }
  return undefined;
}

function isNearby(part: string, name: Name): boolean {
  const typo = Math.abs(part.length - name.name.length) < 2 ? findTypo(part, name.name) : undefined;
  return typo !== undefined && isFarSlip(typo, name);
}

/** Under another ending only slips count that make no other word: `lapar` and `emigrasi` are words. */
function isFarSlip({ kind, at }: Typo, { name, isCommon }: Name): boolean {
  const size = name.length;
  if (kind === 'swap' || kind === 'double') return size > 3;
  if (at === 0 || isCommon) return false;
  if (kind === 'extra') return size > 5 && at < size;
  // A last letter that is missing may be another form of the word.
  if (kind === 'missing') return size > (at < size - 1 ? 5 : 7);
  return size > (kind === 'neighbour' ? 6 : 8);
}

const hasName = (folded: readonly string[], { name, folded: wanted }: Name): boolean =>
  name.includes('-') ? `-${folded.join('-')}-`.includes(`-${fold(name)}-`) : folded.includes(wanted);

function hasLure(
  parts: readonly string[],
  folded: readonly string[],
  { name, folded: own }: Name,
  names: readonly Name[],
) {
  return parts.some(
    (part, index) =>
      !name.split('-').includes(part) &&
      folded[index] !== own &&
      (areBaits(part) || ALSO.has(part) || names.some((other) => other.folded === folded[index])),
  );
}

const isBait = (word: string): boolean => BAIT.has(word) || (word.endsWith('s') && BAIT.has(word.slice(0, -1)));

/** `cekbansosbmkg`: nothing but the name and bait; of everyday words only `pajakgo`. */
function isNameWithBait(label: string, { name, domain, isCommon }: Name): boolean {
  const country = domain.slice(domain.lastIndexOf('.') + 1);
  for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
    const before = label.slice(0, at).replace(/^(?:the|my|get|e)$/, '');
    const after = label.slice(at + name.length);
    if (label.length === name.length) return false;
    if (before === '' && NAMELESS.has(after)) return true;
    if (isCommon) continue;
    if (before === '' && name.length > 3 && after === country) return true;
    if (areBaits(before) && areBaits(after)) return true;
  }
  return false;
}

function areBaits(text: string): boolean {
  if (text === '' || isBait(text) || NAMELESS.has(text)) return true;
  if (text.length > 40) return false;
  for (let length = 3; length < text.length - 2; length++) {
    if (isBait(text.slice(0, length)) && areBaits(text.slice(length))) return true;
  }
  return false;
}
