import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tryOwnRule } from '@/lib/core/own-rules/examples.ts';
import { itemsOf } from '@/lib/core/packs/items.ts';
import { readPack } from '@/lib/core/packs/parse-pack.ts';
import { shippedPacks } from '@/lib/core/packs/shipped/shipped.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';

const FOLDER = new URL('../../../../lib/core/packs/shipped/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const known = new Set<string>(ALL_RULES.map(({ id }) => id));

describe.each(files)('%s', (file) => {
  const document: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const parsed = readPack(document);

  it('has no fault, names only checks that there are, and both languages', () => {
    expect('faults' in parsed ? parsed.faults : []).toEqual([]);
    if ('faults' in parsed) return;
    const { pack } = parsed;
    expect(Object.keys(pack.values.rules ?? {}).filter((id) => !known.has(id))).toEqual([]);
    for (const { title, message, why } of pack.values.ownRules ?? []) {
      for (const words of [title, message, why]) expect(Object.keys(words ?? {}).sort()).toEqual(['en', 'id']);
    }
    for (const words of [pack.name, pack.description]) expect(Object.keys(words ?? {}).sort()).toEqual(['en', 'id']);
    expect(pack.sources.length).toBeGreaterThan(4);
  });

  it('has further checks that flag their flagged examples and leave the clean ones alone', () => {
    if ('faults' in parsed) return;
    for (const rule of parsed.pack.values.ownRules ?? []) {
      expect(rule.examples.flagged.length * rule.examples.clean.length, rule.id).toBeGreaterThan(0);
      expect(
        rule.examples.flagged.filter((text) => !tryOwnRule(rule, text).isFlagged),
        rule.id,
      ).toEqual([]);
      expect(
        rule.examples.clean.filter((text) => tryOwnRule(rule, text).isFlagged),
        rule.id,
      ).toEqual([]);
    }
  });
});

it('all of them come with the holidays of their offices', () => {
  const packs = shippedPacks();
  expect(packs.map(({ pack }) => pack.id).sort()).toEqual([
    'tanggap.id-national',
    'tanggap.id-regional',
    'tanggap.uk',
    'tanggap.us-federal',
  ]);
  for (const { pack } of packs) {
    const years = itemsOf(pack.values).filter(({ path }) => path === 'clocks.holidays');
    expect(years.map(({ name }) => name)).toEqual(expect.arrayContaining(['2026', '2027']));
  }
});
