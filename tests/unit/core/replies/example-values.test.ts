import { expect, test } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { checkDraft } from '@/lib/core/check.ts';
import { editBlanks, fillWithExamples, isInExample } from '@/lib/core/replies/example-values.ts';
import type { Placeholder } from '@/lib/core/replies/saved-reply.ts';
import { starterReplies } from '@/lib/core/replies/starter/starter.ts';

const BLANKS: Placeholder[] = [
  { key: 'who', kind: 'handle' },
  { key: 'day', kind: 'choice', choices: ['Monday', 'Wednesday', 'Friday'] },
  { key: 'hall', kind: 'office', default: 'the town hall' },
  { key: 'page', kind: 'link' },
];

test('a default, the longest choice, or an example stands in each blank', () => {
  const { text, values } = fillWithExamples('{who}: {day}, {hall}, {page}, {odd}', BLANKS, 'en', 'city.example');
  expect(text).toBe('@CityWater: Wednesday, the town hall, https://city.example/info, the north area');
  expect(values.map(({ start, end }) => text.slice(start, end))).toEqual([
    '@CityWater',
    'Wednesday',
    'the town hall',
    'https://city.example/info',
    'the north area',
  ]);
});

test('what a rule finds in an example alone is about nobody’s words', () => {
  const filled = fillWithExamples('Hello {who}', BLANKS, 'en');
  expect(isInExample({ start: 6, end: 16 }, filled)).toBe(true);
  expect(isInExample({ start: 0, end: 16 }, filled)).toBe(false);
  expect(isInExample(undefined, filled)).toBe(false);
});

test('a fix of the filled text is made in the text with its blanks', () => {
  const text = 'ON {day} at {hall}, plz';
  const filled = fillWithExamples(text, BLANKS, 'en');
  const editOf = (word: string, newText: string) => {
    const start = filled.text.indexOf(word);
    return { span: { start, end: start + word.length }, newText };
  };
  expect(editBlanks(text, filled, [editOf('plz', 'please'), editOf('ON', 'On')])).toBe('On {day} at {hall}, please');
  expect(editBlanks(text, filled, [editOf('Wednesday at', 'x')])).toBeUndefined();
});

test('no example makes a rule speak of the rest of the text', () => {
  const agency = { ...defaultAgencyRules(), officialDomains: ['kotacontoh.example'] };
  const kinds = (['name', 'handle', 'ticket', 'date', 'office', 'link', 'text'] as const).map((kind) => ({
    key: kind,
    kind,
  }));
  const texts = {
    en: '{name}, we check ticket {ticket} on {date} at {office}: {link}',
    id: '{name}, tiket {ticket} kami periksa pada {date} di {office}: {link}',
  };
  for (const language of ['en', 'id'] as const) {
    const filled = fillWithExamples(texts[language], kinds, language);
    const findings = checkDraft({ text: filled.text, kind: 'reply', media: [] }, agency);
    expect(findings.filter(({ span }) => !isInExample(span, filled))).toEqual([]);
  }
});

test('no example hides what a rule finds: some words, such as "example", excuse a number beside them', () => {
  for (const kind of ['name', 'handle', 'ticket', 'date', 'office', 'link', 'text'] as const) {
    for (const language of ['en', 'id'] as const) {
      const { text } = fillWithExamples('{blank} NIK 3171014505900003 {blank}', [{ key: 'blank', kind }], language);
      const ids = checkDraft({ text, kind: 'reply', media: [] }, defaultAgencyRules()).map(({ ruleId }) => ruleId);
      expect(ids, text).toContain('privacy/id-nik');
    }
  }
});

test('no starter reply must be mended before it can be used', () => {
  const agency = { ...defaultAgencyRules(), officialDomains: ['kotacontoh.example'] };
  for (const { id, versions, placeholders } of starterReplies()) {
    for (const language of ['en', 'id'] as const) {
      const filled = fillWithExamples(versions[language]?.text ?? '', placeholders, language);
      const findings = checkDraft({ text: filled.text, kind: 'reply', media: [] }, agency);
      const held = findings.filter(({ severity, span }) => severity === 'block' && !isInExample(span, filled));
      expect(held.map(({ ruleId }) => `${id} ${language} ${ruleId}`)).toEqual([]);
    }
  }
});
