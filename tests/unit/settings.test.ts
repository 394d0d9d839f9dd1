import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import { readInstalled } from '@/lib/core/packs/installed.ts';
import { readPackEntries } from '@/lib/packs/stored-packs.ts';
import {
  ITEMS,
  readAgency,
  readLanguage,
  readMutes,
  readPanel,
  readRole,
  readStaffName,
  resolveLanguage,
  SettingsError,
  setMuted,
  updateAgency,
  watchAgency,
  watchLanguage,
  watchStaffName,
  writeAgency,
  writeLanguage,
  writePanel,
  writeStaffName,
} from '@/lib/settings.ts';
import { migrateForward } from '@/lib/stored-item.ts';
import {
  AGENCY_EXAMPLES,
  LANGUAGE_EXAMPLES,
  MUTES_EXAMPLES,
  PACKS_EXAMPLES,
  PANEL_EXAMPLES,
  ROLE_EXAMPLES,
  STAFF_EXAMPLES,
} from './settings-examples.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const local = browser.storage.local;
const BMKG: AgencyRules = { ...defaultAgencyRules(), name: 'BMKG', accounts: ['infoBMKG'] };
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('versions', () => {
  test('every version has its examples', () => {
    expect(AGENCY_EXAMPLES.at(-1)?.version).toBe(ITEMS.agency.version);
    expect(LANGUAGE_EXAMPLES.at(-1)?.version).toBe(ITEMS.language.version);
    expect(MUTES_EXAMPLES.at(-1)?.version).toBe(ITEMS.mutes.version);
    expect(ROLE_EXAMPLES.at(-1)?.version).toBe(ITEMS.role.version);
    expect(STAFF_EXAMPLES.at(-1)?.version).toBe(ITEMS.staff.version);
    expect(PANEL_EXAMPLES.at(-1)?.version).toBe(ITEMS.panel.version);
    expect(PACKS_EXAMPLES.at(-1)?.version).toBe(ITEMS.packs.version);
  });

  test.each(PACKS_EXAMPLES)('packs of version $version are migrated forward', async ({ version, stored, read }) => {
    await local.set({ packs: stored, packs$: { v: version } });
    expect(readInstalled(await readPackEntries()).packs.map(({ id }) => id)).toEqual(read);
    expect((await readAgency()).rules.rules).toEqual({ 'links/link-http': 'block' });
  });

  test.each(ROLE_EXAMPLES)('role of version $version is migrated forward', async ({ version, stored, read }) => {
    await local.set({ role: stored, role$: { v: version } });
    expect(await readRole()).toBe(read);
    await local.set({ role: 'chief' });
    expect(await readRole()).toBe('author');
  });

  test.each(STAFF_EXAMPLES)('staff name of version $version is migrated forward', async ({ version, stored, read }) => {
    await local.set({ staff: stored, staff$: { v: version } });
    expect(await readStaffName()).toBe(read);
  });

  test.each(PANEL_EXAMPLES)('panel of version $version is migrated forward', async ({ version, stored, read }) => {
    await local.set({ panel: stored, panel$: { v: version } });
    expect(await readPanel()).toEqual(read);
  });

  test('a name set in another page is told', async () => {
    const names: string[] = [];
    watchStaffName((name) => names.push(name), new AbortController().signal);
    await writeStaffName('Adi');
    await settle();
    expect(names).toEqual(['Adi']);
  });

  test('the name and the panel are kept, and broken values fall back', async () => {
    await writeStaffName('  Adi ');
    expect(await readStaffName()).toBe('Adi');
    await expect(writeStaffName('x'.repeat(61))).rejects.toThrow(SettingsError);
    await writePanel({ tab: 'done', sort: 'oldest', shortcuts: false });
    expect(await readPanel()).toEqual({ tab: 'done', sort: 'oldest', shortcuts: false });
    await local.set({ staff: { name: 1 }, panel: { tab: 'elsewhere' } });
    expect(await readStaffName()).toBe('');
    expect(await readPanel()).toEqual({ tab: 'due', sort: 'priority', shortcuts: true });
  });

  test.each(MUTES_EXAMPLES)('mutes of version $version are migrated forward', async ({ version, stored, read }) => {
    await local.set({ mutes: stored, mutes$: { v: version } });
    expect(await readMutes()).toEqual(read);
  });

  test.each(AGENCY_EXAMPLES)('agency of version $version is migrated forward', async ({ version, stored, read }) => {
    await local.set({ agency: stored, agency$: { v: version } });
    expect(await readAgency()).toMatchObject({ rules: read, problems: [] });
  });

  test.each(LANGUAGE_EXAMPLES)(
    'language of version $version is migrated forward',
    async ({ version, stored, read }) => {
      await local.set({ language: stored, language$: { v: version } });
      expect(await readLanguage()).toBe(read);
    },
  );

  const item = {
    key: 'sample',
    version: 3,
    migrations: { 2: (older: unknown) => [older], 3: (older: unknown) => ({ list: older }) },
  };

  test.each([
    [1, 'a', { list: ['a'] }],
    [2, ['a'], { list: ['a'] }],
    [3, { list: ['a'] }, { list: ['a'] }],
  ])('version %s runs the migrations still missing', (from, stored, value) => {
    expect(migrateForward(item, stored, from)).toEqual({ value, problems: [] });
  });

  test('a failing migration keeps the value and says so', () => {
    const failing = {
      ...item,
      migrations: {
        2: () => {
          throw new Error('no');
        },
      },
    };
    expect(migrateForward(failing, 'a', 1)).toEqual({
      value: 'a',
      problems: [{ path: '', message: 'migration to version 2 failed' }],
    });
  });

  test('a value of a newer version is read as far as possible, and its version and unknown keys survive a write', async () => {
    await local.set({ agency: { ...BMKG, shifts: ['14 days'] }, agency$: { v: 9 } });
    const { rules, problems } = await readAgency();
    expect(rules.name).toBe('BMKG');
    expect(problems).toEqual([{ path: '', message: 'newer version 9', source: 'user' }]);
    await writeAgency({ ...rules, name: 'BMKG Pusat' });
    expect(await local.get()).toMatchObject({
      agency: { name: 'BMKG Pusat', shifts: ['14 days'] },
      agency$: { v: 9 },
    });
  });
});

