import { describe, expect, it, test } from 'vitest';
import { resolveAgency } from '@/lib/core/agency/resolve.ts';
import type { InstalledPack } from '@/lib/core/packs/installed.ts';
import { installedFrom, readInstalled, withMoved, withoutPack, withPack } from '@/lib/core/packs/installed.ts';
import { itemsOf, packPart, valuesOf } from '@/lib/core/packs/items.ts';
import { makePack, ownItems } from '@/lib/core/packs/make-pack.ts';
import type { PackValues } from '@/lib/core/packs/pack.ts';
import { parsePack } from '@/lib/core/packs/parse-pack.ts';
import { acceptedItems, firstChoice, reviewPack } from '@/lib/core/packs/review.ts';
import { signerOf } from '@/lib/core/packs/signer.ts';
import { pack, reply, rule, secret, signed, VALUES } from './pack-builder.ts';

const read = (document: object) => {
  const parsed = parsePack(JSON.stringify(document));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
};
const valuesFrom = (values: object): PackValues => read(pack({ values })).pack.values;

const install = (document: object, accepted?: PackValues, shipped = false): InstalledPack => {
  const parsed = read(document);
  const values = accepted ?? parsed.pack.values;
  return installedFrom({ ...parsed, name: 'Kota', accepted: values, shipped, at: '2026-11-01T00:00:00Z' });
};

const layersOf = (installed: readonly InstalledPack[], user: object, managed: object = {}) =>
  resolveAgency([
    { source: 'managed', values: managed },
    ...installed.map(({ name, values }) => ({ source: 'pack' as const, name, values })),
    { source: 'user', values: user },
  ]);

function review(values: object, { user = {}, managed = {}, installed = undefined as InstalledPack | undefined } = {}) {
  const { rules, origins, closedLists } = layersOf(installed ? [installed] : [], user, managed);
  const defaultSeverity = (id: string) => (id.startsWith('links/') ? 'warn' : 'block') as 'warn' | 'block';
  return reviewPack(valuesFrom(values), { rules, origins, closedLists, installed, defaultSeverity });
}
const states = (items: ReturnType<typeof review>) =>
  Object.fromEntries(items.map(({ id, state, caution }) => [id, caution ? `${state} ${caution}` : state]));

test('values fall into items and come together again', () => {
  const values = valuesFrom(VALUES);
  expect(itemsOf(values).map(({ id }) => id)).toEqual([
    'rules.links/link-http',
    'rules.policy/promise',
    'ownRules.free-offer',
    'savedReplies.bins',
    'officialDomains.kotacontoh.go.id',
    'glossary.RSUD',
    'clocks.holidays.2026',
    'clocks.holidays.2027',
    'clocks.officeHours.friday',
  ]);
  expect(valuesOf(itemsOf(values))).toEqual(values);
  expect(packPart({ ...values, accounts: ['x'], clocks: { ...values.clocks } })).toEqual(values);
});

describe('the review', () => {
  it('says what each item changes, and where to look twice', () => {
    const user = {
      rules: { 'links/link-http': 'block' },
      officialDomains: ['KotaContoh.go.id'],
      glossary: { RSUD: 'Another' },
      clocks: { holidays: [...VALUES.clocks.holidays, { date: '2026-12-25', name: 'Natal', kind: 'national' }] },
      ownRules: [rule({ severity: 'block' })],
    };
    expect(states(review(VALUES, { user }))).toEqual({
      'rules.links/link-http': 'same',
      'rules.policy/promise': 'changed milder',
      'ownRules.free-offer': 'changed milder',
      'savedReplies.bins': 'new',
      'officialDomains.kotacontoh.go.id': 'same',
      'glossary.RSUD': 'changed',
      'clocks.holidays.2026': 'same',
      'clocks.holidays.2027': 'same',
      'clocks.officeHours.friday': 'changed',
    });
    const [severity] = review({ rules: { 'links/link-http': 'block' } });
    expect(severity).toMatchObject({ state: 'changed', before: 'warn', value: 'block' });
  });

  it('tells what policy overrules', () => {
    const managed = { rules: { 'links/link-http': 'advise' }, onlyManaged: ['units'] };
    const items = review({ rules: VALUES.rules, units: ['Air'] }, { managed });
    expect(items.map(({ id, overruled }) => [id, overruled])).toEqual([
      ['rules.links/link-http', true],
      ['rules.policy/promise', false],
      ['units.Air', true],
    ]);
  });

  it('by a stranger accepts no item that asks for caution before somebody looked', () => {
    const items = review({ rules: VALUES.rules, officialDomains: ['kotacontoh.go.id'] });
    expect([...firstChoice(items, false)]).toEqual(['rules.links/link-http']);
    expect(firstChoice(items, true).size).toBe(3);
  });

  it('of a newer version shows what it adds, changes and drops, and keeps earlier decisions', () => {
    const installed = install(pack(), valuesFrom({ rules: { 'links/link-http': 'block' }, units: ['Old'] }));
    const next = { rules: { 'links/link-http': 'block', 'policy/promise': 'off' }, glossary: { KTP: 'Kartu' } };
    const items = review(next, { installed });
    expect(states(items)).toEqual({
      'rules.links/link-http': 'same',
      'rules.policy/promise': 'changed milder',
      'glossary.KTP': 'new',
      'units.Old': 'dropped',
    });
    expect(items.map(({ known }) => known)).toEqual([true, true, false, false]);
    const chosen = firstChoice(items, true, installed);
    expect([...chosen], 'what was left out stays out').toEqual(['rules.links/link-http', 'glossary.KTP', 'units.Old']);
    expect(valuesOf(acceptedItems(items, chosen))).toEqual({
      rules: { 'links/link-http': 'block' },
      glossary: { KTP: 'Kartu' },
    });
    chosen.delete('units.Old');
    expect(valuesOf(acceptedItems(items, chosen))).toMatchObject({ units: ['Old'] });
  });
});

