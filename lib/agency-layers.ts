import { browser } from 'wxt/browser';
import { AGENCY_ITEM, PACKS_ITEM, POLICY_ITEM } from './agency-item.ts';
import { readPolicy } from './policy.ts';
import { readItem, watchItem } from './stored-item.ts';

/*
 * The layers of the agency's settings as they are stored, without schemas: the script in every page of X reads them
 * too, and must stay small. What they mean is decided in lib/core/agency/resolve.ts.
 */

export interface RawLayer {
  readonly source: 'managed' | 'pack' | 'user';
  readonly name?: string;
  readonly values: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function packLayers(stored: unknown): RawLayer[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isObject).map(({ name, values }) => ({
    source: 'pack',
    name: typeof name === 'string' ? name : '',
    values,
  }));
}

/** Strongest first: policy, packs, this machine. Rejects with SettingsError. */
export async function readLayers(): Promise<readonly RawLayer[]> {
  const [managed, packs, user] = await Promise.all([readPolicy(), readItem(PACKS_ITEM), readItem(AGENCY_ITEM)]);
  return [{ source: 'managed', values: managed }, ...packLayers(packs.value), { source: 'user', values: user.value }];
}

/** Calls `listener` with what `read` gives whenever a layer changed, until `signal` aborts. */
export function watchLayers<T>(read: () => Promise<T>, listener: (value: T) => void, signal: AbortSignal): void {
  watchItem(AGENCY_ITEM, read, listener, signal);
  watchItem(PACKS_ITEM, read, listener, signal);
  watchItem(POLICY_ITEM, read, listener, signal);
  const onManaged = (_: unknown, area: string) => {
    // Reading notes what is new in the copy, and that is told like any other change.
    if (area === 'managed') void readPolicy();
  };
  browser.storage.onChanged.addListener(onManaged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onManaged), { once: true });
}
