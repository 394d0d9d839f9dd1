import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ResolvedAgency } from '@/lib/core/agency/resolve.ts';
import { type AgencyProblem, type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import { createOptionsStore, TYPING_PAUSE } from '@/lib/stores/options.ts';
import type { OptionsDeps } from '@/lib/stores/options-state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);
const full = Object.assign(new Error('no room'), { reason: 'full' });

const resolvedTo = (rules: AgencyRules, problems: readonly AgencyProblem[] = []): ResolvedAgency => ({
  rules,
  problems,
  origins: {},
  closedLists: [],
});

/** Storage shared by all stores made from it, as the browser's is by all tabs. */
function fakeStorage(initial: Partial<AgencyRules> = {}) {
  let stored: AgencyRules = { ...defaultAgencyRules(), ...initial };
  const listeners = new Set<(resolved: ResolvedAgency) => void>();
  const put = (rules: AgencyRules) => {
    stored = rules;
    for (const listener of listeners) listener(resolvedTo(rules));
    return rules;
  };
  let mutes: Record<string, string[]> = { kotacontoh: ['accessibility/emoji-excess'] };
  let name = '';
  let shortcuts = true;
  const nameListeners = new Set<(name: string) => void>();
  const writeStaffName = vi.fn<OptionsDeps['writeStaffName']>(async (value) => {
    name = value;
    for (const listener of nameListeners) listener(value);
  });
  const recordChange = vi.fn<OptionsDeps['recordChange']>(async () => {});
  const recordHold = vi.fn<OptionsDeps['recordHold']>(async () => {});
  const updateAgency = vi.fn<OptionsDeps['updateAgency']>(async (change) => put(change(stored)));
  const deps: OptionsDeps = {
    readAgency: async () => resolvedTo(stored),
    updateAgency,
    writeAgency: async (rules) => put(rules),
    watchAgency: (listener) => listeners.add(listener),
    readLanguage: async () => 'auto',
    writeLanguage: vi.fn(async () => {}),
    watchLanguage: () => {},
    readMutes: async () => mutes,
    watchMutes: () => {},
    mute: vi.fn<OptionsDeps['mute']>(async (account, rule, muted) => {
      mutes = muted ? { [account]: [rule] } : {};
    }),
    readShortcuts: async () => shortcuts,
    writeShortcuts: async (on) => {
      shortcuts = on;
    },
    readStaffName: async () => name,
    writeStaffName,
    watchStaffName: (listener) => nameListeners.add(listener),
    recordChange,
    recordHold,
  };
  const openTab = async (overrides: Partial<OptionsDeps> = {}) => {
    const store = createOptionsStore({ ...deps, ...overrides });
    await store.getState().start(new AbortController().signal);
    return store;
  };
  return {
    deps,
    openTab,
    put,
    recordChange,
    recordHold,
    updateAgency,
    writeStaffName,
    now: () => stored,
    staffName: () => name,
  };
}

test('typed text is saved once, after a pause', async () => {
  const storage = fakeStorage();
  const tab = await storage.openTab();
  for (const value of ['B', 'BM', 'BMKG']) tab.getState().change({ kind: 'name', value });
  expect(tab.getState()).toMatchObject({ save: { status: 'waiting' }, rules: { name: 'BMKG' } });
  await vi.advanceTimersByTimeAsync(TYPING_PAUSE);
  expect(storage.updateAgency).toHaveBeenCalledTimes(1);
  expect(storage.now().name).toBe('BMKG');
  expect(tab.getState().save).toEqual({ status: 'saved', subject: { kind: 'name', value: 'BMKG' }, recorded: true });
  expect(storage.recordChange).toHaveBeenCalledExactlyOnceWith([{ path: 'name' }]);
});

test('leaving the field saves at once', async () => {
  const storage = fakeStorage();
  const tab = await storage.openTab();
  tab.getState().change({ kind: 'name', value: 'BMKG' });
  await tab.getState().flush();
  expect(storage.now().name).toBe('BMKG');
});

test('what another tab saves is shown, and never what is being typed is lost', async () => {
  const storage = fakeStorage();
  const [here, there] = [await storage.openTab(), await storage.openTab()];
  here.getState().change({ kind: 'name', value: 'half typed' });
  there.getState().change({ kind: 'add', field: 'accounts', entries: ['infoBMKG'] });
  there.getState().change({ kind: 'name', value: 'other' });
  await there.getState().flush();
  expect(here.getState().rules).toMatchObject({ name: 'half typed', accounts: ['infoBMKG'] });
  here.getState().change({ kind: 'add', field: 'accounts', entries: ['tmc'] });
  await settle();
  expect(storage.now()).toMatchObject({ name: 'half typed', accounts: ['infoBMKG', 'tmc'] });
  expect(there.getState().rules).toEqual(here.getState().rules);
});

describe('a save that fails', () => {
  test('says why, keeps what was typed, and can be tried again', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    storage.updateAgency.mockRejectedValueOnce(full);
    tab.getState().change({ kind: 'severity', ruleId: 'links/link-http', value: 'off' });
    await settle();
    expect(tab.getState()).toMatchObject({
      save: { status: 'failed', reason: 'full' },
      rules: { rules: { 'links/link-http': 'off' } },
    });
    expect(storage.now().rules).toEqual({});
    await tab.getState().retry();
    expect(storage.now().rules).toEqual({ 'links/link-http': 'off' });
    expect(tab.getState().save.status).toBe('saved');
  });

  test('is told apart from a record that fails', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    storage.recordChange.mockRejectedValueOnce(full);
    tab.getState().change({ kind: 'severity', ruleId: 'links/link-http', value: 'off' });
    await settle();
    expect(tab.getState().save).toMatchObject({ status: 'saved', recorded: false });
    expect(storage.now().rules).toEqual({ 'links/link-http': 'off' });
  });
});

