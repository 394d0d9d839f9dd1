import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { journalEvent, type RuleChange } from '@/lib/core/journal.ts';
import { shippedPacks } from '@/lib/core/packs/shipped/shipped.ts';
import { publicKeyOf } from '@/lib/core/packs/signature.ts';
import { readPackFile } from '@/lib/packs/pack-file.ts';
import { readPackEntries, updatePackEntries } from '@/lib/packs/stored-packs.ts';
import { readAgency, updateAgency, watchAgency } from '@/lib/settings.ts';
import { createPacksStore } from '@/lib/stores/packs.ts';
import type { PacksDeps, PacksStore } from '@/lib/stores/packs-state.ts';
import { pack, reply, secret, signed, VALUES } from '../core/packs/pack-builder.ts';

let page: AbortController;
let recorded: RuleChange[][] = [];
let downloads: { name: string; text: string }[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  page = new AbortController();
  recorded = [];
  downloads = [];
});
afterEach(() => page.abort());

async function openTab(over: Partial<PacksDeps> = {}): Promise<PacksStore> {
  const store = createPacksStore({
    readAgency,
    watchAgency,
    updateAgency,
    readPackEntries,
    updatePackEntries,
    readPackFile,
    loadShipped: async () => shippedPacks(),
    listReplies: async () => [],
    key: {
      secret: async () => secret(1),
      publicKey: async () => publicKeyOf(secret(1)),
      make: async () => publicKeyOf(secret(1)),
      replace: async (bytes) => publicKeyOf(bytes),
      seal: async () => 'sealed',
      open: async () => 'passphrase',
    },
    download: (name, text) => void downloads.push({ name, text }),
    recordChange: async (changes) => void recorded.push(changes),
    defaultSeverity: () => 'warn',
    now: () => new Date('2026-11-28T03:00:00Z'),
    ...over,
  });
  await store.getState().start(page.signal);
  expect(store.getState().load).toBe('ready');
  return store;
}

const file = (document: unknown) => new File([JSON.stringify(document)], 'pack.json');
const stored = async () => (await browser.storage.local.get('packs'))['packs'];
const inForce = async () => (await readAgency()).rules;

async function takeIn(store: PacksStore, document: object, name = 'Kota'): Promise<void> {
  await store.getState().readFile(file(document));
  await store.getState().takeIn(name);
}

describe('taking in', () => {
  test('installs what was ticked as a layer, in one write, and notes it', async () => {
    const write = vi.fn(updatePackEntries);
    const store = await openTab({ updatePackEntries: write });
    await store.getState().readFile(file(signed()));
    const ids = store.getState().review?.items.map(({ id }) => id) ?? [];
    store.getState().choose(ids, true);
    store.getState().choose(['glossary.RSUD'], false);
    expect(await stored(), 'looking at it changes nothing').toBeUndefined();
    await store.getState().takeIn('Kota');
    expect(write).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ review: undefined, save: { status: 'saved', recorded: true } });
    expect(await inForce()).toMatchObject({ rules: VALUES.rules, glossary: {}, officialDomains: ['kotacontoh.go.id'] });
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toEqual(
      expect.arrayContaining([
        { path: 'packs' },
        { path: 'savedReplies' },
        { path: 'rules.policy/promise', from: 'default', to: 'off' },
      ]),
    );
    const event = { kind: 'rules-changed', id: crypto.randomUUID(), at: '2026-11-28T03:00:00Z', changes: recorded[0] };
    expect(journalEvent.safeParse(event).success).toBe(true);
  });

  test('of a tampered file does nothing and names the place', async () => {
    const store = await openTab();
    const tampered = { ...signed(), values: { rules: {} } };
    await store.getState().readFile(file(tampered));
    await store.getState().takeIn('Kota');
    expect(store.getState().refused).toMatchObject({
      fileName: 'pack.json',
      faults: [{ path: 'signature.signature', code: 'signature' }],
    });
    expect(await stored()).toBeUndefined();
  });

  test('by an unknown key is refused where only trusted ones are taken', async () => {
    await browser.storage.local.set({ agency: { packs: { onlyTrusted: true } } });
    const store = await openTab();
    await takeIn(store, signed());
    expect(store.getState().review?.signer).toMatchObject({ standing: 'new', refused: true });
    expect(await stored()).toBeUndefined();
  });

  test('that cannot be stored leaves everything as it was, and can be tried again', async () => {
    const full = Object.assign(new Error('no room'), { reason: 'full' });
    const update = vi.fn(updatePackEntries).mockRejectedValueOnce(full);
    const store = await openTab({ updatePackEntries: update });
    await takeIn(store, signed());
    expect(store.getState()).toMatchObject({ save: { status: 'failed', reason: 'full' } });
    expect(store.getState().review).toBeDefined();
    expect(await stored()).toBeUndefined();
    await store.getState().retry();
    expect(store.getState()).toMatchObject({ review: undefined, save: { status: 'saved' } });
    expect(store.getState().installed).toHaveLength(1);
  });

  test('of another key for the same pack warns and starts from nothing ticked that asks for caution', async () => {
    const store = await openTab();
    await store.getState().readFile(file(signed()));
    store.getState().choose(['rules.policy/promise'], true);
    await store.getState().takeIn('Kota');
    await store.getState().readFile(file(signed({ version: '1.1.0' }, 8)));
    const { review } = store.getState();
    expect(review?.signer).toMatchObject({ standing: 'new', changed: true, relation: 'newer' });
    expect(review?.items.find(({ id }) => id === 'rules.policy/promise')?.state).toBe('same');
  });
});

