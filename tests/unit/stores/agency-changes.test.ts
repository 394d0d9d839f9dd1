import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import { journalEvent } from '@/lib/core/journal.ts';
import {
  applyChange,
  type Change,
  describeChanges,
  invertChange,
  parseEntries,
  supersedes,
} from '@/lib/stores/agency-changes.ts';

const BMKG: AgencyRules = {
  ...defaultAgencyRules(),
  name: 'BMKG',
  accounts: ['infoBMKG', 'tmc'],
  rules: { 'links/link-http': 'off' },
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
);
const unordered = (rules: AgencyRules) => ({ ...rules, accounts: [...rules.accounts].sort() });

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
  const add: Change = { kind: 'add', field: 'accounts', entries: ['a'] };
  expect(supersedes(add, add)).toBe(false);
});

describe('entries', () => {
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