describe('agency', () => {
  test('nothing stored reads as defaults', async () => {
    expect(await readAgency()).toEqual({ rules: defaultAgencyRules(), problems: [], origins: {}, closedLists: [] });
  });

  test.each([[null], ['broken'], [[1, 2]], [{ maxPostLength: 'many' }], [{ accounts: 'x' }]])(
    'reading %j never fails',
    async (stored) => {
      await local.set({ agency: stored });
      expect((await readAgency()).rules).toEqual(defaultAgencyRules());
    },
  );

  test('a broken entry is left out, named, and stays in storage until its list is changed or repaired', async () => {
    await local.set({ agency: { ...BMKG, accounts: ['infoBMKG', 'no such handle'] } });
    const { rules, problems } = await readAgency();
    expect(rules.accounts).toEqual(['infoBMKG']);
    expect(problems.map(({ path }) => path)).toEqual(['accounts.1']);

    await updateAgency((now) => ({ ...now, name: 'Badan' }));
    expect((await local.get('agency'))['agency']).toMatchObject({
      name: 'Badan',
      accounts: ['infoBMKG', 'no such handle'],
    });
    await writeAgency((await readAgency()).rules);
    expect(await readAgency()).toMatchObject({ rules: { accounts: ['infoBMKG'] }, problems: [] });
  });

  test('a change builds on what is stored now', async () => {
    await writeAgency(BMKG);
    await Promise.all([
      updateAgency((now) => ({ ...now, name: 'Badan' })),
      updateAgency((now) => ({ ...now, officialDomains: ['bmkg.go.id'] })),
    ]);
    expect((await readAgency()).rules.accounts).toEqual(['infoBMKG']);
  });

  test.each([
    ['Resource::kQuotaBytes quota exceeded', 'full'],
    ['IO error: No space left on device', 'full'],
    ['Extension context invalidated.', 'gone'],
    ['something else', 'unknown'],
  ])('a write that fails with "%s" is told as %s', async (message, reason) => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error(message));
    const failure = writeAgency(BMKG);
    await expect(failure).rejects.toBeInstanceOf(SettingsError);
    await expect(failure).rejects.toMatchObject({ operation: 'write', reason });
  });

  test('a read that fails is told as such', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('boom'));
    await expect(readAgency()).rejects.toMatchObject({ operation: 'read', reason: 'unknown' });
  });

  test('watching tells later values and ends with the signal', async () => {
    const seen: string[] = [];
    const controller = new AbortController();
    watchAgency(({ rules }) => seen.push(rules.name), controller.signal);
    await writeAgency(BMKG);
    await settle();
    controller.abort();
    await writeAgency({ ...BMKG, name: 'later' });
    await settle();
    watchAgency(({ rules }) => seen.push(rules.name), controller.signal);
    await writeAgency({ ...BMKG, name: 'last' });
    await settle();
    expect(seen).toEqual(['BMKG']);
  });
});