describe('undo', () => {
  test('takes the last change back, and makes it again', async () => {
    const storage = fakeStorage({ accounts: ['infoBMKG'] });
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'remove', field: 'accounts', entries: ['infoBMKG'] });
    await settle();
    await tab.getState().undo();
    expect(storage.now().accounts).toEqual(['infoBMKG']);
    expect(tab.getState().save).toMatchObject({ subject: { kind: 'undo', of: { kind: 'remove', field: 'accounts' } } });
    await tab.getState().redo();
    expect(storage.now().accounts).toEqual([]);
    expect(tab.getState().save).toMatchObject({ subject: { kind: 'redo', of: { kind: 'remove' } } });
  });

  test('takes a reset back as a whole', async () => {
    const before = { name: 'BMKG', accounts: ['infoBMKG'], rules: { 'links/link-http': 'off' as const } };
    const storage = fakeStorage(before);
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'replace', rules: defaultAgencyRules() });
    await settle();
    expect(storage.now()).toEqual(defaultAgencyRules());
    await tab.getState().undo();
    expect(storage.now()).toMatchObject(before);
  });

  test('takes changes saved together back together', async () => {
    const storage = fakeStorage({ name: 'old' });
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'name', value: 'new' });
    tab.getState().change({ kind: 'add', field: 'accounts', entries: ['tmc'] });
    await settle();
    expect(storage.updateAgency).toHaveBeenCalledTimes(1);
    await tab.getState().undo();
    expect(storage.now()).toMatchObject({ name: 'old', accounts: [] });
  });

  test('is withdrawn when another tab changed the same, and stays otherwise', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'severity', ruleId: 'links/link-http', value: 'off' });
    await settle();
    storage.put({ ...storage.now(), name: 'elsewhere' });
    expect(tab.getState().past).toHaveLength(1);
    storage.put({ ...storage.now(), rules: { 'links/link-http': 'block' } });
    expect(tab.getState().past).toEqual([]);
    await tab.getState().undo();
    expect(storage.now().rules).toEqual({ 'links/link-http': 'block' });
  });

  test('goes back step by step through every kind of setting, and forward again', async () => {
    const storage = fakeStorage({ name: 'old' });
    const tab = await storage.openTab();
    const state = () => ({
      name: storage.now().name,
      accounts: storage.now().accounts,
      severity: storage.now().rules['links/link-http'],
      days: storage.now().retention.closedTextDays,
      staff: storage.staffName(),
      language: tab.getState().language,
      shortcuts: tab.getState().shortcuts,
      mutes: tab.getState().mutes,
    });
    const seen = [state()];
    const does: (() => unknown)[] = [
      () => tab.getState().change({ kind: 'name', value: 'new' }),
      () => tab.getState().change({ kind: 'add', field: 'accounts', entries: ['tmc'] }),
      () => tab.getState().change({ kind: 'severity', ruleId: 'links/link-http', value: 'off' }),
      () => tab.getState().setLanguage('id'),
      () => tab.getState().change({ kind: 'name', value: 'newest' }),
      () => tab.getState().setStaffName('Rina'),
      () => tab.getState().showAgain('kotacontoh', 'accessibility/emoji-excess'),
      () => tab.getState().setShortcuts(false),
      () => tab.getState().change({ kind: 'closedTextDays', value: 30 }),
    ];
    for (const run of does) {
      run();
      await tab.getState().flush();
      seen.push(state());
    }
    for (const expected of seen.slice(0, -1).reverse()) {
      await tab.getState().undo();
      expect(state()).toEqual(expected);
    }
    await tab.getState().undo();
    expect(state(), 'nothing is left to take back').toEqual(seen[0]);
    for (const expected of seen.slice(1)) {
      await tab.getState().redo();
      expect(state()).toEqual(expected);
    }
  });

  test('keeps older steps when only the newest was overtaken', async () => {
    const storage = fakeStorage({ name: 'old' });
    const tab = await storage.openTab();
    for (const change of [
      { kind: 'name', value: 'new' },
      { kind: 'timeZone', value: 'Asia/Jakarta' },
    ] as const) {
      tab.getState().change(change);
      await tab.getState().flush();
    }
    storage.put({ ...storage.now(), timeZone: 'Asia/Makassar' });
    expect(tab.getState().past.map(({ subject }) => subject.kind)).toEqual(['name']);
    await tab.getState().undo();
    expect(storage.now()).toMatchObject({ name: 'old', timeZone: 'Asia/Makassar' });
  });

  test('that fails keeps the step, and a new change forgets what was taken back', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'timeZone', value: 'Asia/Jakarta' });
    await tab.getState().flush();
    storage.updateAgency.mockRejectedValueOnce(full);
    await tab.getState().undo();
    expect(tab.getState()).toMatchObject({
      save: { status: 'failed', reason: 'full' },
      rules: { timeZone: 'Asia/Jakarta' },
    });
    await tab.getState().retry();
    expect(storage.now().timeZone).toBe('');
    expect(tab.getState()).toMatchObject({ past: [], future: [{ what: 'agency' }] });
    tab.getState().change({ kind: 'add', field: 'accounts', entries: ['tmc'] });
    await tab.getState().flush();
    expect(tab.getState().future).toEqual([]);
  });

  test('takes back what is typed and not yet stored', async () => {
    const storage = fakeStorage({ name: 'old' });
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'name', value: 'new' });
    await tab.getState().undo();
    expect(tab.getState().rules.name).toBe('old');
    await tab.getState().redo();
    expect(storage.now().name).toBe('new');
  });

  test('of a list change leaves the entries of others alone', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'add', field: 'accounts', entries: ['infoBMKG'] });
    await settle();
    storage.put({ ...storage.now(), accounts: ['infoBMKG', 'tmc'] });
    await tab.getState().undo();
    expect(storage.now().accounts).toEqual(['tmc']);
  });
});

