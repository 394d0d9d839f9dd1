import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { journalEvent, type RuleChange } from '@/lib/core/journal.ts';
import { blankForm, formOf } from '@/lib/core/replies/form.ts';
import { type SavedReply, savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { openReplyLibrary, type ReplyLibrary } from '@/lib/db/replies.ts';
import { createReplyLibraryStore, formFor } from '@/lib/stores/reply-library.ts';
import { NEW_REPLY, type ReplyLibraryDeps, type ReplyLibraryStore } from '@/lib/stores/reply-library-state.ts';

const NAME = 'reply-library-test';
let page: AbortController;
let opened: ReplyLibrary[] = [];
let recorded: RuleChange[] = [];

beforeEach(() => {
  page = new AbortController();
  recorded = [];
});
afterEach(async () => {
  page.abort();
  for (const library of opened) library.close();
  opened = [];
  await Dexie.delete(NAME);
});

const reply = (id: string, change: object = {}): SavedReply =>
  savedReplySchema.parse({ id, versions: { en: { title: id, text: 'Text.' } }, ...change });
const titled = (title: string) => ({
  ...blankForm(),
  versions: { ...blankForm().versions, en: { title, text: 'Text.', samples: '' } },
});

async function openTab(overrides: Partial<ReplyLibraryDeps> = {}): Promise<ReplyLibraryStore> {
  const library = openReplyLibrary(NAME);
  opened.push(library);
  const store = createReplyLibraryStore({
    ...library,
    recordChange: async (changes) => void recorded.push(...changes),
    readFile: async (file) => ({ rows: JSON.parse(await file.text()), problems: [], firstRow: 1 }),
    ...overrides,
  });
  store.getState().start(page.signal);
  await until(store, ({ load }) => load === 'ready');
  return store;
}

type State = ReturnType<ReplyLibraryStore['getState']>;
const until = (store: ReplyLibraryStore, holds: (state: State) => boolean) =>
  vi.waitUntil(() => holds(store.getState()), { interval: 5 });
const ids = (store: ReplyLibraryStore) => store.getState().content.replies.map(({ id }) => id);
const stored = (store: ReplyLibraryStore, id: string) =>
  store.getState().content.replies.find((each) => each.id === id);

async function withReplies(...replies: SavedReply[]): Promise<ReplyLibraryStore> {
  const store = await openTab();
  await opened[0]?.put(replies);
  await until(store, ({ content }) => content.replies.length === replies.length);
  return store;
}

describe('writing', () => {
  test('a new reply is stored once it is right, under an id of its title', async () => {
    const store = await openTab();
    store.getState().type(NEW_REPLY, { ...titled('Bin days'), validFrom: 'soon' });
    await store.getState().flush();
    expect(store.getState()).toMatchObject({ save: { status: 'waiting' }, created: undefined });
    store.getState().type(NEW_REPLY, titled('Bin days'));
    await store.getState().flush();
    expect(store.getState()).toMatchObject({
      created: 'bin-days',
      save: { status: 'saved', subject: { kind: 'created', id: 'bin-days' }, recorded: true },
    });
    await until(store, () => ids(store).includes('bin-days'));
    expect(Object.keys(store.getState().forms)).toEqual(['bin-days']);
    expect(recorded).toEqual([{ path: 'replies.status/draft' }]);
  });

  test('of the same title do not replace each other', async () => {
    const store = await withReplies(reply('bin-days'));
    store.getState().type(NEW_REPLY, titled('Bin days'));
    await store.getState().flush();
    await until(store, () => ids(store).length === 2);
    expect(ids(store)).toEqual(['bin-days', 'bin-days-2']);
  });

  test('spaces that were typed stay in the box while they are not in the store', async () => {
    const store = await withReplies(reply('a'));
    store.getState().type('a', titled('Bins '));
    await store.getState().flush();
    await until(store, () => stored(store, 'a')?.versions.en?.title === 'Bins');
    expect(formFor(store.getState(), 'a')?.versions.en.title).toBe('Bins ');
  });

  test('changing the words of an approved reply makes it a draft; undo brings both back', async () => {
    const before = reply('a', { status: 'approved' });
    const store = await withReplies(before);
    store.getState().type('a', titled('Other'));
    await store.getState().flush();
    await until(store, () => stored(store, 'a')?.status === 'draft');
    await store.getState().undo();
    await until(store, () => stored(store, 'a')?.status === 'approved');
    expect(stored(store, 'a')).toEqual(before);
    expect(formFor(store.getState(), 'a')).toEqual(formOf(before));
    await store.getState().undo();
    await until(store, () => stored(store, 'a')?.versions.en?.title === 'Other');
    expect(store.getState().save).toMatchObject({ subject: { kind: 'redo' } });
  });

  test('what two tabs type into different boxes is both kept', async () => {
    const here = await withReplies(reply('a'));
    const there = await openTab();
    here.getState().type('a', { ...formOf(reply('a')), unit: 'Here' });
    there.getState().type('a', { ...formOf(reply('a')), owner: 'There' });
    await there.getState().flush();
    await here.getState().flush();
    await until(here, () => stored(here, 'a')?.unit === 'Here');
    expect(stored(here, 'a')).toMatchObject({ unit: 'Here', owner: 'There' });
  });

  test('what is not right yet is kept, and can be given up', async () => {
    const store = await withReplies(reply('a'), reply('b'));
    store.getState().type('a', titled(''));
    await store.getState().setStatus(['b'], 'retired');
    await until(store, () => stored(store, 'b')?.status === 'retired');
    expect(formFor(store.getState(), 'a')).toEqual(titled(''));
    store.getState().discard('a');
    expect(formFor(store.getState(), 'a')).toEqual(formOf(reply('a')));
  });
});

test('the record tells each new status and changes of approved replies, and no more', async () => {
  const store = await withReplies(reply('a', { status: 'approved' }), reply('b'));
  for (const id of ['a', 'b']) {
    store.getState().type(id, { ...formOf(reply(id)), unit: 'New' });
    await store.getState().flush();
  }
  await store.getState().setStatus(['a', 'b'], 'retired');
  expect(recorded).toEqual([{ path: 'replies' }, { path: 'replies.status/retired' }]);
  for (const changes of recorded) {
    const event = { kind: 'rules-changed', id: crypto.randomUUID(), at: '2026-11-23T08:00:00Z', changes: [changes] };
    expect(journalEvent.safeParse(event).success).toBe(true);
  }
});

describe('undo', () => {
  test('of a copy removes it', async () => {
    const store = await withReplies(reply('a'));
    await store.getState().duplicate('a', '(copy)');
    await until(store, () => ids(store).includes('a-2'));
    await store.getState().undo();
    await until(store, () => ids(store).length === 1);
  });

  test('is withdrawn once another tab changed the same reply', async () => {
    const here = await withReplies(reply('a'));
    const there = await openTab();
    await here.getState().setStatus(['a'], 'approved');
    await until(there, () => stored(there, 'a')?.status === 'approved');
    await there.getState().setStatus(['a'], 'retired');
    await until(here, ({ undoable }) => undoable === undefined);
    expect(stored(here, 'a')?.status).toBe('retired');
  });
});

describe('taking in a file', () => {
  const file = (rows: unknown) => new File([JSON.stringify(rows)], 'replies.json');

  test('shows what changes, takes in everything, and is undone at once', async () => {
    const before = [reply('a'), reply('b')];
    const store = await withReplies(...before);
    await store.getState().readFile(file([reply('a'), { ...reply('b'), unit: 'New' }, reply('c')]));
    expect(store.getState().importing?.preview).toMatchObject({
      added: [{ id: 'c' }],
      changed: [{ fields: ['unit'] }],
      unchanged: [{ id: 'a' }],
      problems: [],
    });
    await store.getState().takeIn();
    await until(store, () => ids(store).length === 3);
    expect(store.getState()).toMatchObject({ importing: undefined, save: { subject: { kind: 'imported', count: 2 } } });
    await store.getState().undo();
    await until(store, () => ids(store).length === 2);
    expect(store.getState().content.replies).toEqual(before);
  });

  test('with one bad row takes in nothing', async () => {
    const store = await openTab();
    await store.getState().readFile(file([reply('a'), { id: 'b' }]));
    await store.getState().takeIn();
    expect(store.getState().importing?.preview.problems).toMatchObject([{ row: 1, id: 'b', code: 'missing' }]);
    expect(await opened[0]?.list()).toEqual([]);
  });

  test('is compared anew when the library changes before it is taken in', async () => {
    const store = await openTab();
    await store.getState().readFile(file([reply('a')]));
    await opened[0]?.put([reply('a')]);
    await until(store, ({ importing }) => importing?.preview.unchanged.length === 1);
  });
});

test('starter replies that are there already are left alone', async () => {
  const own = reply('starter-a', { unit: 'Ours' });
  const store = await withReplies(own);
  await store.getState().addStarter([reply('starter-a'), reply('starter-b')]);
  await until(store, () => ids(store).length === 2);
  expect(stored(store, 'starter-a')).toEqual(own);
});

describe('a failure', () => {
  test('says why, keeps what was typed, and can be tried again', async () => {
    const full = Object.assign(new Error('no room'), { reason: 'full' });
    const library = openReplyLibrary(NAME);
    opened.push(library);
    const update = vi.fn(library.update).mockRejectedValueOnce(full);
    const store = await openTab({ update });
    store.getState().type(NEW_REPLY, titled('Bins'));
    await store.getState().flush();
    expect(store.getState()).toMatchObject({ save: { status: 'failed', reason: 'full' } });
    expect(formFor(store.getState(), NEW_REPLY)).toEqual(titled('Bins'));
    await store.getState().retry();
    await until(store, () => ids(store).includes('bins'));
  });

  test('to switch learning off sets the box back', async () => {
    const store = await openTab({ setPreferences: () => Promise.reject(new Error('no')) });
    const done = store.getState().setLearning(false);
    expect(store.getState().content.preferences.learning).toBe(false);
    await done;
    expect(store.getState()).toMatchObject({
      content: { preferences: { learning: true } },
      save: { status: 'failed' },
    });
  });

  test('of the journal is told, and the reply is saved all the same', async () => {
    const store = await openTab({ recordChange: () => Promise.reject(new Error('full')) });
    store.getState().type(NEW_REPLY, titled('Bins'));
    await store.getState().flush();
    expect(store.getState().save).toMatchObject({ status: 'saved', recorded: false });
  });

  test('to read is told with its reason', async () => {
    const closed = openReplyLibrary(NAME);
    closed.close();
    const store = createReplyLibraryStore({ ...closed } as unknown as ReplyLibraryDeps);
    store.getState().start(page.signal);
    await until(store, ({ load }) => load === 'failed');
    expect(store.getState().reason).toBe('closed');
  });
});
