import { expect, test, vi } from 'vitest';
import { createKeepingStore, type KeepingDeps, type Preview } from '@/lib/stores/keeping.ts';

const full = Object.assign(new Error('no room'), { reason: 'full' });
const PREVIEW: Preview = {
  ok: true,
  events: { all: 3, fresh: 2 },
  posts: { all: 1, fresh: 1 },
  notes: { all: 0, fresh: 0 },
  chain: { ok: true, length: 3, head: 'abc', removed: 0 },
};

function open(overrides: Partial<KeepingDeps> = {}) {
  const deps = {
    countKept: vi.fn<KeepingDeps['countKept']>(async () => ({ cases: 1, posts: 2, events: 3 })),
    exportAll: vi.fn<KeepingDeps['exportAll']>(async () => {}),
    previewImport: vi.fn<KeepingDeps['previewImport']>(async () => PREVIEW),
    importAll: vi.fn<KeepingDeps['importAll']>(async () => ({ ok: true, events: 2, posts: 1, notes: 0 })),
    countPerson: vi.fn<KeepingDeps['countPerson']>(async () => ({ posts: 2, cases: 1, notes: 0 })),
    erasePerson: vi.fn<KeepingDeps['erasePerson']>(async () => 1),
    rebuild: vi.fn<KeepingDeps['rebuild']>(async (onProgress) => onProgress({ done: 1, total: 1 })),
    mayNotify: vi.fn<KeepingDeps['mayNotify']>(async () => false),
    askToNotify: vi.fn<KeepingDeps['askToNotify']>(async () => true),
    stopNotifying: vi.fn<KeepingDeps['stopNotifying']>(async () => {}),
    ...overrides,
  };
  const store = createKeepingStore(deps);
  return { deps, state: store.getState, store };
}

test('a file is imported only once it was looked at and agreed to', async () => {
  const { deps, state } = open();
  await state().chooseFile('archive.jsonl', async () => 'lines');
  expect(state().importing).toEqual({ status: 'asked', file: 'archive.jsonl', preview: PREVIEW });
  expect(deps.importAll).not.toHaveBeenCalled();
  await state().confirmImport();
  expect(deps.importAll).toHaveBeenCalledExactlyOnceWith('lines');
  expect(state().importing).toMatchObject({ status: 'done', added: { events: 2 } });
  expect(state().kept, 'counted anew').toMatchObject({ status: 'ready' });
});

test('a file that was put aside is not imported', async () => {
  const { deps, state } = open();
  await state().chooseFile('archive.jsonl', async () => 'lines');
  state().cancelImport();
  await state().confirmImport();
  expect(deps.importAll).not.toHaveBeenCalled();
});

test('a file that is wrong is refused line by line, and one that cannot be read says why', async () => {
  const errors = [{ line: 2, path: 'post.text' }];
  const { state } = open({ previewImport: async () => ({ ok: false, errors }) });
  await state().chooseFile('notes.txt', async () => 'x');
  expect(state().importing).toEqual({ status: 'refused', file: 'notes.txt', errors });
  await state().chooseFile('notes.txt', () => Promise.reject(full));
  expect(state().importing).toEqual({ status: 'failed', reason: 'full' });
});

test('nobody is erased without a question', async () => {
  const { deps, state } = open();
  await state().confirmErase();
  await state().findPerson('https://x.com/warga_1');
  expect(state().erasing).toEqual({ status: 'asked', handle: 'warga_1', person: { posts: 2, cases: 1, notes: 0 } });
  state().cancelErase();
  await state().confirmErase();
  expect(deps.erasePerson).not.toHaveBeenCalled();
  await state().findPerson('@warga_1');
  await state().confirmErase();
  expect(deps.erasePerson).toHaveBeenCalledExactlyOnceWith('warga_1');
  expect(state().erasing).toEqual({ status: 'done', handle: 'warga_1', cases: 1 });
});

test.each(['', 'not a handle', 'warga_1 warga_2', '<img>'])('%j names nobody', async (text) => {
  const { deps, state } = open();
  await state().findPerson(text);
  expect(state().erasing).toEqual({ status: 'invalid' });
  expect(deps.countPerson).not.toHaveBeenCalled();
});

test('a rebuild tells how far it is, and runs once at a time', async () => {
  const seen: unknown[] = [];
  const { deps, state, store } = open();
  store.subscribe(({ rebuilding }) => seen.push(rebuilding));
  await Promise.all([state().rebuild(), state().rebuild()]);
  expect(deps.rebuild).toHaveBeenCalledTimes(1);
  expect(seen).toContainEqual({ status: 'busy', progress: { done: 1, total: 1 } });
  expect(state().rebuilding).toEqual({ status: 'done' });
});

test('the browser is asked in the turn of the click, for that is when it answers', async () => {
  const { deps, state } = open();
  const asked = state().setNotices(true);
  expect(deps.askToNotify).toHaveBeenCalledTimes(1);
  await asked;
  expect(state().notices).toBe('on');
  await state().setNotices(false);
  expect(state().notices).toBe('off');
});

test('a person who says no to the browser is told so', async () => {
  const { state } = open({ askToNotify: async () => false });
  await state().setNotices(true);
  expect(state().notices).toBe('refused');
});

test('every failure says why, and nothing else stops working', async () => {
  const { state } = open({
    countKept: () => Promise.reject(full),
    exportAll: () => Promise.reject(full),
    erasePerson: () => Promise.reject(full),
    rebuild: () => Promise.reject(full),
  });
  const failed = { status: 'failed', reason: 'full' };
  await state().load();
  await state().exportAll();
  await state().rebuild();
  await state().findPerson('warga_1');
  await state().confirmErase();
  expect(state()).toMatchObject({
    kept: failed,
    exporting: failed,
    rebuilding: failed,
    erasing: failed,
    notices: 'off',
  });
});