test('settings that cannot be read are told, not shown as empty', async () => {
  const tab = await fakeStorage().openTab({ readAgency: () => Promise.reject(new Error('boom')) });
  expect(tab.getState().load).toBe('failed');
});

test('problems are shown until repaired', async () => {
  const problems = [{ path: 'accounts.1', message: 'bad' }];
  const storage = fakeStorage({ name: 'BMKG' });
  const tab = await storage.openTab({ readAgency: async () => resolvedTo(storage.now(), problems) });
  expect(tab.getState().problems).toEqual(problems);
  await tab.getState().repair();
  expect(tab.getState()).toMatchObject({ problems: [], save: { status: 'saved', subject: { kind: 'repair' } } });
});

test('what policy says wrongly stays listed when the person repairs their own', async () => {
  const byPolicy = { path: 'accounts.0', message: 'bad', source: 'managed' } as const;
  const problems = [byPolicy, { path: 'name', message: 'bad', source: 'user' } as const];
  const storage = fakeStorage();
  const tab = await storage.openTab({
    readAgency: async () => resolvedTo(storage.now(), problems),
    writeAgency: async (rules) => rules,
  });
  await tab.getState().repair();
  expect(tab.getState().problems).toEqual([byPolicy]);
});

test('where values come from is kept in step with the rules', async () => {
  const origins = { name: { source: 'managed' } } as const;
  const storage = fakeStorage();
  let tell: (resolved: ResolvedAgency) => void = () => {};
  const tab = await storage.openTab({
    readAgency: async () => ({ ...resolvedTo(storage.now()), origins, closedLists: ['accounts'] }),
    watchAgency: (listener) => {
      tell = listener;
    },
  });
  expect(tab.getState()).toMatchObject({ origins, closedLists: ['accounts'] });
  tell(resolvedTo(storage.now()));
  expect(tab.getState()).toMatchObject({ origins: {}, closedLists: [] });
});