describe('policy and packs', () => {
  const managed = browser.storage.managed as unknown as typeof local;
  const pack = (values: unknown) => local.set({ packs: [{ name: 'Nasional', values }], packs$: { v: 1 } });

  test('go before what was set here, value by value, and say so', async () => {
    await writeAgency({ ...BMKG, officialDomains: ['bmkg.go.id'], maxPostLength: 4000 });
    await pack({ maxPostLength: 1000, timeZone: 'Asia/Jayapura', officialDomains: ['go.id'] });
    await managed.set({ maxPostLength: 280 });
    const { rules, origins } = await readAgency();
    expect(rules).toMatchObject({ name: 'BMKG', maxPostLength: 280, timeZone: 'Asia/Jayapura' });
    expect(rules.officialDomains).toEqual(['go.id', 'bmkg.go.id']);
    expect(origins).toMatchObject({
      name: { source: 'user' },
      maxPostLength: { source: 'managed' },
      timeZone: { source: 'pack', pack: 'Nasional' },
      'officialDomains.go.id': { source: 'pack', pack: 'Nasional' },
      'officialDomains.bmkg.go.id': { source: 'user' },
    });
  });

  test('what they set is never taken for the person\u2019s own, which comes back when they go', async () => {
    await writeAgency({ ...BMKG, timeZone: 'Asia/Makassar' });
    await managed.set({ timeZone: 'Asia/Jakarta', accounts: ['HumasContoh'], rules: { 'links/link-http': 'block' } });
    const after = await updateAgency((now) => ({
      ...now,
      timeZone: 'Asia/Jayapura',
      accounts: [...now.accounts, 'ExampleCity'],
      rules: { ...now.rules, 'links/link-http': 'off', 'language/over-length': 'warn' },
    }));
    expect(after.timeZone).toBe('Asia/Jakarta');
    expect(after.rules).toMatchObject({ 'links/link-http': 'block', 'language/over-length': 'warn' });
    await managed.clear();
    const { rules } = await readAgency();
    expect(rules.timeZone).toBe('Asia/Makassar');
    expect(rules.accounts).toEqual(['infoBMKG', 'ExampleCity']);
    expect(rules.rules).not.toHaveProperty('links/link-http');
  });

  test('a browser without policy (Firefox rejects) has the other layers', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    await writeAgency(BMKG);
    expect((await readAgency()).rules.name).toBe('BMKG');
  });

  test('a policy that does not answer yet, at the start of the browser, is as it was last, and told when it does', async () => {
    await managed.set({ name: 'by policy' });
    expect((await readAgency()).rules.name).toBe('by policy');
    await settle();
    let resolve: (values: Record<string, unknown>) => void = () => {};
    const promise = new Promise<Record<string, unknown>>((done) => {
      resolve = done;
    });
    const get = vi.spyOn(managed as { get(): Promise<Record<string, unknown>> }, 'get').mockReturnValue(promise);
    expect((await readAgency()).rules.name).toBe('by policy');
    const seen: string[] = [];
    watchAgency(({ rules }) => seen.push(rules.name), new AbortController().signal);
    get.mockResolvedValue({ name: 'changed meanwhile' });
    resolve({ name: 'changed meanwhile' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe('changed meanwhile'));
    expect((await local.get('policy'))['policy']).toEqual({ name: 'changed meanwhile' });
  });

  test('a change of either is told', async () => {
    const seen: string[] = [];
    watchAgency(({ rules }) => seen.push(rules.name), new AbortController().signal);
    await pack({ name: 'from a pack' });
    await settle();
    await managed.set({ name: 'by policy' });
    await settle();
    expect(seen).toEqual(['from a pack', 'by policy']);
  });
});

