import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgencyRules, agencySchema, defaultAgencyRules } from '@/lib/core/agency.ts';
import { defaultClockSettings, type Holiday, type Target, WEEKDAYS } from '@/lib/core/cases/clock-settings.ts';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';
import { journalEvent } from '@/lib/core/journal.ts';
import {
  applyChange,
  type Change,
  describeChanges,
  invertChange,
  isTyped,
  parseEntries,
  supersedes,
} from '@/lib/stores/agency-changes.ts';
import { CLOCKS } from '@/lib/stores/clock-changes.ts';
import { ownRule } from '../../support/own-rules.ts';

const DAYS: Holiday[] = [
  { date: '2026-12-24', name: 'Natal', kind: 'joint-leave' },
  { date: '2026-12-25', name: 'Natal', kind: 'national' },
  { date: '2027-01-01', name: 'Tahun Baru 2027 Masehi', kind: 'national' },
];

const BMKG: AgencyRules = {
  ...defaultAgencyRules(),
  units: ['Air', 'Jalan'],
  clocks: { ...defaultClockSettings(), holidays: DAYS.slice(0, 2) },
  name: 'BMKG',
  accounts: ['infoBMKG', 'tmc'],
  rules: { 'links/link-http': 'off' },
  ownRules: [ownRule({ id: 'promises' }), ownRule({ id: 'codes' })],
};

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.string().map((value): Change => ({ kind: 'name', value })),
  fc.integer({ min: 280, max: 25_000 }).map((value): Change => ({ kind: 'maxPostLength', value })),
  fc
    .tuple(fc.constantFrom('add' as const, 'remove' as const), fc.subarray(['infobmkg', 'tmc', 'new', 'other']))
    .map(([kind, entries]): Change => ({ kind, field: 'accounts', entries })),
  fc
    .tuple(
      fc.constantFrom('links/link-http' as const, 'privacy/nik' as const),
      fc.constantFrom('off' as const, 'block' as const, 'default' as const),
    )
    .map(([ruleId, value]): Change => ({ kind: 'severity', ruleId, value })),
  fc.constant<Change>({ kind: 'replace', rules: defaultAgencyRules() }),
  fc
    .tuple(fc.constantFrom('promises', 'codes', 'new'), fc.constantFrom('warn', 'block', undefined))
    .map(([id, severity]): Change => ({ kind: 'ownRule', id, value: severity && ownRule({ id, severity }) })),
  fc
    .tuple(fc.constantFrom('Air', 'air', 'Jalan', 'Pajak'), fc.constantFrom('Air', 'AIR', 'Jalan', 'Sanitasi'))
    .map(([from, to]): Change => ({ kind: 'renameUnit', from, to })),
  fc.integer({ min: 1, max: 3650 }).map((value): Change => ({ kind: 'closedTextDays', value })),
  fc
    .tuple(
      fc.constantFrom(...CASE_CLASSES),
      fc.constantFrom(...CLOCKS),
      fc.option(
        fc.record<Target>({
          amount: fc.integer({ min: 1, max: 1000 }),
          unit: fc.constantFrom('minutes', 'hours', 'workdays'),
          allHours: fc.boolean(),
        }),
        { nil: undefined },
      ),
    )
    .map(([name, clock, value]): Change => ({ kind: 'target', class: name, clock, value })),
  fc.subarray([...WEEKDAYS]).map(
    (days): Change => ({
      kind: 'officeHours',
      days: Object.fromEntries(days.map((day) => [day, [{ from: '08:00', to: '24:00' }]])),
    }),
  ),
  fc.constantFrom('', 'Asia/Jayapura').map((value): Change => ({ kind: 'clockZone', value })),
  fc
    .tuple(fc.constantFrom('waitingCitizenDays' as const, 'quietDays' as const), fc.integer({ min: 1, max: 365 }))
    .map(([kind, value]): Change => ({ kind, value })),
  fc.subarray([25, 50, 90]).map((value): Change => ({ kind: 'warnPercents', value })),
  fc.tuple(fc.subarray(DAYS), fc.subarray(DAYS)).map(([remove, add]): Change => ({ kind: 'holidays', remove, add })),
);
const unordered = (rules: AgencyRules) => ({
  ...rules,
  accounts: [...rules.accounts].sort(),
  units: [...rules.units].sort(),
});

