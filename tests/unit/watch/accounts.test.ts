import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resolveAgency } from '@/lib/core/agency/resolve.ts';
import { updateAgency } from '@/lib/settings.ts';
import { accountsIn, watchAccounts } from '@/lib/watch/accounts.ts';

beforeEach(() => fakeBrowser.reset());

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no object', 'KotaContoh'],
  ['no accounts', { name: 'Kota Contoh' }],
  ['a list', { accounts: ['KotaContoh', 'DinasAirContoh'] }],
  ['handles as people write them', { accounts: [' @KotaContoh ', 'ExampleCity'] }],
  ['broken entries', { accounts: ['KotaContoh', 7, null, '<img>', 'a handle with spaces', ''] }],
  ['no list', { accounts: { 0: 'KotaContoh' } }],
])('reads %s as the schema does', (_, values) => {
  const layers = [{ source: 'user', values }] as const;
  expect(accountsIn(layers)).toEqual(resolveAgency(layers).rules.accounts);
});

test.each([
  ['joined', {}],
  ['closed by policy', { onlyManaged: ['accounts'] }],
])('reads layers that are %s as the schema does', (_, policy) => {
  const layers = [
    { source: 'managed', values: { accounts: ['KotaContoh'], ...policy } },
    { source: 'pack', name: 'Nasional', values: { accounts: ['kotacontoh', 'DinasAirContoh'] } },
    { source: 'user', values: { accounts: ['ExampleCity'] } },
  ] as const;
  expect(accountsIn(layers)).toEqual(resolveAgency(layers).rules.accounts);
});

test('tells the accounts now and after each change, until stopped', async () => {
  await browser.storage.local.set({ agency: { accounts: ['KotaContoh'] }, agency$: { v: 1 } });
  const stop = new AbortController();
  const told: (readonly string[])[] = [];
  watchAccounts((accounts) => told.push(accounts), stop.signal);
  await vi.waitFor(() => expect(told).toEqual([['KotaContoh']]));
  await updateAgency((rules) => ({ ...rules, accounts: ['KotaContoh', 'ExampleCity'] }));
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['KotaContoh', 'ExampleCity']));
  stop.abort();
  await updateAgency((rules) => ({ ...rules, accounts: [] }));
  expect(told.at(-1)).toEqual(['KotaContoh', 'ExampleCity']);
});
