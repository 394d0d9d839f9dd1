import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createGuardedReplies } from '@/lib/compose/guarded-replies.ts';
import { type ApprovalContent, contentKey } from '@/lib/core/approvals/content.ts';
import { NO_NEEDS, type PostingNeeds } from '@/lib/core/approvals/needs.ts';
import { approvalStage, createGatesStore, type GatesStore, isAgreed, openGates } from '@/lib/stores/gates.ts';

const NOW = Date.parse('2026-11-28T08:00:00Z');
const content = (text: string): ApprovalContent => ({ kind: 'post', posts: [{ text, media: [] }] });
const ANSWER = {
  id: 'a1',
  decision: 'approved' as 'approved' | 'refused',
  approver: 'Sari',
  fingerprint: 'F',
  trust: 'listed' as const,
  until: '2026-11-28T09:00:00Z',
};
const BOTH: PostingNeeds = {
  approval: [{ kind: 'rule', ruleId: 'policy/promise' }],
  verification: ['verification/hearsay'],
};
const CARD = {
  source: { kind: 'document' as const, name: 'Surat' },
  checkedBy: 'Budi',
  checkedAt: '2026-11-28T07:00:00Z',
};

let store: GatesStore;
const deps = {
  ask: vi.fn(async () => ({ code: 'TGP1-x.' })),
  check: vi.fn(async () => ANSWER),
  verify: vi.fn(async () => 'v1'),
  copy: vi.fn(async () => {}),
  faultOf: (error: unknown) => (error as Error).message,
};
const show = (text: string, needs = BOTH) =>
  store.getState().update(content(text), contentKey(content(text)), needs, []);
const open = (now = NOW) => openGates(store.getState(), now);
const stage = (now = NOW) => approvalStage(store.getState(), now);

beforeEach(() => {
  vi.clearAllMocks();
  deps.check.mockImplementation(async () => ANSWER);
  store = createGatesStore(deps);
});

describe('a second person', () => {
  test('asked, approved, changed, changed back, run out', async () => {
    show('a');
    expect([stage(), open()]).toEqual(['none', ['approval', 'verification']]);
    await store.getState().ask('Budi');
    expect([stage(), deps.ask.mock.calls[0]]).toEqual(['asked', [content('a'), [], 'Budi']]);
    await store.getState().check('TGA1-x.');
    expect([stage(), open()]).toEqual(['approved', ['verification']]);
    show('b');
    expect([stage(), open()]).toEqual(['changed', ['approval', 'verification']]);
    show('a');
    expect(stage()).toBe('approved');
    expect(stage(NOW + 3_600_000)).toBe('expired');
    expect(open(NOW + 3_600_000)).toContain('approval');
  });

  test('what they saw of a rule that asked for them is agreed; of other rules not, nor after a change', async () => {
    show('a');
    expect(isAgreed(store.getState(), 'policy/promise', NOW)).toBe(false);
    await store.getState().check('TGA1-x.');
    expect(isAgreed(store.getState(), 'policy/promise', NOW)).toBe(true);
    expect(isAgreed(store.getState(), 'privacy/id-nik', NOW)).toBe(false);
    show('b');
    expect(isAgreed(store.getState(), 'policy/promise', NOW)).toBe(false);
  });

  test('a refusal holds, and a new request takes its place', async () => {
    deps.check.mockImplementation(async () => ({ ...ANSWER, decision: 'refused' }));
    show('a');
    await store.getState().check('TGA1-x.');
    expect([stage(), open()[0]]).toEqual(['refused', 'approval']);
    await store.getState().ask('Budi');
    expect(stage()).toBe('asked');
  });

  test('an answer that comes after the post was changed does not count for the new one', async () => {
    show('a');
    const asked = store.getState().check('TGA1-x.');
    show('b');
    await asked;
    expect([stage(), open()[0]]).toEqual(['changed', 'approval']);
  });

  test('a fault is shown until the next try or change, and the rest stays', async () => {
    show('a');
    await store.getState().ask('Budi');
    deps.check.mockRejectedValueOnce(new Error('damaged'));
    await store.getState().check('x');
    expect(store.getState()).toMatchObject({ faults: { approval: 'damaged' }, busy: false });
    expect(stage()).toBe('asked');
    show('b');
    expect(store.getState().faults).toEqual({});
  });

  test('the code is copied, or it is said that it could not be', async () => {
    show('a');
    await store.getState().copyCode();
    expect(deps.copy).not.toHaveBeenCalled();
    await store.getState().ask('Budi');
    await store.getState().copyCode();
    expect([deps.copy.mock.calls[0], store.getState().copied]).toEqual([['TGP1-x.'], true]);
    deps.copy.mockRejectedValueOnce(new Error('denied'));
    await store.getState().copyCode();
    expect(store.getState().copied).toBe(false);
  });
});

describe('a checked claim', () => {
  test('holds for the post as it was', async () => {
    show('a');
    await store.getState().verify(CARD);
    expect(open()).toEqual(['approval']);
    show('b');
    expect(open()).toContain('verification');
    expect(store.getState().verified?.card).toEqual(CARD);
  });
});

test('nothing is open where nothing is asked for', () => {
  show('a', NO_NEEDS);
  expect(open()).toEqual([]);
});

test('what was agreed outlives a composer built anew, and ends with the post', async () => {
  show('a');
  await store.getState().check('TGA1-x.');
  await store.getState().verify(CARD);
  const carried = store.getState().carry();
  store = createGatesStore(deps);
  show('a');
  store.getState().resume(carried);
  expect(open()).toEqual([]);
  store.getState().published();
  expect(open()).toEqual(['approval', 'verification']);
});

test('a saved reply that two must see counts in its place while its words are there', () => {
  const guarded = createGuardedReplies();
  const text = 'Pengaduan Anda sudah kami teruskan ke Dinas Air.';
  guarded.add('reply:1', text);
  expect(guarded.holds('reply:1', [`Halo. ${text} Salam.`])).toBe(true);
  expect(guarded.holds('reply:1', ['Pengaduan sudah kami teruskan ke Dinas Air, mohon tunggu.'])).toBe(true);
  expect(guarded.holds('reply:1', ['Terima kasih banyak'])).toBe(false);
  expect(guarded.holds('reply:2', [text])).toBe(false);
});
