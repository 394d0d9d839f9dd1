import type { StoredItem } from './stored-item.ts';

/** Where the agency's rules are kept. Apart from settings.ts, so that the script in every page of X need not load it. */
export const AGENCY_ITEM = { key: 'agency', version: 1, migrations: {} } as const satisfies StoredItem;

/** Packs that were taken in, in the order of their strength; each with the values that were accepted. */
export const PACKS_ITEM = { key: 'packs', version: 1, migrations: {} } as const satisfies StoredItem;

/** What the policy said last, for the seconds after the browser's start in which it does not answer yet. */
export const POLICY_ITEM = { key: 'policy', version: 1, migrations: {} } as const satisfies StoredItem;
