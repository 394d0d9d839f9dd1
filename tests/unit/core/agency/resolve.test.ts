import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLocked, type Layer, originOf, resolveAgency } from '@/lib/core/agency/resolve.ts';
import { userPart } from '@/lib/core/agency/user-part.ts';
import { type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';

const managed = (values: unknown): Layer => ({ source: 'managed', values });
const pack = (name: string, values: unknown): Layer => ({ source: 'pack', name, values });
const user = (values: unknown): Layer => ({ source: 'user', values });

describe('resolveAgency', () => {
  test('without layers all is as it comes', () => {
    expect(resolveAgency([])).toEqual({ rules: defaultAgencyRules(), problems: [], origins: {}, closedLists: [] });
  });

  test('goes into objects: one clock by policy leaves the others to the person', () => {
    const { rules, origins } = resolveAgency([
      managed({ clocks: { zone: 'Asia/Makassar' }, retention: { closedTextDays: 30 } }),
      user({ clocks: { zone: 'Asia/Jakarta', quietDays: 5 }, retention: { record: { drafts: 365 } } }),
    ]);
    expect(rules.clocks).toMatchObject({ zone: 'Asia/Makassar', quietDays: 5 });
    expect(rules.retention).toEqual({ closedTextDays: 30, record: { drafts: 365, cases: 0, settings: 0 } });
    expect(isLocked(originOf(origins, 'clocks.zone'))).toBe(true);
    expect(originOf(origins, 'clocks.quietDays')).toEqual({ source: 'user' });
    expect(originOf(origins, 'retention.record.cases')).toEqual({ source: 'default' });
  });

  test('joins lists by what their members are, the stronger spelling first', () => {
    const holiday = (name: string) => ({ date: '2026-12-25', name, kind: 'national' });
    const { rules, origins } = resolveAgency([
      pack('A', { accounts: ['KotaContoh'], clocks: { holidays: [holiday('Natal')] } }),
      pack('B', { accounts: ['kotacontoh', 'Dinas'], clocks: { holidays: [holiday('Christmas')] } }),
    ]);
    expect(rules.accounts).toEqual(['KotaContoh', 'Dinas']);
    expect(rules.clocks.holidays).toEqual([holiday('Natal')]);
    expect(originOf(origins, 'accounts', 'KOTACONTOH')).toEqual({ source: 'pack', pack: 'A' });
  });

  test('a list that policy closed takes nothing from elsewhere', () => {
    const layers = [managed({ officialDomains: ['contoh.go.id'], onlyManaged: ['officialDomains', 'name', 7] })];
    const { rules, closedLists } = resolveAgency([...layers, user({ officialDomains: ['bit.ly'], name: 'Kota' })]);
    expect(rules.officialDomains).toEqual(['contoh.go.id']);
    expect(rules.name).toBe('Kota');
    expect(closedLists).toEqual(['officialDomains']);
  });

  test('policy is told of names and lists that there are not, others are not', () => {
    const wrong = { offcialDomains: ['contoh.go.id'], onlyManaged: ['units', 'name', 7] };
    const { problems, closedLists } = resolveAgency([managed({ ...wrong, $schema: 'x' }), user(wrong)]);
    expect(problems.map(({ source, path }) => [source, path])).toEqual([
      ['managed', 'offcialDomains'],
      ['managed', 'onlyManaged.1'],
      ['managed', 'onlyManaged.2'],
    ]);
    expect(closedLists).toEqual(['units']);
    expect(resolveAgency([managed({ onlyManaged: 'units' })]).problems).toMatchObject([{ path: 'onlyManaged' }]);
  });

  test('what a layer says wrongly is as if not said, and is named with its layer', () => {
    const { rules, problems } = resolveAgency([
      managed({ maxPostLength: 'long', accounts: ['no such handle', 'Dinas'] }),
      pack('P', 'text'),
      user({ maxPostLength: 4000 }),
    ]);
    expect(rules).toMatchObject({ maxPostLength: 4000, accounts: ['Dinas'] });
    expect(problems.map(({ source, path, pack: name }) => [source, path, name])).toEqual([
      ['managed', 'accounts.0', undefined],
      ['managed', 'maxPostLength', undefined],
      ['pack', '', 'P'],
    ]);
  });

  test('anything at all resolves', () => {
    const values = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...Object.keys(defaultAgencyRules()), '__proto__', 'onlyManaged'), fc.anything()),
    );
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const { rules } = resolveAgency([managed(a), pack('P', b), user(c)]);
        expect(resolveAgency([user(rules)]).rules).toEqual(rules);
      }),
      { numRuns: 300 },
    );
  });
});

test('what the person set is what is left when policy goes, whatever was changed meanwhile', () => {
  const zones = ['', 'Asia/Jakarta', 'Asia/Makassar'];
  const some = fc.record(
    {
      name: fc.string({ maxLength: 5 }).map((text) => text.trim()),
      timeZone: fc.constantFrom(...zones),
      accounts: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
      rules: fc.dictionary(fc.constantFrom('links/x', 'links/y'), fc.constantFrom('off', 'warn')),
      clocks: fc.record(
        { zone: fc.constantFrom(...zones), quietDays: fc.integer({ min: 1, max: 9 }) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(some, some, (policy, own) => {
      const { rules, origins } = resolveAgency([managed(policy), user(own)]);
      const keys = Object.keys(own) as (keyof AgencyRules)[];
      const kept = own as Partial<Record<keyof AgencyRules, unknown>>;
      const written = Object.fromEntries(keys.map((key) => [key, userPart(key, rules, kept[key], origins)]));
      const expected = resolveAgency([user(own)]).rules;
      const left = resolveAgency([user(written)]).rules;
      expect({ ...left, accounts: [...left.accounts].sort() }).toEqual({
        ...expected,
        accounts: [...expected.accounts].sort(),
      });
    }),
  );
});
