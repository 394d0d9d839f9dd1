import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AgencyRules, defaultAgencyRules } from '../../../lib/core/agency.ts';
import { checkDraft, runChecks } from '../../../lib/core/check.ts';
import { applyEdits, type Draft } from '../../../lib/core/draft.ts';
import { CATEGORIES, type Finding } from '../../../lib/core/finding.ts';
import type { Example, Rule } from '../../../lib/core/rule.ts';
import { ALL_RULES } from '../../../lib/core/rules/index.ts';
import { isStale, listRuleIds } from '../../../scripts/rules-index.mjs';

interface RuleWords {
  title: string;
  why: string;
  how: string;
  messages: Record<string, string>;
  suggestions?: Record<string, string>;
}

const LOCALES = Object.fromEntries(
  readdirSync('locales').map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(`locales/${file}`, 'utf8')).rules as Record<string, RuleWords>,
  ]),
);

/** An agency that the examples may rely on. */
const AGENCY: AgencyRules = { ...defaultAgencyRules(), officialDomains: ['contoh.go.id', 'example.gov.uk'] };

const draftOf = (example: Example, text = example.text): Draft => ({ kind: 'post', media: [], ...example.draft, text });
const agencyOf = (example: Example): AgencyRules => ({ ...AGENCY, ...example.agency });
/** A rule that is off by default is switched on for its own examples. */
const withItsRule = (agency: AgencyRules, rules: readonly Rule[]): AgencyRules => {
  const [rule, ...others] = rules;
  if (!rule?.offByDefault || others.length > 0) return agency;
  return { ...agency, rules: { ...agency.rules, [rule.id]: rule.severity } };
};
const check = (example: Example, rules: readonly Rule[], text = example.text): Finding[] => {
  const result = runChecks(draftOf(example, text), withItsRule(agencyOf(example), rules), rules);
  expect(result.failed).toEqual([]);
  return [...result.findings];
};
const title = (example: Example) => `${example.language} ${JSON.stringify(example.text.slice(0, 70))}`;
const marksOf = (text: string, findings: readonly Finding[]) =>
  findings.flatMap(({ span }) => (span ? [text.slice(span.start, span.end)] : []));

test('the list of rules is up to date: node scripts/rules-index.mjs', () => {
  expect(isStale()).toBe(false);
  expect(ALL_RULES.map((rule) => rule.id)).toEqual(listRuleIds());
  expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(ALL_RULES.length);
});

test.each(Object.keys(LOCALES))('%s words no rule that is gone', (tag) => {
  expect(Object.keys(LOCALES[tag] ?? {}).filter((id) => !listRuleIds().includes(id))).toEqual([]);
});

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { flagged, clean } = rule.examples;

  test('is well formed', () => {
    expect(CATEGORIES.some((category) => id.startsWith(`${category}/`))).toBe(true);
    expect(rule.rationale.length).toBeGreaterThan(40);
    for (const source of rule.sources) expect(source.url).toMatch(/^https:\/\/[^/]+\./);
    for (const language of ['en', 'id']) {
      expect(flagged.filter((example) => example.language === language).length).toBeGreaterThanOrEqual(2);
      expect(clean.filter((example) => example.language === language).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('each of its messages occurs in an example, and no other', () => {
    const used = new Set(flagged.flatMap((example) => check(example, [rule]).map((finding) => finding.messageId)));
    expect([...used].sort()).toEqual([...rule.messageIds].sort());
  });

  test.each(Object.keys(LOCALES))('is worded in %s', (tag) => {
    const words = LOCALES[tag]?.[id];
    const findings = flagged.flatMap((example) => check(example, [rule]));
    const plain = (words: Record<string, string> = {}) =>
      [...new Set(Object.keys(words).map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')))].sort();
    for (const part of [words?.title, words?.why, words?.how]) expect(part).toMatch(/\S/);
    expect(plain(words?.messages)).toEqual([...rule.messageIds].sort());
    const labels = findings.flatMap((finding) => finding.suggestions.map((suggestion) => suggestion.messageId));
    expect(plain(words?.suggestions)).toEqual([...new Set(labels)].sort());
    for (const finding of findings) {
      for (const [key, template] of Object.entries(words?.messages ?? {})) {
        if (key.split('_')[0] !== finding.messageId) continue;
        for (const [, slot] of template.matchAll(/\{(\w+)\}/g)) expect(finding.data).toHaveProperty(slot ?? '');
      }
    }
  });

  test.each(flagged.map((example) => [title(example), example] as const))('flags %s', (_, example) => {
    const findings = check(example, [rule]);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]?.outcome).toBe(example.outcome ?? 'violation');
    if (example.marks !== undefined) expect(marksOf(example.text, findings)).toContain(example.marks);
    const suggestion = findings[0]?.suggestions[0];
    expect(suggestion === undefined).toBe(example.fixed === undefined);
    if (!suggestion || example.fixed === undefined) return;
    const fixed = applyEdits(example.text, suggestion.edits);
    expect(fixed).toBe(example.fixed);
    expect(check(example, [rule], fixed)).toEqual([]);
    const before = check(example, ALL_RULES).map((finding) => finding.ruleId);
    expect(check(example, ALL_RULES, fixed).filter((finding) => !before.includes(finding.ruleId))).toEqual([]);
  });

  test('none of its fixes brings in a finding of any rule', () => {
    const brought = flagged.flatMap((example) => {
      const before = new Set(check(example, ALL_RULES).map((finding) => finding.ruleId));
      return check(example, [rule]).flatMap(({ suggestions }) =>
        suggestions.flatMap(({ messageId, edits }) => {
          const fixed = applyEdits(example.text, edits);
          const after = check(example, ALL_RULES, fixed).filter((finding) => !before.has(finding.ruleId));
          return after.map(({ ruleId }) => `${messageId} brings in ${ruleId}: ${fixed}`);
        }),
      );
    });
    expect(brought).toEqual([]);
  });

  test.each(['en', 'id'])('shows in %s how it would be fine', (language) => {
    const first = flagged.find((example) => example.language === language);
    if (first?.draft?.media || id === 'language/over-length') return;
    expect(first?.fixed ?? first?.better).toBeDefined();
    if (first?.better !== undefined) expect(check(first, [rule], first.better)).toEqual([]);
  });

  test.each(clean.map((example) => [title(example), example] as const))('leaves alone %s', (_, example) => {
    expect(check(example, [rule])).toEqual([]);
  });

  test('no clean example would be held by any rule', () => {
    const held = clean.flatMap((example) => check(example, ALL_RULES).filter(({ severity }) => severity === 'block'));
    expect(held).toEqual([]);
  });

  test('off silences it', () => {
    const agency = (example: Example) => ({ ...agencyOf(example), rules: { [id]: 'off' as const } });
    for (const example of flagged) expect(checkDraft(draftOf(example), agency(example), [rule])).toEqual([]);
  });
});
