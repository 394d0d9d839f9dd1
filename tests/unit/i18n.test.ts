import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslator, LOCALES, pickLocale } from '@/lib/i18n.ts';

type Tree = { readonly [key: string]: string | Tree };
const FOLDER = new URL('../../locales/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Tree;

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
/** Languages differ in their plural forms: `_one` and `_other` are one key. */
const family = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const slots = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

const english = leaves(read('en.json'));
const englishKeys = new Set(english.map(([key]) => family(key)));

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))('%s', (file) => {
  const tag = file.replace('.json', '');
  const own = leaves(read(file));
  const ownKeys = new Set(own.map(([key]) => family(key)));

  it('misses no key and has none that English has not', () => {
    expect([...englishKeys].filter((key) => !ownKeys.has(key))).toEqual([]);
    expect([...ownKeys].filter((key) => !englishKeys.has(key))).toEqual([]);
  });

  it('has every plural form of its language', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const plural = new Set(own.filter(([key]) => family(key) !== key).map(([key]) => family(key)));
    const missing = [...plural].flatMap((key) =>
      forms.filter((form) => !own.some(([name]) => name === `${key}_${form}`)).map((form) => `${key}_${form}`),
    );
    expect(missing).toEqual([]);
  });

  it('fills the same slots as English', () => {
    const expected = new Map(english.map(([key, words]) => [family(key), slots(words)]));
    const different = own.filter(([key, words]) => String(slots(words)) !== String(expected.get(family(key))));
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leaves nothing empty', () => {
    expect(own.filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});

describe('translator', () => {
  it('fills slots as plain text, whatever is in them', () => {
    const { t } = createTranslator('en');
    const hostile = '<img src=x onerror=alert(1)> {account} $t(composer.panel.close)';
    expect(t('composer.panel.account', { account: hostile })).toBe(`Posting as @${hostile}`);
  });

  it('counts as the language does', () => {
    expect(createTranslator('en').t('composer.badge.look', { count: 1 })).toBe('1 to look at');
    expect(createTranslator('id').t('composer.badge.look', { count: 2 })).toBe('2 perlu dilihat');
  });

  it.each([
    [['id-ID', 'en'], 'id'],
    [['fr', 'id'], 'id'],
    [['constructor', '__proto__'], 'en'],
    [[], 'en'],
  ])('for %j picks %s', (wanted, picked) => {
    expect(pickLocale(wanted)).toBe(picked);
    expect(Object.keys(LOCALES)).toContain(picked);
  });
});
