import { AGENCY_ITEM } from '@/lib/agency-item.ts';
import { readItem, watchItem } from '@/lib/stored-item.ts';

const HANDLE = /^\w{1,15}$/;

/**
 * The agency's accounts out of its stored rules, as parseAgencyRules of lib/core/agency.ts reads them: what is no
 * handle is left out. Without its schema, which would weigh more than the whole script this is for.
 */
export function accountsIn(rules: unknown): readonly string[] {
  const accounts = typeof rules === 'object' && rules !== null && 'accounts' in rules ? rules.accounts : undefined;
  if (!Array.isArray(accounts)) return [];
  return accounts.flatMap((account) => {
    const handle = typeof account === 'string' ? account.trim().replace(/^@/, '') : '';
    return HANDLE.test(handle) ? [handle] : [];
  });
}

const readAccounts = async (): Promise<readonly string[]> => accountsIn((await readItem(AGENCY_ITEM)).value);

/** Tells the accounts at once and whenever they are set anew, until `signal` aborts. */
export function watchAccounts(listener: (accounts: readonly string[]) => void, signal: AbortSignal): void {
  watchItem(AGENCY_ITEM, readAccounts, listener, signal);
  readAccounts().then(
    (accounts) => {
      if (!signal.aborted) listener(accounts);
    },
    // Only a page whose extension is gone cannot read its settings; there is nobody to report to then.
    () => {},
  );
}