describe('later', () => {
  test('a pack is looked at again, moved, exported and removed; each is undone', async () => {
    const store = await openTab();
    await takeIn(store, signed());
    await store.getState().readFile(file(pack({ id: 'second', values: { rules: { 'links/link-http': 'advise' } } })));
    store.getState().choose(['rules.links/link-http'], true);
    await store.getState().takeIn('Second');
    const ids = () => store.getState().installed.map(({ id }) => id);
    expect(ids()).toEqual(['kota-contoh', 'second']);
    expect((await inForce()).rules['links/link-http']).toBe('block');

    await store.getState().move('second', -1);
    expect((await inForce()).rules['links/link-http']).toBe('advise');
    await store.getState().undo();
    expect(ids()).toEqual(['kota-contoh', 'second']);
    await store.getState().undo();
    expect(ids(), 'redo').toEqual(['second', 'kota-contoh']);

    store.getState().reviewInstalled('second');
    expect(store.getState().review?.chosen).toEqual(new Set(['rules.links/link-http']));
    store.getState().closeReview();

    store.getState().exportAgain('kota-contoh');
    expect(JSON.parse(downloads[0]?.text ?? '')).toEqual(signed());

    const before = await stored();
    await store.getState().remove('kota-contoh');
    expect((await inForce()).savedReplies).toEqual([]);
    await store.getState().undo();
    expect(await stored()).toEqual(before);
  });

  test('undo is withdrawn once another tab changed the packs', async () => {
    const [here, there] = [await openTab(), await openTab()];
    await takeIn(here, signed());
    await vi.waitUntil(() => there.getState().installed.length === 1);
    await there.getState().remove('kota-contoh');
    await vi.waitUntil(() => here.getState().undoable === undefined);
    await here.getState().undo();
    expect(here.getState().installed).toEqual([]);
  });

  test('an undo that another tab was quicker than takes nothing back', async () => {
    let isRace = false;
    const store = await openTab({
      updatePackEntries: async (change) => {
        if (isRace) await updatePackEntries(() => []);
        return updatePackEntries(change);
      },
    });
    await takeIn(store, signed());
    await takeIn(store, signed({ id: 'second' }));
    isRace = true;
    await store.getState().undo();
    expect(await readPackEntries()).toEqual([]);
  });

  test('trust in a key and in trusted keys only is stored, noted and undone', async () => {
    const store = await openTab();
    const { key } = signed().signature;
    await store.getState().setTrusted(key, true);
    await store.getState().setOnlyTrusted(true);
    expect((await inForce()).packs).toEqual({ trustedKeys: [key], onlyTrusted: true });
    expect(recorded).toEqual([[{ path: 'packs' }], [{ path: 'packs' }]]);
    await store.getState().readFile(file(signed()));
    expect(store.getState().review?.signer.standing).toBe('trusted');
    await store.getState().undo();
    expect((await inForce()).packs).toEqual({ trustedKeys: [key], onlyTrusted: false });
  });
});

describe('making a pack', () => {
  const details = { id: 'ours', name: 'Ours', version: '1.0.0', publisher: 'Kota', description: '' };

  test('signs the chosen parts, the staff’s own replies with them', async () => {
    await browser.storage.local.set({ agency: { glossary: { RSUD: 'Rumah Sakit' }, name: 'Kota' } });
    const store = await openTab({ listReplies: async () => [reply({ id: 'own' }) as never] });
    await store.getState().makePack(details, ['glossary', 'savedReplies'], true, 'en');
    expect(store.getState().made).toBe('made');
    const other = await openTab();
    await other.getState().readFile(new File([downloads[0]?.text ?? ''], 'ours.json'));
    expect(other.getState().review?.signer.standing).toBe('own');
    expect(other.getState().review?.items.map(({ id }) => id)).toEqual(['savedReplies.own', 'glossary.RSUD']);
  });

  test('says what is missing, and what went wrong with a key', async () => {
    const store = await openTab();
    await store.getState().makePack({ ...details, version: '' }, ['rules'], true, 'en');
    expect(store.getState().makeFaults).toMatchObject([{ path: 'values', code: 'empty' }]);
    await store.getState().takeKey(new Blob(['{}']), 'wrong');
    expect(store.getState().made).toBe('passphrase');
    await store.getState().saveKey('a long passphrase');
    expect(downloads.at(-1)).toEqual({ name: 'tanggap-key.json', text: 'sealed' });
  });
});
