import { expect, test, vi } from 'vitest';
import { createRecordStore, type RecordDeps, type RecordSummary } from '@/lib/stores/record.ts';

const SUMMARY: RecordSummary = { count: 5, removed: 1, accounts: [], people: [], kinds: [] };
const full = Object.assign(new Error('no room'), { reason: 'full' });
const aborted = new DOMException('stopped', 'AbortError');

function open() {
  const deps = {
    summarize: vi.fn<RecordDeps['summarize']>(async () => SUMMARY),
    find: vi.fn<RecordDeps['find']>(async () => undefined),
    read: vi.fn<RecordDeps['read']>(async () => []),
    story: vi.fn<RecordDeps['story']>(async () => []),
    verify: vi.fn<RecordDeps['verify']>(async () => ({ ok: true, length: 5, head: 'abc', removed: 1 })),
    exportAs: vi.fn<RecordDeps['exportAs']>(async () => {}),
    fingerprint: vi.fn<RecordDeps['fingerprint']>(async () => 'abcd 1234'),
  };
  const store = createRecordStore(deps);
  return { deps, state: store.getState };
}

test('without a filter the list is every line, newest first; with one it is what was found', async () => {
  const { state, deps } = open();
  await state().load();
  const { found } = state();
  expect(found.status === 'ready' && [found.rows.total, found.rows.seqAt(0), found.rows.seqAt(4)]).toEqual([5, 5, 1]);
  deps.find.mockResolvedValueOnce([2, 4]);
  await state().setFilter({ by: 'Rina' });
  const narrowed = state().found;
  expect(narrowed.status === 'ready' && [narrowed.rows.total, narrowed.rows.seqAt(0), narrowed.rows.seqAt(1)]).toEqual([
    2, 4, 2,
  ]);
});

test('an earlier search that answers late is not shown', async () => {
  const { state, deps } = open();
  await state().load();
  let answer: (seqs: number[]) => void = () => {};
  deps.find.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  const slow = state().setFilter({ by: 'R' });
  deps.find.mockResolvedValueOnce([3]);
  await state().setFilter({ by: 'Ri' });
  answer([1, 2, 3]);
  await slow;
  expect(deps.find.mock.calls[1]?.[1].aborted).toBe(true);
  expect(state().found).toMatchObject({ rows: { total: 1 } });
});

test('failures say why, and a second try may work', async () => {
  const { state, deps } = open();
  deps.summarize.mockRejectedValueOnce(full);
  await state().load();
  expect(state().summary).toEqual({ status: 'failed', reason: 'full' });
  await state().load();
  expect(state().summary).toMatchObject({ status: 'ready' });
});

test('verification tells how far it is, what it found, and that it was stopped', async () => {
  const { state, deps } = open();
  await state().load();
  deps.verify.mockImplementationOnce(async ({ onProgress, signal }) => {
    onProgress(2);
    expect(state().verifying).toEqual({ status: 'busy', done: 2 });
    state().cancel();
    signal.throwIfAborted();
    throw new Error('was not stopped');
  });
  await state().verify();
  expect(state().verifying).toEqual({ status: 'cancelled' });
  await state().verify();
  expect(state().verifying).toMatchObject({ status: 'done', verdict: { ok: true } });
  deps.verify.mockRejectedValueOnce(full);
  await state().verify();
  expect(state().verifying).toEqual({ status: 'failed', reason: 'full' });
});

test('a table holds what is shown, other files everything; a signed one comes with its key', async () => {
  const { state, deps } = open();
  await state().load();
  deps.find.mockResolvedValueOnce([2, 4]);
  await state().setFilter({ by: 'Rina' });
  await state().exportAs('csv');
  await state().exportAs('jsonl');
  expect(deps.exportAs.mock.calls.map(([form, seqs]) => [form, seqs])).toEqual([
    ['csv', [2, 4]],
    ['jsonl', undefined],
  ]);
  expect(state().fingerprint, 'no key is made for nothing').toBeUndefined();
  await state().exportAs('bundle');
  expect(state()).toMatchObject({ fingerprint: 'abcd 1234', exporting: { status: 'done', form: 'bundle' } });
  deps.exportAs.mockRejectedValueOnce(aborted);
  await state().exportAs('jsonl');
  expect(state().exporting).toEqual({ status: 'cancelled' });
});

test('a story that was left before it was read is not shown', async () => {
  const { state, deps } = open();
  let answer: (entries: never[]) => void = () => {};
  deps.story.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  const slow = state().openStory('first');
  await state().openStory('second');
  answer([]);
  await slow;
  expect(state().story).toMatchObject({ status: 'ready', id: 'second' });
});
