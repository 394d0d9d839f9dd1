import { describe, expect, test } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { ApprovalAnswer } from '@/lib/core/approvals/answer.ts';
import { judgeAnswer } from '@/lib/core/approvals/judge.ts';
import { needsOf } from '@/lib/core/approvals/needs.ts';
import { cardFault, claimSource } from '@/lib/core/approvals/verification.ts';
import type { Draft } from '@/lib/core/draft.ts';
import type { Finding, RuleId } from '@/lib/core/finding.ts';
import { visiblePieces } from '@/lib/core/visible.ts';

const NOW = 1_000_000;
const answer: ApprovalAnswer = {
  id: '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01',
  requestId: '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a02',
  hash: 'h',
  decision: 'approved',
  approver: { name: 'Sari', key: 'sari' },
  at: NOW - 60,
  until: NOW + 3600,
};
const around = {
  request: { hash: 'h', at: NOW - 120, used: false },
  hashNow: 'h',
  ownKey: 'own',
  approvers: [],
  seenKey: undefined,
  now: NOW,
  validMinutes: 60,
};

describe('an answer counts', () => {
  test.each<[string, Partial<typeof around>, Partial<ApprovalAnswer>, string]>([
    ['by anybody where there is no list', {}, {}, 'first'],
    ['by a key seen before', { seenKey: 'sari' as never }, {}, 'seen'],
    ['by a listed key', { approvers: [{ name: 'S', key: 'sari' }] as never }, {}, 'listed'],
    ['as a refusal, though its time is over', {}, { decision: 'refused', until: NOW - 1 }, 'first'],
  ])('%s', (_, circumstances, change, trust) => {
    expect(judgeAnswer({ ...answer, ...change }, { ...around, ...circumstances })).toMatchObject({ ok: true, trust });
  });

  test.each<[string, Partial<Parameters<typeof judgeAnswer>[1]>, Partial<ApprovalAnswer>, string]>([
    [
      'the own key, listed or not',
      { approvers: [{ name: 'Own', key: 'own' }] },
      { approver: { name: 'X', key: 'own' } },
      'own',
    ],
    ['a key off the list', { approvers: [{ name: 'S', key: 'other' }] }, {}, 'not-listed'],
    ['a new key for an old name', { seenKey: 'before' }, {}, 'changed-key'],
    ['no such request', { request: undefined, hashNow: undefined }, {}, 'other-request'],
    ['an answer older than its request', {}, { at: NOW - 5000 }, 'other-request'],
    ['another text shown', {}, { hash: 'x' }, 'other-content'],
    ['another text now', { hashNow: 'x' }, {}, 'other-content'],
    ['an approval used before', { request: { hash: 'h', at: NOW - 120, used: true } }, {}, 'used'],
    ['a clock that is far ahead', {}, { at: NOW + 5000, until: NOW + 9000 }, 'not-yet'],
    ['an approval that ran out this second', {}, { until: NOW }, 'expired'],
    ['one that this agency allows for less long', { validMinutes: 1 }, {}, 'expired'],
  ])('not: %s', (_, circumstances, change, fault) => {
    expect(judgeAnswer({ ...answer, ...change }, { ...around, ...circumstances })).toEqual({ ok: false, fault });
  });
});

describe('a post needs', () => {
  const agency = {
    ...defaultAgencyRules(),
    approvals: { rules: ['policy/promise'], accounts: ['KotaContoh'], approvers: [], validMinutes: 60 },
    verification: { rules: ['verification/hearsay'] },
  };
  const finding = (ruleId: RuleId): Finding => ({
    ruleId,
    severity: 'advise',
    outcome: 'needs-review',
    messageId: 'm',
    suggestions: [],
    fingerprint: ruleId,
  });
  const post = (draft: Partial<Draft>, ...rules: RuleId[]) => ({
    draft: { text: 'Halo', kind: 'post' as const, media: [], ...draft },
    findings: rules.map(finding),
  });
  test.each<[string, Parameters<typeof needsOf>[0], boolean, unknown[], unknown[]]>([
    ['nothing where no rule asks', [post({ account: 'lain' }, 'links/link-http')], false, [], []],
    [
      'a second person by account, whatever its case',
      [post({ account: 'kotacontoh' })],
      false,
      [{ kind: 'account' }],
      [],
    ],
    [
      'one by rule, once, in any post of a thread',
      [post({}), post({}, 'policy/promise', 'policy/promise')],
      false,
      [{ kind: 'rule', ruleId: 'policy/promise' }],
      [],
    ],
    ['one by a saved reply', [post({})], true, [{ kind: 'reply' }], []],
    ['a check', [post({}, 'verification/hearsay')], false, [], ['verification/hearsay']],
    ['nothing while it is empty', [post({ text: ' ', account: 'KotaContoh' })], true, [], []],
    [
      'a second person for a picture alone',
      [post({ text: '', account: 'KotaContoh', media: [{ kind: 'image', alt: { known: false } }] })],
      false,
      [{ kind: 'account' }],
      [],
    ],
    ['nothing for an account that the page does not tell', [post({})], false, [], []],
  ])('%s', (_, posts, guarded, approval, verification) => {
    expect(needsOf(posts, agency, guarded)).toEqual({ approval, verification });
  });
});

describe('a card', () => {
  const typed = { kind: 'link' as const, source: 'https://bps.go.id/a', checkedBy: 'Budi', checkedAt: 5 };
  test.each([
    ['whole', typed, undefined],
    ['no link', { ...typed, source: 'bps.go.id' }, 'link'],
    ['a link with a user name', { ...typed, source: 'https://budi:rahasia@bps.go.id/a' }, 'link'],
    ['script', { ...typed, source: 'javascript:alert(1)' }, 'link'],
    ['a document without a name', { ...typed, kind: 'document' as const, source: ' ' }, 'document'],
    ['nobody', { ...typed, checkedBy: ' ' }, 'checkedBy'],
    ['no time', { ...typed, checkedAt: Number.NaN }, 'checkedAt'],
    ['a time to come', { ...typed, checkedAt: 70_000 }, 'checkedAt'],
  ])('%s', (_, card, fault) => {
    expect(cardFault(card, 6)).toBe(fault);
  });

  test('what is typed and passes is what the record takes', () => {
    expect(claimSource.safeParse({ kind: 'link', url: typed.source }).success).toBe(true);
    expect(claimSource.parse({ kind: 'document', name: 'Surat 3171 0145 0590 0003' })).toEqual({
      kind: 'document',
      name: 'Surat …',
    });
    expect(claimSource.safeParse({ kind: 'link', url: 'https://a:b@bps.go.id' }).success).toBe(false);
  });
});

test.each([
  ['Buka\nSenin 👩‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', ['Buka\nSenin 👩‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
  ['Buka \u202eninS\u202c', ['Buka ', 'U+202E', 'ninS', 'U+202C']],
  ['مرحبا \u202eabc', ['مرحبا ', 'U+202E', 'abc']],
  ['Buka Se\u200bnin\u0007', ['Buka Se', 'U+200B', 'nin', 'U+0007']],
])('what hides in %j is shown', (text, shown) => {
  expect(visiblePieces(text).map((piece) => piece.code ?? piece.text)).toEqual(shown);
  expect(
    visiblePieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
