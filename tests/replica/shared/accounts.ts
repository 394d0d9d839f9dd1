/** Synthetic people and agencies only. The first ones can be signed in; all of them can appear as authors. */
export interface Account {
  /** What X calls rest_id; the `twid` cookie carries it. */
  readonly userId: string;
  readonly handle: string;
  readonly name: string;
  readonly verified?: 'business' | 'government' | 'blue';
}

export const signedInAccounts: readonly Account[] = [
  { userId: '7001', handle: 'KotaContoh', name: 'Pemerintah Kota Contoh', verified: 'government' },
  { userId: '7002', handle: 'DinasAirContoh', name: 'Dinas Air Kota Contoh', verified: 'government' },
  { userId: '7003', handle: 'ExampleCity', name: 'City of Example', verified: 'government' },
  { userId: '7004', handle: 'rina_contoh88', name: 'Rina (pribadi) ☕' },
];

/** X keeps the account in this cookie, as `u=<id>` URL-encoded (x-web.md §4.6). */
export const accountCookie = 'twid';

export function accountOfCookie(cookieHeader: string): Account {
  const userId = /(?:^|;\s*)twid=u(?:%3D|=)(\d+)/.exec(cookieHeader)?.[1];
  return findAccount((account) => account.userId === userId);
}

export function accountOfHandle(handle: string): Account {
  return findAccount((account) => account.handle === handle);
}

function findAccount(matches: (account: Account) => boolean): Account {
  const account = signedInAccounts.find(matches) ?? signedInAccounts[0];
  if (!account) throw new Error('the replica has no accounts');
  return account;
}
