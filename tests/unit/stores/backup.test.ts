import { describe, expect, it, vi } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { type BackupDeps, createBackupStore } from '@/lib/stores/backup.ts';

const full = Object.assign(new Error('no room'), { reason: 'full' });
const side = (name: string) => ({ rules: { ...defaultAgencyRules(), name }, replies: [] });
const FILE = { name: 'settings.json', size: 10, text: async () => '{}' };

function setUp(overrides: Partial<BackupDeps> = {}, problems: { path: string; message: string }[] = []) {
  const undo = vi.fn(async () => true);
  const recordChange = vi.fn<BackupDeps['recordChange']>(async () => {});
  const restore = vi.fn<BackupDeps['restore']>(async () => ({ before: side('old'), after: side('new'), undo }));
  const store = createBackupStore({
    exportAll: async () => {},
    preview: async () => ({
      exportedAt: '2026-11-28T08:00:00Z',
      changes: [
        { part: 'agency', changes: [{ path: 'name', kind: 'changed', before: 'old', after: 'new' }] },
        { part: 'language', changes: [{ path: 'language', kind: 'changed', after: 'id' }] },
      ],
      problems,
    }),
    restore,
    recordChange,
    ...overrides,
  });
  return {
    store,
    state: () => store.getState(),
    importing: () => store.getState().importing,
    undo,
    restore,
    recordChange,
  };
}

describe('importing settings', () => {
  it('takes over the parts that stay chosen, notes it, and takes it back', async () => {
    const { state, importing, restore, recordChange, undo } = setUp();
    await state().chooseFile(FILE);
    expect(importing()).toMatchObject({ status: 'asked', chosen: ['agency', 'language'], agreed: true });
    state().choosePart('language', false);
    await state().confirm();
    expect(restore).toHaveBeenCalledExactlyOnceWith('{}', ['agency']);
    expect(importing()).toEqual({ status: 'done', parts: ['agency'], recorded: true });
    expect(recordChange).toHaveBeenLastCalledWith([{ path: 'name' }]);
    await state().undo();
    expect(undo).toHaveBeenCalledOnce();
    expect(importing()).toEqual({ status: 'undone' });
    expect(recordChange).toHaveBeenCalledTimes(2);
  });

  it('waits for consent where values cannot be used', async () => {
    const { state, importing, restore } = setUp({}, [{ path: 'agency.name', message: 'bad' }]);
    await state().chooseFile(FILE);
    await state().confirm();
    expect(restore).not.toHaveBeenCalled();
    expect(importing()).toMatchObject({ status: 'asked', agreed: false });
    state().agree(true);
    await state().confirm();
    expect(importing().status).toBe('done');
  });

  it('of no part does nothing', async () => {
    const { state, restore } = setUp();
    await state().chooseFile(FILE);
    for (const part of ['agency', 'language'] as const) state().choosePart(part, false);
    await state().confirm();
    expect(restore).not.toHaveBeenCalled();
  });

  it('refuses a huge file without reading it', async () => {
    const text = vi.fn(async () => '{}');
    const { state, importing } = setUp();
    await state().chooseFile({ ...FILE, size: 1e9, text });
    expect(importing()).toEqual({ status: 'refused', file: 'settings.json', refused: 'large' });
    expect(text).not.toHaveBeenCalled();
  });

  it('that fails says why', async () => {
    const { state, importing } = setUp({ restore: () => Promise.reject(full) });
    await state().chooseFile(FILE);
    await state().confirm();
    expect(importing()).toEqual({ status: 'failed', reason: 'full' });
  });

  it('that cannot be taken back just now can be later, and says when it is too late', async () => {
    const { state, importing, undo } = setUp();
    await state().chooseFile(FILE);
    await state().confirm();
    undo.mockRejectedValueOnce(full).mockResolvedValueOnce(false);
    await state().undo();
    expect(importing()).toMatchObject({ status: 'done', undoFailed: 'full' });
    await state().undo();
    expect(importing()).toEqual({ status: 'overtaken' });
  });

  it('tells when the record could not note it', async () => {
    const { state, importing } = setUp({ recordChange: () => Promise.reject(full) });
    await state().chooseFile(FILE);
    await state().confirm();
    expect(importing()).toMatchObject({ status: 'done', recorded: false });
  });
});

it('an export that fails says why', async () => {
  const { state } = setUp({ exportAll: () => Promise.reject(full) });
  await state().exportAll();
  expect(state().exporting).toEqual({ status: 'failed', reason: 'full' });
});
