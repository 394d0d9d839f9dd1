import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reportReply } from '@/lib/compose/records.ts';
import type { Draft } from '@/lib/core/draft.ts';
import type { PostContext } from '@/lib/stores/composer.ts';

const LINK = 'https://x.com/KotaContoh/status/2070000000000000001';
const parent = { id: '2069000000000000002', author: 'budi_contoh', text: 'NIK saya 3171014505900003' };

const context = (draft: Partial<Draft>): PostContext =>
  ({
    account: draft.account,
    posts: [{ draft: { text: 'Terima kasih', kind: 'reply', media: [], ...draft }, findings: [] }],
  }) as unknown as PostContext;

async function sent(draft: Partial<Draft>, link = LINK, accounts: readonly string[] = ['kotacontoh']) {
  const sendMessage = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, result: null } as never);
  await reportReply(context(draft), link, accounts);
  return sendMessage.mock.calls.map(([message]) => message);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

test('tells which post was answered by which, and no words', async () => {
  const messages = await sent({ account: 'KotaContoh', inReplyTo: parent });
  expect(messages).toEqual([
    {
      name: 'reply.sent',
      payload: {
        account: 'kotacontoh',
        answers: parent.id,
        author: 'budi_contoh',
        postId: '2070000000000000001',
        at: expect.any(String),
      },
    },
  ]);
  expect(JSON.stringify(messages)).not.toContain('NIK');
});

test.each<[string, Partial<Draft>, string, readonly string[]]>([
  ['a post that answers nobody', { account: 'KotaContoh', kind: 'post' }, LINK, ['KotaContoh']],
  [
    'a private account',
    { account: 'KotaContoh', inReplyTo: parent },
    LINK.replace('KotaContoh', 'rina'),
    ['KotaContoh'],
  ],
  ['an agency without accounts', { account: 'KotaContoh', inReplyTo: parent }, LINK, []],
])('tells nothing of %s', async (_, draft, link, accounts) => {
  expect(await sent(draft, link, accounts)).toEqual([]);
});

test('an author that the page did not show is left out', async () => {
  expect(await sent({ inReplyTo: { ...parent, author: '' } })).toMatchObject([{ payload: { answers: parent.id } }]);
});
