import { type RawLayer, readLayers, watchLayers } from '@/lib/agency-layers.ts';

const HANDLE = /^\w{1,15}$/;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const ownIn = (values: unknown, key: string): readonly unknown[] => {
  const list = isObject(values) && Object.hasOwn(values, key) ? values[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/**
 * The agency's accounts out of its stored layers, as resolveAgency of lib/core/agency reads them: what is no handle is
 * left out. Without its schema, which would weigh more than the whole script this is for.
 */
export function accountsIn(layers: readonly RawLayer[]): readonly string[] {
  const managed = layers.filter(({ source }) => source === 'managed');
  const isClosed = managed.some(({ values }) => ownIn(values, 'onlyManaged').includes('accounts'));
  const accounts = new Map<string, string>();
  for (const { values } of isClosed ? managed : layers) {
    for (const account of ownIn(values, 'accounts')) {
      const handle = typeof account === 'string' ? account.trim().replace(/^@/, '') : '';
      if (HANDLE.test(handle) && !accounts.has(handle.toLowerCase())) accounts.set(handle.toLowerCase(), handle);
    }
  }
  return [...accounts.values()];
}

const readAccounts = async (): Promise<readonly string[]> => accountsIn(await readLayers());

/** Tells the accounts at once and whenever they are set anew, until `signal` aborts. */
export function watchAccounts(listener: (accounts: readonly string[]) => void, signal: AbortSignal): void {
  watchLayers(readAccounts, listener, signal);
  readAccounts().then(
    (accounts) => {
      if (!signal.aborted) listener(accounts);
    },
    // Only a page whose extension is gone cannot read its settings; there is nobody to report to then.
    () => {},
  );
}
