import { expect, test } from 'vitest';
import { outcomeReport, pendingReply, rememberRequest, suggestRequest } from '@/lib/replies/messages.ts';

const good = { postId: '1', text: 'a', thread: [] };

test.each([
  ['a text too long', { ...good, text: 'a'.repeat(4001) }],
  ['a thread too long', { ...good, thread: ['a', 'a', 'a', 'a', 'a', 'a'] }],
  ['no number of a post', { ...good, postId: '../1' }],
  ['a member nobody knows', { ...good, html: '<b>' }],
])('suggest refuses %s', (_, payload) => {
  expect(suggestRequest.safeParse(payload).success).toBe(false);
  expect(suggestRequest.safeParse(good).success).toBe(true);
});

test('remembered values have names of blanks, a length and a number', () => {
  const of = (values: object) => rememberRequest.safeParse({ postId: '1', values }).success;
  expect(of({ ticket: 'T-1' })).toBe(true);
  expect(of({ __proto__x: 'a' })).toBe(false);
  expect(of({ ticket: 'a'.repeat(281) })).toBe(false);
  expect(of(Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, 'a'])))).toBe(false);
});

test('an outcome is one of four, for a reply that could exist', () => {
  const report = (outcome: object) =>
    outcomeReport.safeParse({ event: crypto.randomUUID(), postId: '1', outcomes: [outcome] }).success;
  expect(report({ id: 'waste', outcome: 'wrong' })).toBe(true);
  expect(report({ id: 'waste', outcome: 'loved' })).toBe(false);
  expect(report({ id: '<img>', outcome: 'accepted' })).toBe(false);
  expect(outcomeReport.safeParse({ event: 'x', postId: '1', outcomes: [] }).success).toBe(false);
});

test('a pick names a post and a reply', () => {
  expect(pendingReply.safeParse({ postId: '1', replyId: 'waste', values: {} }).success).toBe(true);
  expect(pendingReply.safeParse({ postId: '1', replyId: 'a b', values: {} }).success).toBe(false);
});
