import type { AgencyRules } from '../agency.ts';
import partsJson from './parts.json';

/**
 * What can be taken over from a file on its own, with the keys of the agency's rules that belong to it. Beside those:
 * `replies` holds the saved replies of this machine, `packs` the packs taken in, `mutes` what is never shown, `machine`
 * the name of the person and how they left the inbox.
 */
export type Part = keyof typeof partsJson;
export const PARTS = Object.keys(partsJson) as readonly Part[];
export const keysOfPart = (part: Part): readonly (keyof AgencyRules)[] =>
  partsJson[part] as readonly (keyof AgencyRules)[];

/** Items of browser storage that belong to a part, by their keys, apart from the agency's rules. */
const ITEMS = { packs: ['packs'], language: ['language'], mutes: ['mutes'], machine: ['staff', 'panel'] } as const;
export type TransferItem = (typeof ITEMS)[keyof typeof ITEMS][number];
export const itemsOfPart = (part: Part): readonly TransferItem[] =>
  Object.hasOwn(ITEMS, part) ? ITEMS[part as keyof typeof ITEMS] : [];
export const TRANSFER_ITEMS: readonly TransferItem[] = PARTS.flatMap(itemsOfPart);