test('every change can be taken back', () => {
  fc.assert(
    fc.property(change, (made) => {
      const back = applyChange(applyChange(BMKG, made), invertChange(BMKG, made));
      expect(unordered(back)).toEqual(unordered(BMKG));
    }),
  );
});

test('a change made twice is a change made once', () => {
  fc.assert(
    fc.property(change, (made) => {
      const once = applyChange(BMKG, made);
      expect(applyChange(once, made)).toEqual(once);
    }),
  );
});

test('every change leaves rules that can be read again', () => {
  fc.assert(
    fc.property(change, (made) => {
      expect(agencySchema.safeParse(applyChange(BMKG, made)).error).toBeUndefined();
    }),
  );
});

test('changes of clocks leave all other clocks alone, so that two tabs do not undo each other', () => {
  const target: Change = { kind: 'target', class: 'question', clock: 'firstResponse', value: undefined };
  const days: Change = { kind: 'holidays', remove: DAYS.slice(0, 1), add: DAYS.slice(2) };
  const one = applyChange(applyChange(BMKG, target), days);
  expect(applyChange(applyChange(BMKG, days), target)).toEqual(one);
  expect(one.clocks.holidays).toEqual(DAYS.slice(1));
  expect(one.clocks.targets.question).not.toHaveProperty('firstResponse');
  expect(one.clocks.targets.complaint).toEqual(BMKG.clocks.targets.complaint);
});

test('a unit keeps its place under its new name, and goes where there is one of that name', () => {
  const rename = (from: string, to: string) => applyChange(BMKG, { kind: 'renameUnit', from, to }).units;
  expect(rename('Air', 'Air bersih')).toEqual(['Air bersih', 'Jalan']);
  expect(rename('air', 'AIR')).toEqual(['AIR', 'Jalan']);
  expect(rename('Air', 'jalan')).toEqual(['Jalan']);
  expect(rename('Pajak', 'Retribusi')).toEqual(['Air', 'Jalan']);
});

test('what changed is described in a form the journal takes, without the agency’s words', () => {
  fc.assert(
    fc.property(change, (made) => {
      const changes = describeChanges(BMKG, applyChange(BMKG, made));
      if (changes.length === 0) return;
      const event = { kind: 'rules-changed', id: '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01', at: '2026-11-23T08:00:00Z' };
      expect(journalEvent.safeParse({ ...event, changes }).error).toBeUndefined();
    }),
  );
  expect(describeChanges(BMKG, { ...BMKG, name: 'New', rules: { 'privacy/nik': 'warn' } })).toEqual([
    { path: 'name' },
    { path: 'rules.links/link-http', from: 'off', to: 'default' },
    { path: 'rules.privacy/nik', from: 'default', to: 'warn' },
  ]);
});

test('only the same typed field or rule makes an earlier change needless', () => {
  const off: Change = { kind: 'severity', ruleId: 'links/link-http', value: 'off' };
  expect(supersedes({ kind: 'name', value: 'b' }, { kind: 'name', value: 'a' })).toBe(true);
  expect(supersedes({ ...off, value: 'warn' }, off)).toBe(true);
  expect(supersedes({ ...off, ruleId: 'privacy/nik' }, off)).toBe(false);
  const target: Change = { kind: 'target', class: 'question', clock: 'firstResponse', value: undefined };
  expect(supersedes(target, target)).toBe(true);
  expect(supersedes({ ...target, clock: 'resolution' }, target)).toBe(false);
  const monday: Change = { kind: 'officeHours', days: { monday: [] } };
  expect(supersedes(monday, monday)).toBe(true);
  expect(supersedes({ kind: 'officeHours', days: { tuesday: [] } }, monday)).toBe(false);
  const add: Change = { kind: 'add', field: 'accounts', entries: ['a'] };
  expect(supersedes(add, add)).toBe(false);
});