test('the language goes back when it cannot be saved, and can be tried again', async () => {
  const writeLanguage = vi.fn(async () => {}).mockRejectedValueOnce(full);
  const tab = await fakeStorage().openTab({ writeLanguage });
  await tab.getState().setLanguage('id');
  expect(tab.getState()).toMatchObject({ language: 'auto', save: { status: 'failed', reason: 'full' } });
  await tab.getState().retry();
  expect(tab.getState()).toMatchObject({ language: 'id', save: { status: 'saved' } });
});

describe('lawful hold', () => {
  const hold = { active: true, reason: 'Perkara 12/G/2026', since: '2026-11-23T08:00:00Z' };

  test('is noted in the record, under the name at this machine', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'legalHold', value: hold });
    await tab.getState().flush();
    expect(storage.recordHold).toHaveBeenCalledExactlyOnceWith(storage.staffName());
    tab.getState().change({ kind: 'maxPostLength', value: 500 });
    await tab.getState().flush();
    expect(storage.recordHold).toHaveBeenCalledOnce();
  });

  test('outlives a reset of all settings', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'legalHold', value: hold });
    tab.getState().change({ kind: 'replace', rules: defaultAgencyRules() });
    await tab.getState().flush();
    expect(storage.now().legalHold).toEqual(hold);
  });
});

test('what was never shown can be shown again', async () => {
  const storage = fakeStorage();
  const tab = await storage.openTab();
  expect(tab.getState().mutes).toEqual({ kotacontoh: ['accessibility/emoji-excess'] });
  await tab.getState().showAgain('kotacontoh', 'accessibility/emoji-excess');
  expect(tab.getState().mutes).toEqual({});
});

test('emergency mode and the glossary are changed and taken back', async () => {
  const storage = fakeStorage();
  const tab = await storage.openTab();
  tab.getState().change({ kind: 'add', field: 'glossary', entries: ['RSUD = Rumah Sakit Umum Daerah'] });
  await tab.getState().flush();
  expect(storage.now().glossary).toEqual({ RSUD: 'Rumah Sakit Umum Daerah' });
  tab.getState().change({ kind: 'incident', value: { place: 'Kecamatan Melati' } });
  await tab.getState().flush();
  expect(storage.now().incident).toEqual({ place: 'Kecamatan Melati' });
  await tab.getState().undo();
  expect(storage.now()).not.toHaveProperty('incident');
});

describe('the name at this machine', () => {
  test('is saved after a pause, beside a setting typed at the same time', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    tab.getState().change({ kind: 'name', value: 'BMKG' });
    tab.getState().setStaffName('Rina ');
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE);
    expect(storage.staffName()).toBe('Rina');
    expect(storage.now().name).toBe('BMKG');
    expect(tab.getState()).toMatchObject({ staffName: 'Rina', save: { subject: { kind: 'staffName' } } });
    expect(storage.recordChange).toHaveBeenCalledExactlyOnceWith([{ path: 'name' }]);
  });

  test('is taken back and made again', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    for (const name of ['Rina', 'Ana']) {
      tab.getState().setStaffName(name);
      await tab.getState().flush();
    }
    await tab.getState().undo();
    expect(storage.staffName()).toBe('Rina');
    await tab.getState().redo();
    expect(storage.staffName()).toBe('Ana');
  });

  test('stays when it cannot be saved, and is saved on trying again', async () => {
    const storage = fakeStorage();
    const tab = await storage.openTab();
    storage.writeStaffName.mockRejectedValueOnce(full);
    tab.getState().setStaffName('Rina');
    await tab.getState().flush();
    expect(tab.getState()).toMatchObject({ staffName: 'Rina', save: { status: 'failed', reason: 'full' } });
    await tab.getState().retry();
    expect(storage.staffName()).toBe('Rina');
  });
});

test('days off that another tab added stay when this one takes its own back', async () => {
  const day = (date: string) => ({ date, name: 'HUT Kota Contoh', kind: 'agency' as const });
  const storage = fakeStorage();
  const [here, there] = [await storage.openTab(), await storage.openTab()];
  here.getState().change({ kind: 'holidays', remove: [], add: [day('2026-12-01')] });
  await settle();
  there.getState().change({ kind: 'holidays', remove: [], add: [day('2026-12-02')] });
  await settle();
  await here.getState().undo();
  expect(storage.now().clocks.holidays).toEqual([day('2026-12-02')]);
});
