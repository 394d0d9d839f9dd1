import { useSyncExternalStore } from 'react';

export const SECTIONS = [
  'agency',
  'checks',
  'replies',
  'emergency',
  'approvals',
  'inbox-times',
  'inbox-holidays',
  'inbox-units',
  'inbox-keeping',
  'language',
  'record',
  'reset',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Address {
  readonly section: Section;
  /** In `checks`: the rule meant, e.g. `#checks/privacy/nik`. */
  readonly rule?: string;
  /** In `replies`: an id, or what the page can do with the library, e.g. `#replies/~import`. */
  readonly reply?: string;
}

/** Reads `#<section>[/<rule id or reply id>]`; `#inbox` is the first of its sections, anything else the first of all. */
export function parseAddress(hash: string): Address {
  const [head = '', ...rest] = hash.replace(/^#/, '').split('/');
  const section = SECTIONS.find((known) => known === head || known.startsWith(`${head}-`)) ?? SECTIONS[0];
  if (section === 'checks' && rest.length > 0) return { section, rule: rest.join('/') };
  if (section === 'replies' && rest.length > 0) return { section, reply: rest.join('/') };
  return { section };
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The part of the page its address names, kept in step with back and forward. */
export const useAddress = (): Address => parseAddress(useSyncExternalStore(subscribe, () => location.hash));

/** The same place under another address, e.g. a new reply that got its id: going back skips the old one. */
export const replaceAddress = (hash: string): void => location.replace(hash);
