import { beforeEach, expect, test, vi } from 'vitest';
import type { ApprovalRequest } from '@/lib/core/approvals/request.ts';
import { type ApproverDeps, type ApproverStore, createApproverStore } from '@/lib/stores/approver.ts';

const REQUEST: ApprovalRequest = {
  id: 'r1',
  content: { kind: 'post', posts: [{ text: 'Halo', media: [] }] },
  hash: 'h',
  findings: [],
  author: { name: 'Budi', key: 'budi' },
  at: 1,
};

let store: ApproverStore;
let read: ApproverDeps['read'];
const answer = vi.fn(async (_: ApprovalRequest, decision: 'approved' | 'refused') => ({
  decision,
  code: 'TGA1-x.',
  until: 9,
}));
const writeRole = vi.fn(async () => {});
const recheck = vi.fn(async () => ({ findings: [], failed: [] }));

beforeEach(async () => {
  vi.clearAllMocks();
  read = (pasted) => (pasted === 'good' ? { ok: true, value: REQUEST } : { ok: false, fault: 'damaged' });
  store = createApproverStore({
    ownKey: async () => 'sari',
    readRole: async () => 'approver',
    writeRole,
    read: (pasted) => read(pasted),
    readPicture: async (file) => (file.type === 'image/png' ? 'good' : undefined),
    recheck,
    answer,
    copy: async () => {},
  });
  await store.getState().start();
});

test('a request is opened, checked by the own rules, and answered', async () => {
  await store.getState().open('good');
  expect(store.getState()).toMatchObject({ request: REQUEST, recheck: { findings: [] } });
  await store.getState().give('approved', '', 'Sari');
  expect(store.getState().answer).toMatchObject({ decision: 'approved', code: 'TGA1-x.' });
  store.getState().close();
  expect(store.getState()).toMatchObject({ request: undefined, answer: undefined });
});

test('a bad code opens nothing, and takes what was open away', async () => {
  await store.getState().open('good');
  await store.getState().open('bad');
  expect(store.getState()).toMatchObject({ request: undefined, fault: 'damaged' });
});

test('a picture with a code is as good as the code; one without says so', async () => {
  await store.getState().openPicture(new Blob([], { type: 'image/png' }));
  expect(store.getState().request).toBe(REQUEST);
  await store.getState().openPicture(new Blob([], { type: 'image/gif' }));
  expect(store.getState()).toMatchObject({ request: undefined, fault: 'no-picture', busy: false });
});

test('checks that cannot run are said to have failed, not to have found nothing', async () => {
  recheck.mockRejectedValueOnce(new Error('x'));
  await store.getState().open('good');
  expect(store.getState().recheck).toBe('failed');
});

test('neither an author nor the one who asked can answer', async () => {
  await store.getState().open('good');
  await store.getState().setRole('author');
  await store.getState().give('approved', '', 'Sari');
  await store.getState().setRole('approver');
  store.setState({ ownKey: 'budi' });
  await store.getState().give('approved', '', 'Sari');
  expect(answer).not.toHaveBeenCalled();
});

test('an answer that could not be recorded is not given, and can be tried again', async () => {
  await store.getState().open('good');
  answer.mockRejectedValueOnce(Object.assign(new Error('x'), { reason: 'full' }));
  await store.getState().give('approved', '', 'Sari');
  expect(store.getState()).toMatchObject({ answer: undefined, failure: 'full', busy: false, request: REQUEST });
});

test('a role that could not be kept goes back', async () => {
  writeRole.mockRejectedValueOnce(Object.assign(new Error('x'), { reason: 'full' }));
  await store.getState().setRole('author');
  expect(store.getState()).toMatchObject({ role: 'approver', failure: 'full' });
});
