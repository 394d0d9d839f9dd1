import { expect, test, vi } from 'vitest';
import { createInboxStore, queryOf } from '@/lib/stores/inbox.ts';
import { memoryInbox } from '@/tests/support/memory-inbox.ts';
import { panelDeps } from '@/tests/support/panel.tsx';
import { idOf, sampleRow } from '@/tests/support/sample-cases.ts';

async function openStore(overrides: Parameters<typeof panelDeps>[1] = {}) {
  const inbox = memoryInbox([sampleRow(1), sampleRow(2)]);
  const store = createInboxStore(panelDeps(inbox.source, overrides).deps);
  await store.getState().start(new AbortController().signal);
  let owner: string | undefined;
  inbox.source.detail(idOf(1))(
    (detail) => {
      owner = detail?.row.owner;
    },
    () => {},
  );
  return { inbox, store, state: store.getState, owner: () => owner };
}

test('an action is recorded in the name of whoever is here, and can be taken back, newest first', async () => {
  const { inbox, state, owner } = await openStore();
  expect(await state().act([{ caseId: idOf(1), do: 'claim' }])).toBe(true);
  await state().act([{ caseId: idOf(1), do: 'release' }]);
  expect(inbox.acted.map(({ by }) => by)).toEqual(['Rina', 'Rina']);
  expect(state()).toMatchObject({ undoable: 2, notice: { kind: 'done', action: 'release', count: 1 } });
  await state().undo();
  expect(owner()).toBe('Rina');
  await state().undo();
  expect(owner()).toBeUndefined();
  expect(state()).toMatchObject({ undoable: 0, notice: { kind: 'undone' } });
  await state().undo();
  expect(state().undoable).toBe(0);
});

test('an undo typed while the action is still being recorded waits for it', async () => {
  const { state, owner } = await openStore();
  await Promise.all([state().act([{ caseId: idOf(1), do: 'claim' }]), state().undo()]);
  expect(owner()).toBeUndefined();
  expect(state().notice).toEqual({ kind: 'undone' });
});

test('what could not be recorded is said, and nothing can be taken back', async () => {
  const { inbox, state } = await openStore();
  inbox.failWith(Object.assign(new Error('quota'), { reason: 'full' }));
  expect(await state().act([{ caseId: idOf(1), do: 'claim' }])).toBe(false);
  expect(state()).toMatchObject({ undoable: 0, notice: { kind: 'failed', reason: 'full' } });
});

test('an undo that failed can be tried again', async () => {
  const undo = vi.fn(async () => {
    throw new Error('no');
  });
  const { state } = await openStore({ undo });
  await state().act([{ caseId: idOf(1), do: 'claim' }]);
  await state().undo();
  expect(state()).toMatchObject({ undoable: 1, notice: { kind: 'failed', reason: 'unknown' } });
});

test('another list drops what was marked and open: nothing acts on what is out of sight', async () => {
  const { state } = await openStore();
  const mark = () => {
    state().toggleSelected(idOf(1));
    state().open(idOf(1), 'note');
  };
  const changes = [
    () => state().setTab('mine'),
    () => state().setFilter('class', 'complaint'),
    () => state().search('air'),
    () => state().setGroup('taps-dry'),
    () => state().clearFilters(),
  ];
  for (const change of changes) {
    mark();
    change();
    expect(state()).toMatchObject({ opened: undefined, active: undefined, form: undefined });
    expect(state().selected.size).toBe(0);
  }
});

test('the query holds what was asked for, and whose cases are mine', async () => {
  const { state } = await openStore();
  state().setTab('mine');
  state().setSort('due');
  state().setFilter('unit', 'Dinas Air');
  state().search('  keran mati ');
  expect(queryOf(state())).toEqual({ tab: 'mine', sort: 'due', me: 'Rina', unit: 'Dinas Air', text: 'keran mati' });
  state().clearFilters();
  expect(queryOf(state())).toEqual({ tab: 'mine', sort: 'due', me: 'Rina' });
});

test('tab, order and keys are remembered; search and filters are not, they would hide cases the next day', async () => {
  const writePanel = vi.fn(async () => {});
  const { state } = await openStore({ writePanel });
  state().setTab('waiting');
  state().setSort('oldest');
  state().setShortcuts(false);
  state().search('air');
  state().setFilter('class', 'spam');
  expect(writePanel).toHaveBeenCalledTimes(3);
  expect(writePanel).toHaveBeenLastCalledWith({ tab: 'waiting', sort: 'oldest', shortcuts: false });
});

test('a name that cannot be kept is not taken for kept', async () => {
  const writeStaffName = vi.fn(async () => {
    throw Object.assign(new Error('full'), { reason: 'full' });
  });
  const { state } = await openStore({ writeStaffName, readStaffName: async () => '' });
  await state().setMe(' Adi ');
  expect(writeStaffName).toHaveBeenCalledWith('Adi');
  expect(state()).toMatchObject({ me: '', notice: { kind: 'failed', reason: 'full' } });
});

test('settings that cannot be read are said', async () => {
  const { state } = await openStore({
    readPanel: async () => {
      throw new Error('no');
    },
  });
  expect(state().load).toBe('failed');
});

test('a refused clipboard is said', async () => {
  const { state } = await openStore({
    copy: async () => {
      throw new Error('denied');
    },
  });
  expect(await state().copy('text')).toBe(false);
  expect(state().notice).toEqual({ kind: 'copy-failed' });
});
