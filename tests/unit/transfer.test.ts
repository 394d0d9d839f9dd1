import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { PARTS } from '@/lib/core/transfer/parts.ts';
import { openReplyLibrary, type ReplyLibrary } from '@/lib/db/replies.ts';
import {
  readAgency,
  readLanguage,
  readMutes,
  readPanel,
  readStaffName,
  setMuted,
  updateAgency,
  writeLanguage,
  writeShortcuts,
  writeStaffName,
} from '@/lib/settings.ts';
import { openTransfer } from '@/lib/transfer.ts';

const NOW = Date.parse('2026-11-28T08:00:00Z');
const reply = (id: string, text = 'Terima kasih.') =>
  savedReplySchema.parse({ id, versions: { id: { title: id, text } } });

let library: ReplyLibrary;
let machines = 0;
/** A machine on which nothing was set yet. */
function freshMachine(): ReplyLibrary {
  fakeBrowser.reset();
  machines += 1;
  library = openReplyLibrary(`replies-${machines}`);
  return library;
}
beforeEach(() => void freshMachine());

async function setUp() {
  await updateAgency((rules) => ({
    ...rules,
    name: 'Kota Contoh',
    accounts: ['KotaContoh'],
    rules: { 'links/link-http': 'off' },
    clocks: { ...rules.clocks, zone: 'Asia/Makassar' },
  }));
  await writeLanguage('id');
  await writeStaffName('Rina');
  await setMuted('KotaContoh', 'accessibility/emoji-excess', true);
  await writeShortcuts(false);
  await storage.setItems([
    { key: 'local:packs', value: [{ name: 'Nasional', values: { emergencyNumbers: ['112'] } }] },
  ]);
  await library.put([reply('air-mati')]);
}

async function everything() {
  const { rules, origins } = await readAgency();
  const [language, staff, mutes, panel, replies] = await Promise.all([
    readLanguage(),
    readStaffName(),
    readMutes(),
    readPanel(),
    library.list(),
  ]);
  return { rules, origins, language, staff, mutes, panel, replies };
}

async function exported(): Promise<string> {
  await setUp();
  return openTransfer(library).exportText(NOW);
}

describe('settings taken to another machine', () => {
  it('are there as they were', async () => {
    const text = await exported();
    const there = await everything();
    freshMachine();
    const transfer = openTransfer(library);
    const preview = await transfer.preview(text);
    expect(preview).toMatchObject({ exportedAt: '2026-11-28T08:00:00.000Z', problems: [] });
    expect('changes' in preview && preview.changes.map(({ part }) => part)).toEqual([
      'agency',
      'checks',
      'replies',
      'clocks',
      'packs',
      'language',
      'mutes',
      'machine',
    ]);
    await transfer.restore(text, PARTS);
    expect(await everything()).toEqual(there);
    expect(there.rules.emergencyNumbers, 'from the pack').toEqual(['112']);
    expect(await transfer.preview(text)).toMatchObject({ changes: [] });
  });

  it('are taken over by part, and put back as they were', async () => {
    const text = await exported();
    freshMachine();
    await updateAgency((rules) => ({ ...rules, name: 'Kota Lain', units: ['Dinas Air'] }));
    await library.put([reply('air-mati', 'Lama.'), reply('own')]);
    const before = await everything();
    const restored = await openTransfer(library).restore(text, ['agency', 'replies']);
    expect(await everything()).toMatchObject({
      rules: { name: 'Kota Contoh', units: ['Dinas Air'], rules: {} },
      language: 'auto',
      replies: [reply('air-mati'), reply('own')],
    });
    expect(await restored?.undo()).toBe(true);
    expect(await everything()).toEqual(before);
  });

  it('are not put back over what was changed since', async () => {
    const text = await exported();
    freshMachine();
    const restored = await openTransfer(library).restore(text, ['agency']);
    await updateAgency((rules) => ({ ...rules, units: ['Dinas Air'] }));
    expect(await restored?.undo()).toBe(false);
    expect((await readAgency()).rules).toMatchObject({ name: 'Kota Contoh', units: ['Dinas Air'] });
  });
});

describe('an import that cannot be stored', () => {
  it('changes nothing, saved replies neither', async () => {
    const text = await exported();
    freshMachine();
    await library.put([reply('air-mati', 'Lama.')]);
    const before = await everything();
    const full = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(openTransfer(library).restore(text, PARTS)).rejects.toMatchObject({ reason: 'full' });
    full.mockRestore();
    expect(await everything()).toEqual(before);
  });

  it('of saved replies changes no setting', async () => {
    const text = await exported();
    freshMachine();
    const before = await everything();
    const broken = { ...library, update: () => Promise.reject(new Error('closed')) };
    await expect(openTransfer(broken).restore(text, PARTS)).rejects.toThrow('closed');
    expect(await everything()).toEqual(before);
  });
});

it('a file of another kind is refused, and never stored', async () => {
  const transfer = openTransfer(library);
  expect(await transfer.preview('[]')).toEqual({ refused: 'kind' });
  expect(await transfer.restore('[]', PARTS)).toBeUndefined();
});
