import { governmentSuffix } from '../hosts.ts';
import { fold } from '../skeleton.ts';
import { type Pattern, patternOf } from './pattern.ts';
import type { LinkReading } from './reading.ts';
import { COMMON, COUNTRIES, LEVELS, NAMELESS } from './words.ts';

export interface Name {
  readonly name: string;
  readonly folded: string;
  readonly domain: string;
  /** An everyday word: alone or inside other words it proves nothing. */
  readonly isCommon: boolean;
}

export interface Profile {
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
export function registrableAt(labels: readonly string[]): number {
  const last = labels.length - 1;
  const [level = '', tld = ''] = labels.slice(-2);
  // Under `uk.com` and the like anyone can register, too.
  const hasLevel =
    last > 1 && (tld.length === 2 ? LEVELS.has(level) : COUNTRIES.has(level) && /^(?:com|net|org)$/.test(tld));
  return Math.max(0, last - (hasLevel ? 2 : 1));
}

const profiles = new WeakMap<readonly string[], Profile>();
let latest: { readonly key: string; readonly profile: Profile } | undefined;

export function profileOf(officialDomains: readonly string[]): Profile {
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
