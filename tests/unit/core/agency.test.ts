import { describe, expect, test } from 'vitest';
import { defaultAgencyRules, isWatchedAccount, parseAgencyRules } from '../../../lib/core/agency.ts';

describe('agency rules are read key by key', () => {
  test.each([undefined, null])('%s gives the defaults', (input) => {
    expect(parseAgencyRules(input)).toEqual({ rules: defaultAgencyRules(), problems: [] });
  });
  test.each([[[]], ['x'], [5], [true]])('%j gives the defaults and says so', (input) => {
    const { rules, problems } = parseAgencyRules(input);
    expect(rules).toEqual(defaultAgencyRules());
    expect(problems).toHaveLength(1);
  });
  test('a broken value falls back, the others stay', () => {
    const { rules, problems } = parseAgencyRules({ name: 'Dinas', maxPostLength: 'long', accounts: ['@info_x'] });
    expect(rules).toMatchObject({ name: 'Dinas', maxPostLength: 280, accounts: ['info_x'] });
    expect(problems.map((problem) => problem.path)).toEqual(['maxPostLength']);
  });
  test('a broken entry of a list is dropped and named', () => {
    const { rules, problems } = parseAgencyRules({ officialDomains: ['https://www.BMKG.go.id/x', 'nonsense', 7] });
    expect(rules.officialDomains).toEqual(['bmkg.go.id']);
    expect(problems.map((problem) => problem.path)).toEqual(['officialDomains.1', 'officialDomains.2']);
  });
  test('a broken severity is dropped and named', () => {
    const { rules, problems } = parseAgencyRules({ rules: { 'links/link-http': 'off', 'policy/x': 'loud' } });
    expect(rules.rules).toEqual({ 'links/link-http': 'off' });
    expect(problems.map((problem) => problem.path)).toEqual(['rules.policy/x']);
  });
  test('keys that would reach the prototype do nothing', () => {
    const input = JSON.parse('{"__proto__":{"name":"evil"},"rules":{"__proto__":"off","constructor":"off"}}');
    const { rules } = parseAgencyRules(input);
    expect(rules.name).toBe('');
    expect(Object.keys(rules.rules)).toEqual([]);
    expect(Object.getPrototypeOf(rules.rules)).toBe(Object.prototype);
    expect(({} as { name?: string }).name).toBeUndefined();
  });
  test('unknown keys are left out', () => {
    expect(parseAgencyRules({ later: 1 }).rules).toEqual(defaultAgencyRules());
  });
});

test('an unknown account is checked', () => {
  const agency = { ...defaultAgencyRules(), accounts: ['info_x'] };
  expect(isWatchedAccount(undefined, agency)).toBe(true);
  expect(isWatchedAccount('INFO_X', agency)).toBe(true);
  expect(isWatchedAccount('me', agency)).toBe(false);
});