describe('who stands behind a pack', () => {
  const trust = { trustedKeys: [] as string[], onlyTrusted: false };
  const signer = (document: object, change: object = {}) =>
    signerOf(read(document).pack, { trust, installed: [], ownKey: undefined, shipped: false, ...change });
  const key = signed().signature.key;

  it('is new, known, trusted, this machine, Tanggap or nobody', () => {
    expect(signer(pack()).standing).toBe('unsigned');
    expect(signer(signed())).toMatchObject({ standing: 'new', key, changed: false, relation: 'first' });
    expect(signer(signed(), { installed: [install(signed({ id: 'other' }))] }).standing).toBe('known');
    expect(signer(signed(), { trust: { ...trust, trustedKeys: [key] } }).standing).toBe('trusted');
    expect(signer(signed(), { ownKey: key }).standing).toBe('own');
    expect(signer(pack(), { shipped: true }).standing).toBe('shipped');
  });

  it('is said to have changed when another key, or none, vouches for the same pack', () => {
    const installed = [install(signed())];
    expect(signer(signed(), { installed }).changed).toBe(false);
    expect(signer(signed({}, 8), { installed }).changed).toBe(true);
    expect(signer(pack(), { installed }).changed).toBe(true);
    expect(signer(pack(), { installed: [install(pack(), undefined, true)] }).changed).toBe(true);
  });

  it('is refused where only trusted keys are taken', () => {
    const only = { trust: { trustedKeys: [key], onlyTrusted: true } };
    expect(signer(signed(), only).refused).toBe(false);
    expect(signer(signed({}, 8), only).refused).toBe(true);
    expect(signer(pack(), only).refused).toBe(true);
    expect(signer(pack(), { ...only, shipped: true }).refused).toBe(false);
  });

  it.each([
    ['1.0.0', 'same'],
    ['1.0.1', 'newer'],
    ['0.10.0', 'older'],
    ['1.0.0-draft.2', 'older'],
    ['1.0.0-draft.10', 'older'],
    ['10.0.0', 'newer'],
  ])('version %s after 1.0.0 is %s', (version, relation) => {
    expect(signer(pack({ version }), { installed: [install(pack())] }).relation).toBe(relation);
  });
});

describe('installed packs', () => {
  const [a, b] = [install(pack({ id: 'a' })), install(pack({ id: 'b' }))];
  const broken = { id: 'broken', name: 42 };

  it('are read one by one; one that cannot be read keeps its place', () => {
    const stored = withPack(withPack([broken], a), b);
    expect(readInstalled(JSON.parse(JSON.stringify(stored)))).toEqual({ packs: [a, b], damaged: 1 });
    expect(withPack(stored, { ...a, version: '2.0.0' })).toEqual([broken, { ...a, version: '2.0.0' }, b]);
    expect(withMoved(stored, 'b', -1)).toEqual([broken, b, a]);
    expect(withMoved(stored, 'b', 1)).toEqual(stored);
    expect(withoutPack(stored, 'a')).toEqual([broken, b]);
  });

  it.each([[undefined], [null], ['x'], [{ length: 3 }]])('%j are none', (stored) => {
    expect(readInstalled(stored)).toEqual({ packs: [], damaged: 0 });
  });

  it('win before the person, the first of them first', () => {
    const strong = install(pack({ id: 's', values: { rules: { 'links/link-http': 'off' } } }));
    const { rules, origins } = layersOf([strong, a], {
      rules: { 'links/link-http': 'advise', 'links/deceptive-form': 'warn' },
    });
    expect(rules.rules).toEqual({ 'links/link-http': 'off', 'policy/promise': 'off', 'links/deceptive-form': 'warn' });
    expect(origins['rules.policy/promise']).toEqual({ source: 'pack', pack: 'Kota' });
  });
});

describe('a pack of the agency’s own settings', () => {
  const { rules } = layersOf([], { ...VALUES, accounts: ['KotaContoh'], name: 'Kota Contoh' });
  const details = { id: 'ours', name: 'Ours', version: '1.0.0', publisher: 'Kota Contoh', description: '' };
  const make = (groups: readonly string[], change: object = {}) =>
    makePack({
      details,
      groups: groups as never,
      items: ownItems(rules, [reply({ id: 'mine' })]),
      tag: 'en',
      published: '2026-11-01',
      secret: secret(7),
      ...change,
    });

  it('holds the chosen parts, signed, and can be taken in elsewhere', () => {
    const made = make(['rules', 'savedReplies', 'glossary']);
    if ('faults' in made) throw new Error('refused');
    expect(Object.keys(made.pack.values).sort()).toEqual(['glossary', 'rules', 'savedReplies']);
    expect(made.pack.values.savedReplies).toMatchObject([{ id: 'mine' }]);
    expect(JSON.stringify(made.document)).not.toContain('KotaContoh');
    expect(parsePack(JSON.stringify(made.document))).toEqual(made);
  });

  it.each([
    ['nothing chosen', [], {}, 'values: empty'],
    ['no id', ['rules'], { details: { ...details, id: 'Ours!' } }, 'id: format'],
    ['no name', ['rules'], { details: { ...details, name: ' ' } }, 'name.en: missing'],
  ] as const)('is refused with %s', (_, groups, change, fault) => {
    const made = make(groups, change);
    expect('faults' in made && made.faults.map(({ path, code }) => `${path}: ${code}`)).toEqual([fault]);
  });
});
