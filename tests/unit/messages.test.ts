import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SeenOnPage } from '@/lib/core/cases/seen-post.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { ExtensionGoneError, handle, MessageError, NoAnswerError, send, senderKind } from '@/lib/messages.ts';

type Sender = Parameters<typeof senderKind>[0];
type Listener = (message: unknown, sender: Sender, respond?: (reply: unknown) => void) => unknown;

const event: JournalEvent = journalEvent.parse({
  kind: 'draft-held',
  id: '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01',
  at: '2026-11-23T08:00:00Z',
  draftKind: 'post',
  rules: [],
});
const changed = { kind: 'rules-changed', id: event.id, at: event.at, changes: [{ path: 'name' }] };

const self = () => browser.runtime.id;
const tab = { id: 1 } as NonNullable<Sender['tab']>;
const onX = (): Sender => ({ id: self(), tab, frameId: 0, url: 'https://x.com/home' });
const ownPage = (): Sender => ({ id: self(), tab, frameId: 0, url: browser.runtime.getURL('/options.html' as '/') });

const append = vi.fn(async () => ({ seq: 7 }));
const open = vi.fn(async () => null);
const mute = vi.fn(async () => null);
const seen = vi.fn(async ({ posts }: SeenOnPage) => ({ accepted: posts.length }));
const replied = vi.fn(async () => null);
const replies = {
  'replies.suggest': vi.fn(async () => ({ offers: [], available: 0, values: {} })),
  'replies.find': vi.fn(async () => ({ offers: [], recents: [] })),
  'replies.outcome': vi.fn(async () => null),
  'replies.remember': vi.fn(async () => null),
  'replies.favourite': vi.fn(async () => null),
  'replies.sent-before': vi.fn(async () => ({ count: 0 })),
  'replies.pick': vi.fn(async () => null),
  'x-api.fetch': vi.fn(async () => null),
};

/** The listener as the browser would call it. */
function listener(): Listener {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  handle({
    'journal.append': append,
    'rule.mute': mute,
    'options.open': open,
    'posts.seen': seen,
    'posts.sight': vi.fn(async () => null),
    'reply.sent': replied,
    ...replies,
  });
  return add.mock.calls[0]?.[0] as unknown as Listener;
}
const ask = (message: unknown, sender: Sender) => listener()(message, sender);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

describe('sender', () => {
  test.each<[string, () => Sender, 'page' | 'content' | undefined]>([
    ['our script on x.com', onX, 'content'],
    ['our script on mobile.twitter.com', () => ({ ...onX(), url: 'https://mobile.twitter.com/a' }), 'content'],
    ['our own page', ownPage, 'page'],
    ['our own page outside a tab', () => ({ id: self(), url: browser.runtime.getURL('/') }), 'page'],
    ['another extension', () => ({ ...onX(), id: 'other' }), undefined],
    ['no id', () => ({ url: 'https://x.com/home', tab, frameId: 0 }), undefined],
    ['a sub-frame on x.com', () => ({ ...onX(), frameId: 4 }), undefined],
    ['another site', () => ({ ...onX(), url: 'https://x.com.evil.example/' }), undefined],
    ['X without TLS', () => ({ ...onX(), url: 'http://x.com/home' }), undefined],
    ['a subdomain we do not run on', () => ({ ...onX(), url: 'https://ads.x.com/' }), undefined],
    ['X outside a tab', () => ({ id: self(), frameId: 0, url: 'https://x.com/home' }), undefined],
    ['no address', () => ({ id: self(), tab, frameId: 0 }), undefined],
    ['no real address', () => ({ ...onX(), url: 'x.com' }), undefined],
  ])('%s', (_, sender, kind) => {
    expect(senderKind(sender())).toBe(kind);
  });
});

