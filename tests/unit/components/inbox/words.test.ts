import { describe, expect, test } from 'vitest';
import { inboxWords } from '@/components/inbox/context.tsx';
import { dataNames, languageName } from '@/components/inbox/names.ts';
import { CASE_SORTS, CASE_TABS } from '@/lib/core/cases/query.ts';
import { CASE_CLASSES, CASE_STATES, CLOSE_REASONS, PRIORITIES, PRIORITY_REASONS } from '@/lib/core/cases/terms.ts';
import type { CaseAction } from '@/lib/stores/inbox-source.ts';

const ACTIONS: Record<CaseAction['do'], true> = {
  claim: true,
  release: true,
  resume: true,
  reopen: true,
  'answered-by-hand': true,
  classify: true,
  'set-reply-need': true,
  prioritise: true,
  'set-unit': true,
  note: true,
  'hand-off': true,
  wait: true,
  close: true,
  merge: true,
};
const FAILURES = ['full', 'gone', 'closed', 'broken', 'unknown'];

describe.each(['en', 'id'])('%s', (tag) => {
  const words = inboxWords(tag);

  test('has words for every term of a case', () => {
    const keys = [
      ...CASE_CLASSES.map((name) => `class.${name}`),
      ...CASE_STATES.map((name) => `state.${name}`),
      ...CLOSE_REASONS.map((name) => `reasons.${name}`),
      ...PRIORITIES.map((name) => `priority.${name}`),
      ...PRIORITY_REASONS.map((name) => `reason.${name}`),
      ...CASE_TABS.flatMap((name) => [`tabs.${name}`, `empty.${name}.title`, `empty.${name}.body`]),
      ...CASE_SORTS.map((name) => `sort.${name}`),
      ...Object.keys(ACTIONS).map((name) => `done.${name}`),
      ...FAILURES.map((name) => `failure.${name}`),
    ].map((key) => `inbox.${key}`);
    expect(keys.filter((key) => words.t(key, { count: 2 }).includes('inbox.'))).toEqual([]);
  });

  test('asks to delete a post in a text that fits one post on X', () => {
    expect(words.t('inbox.alarm.reply').length).toBeLessThanOrEqual(280);
  });
});

test('types of data are named once each, foreign numbers by what they are', () => {
  expect(dataNames(['NIK', 'US_SSN', 'OTHER_ID', 'PHONE'], inboxWords('en'))).toBe(
    'identity number (NIK), identity or reference number, and phone number',
  );
});

test('a language that X made up keeps its tag', () => {
  expect(languageName('id', 'en')).toBe('Indonesian');
  expect(languageName('not a tag', 'en')).toBe('not a tag');
});
