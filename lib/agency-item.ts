import type { StoredItem } from './stored-item.ts';

/** Where the agency's rules are kept. Apart from settings.ts, so that the script in every page of X need not load it. */
export const AGENCY_ITEM = { key: 'agency', version: 1, migrations: {} } as const satisfies StoredItem;
