import { expect, test } from 'vitest';
import { checkDraft, defaultAgencyRules } from '../../../../lib/core/index.ts';
import { fill, filledLength, findPlaceholders } from '../../../../lib/core/replies/placeholders.ts';
import type { Placeholder } from '../../../../lib/core/replies/saved-reply.ts';

const DECLARED: Placeholder[] = [
  { key: 'name', kind: 'name', default: 'there' },
  { key: 'handle', kind: 'handle' },
  { key: 'day', kind: 'choice', choices: ['Monday', 'Wednesday'] },
];

test('finds blanks in their order, and leaves other braces alone', () => {
  const text = 'Hi {name}, {x y} {} {2nd} {next_step}';
  expect(findPlaceholders(text).map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
    ['name', '{name}'],
    ['next_step', '{next_step}'],
  ]);
});

test('a value goes before the default; what has neither is missing', () => {
  expect(fill('Hi {name}, {ticket} {ticket}', {}, DECLARED)).toEqual({
    text: 'Hi there, {ticket} {ticket}',
    missing: ['ticket'],
  });
  expect(fill('Hi {name}', { name: ' Ani ' }, DECLARED).text).toBe('Hi Ani');
  expect(fill('Hi {name}', { name: '  ' }, DECLARED).text).toBe('Hi there');
});

test('a handle gets one @', () => {
  expect(fill('{handle}', { handle: 'ani' }, DECLARED).text).toBe('@ani');
  expect(fill('{handle}', { handle: '@ani' }, DECLARED).text).toBe('@ani');
});

test('a name that looks like a blank or a pattern stays a name', () => {
  expect(fill('{name} {b}', { name: '{b}', b: '$& $1' }, DECLARED)).toEqual({ text: 'b $& $1', missing: [] });
  expect(fill('{constructor}', {}).missing).toEqual(['constructor']);
  expect(fill('{name}', { name: '<img onerror=alert(1)>' }).text).toBe('<img onerror=alert(1)>');
});

test('the length is exact when all is filled, and a fair guess before', () => {
  expect(filledLength('Hi {name}', { name: 'Ani' }, DECLARED)).toEqual({ length: 6, exact: true });
  expect(filledLength('On {day}', {}, DECLARED)).toEqual({ length: 12, exact: false });
  expect(filledLength('See {link}', { link: 'https://kotacontoh.go.id/a/very/long/path/to/a/page' }).length).toBe(27);
  expect(filledLength('See {link}', {}, [{ key: 'link', kind: 'link' }]).length).toBe(27);
});

test.each(['{ticket}', '{name}', '{next_step}', '{jam2}'])('a draft with %s is held', (blank) => {
  const draft = { text: `Your report ${blank} is with us.`, kind: 'reply', media: [] } as const;
  const found = checkDraft(draft, defaultAgencyRules()).find(({ ruleId }) => ruleId === 'language/placeholder');
  expect(found?.severity).toBe('block');
});