describe('background', () => {
  test('answers a good message', async () => {
    const reply = await ask({ name: 'journal.append', payload: event }, onX());
    expect(reply).toEqual({ ok: true, result: { seq: 7 } });
    expect(append).toHaveBeenCalledWith(event, 'content');
  });

  test('answers through `respond` where the browser gives one', async () => {
    const reply = await new Promise((resolve) => {
      expect(listener()({ name: 'options.open', payload: {} }, onX(), resolve)).toBe(true);
    });
    expect(reply).toEqual({ ok: true, result: null });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'unknown'],
    ['a string', 'journal.append', 'unknown'],
    ['an unknown name', { name: 'journal.clear', payload: {} }, 'unknown'],
    ['a prototype key', { name: 'constructor', payload: {} }, 'unknown'],
    ['another prototype key', { name: '__proto__', payload: {} }, 'unknown'],
    ['more than name and payload', { name: 'options.open', payload: {}, url: 'https://evil.example' }, 'unknown'],
    ['draft text', { name: 'journal.append', payload: { ...event, text: 'secret' } }, 'invalid'],
    ['no payload', { name: 'journal.append' }, 'unknown'],
    ['an empty payload', { name: 'journal.append', payload: {} }, 'invalid'],
    ['a rule that is an address', { name: 'options.open', payload: { rule: '../evil' } }, 'invalid'],
    ['changed rules from X', { name: 'journal.append', payload: changed }, 'refused'],
  ])('refuses %s', async (_, message, code) => {
    const reply = await ask(message, onX());
    expect(reply).toMatchObject({ ok: false, code });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(append).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });

  test('refuses a stranger before looking at the message', async () => {
    expect(await ask({ name: 'journal.append', payload: event }, { ...onX(), id: 'other' })).toMatchObject({
      code: 'refused',
    });
    expect(append).not.toHaveBeenCalled();
  });

  test('takes changed rules from our own page', async () => {
    expect(await ask({ name: 'journal.append', payload: changed }, ownPage())).toMatchObject({ ok: true });
  });

  const post = {
    id: '2069000000000000002',
    author: 'budi_contoh',
    text: 'Kapan air menyala?',
    translated: false,
    truncated: false,
    media: [],
    replyingTo: ['KotaContoh'],
    mentions: [],
  };
  const onPage = { page: 'mentions', posts: [post], conversations: [] };
  const sight = { page: 'mentions', readable: false };
  const reply = { account: 'KotaContoh', answers: post.id, at: '2026-11-23T08:00:00Z' };

  test('a reply is picked by our own pages only, asked for by both', async () => {
    const pick = { name: 'replies.pick', payload: { postId: '1', replyId: 'waste', values: {} } };
    expect(await ask(pick, onX())).toMatchObject({ code: 'refused' });
    expect(replies['replies.pick']).not.toHaveBeenCalled();
    expect(await ask(pick, ownPage())).toMatchObject({ ok: true });
    const question = { name: 'replies.suggest', payload: { postId: '1', text: 'air mati', thread: [] } };
    expect(await ask(question, onX())).toMatchObject({ ok: true });
    expect(await ask(question, ownPage())).toMatchObject({ ok: true });
  });

  test('fetching from the API is asked for by our own pages only', async () => {
    const fetch = { name: 'x-api.fetch', payload: {} };
    expect(await ask(fetch, onX())).toMatchObject({ code: 'refused' });
    expect(await ask(fetch, ownPage())).toMatchObject({ ok: true });
  });

  test('takes what was seen, and a reply that left, from X only', async () => {
    expect(await ask({ name: 'posts.seen', payload: onPage }, onX())).toEqual({ ok: true, result: { accepted: 1 } });
    expect(await ask({ name: 'reply.sent', payload: reply }, onX())).toEqual({ ok: true, result: null });
    expect(await ask({ name: 'posts.sight', payload: sight }, onX())).toEqual({ ok: true, result: null });
    expect(await ask({ name: 'posts.sight', payload: sight }, ownPage())).toMatchObject({ code: 'refused' });
    expect(await ask({ name: 'posts.seen', payload: onPage }, ownPage())).toMatchObject({ code: 'refused' });
    expect(await ask({ name: 'reply.sent', payload: reply }, ownPage())).toMatchObject({ code: 'refused' });
    expect(seen).toHaveBeenCalledTimes(1);
    expect(replied).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['a post with more than a post has', 'posts.seen', { ...onPage, posts: [{ ...post, followers: 12 }] }],
    ['an author that is no handle', 'posts.seen', { ...onPage, posts: [{ ...post, author: '<img>' }] }],
    ['51 posts', 'posts.seen', { ...onPage, posts: Array.from({ length: 51 }, () => post) }],
    ['an unknown page', 'posts.seen', { ...onPage, page: 'bookmarks' }],
    ['words of a page that cannot be read', 'posts.sight', { ...sight, text: 'Air mati' }],
    ['the words of a reply', 'reply.sent', { ...reply, text: 'Sudah kami perbaiki' }],
  ])('refuses %s', async (_, name, payload) => {
    expect(await ask({ name, payload }, onX())).toMatchObject({ ok: false, code: 'invalid' });
  });

  test('tells why the handler failed, without its words', async () => {
    append.mockRejectedValueOnce(Object.assign(new Error('secret'), { reason: 'full' }));
    expect(await ask({ name: 'journal.append', payload: event }, onX())).toEqual({
      ok: false,
      code: 'failed',
      detail: 'full',
    });
  });
});

describe('send', () => {
  const DIED =
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
  const replies = (...answers: unknown[]) => {
    const sendMessage = vi.spyOn(browser.runtime, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
    for (const answer of answers) {
      sendMessage.mockImplementationOnce(async () => {
        if (answer instanceof Error) throw answer;
        return answer;
      });
    }
    return sendMessage;
  };
  const good = { ok: true, result: { seq: 1 } };

  test('resolves to the result', async () => {
    replies(good);
    expect(await send('journal.append', event)).toEqual({ seq: 1 });
  });

  test.each([
    ['the worker died', new Error(DIED)],
    ['nobody listened yet', new Error('Could not establish connection. Receiving end does not exist.')],
    ['nobody answered', undefined],
  ])('sends the same again when %s', async (_, first) => {
    const sendMessage = replies(first, good);
    expect(await send('journal.append', event)).toEqual({ seq: 1 });
    expect(sendMessage.mock.calls[1]).toEqual(sendMessage.mock.calls[0]);
  });

  test('gives up after four retries', async () => {
    vi.useFakeTimers();
    const died = new Error(DIED);
    const sendMessage = replies(died, died, died, died, died, good);
    const failure = expect(send('journal.append', event)).rejects.toBeInstanceOf(NoAnswerError);
    await vi.runAllTimersAsync();
    await failure;
    expect(sendMessage).toHaveBeenCalledTimes(5);
    vi.useRealTimers();
  });

  test('does not repeat what was refused', async () => {
    const sendMessage = replies({ ok: false, code: 'failed', detail: 'full' });
    const failure = send('journal.append', event);
    await expect(failure).rejects.toBeInstanceOf(MessageError);
    await expect(failure).rejects.toMatchObject({ code: 'failed', detail: 'full' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('tells a page whose extension is gone', async () => {
    replies(new Error('Extension context invalidated.'));
    await expect(send('options.open', {})).rejects.toBeInstanceOf(ExtensionGoneError);
    vi.spyOn(browser, 'runtime', 'get').mockReturnValue({} as typeof browser.runtime);
    await expect(send('options.open', {})).rejects.toBeInstanceOf(ExtensionGoneError);
  });
});
