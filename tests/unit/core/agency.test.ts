import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAgencyRules, isWatchedAccount, parseAgencyRules, severityOf } from '@/lib/core/agency.ts';

describe('parseAgencyRules', () => {
  it('takes what is right as it is, in one form', () => {
    const { rules, problems } = parseAgencyRules({
      name: ' Kota Contoh ',
      accounts: ['@KotaContoh'],
      officialDomains: ['https://www.KotaContoh.go.id/berita'],
      rules: { 'links/link-http': 'off' },
      maxPostLength: 4000,
    });
    expect(problems).toEqual([]);
    expect(rules).toMatchObject({
      name: 'Kota Contoh',
      accounts: ['KotaContoh'],
      officialDomains: ['kotacontoh.go.id'],
    });
  });

  it('falls back key by key and entry by entry, and names each', () => {
    const { rules, problems } = parseAgencyRules({
      name: 42,
      accounts: ['KotaContoh', 'not a handle', 7],
      officialDomains: 'kotacontoh.go.id',
      rules: { 'links/link-http': 'off', 'privacy/id-nik': 'shout', Nonsense: 'warn' },
      maxPostLength: 1e9,
    });
    expect(rules).toEqual({
      ...defaultAgencyRules(),
      accounts: ['KotaContoh'],
      rules: { 'links/link-http': 'off' },
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'accounts.1',
      'accounts.2',
      'maxPostLength',
      'name',
      'officialDomains',
      'rules.Nonsense',
      'rules.privacy/id-nik',
    ]);
  });

  it('falls back inside of the clocks as well, value by value', () => {
    const { rules, problems } = parseAgencyRules({
      clocks: {
        targets: { question: {}, complaint: { firstResponse: { amount: 0, unit: 'workdays', allHours: false } } },
        officeHours: {
          saturday: [
            { from: '22:00', to: '02:00' },
            { from: '9', to: '17:00' },
          ],
        },
        holidays: [
          { date: '2026-12-25', name: 'Natal', kind: 'national' },
          { date: '2026-02-30', name: 'none', kind: 'national' },
        ],
        zone: 'Asia/Nowhere',
        quietDays: 5,
      },
      units: ['Dinas PU', ''],
    });
    const { clocks } = defaultAgencyRules();
    expect(rules.clocks).toEqual({
      ...clocks,
      targets: { ...clocks.targets, question: {} },
      officeHours: { ...clocks.officeHours, saturday: [{ from: '22:00', to: '02:00' }] },
      holidays: [{ date: '2026-12-25', name: 'Natal', kind: 'national' }],
      quietDays: 5,
    });
    expect(rules.units).toEqual(['Dinas PU']);
    expect(problems.map(({ path }) => path)).toEqual([
      'units.1',
      'clocks.targets.complaint.firstResponse',
      'clocks.officeHours.saturday.1',
      'clocks.holidays.1',
      'clocks.zone',
    ]);
  });

  it.each([undefined, null])('an absent value is the default, without a problem', (value) => {
    expect(parseAgencyRules(value)).toEqual({ rules: defaultAgencyRules(), problems: [] });
  });

  it('is not led astray by prototype keys', () => {
    const { rules } = parseAgencyRules(
      JSON.parse('{"__proto__":{"name":"x"},"rules":{"__proto__":"off","constructor":"off"}}'),
    );
    expect(rules).toEqual(defaultAgencyRules());
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  it('never throws, and always gives rules that parse again without a problem', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(parseAgencyRules(parseAgencyRules(input).rules).problems).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(
        fc.record({
          accounts: fc.anything(),
          officialDomains: fc.anything(),
          rules: fc.anything(),
          clocks: fc.oneof(fc.anything(), fc.record({ targets: fc.anything(), officeHours: fc.anything() })),
          name: fc.anything(),
        }),
        (input) => {
          expect(parseAgencyRules(parseAgencyRules(input).rules).problems).toEqual([]);
        },
      ),
    );
  });
});

describe('accounts and severities', () => {
  it('watches every account while the list is empty, and one that the page does not tell', () => {
    const agency = { ...defaultAgencyRules(), accounts: ['KotaContoh'] };
    expect(isWatchedAccount('siapa', defaultAgencyRules())).toBe(true);
    expect(isWatchedAccount('kotacontoh', agency)).toBe(true);
    expect(isWatchedAccount(undefined, agency)).toBe(true);
    expect(isWatchedAccount('siapa', agency)).toBe(false);
  });

  it('a rule that the agency does not name keeps its own severity', () => {
    const rule = { id: 'links/link-http', severity: 'warn' } as const;
    expect(severityOf(rule, defaultAgencyRules())).toBe('warn');
    expect(severityOf(rule, { ...defaultAgencyRules(), rules: { 'links/link-http': 'off' } })).toBe('off');
  });
});
