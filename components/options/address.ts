import { useSyncExternalStore } from 'react';

/**
 * The page's sections by group, in the order of the navigation. A new section needs its title (`options.sections`) and,
 * for single settings to be found by search, its places in search/places.json.
 */
export const GROUPS = {
  agency: ['agency', 'emergency', 'packs'],
  checks: ['checks', 'own-rules', 'bench'],
  replies: ['replies'],
  inbox: ['inbox-times', 'inbox-holidays', 'inbox-units', 'x-api'],
  record: ['record', 'inbox-keeping'],
  machine: ['language', 'setup', 'backup', 'reset'],
} as const;
export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];
export type Section = (typeof GROUPS)[Group][number];
export const SECTIONS: readonly Section[] = GROUP_NAMES.flatMap((group): readonly Section[] => GROUPS[group]);
const FIRST: Section = 'agency';

export interface Address {
  readonly section: Section;
  /** In `checks`: the rule meant, e.g. `#checks/privacy/nik`. */
  readonly rule?: string;
  /** In `replies`: an id, or what the page can do with the library, e.g. `#replies/~import`. */
  readonly reply?: string;
  /** In `record`: the id of an event, e.g. `#record/0b2f6f5e-…`. */
  readonly entry?: string;
  /** In `packs`: what the page can do beside its list, e.g. `#packs/~make`. */
  readonly pack?: string;
  /** Elsewhere: the setting meant, with the entry of a list after it, e.g. `#agency/time-zone`; in `setup` its step, in `own-rules` the rule. */
  readonly place?: string;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Addresses are typed and pasted by hand as well. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads `#<section>[/<what in it>]`; `#inbox` is the first of its sections, anything else the first of all. */
export function parseAddress(hash: string): Address {
  const [head = '', ...parts] = hash.replace(/^#/, '').split('/');
  const section = SECTIONS.find((known) => known === head || known.startsWith(`${head}-`)) ?? FIRST;
  const rest = parts.map(decoded).join('/');
  if (rest === '' || !hash.startsWith(`#${section}/`)) return { section };
  if (section === 'checks' && parts.length > 1) return { section, rule: rest };
  if (section === 'replies') return { section, reply: rest };
  if (section === 'record' && UUID.test(rest)) return { section, entry: rest };
  if (section === 'packs' && rest.startsWith('~')) return { section, pack: rest };
  return { section, place: rest };
}

/** `#agency/official-domains/kotacontoh.go.id`: the address of a setting, or of one entry of it. */
export const addressOfPlace = (section: Section, ...place: readonly string[]): string =>
  `#${[section, ...place.map(encodeURIComponent)].join('/')}`;

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The part of the page its address names, kept in step with back and forward. */
export const useAddress = (): Address => parseAddress(useSyncExternalStore(subscribe, () => location.hash));

/** The same place under another address, e.g. a new reply that got its id: going back skips the old one. */
export const replaceAddress = (hash: string): void => location.replace(hash);