describe('entries', () => {
  test('names of units hold spaces and commas', () => {
    expect(parseEntries('units', 'Air bersih, sanitasi\nJalan\n'.concat('x'.repeat(81)), ['jalan'])).toEqual({
      valid: ['Air bersih, sanitasi'],
      invalid: ['x'.repeat(81)],
      known: ['Jalan'],
    });
  });

  test.each([
    ['accounts', '@infoBMKG', ['infoBMKG']],
    ['accounts', 'https://x.com/infoBMKG/status/1?s=20', ['infoBMKG']],
    ['accounts', 'twitter.com/infoBMKG', ['infoBMKG']],
    ['accounts', 'a, @b;c\n\nA', ['a', 'b', 'c']],
    ['officialDomains', 'https://www.BMKG.go.id/cuaca?x', ['bmkg.go.id']],
    ['officialDomains', 'bmkg.go.id\tbnpb.go.id', ['bmkg.go.id', 'bnpb.go.id']],
  ] as const)('%s from %j', (field, text, valid) => {
    expect(parseEntries(field, text, [])).toEqual({ valid, invalid: [], known: [] });
  });

  test.each([
    ['accounts', 'way_too_long_for_a_handle'],
    ['accounts', 'info-bmkg'],
    ['officialDomains', 'localhost'],
    ['officialDomains', '10.0.0.1'],
    ['officialDomains', 'bmkg_go.id'],
  ] as const)('%s refuses %s', (field, text) => {
    expect(parseEntries(field, text, [])).toEqual({ valid: [], invalid: [text], known: [] });
  });

  test('tells what is already there, whatever its case', () => {
    expect(parseEntries('accounts', '@INFObmkg', ['infoBMKG'])).toEqual({
      valid: [],
      invalid: [],
      known: ['INFObmkg'],
    });
  });
});

describe('own rules', () => {
  const promises = BMKG.ownRules[0];
  const ids = (rules: AgencyRules) => rules.ownRules.map(({ id }) => id);

  test('one that was deleted comes back in its place', () => {
    const gone: Change = { kind: 'ownRule', id: 'promises', value: undefined };
    const after = applyChange(BMKG, gone);
    expect(ids(after)).toEqual(['codes']);
    expect(applyChange(after, invertChange(BMKG, gone))).toEqual(BMKG);
  });

  test('are noted by id and strictness, never by their words', () => {
    const strict = applyChange(BMKG, {
      kind: 'ownRule',
      id: 'promises',
      value: ownRule({ id: 'promises', off: true }),
    });
    expect(describeChanges(BMKG, strict)).toEqual([{ path: 'ownRules.agency/promises', from: 'warn', to: 'off' }]);
    const reworded = applyChange(BMKG, {
      kind: 'ownRule',
      id: 'promises',
      value: ownRule({ id: 'promises', phrases: ['secret words'] }),
    });
    expect(describeChanges(BMKG, reworded)).toEqual([{ path: 'ownRules.agency/promises' }]);
    const fresh = applyChange(BMKG, { kind: 'ownRule', id: 'new', value: ownRule({ id: 'new' }) });
    expect(describeChanges(BMKG, fresh)).toEqual([{ path: 'ownRules.agency/new', to: 'warn' }]);
    expect(describeChanges(fresh, BMKG)).toEqual([{ path: 'ownRules.agency/new', from: 'warn' }]);
  });

  test('hundreds at once are one change, or the journal would refuse them', () => {
    const many = Array.from({ length: 400 }, (_, at) => ownRule({ id: `r${at}` }));
    expect(describeChanges(BMKG, { ...BMKG, ownRules: many })).toEqual([{ path: 'ownRules' }]);
  });

  test('typed letter by letter they are saved in a pause, chosen at once', () => {
    const value = promises;
    expect(isTyped({ kind: 'ownRule', id: 'promises', value, typed: true })).toBe(true);
    expect(isTyped({ kind: 'ownRule', id: 'promises', value })).toBe(false);
    expect(supersedes({ kind: 'ownRule', id: 'promises', value }, { kind: 'ownRule', id: 'promises', value })).toBe(
      true,
    );
    expect(supersedes({ kind: 'ownRule', id: 'promises', value }, { kind: 'ownRule', id: 'codes', value })).toBe(false);
  });
});