describe('language', () => {
  test('is auto by default and for anything that is no tag', async () => {
    expect(await readLanguage()).toBe('auto');
    await local.set({ language: '__proto__' });
    expect(await readLanguage()).toBe('auto');
  });

  test('policy wins over packs, packs over the person; what is no tag is as if not said', async () => {
    const managed = browser.storage.managed as unknown as typeof local;
    const seen: string[] = [];
    const page = new AbortController();
    await writeLanguage('en');
    watchLanguage((tag) => seen.push(tag), page.signal);
    await local.set({ packs: [{ name: 'P', values: { language: 'id' } }] });
    await settle();
    await managed.set({ language: 'en-GB' });
    await settle();
    await managed.set({ language: 'no tag at all' });
    await settle();
    await managed.clear();
    await settle();
    expect(seen).toEqual(['id', 'en-GB', 'id', 'id']);
    page.abort();
  });

  test('is written, watched and refused when it is no tag', async () => {
    const seen: string[] = [];
    watchLanguage((tag) => seen.push(tag), new AbortController().signal);
    await writeLanguage('id');
    await settle();
    expect(seen).toEqual(['id']);
    await expect(writeLanguage('constructor')).rejects.toBeInstanceOf(SettingsError);
    expect(await readLanguage()).toBe('id');
  });

  test.each([
    ['auto', ['id-ID', 'en'], 'id'],
    ['auto', ['nl'], 'en'],
    ['auto', [], 'en'],
    ['en', ['id'], 'en'],
    ['nl', ['id'], 'id'],
  ])('%s with %j shows %s', (setting, languages, shown) => {
    expect(resolveLanguage(setting, languages)).toBe(shown);
  });
});

describe('mutes', () => {
  test('are kept by handle, said once, and taken back', async () => {
    expect(await setMuted('KotaContoh', 'links/link-http', true)).toBe(true);
    expect(await setMuted('kotacontoh', 'links/link-http', true)).toBe(false);
    expect(await readMutes()).toEqual({ kotacontoh: ['links/link-http'] });
    expect(await setMuted('kotacontoh', 'links/link-http', false)).toBe(true);
    expect(await readMutes()).toEqual({});
  });

  test('that cannot be read mute nothing', async () => {
    await local.set({ mutes: { kota: 'all' } });
    expect(await readMutes()).toEqual({});
  });
});

test('a key that a change takes out is gone from storage', async () => {
  await updateAgency((now) => ({ ...now, incident: { place: 'Melati' } }));
  expect((await readAgency()).rules.incident).toEqual({ place: 'Melati' });
  await updateAgency(({ incident: _, ...others }) => others);
  expect((await readAgency()).rules).not.toHaveProperty('incident');
});
