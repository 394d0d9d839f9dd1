import type { Worker } from '@playwright/test';
import type { ReplySent, SeenOnPage, SeenPost } from '../../lib/core/cases/seen-post.ts';
import { seedIds } from '../replica/shared/seed-ids.ts';
import { Composer } from './support/composer.ts';
import { setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openPanel, setUpInbox } from './support/inbox.ts';
import { reloadExtension } from './support/launch.ts';
import { composeDialog, openX, scrollToEnd, xDoes } from './support/x-page.ts';

const ACCOUNTS = ['KotaContoh', 'DinasAirContoh'];
const FOCAL = `/KotaContoh/status/${seedIds.focal}`;

interface Message {
  readonly name: string;
  readonly payload: SeenOnPage | ReplySent;
}

/** Notes every message that the background gets from now on, beside its own listener. */
const listen = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const noted: unknown[] = [];
    Object.assign(globalThis, { noted });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      noted.push(message);
    });
  });

const messages = (worker: Worker): Promise<Message[]> =>
  worker.evaluate(() => (globalThis as unknown as { noted: Message[] }).noted);

/**
 * What was told under a name. A message whose answer is late is sent again before the next one, and must do no harm
 * twice: it is one telling. What is told anew comes after others, or with other posts, and counts.
 */
async function told<Payload>(worker: Worker, wanted: string): Promise<Payload[]> {
  const payloads = (await messages(worker)).filter(({ name }) => name === wanted).map(({ payload }) => payload);
  const isRepeated = (index: number) => JSON.stringify(payloads[index]) === JSON.stringify(payloads[index - 1]);
  return payloads.filter((_, index) => !isRepeated(index)) as Payload[];
}

const seen = (worker: Worker): Promise<SeenOnPage[]> => told(worker, 'posts.seen');

/** The latest reading of each post. */
async function seenPosts(worker: Worker): Promise<ReadonlyMap<string, SeenPost>> {
  return new Map((await seen(worker)).flatMap(({ posts }) => posts.map((post) => [post.id, post] as const)));
}

test.beforeEach(async ({ serviceWorker }) => listen(serviceWorker));

test('nothing is read before the agency has named its accounts; then the open page is', async ({
  page,
  context,
  extensionId,
  serviceWorker,
}) => {
  await openX(page, '/notifications/mentions');
  await page.getByTestId('tweet').first().waitFor();
  await setAgency(context, extensionId, { accounts: [] });
  expect(await seen(serviceWorker)).toEqual([]);
  await setAgency(context, extensionId, { accounts: ACCOUNTS });
  await expect.poll(async () => (await seenPosts(serviceWorker)).size).toBeGreaterThan(0);
});

test.describe('with accounts', () => {
  test.beforeEach(({ context, extensionId }) => setAgency(context, extensionId, { accounts: ACCOUNTS }));

  for (const language of ['en', 'id', 'ar']) {
    test(`mentions are read as they stand, in ${language}`, async ({ page, serviceWorker, replica }) => {
      replica.seed({
        posts: [
          {
            id: '2069600000000000001',
            handle: 'onerror_test',
            lang: 'in',
            text: '<img src=x onerror=alert(1)> @kotacontoh\n\nAir mati 👨‍👩‍👧‍👦 lihat https://www.example.org/laporan/2026/10/air-bersih-kecamatan?rt=03',
            photos: [
              { url: 'https://pbs.twimg.com/media/a?format=jpg', alt: '' },
              { url: 'https://pbs.twimg.com/media/b?format=jpg', alt: 'Keran tanpa air' },
            ],
            createdAt: '2026-10-07T09:00:00.000Z',
          },
          { id: '2069600000000000002', handle: 'ayu_dummy', text: 'Benarkah ini?', quoteOf: seedIds.focal },
          { id: '2069600000000000003', handle: 'toko_iklan', text: 'Diskon @KotaContoh', promoted: true },
          { id: '2069600000000000004', handle: 'KotaContoh', text: 'Pengumuman tanpa balasan' },
          {
            id: '2069600000000000005',
            handle: 'budi_contoh',
            text: `Panjang ${'kata '.repeat(60)}@KotaContoh`,
            foldAt: 99,
            replyTo: { id: '1', handles: ['DinasAirContoh', 'KotaContoh'] },
          },
        ],
      });
      await openX(page, `/notifications/mentions?replica-lang=${language}`);
      await page.getByTestId('tweet').first().waitFor();
      await scrollToEnd(page);
      await expect
        .poll(async () => [...(await seenPosts(serviceWorker)).keys()].sort())
        .toEqual(
          [
            seedIds.question,
            seedIds.secondReply,
            seedIds.translated,
            seedIds.rtl,
            seedIds.video,
            '2069600000000000001',
            '2069600000000000002',
            '2069600000000000005',
          ].sort(),
        );
      const posts = await seenPosts(serviceWorker);
      expect(posts.get('2069600000000000001')).toEqual({
        id: '2069600000000000001',
        author: 'onerror_test',
        postedAt: '2026-10-07T09:00:00.000Z',
        text: '<img src=x onerror=alert(1)> @kotacontoh\n\nAir mati 👨‍👩‍👧‍👦 lihat https://www.example.org/laporan/2026/10/air-bersih-kecamatan?rt=03',
        language: 'id',
        translated: false,
        truncated: false,
        media: [{ kind: 'image' }, { kind: 'image', alt: 'Keran tanpa air' }],
        replyingTo: [],
        mentions: ['kotacontoh'],
      });
      expect(posts.get('2069600000000000002')).toMatchObject({ quotes: { author: 'KotaContoh' }, mentions: [] });
      expect(posts.get('2069600000000000005')).toMatchObject({
        truncated: true,
        replyingTo: ['DinasAirContoh', 'KotaContoh'],
      });
      expect(posts.get(seedIds.translated)).toMatchObject({
        author: 'alex_example',
        text: '@KotaContoh bagaimana cara melaporkan lampu jalan yang rusak?',
        language: 'id',
        translated: true,
      });
      expect(posts.get(seedIds.rtl)).toMatchObject({ language: 'ar', mentions: ['KotaContoh'], translated: false });
      expect(posts.get(seedIds.video)).toMatchObject({ media: [{ kind: 'video' }] });
      expect(posts.get(seedIds.question)).toMatchObject({ replyingTo: ['KotaContoh', 'DinasAirContoh'] });
      for (const { page: kind, signedIn } of await seen(serviceWorker)) {
        expect({ kind, signedIn }).toEqual({ kind: 'mentions', signedIn: 'KotaContoh' });
      }
    });

    test(`a conversation tells who answers whom, and where it ends, in ${language}`, async ({
      page,
      serviceWorker,
    }) => {
      await openX(page, `${FOCAL}?replica-lang=${language}`);
      await page.getByTestId('tweet').nth(2).waitFor();
      await scrollToEnd(page);
      await expect.poll(async () => (await seenPosts(serviceWorker)).has(seedIds.thirdReply)).toBe(true);
      const posts = await seenPosts(serviceWorker);
      const placeOf = (id: string) => {
        const { conversationId, inReplyTo, replyingTo } = posts.get(id) ?? {};
        return { conversationId, inReplyTo, replyingTo };
      };
      const toFocal = { conversationId: seedIds.focal, inReplyTo: seedIds.focal, replyingTo: ['KotaContoh'] };
      expect(placeOf(seedIds.question)).toEqual(toFocal);
      expect(placeOf(seedIds.reply)).toEqual(toFocal);
      expect(placeOf(seedIds.thirdReply)).toEqual(toFocal);
      expect(placeOf(seedIds.answer)).toEqual({
        conversationId: seedIds.focal,
        inReplyTo: seedIds.reply,
        replyingTo: ['siti_warga01', 'KotaContoh'],
      });
      // Below the heading, or hidden behind a button.
      for (const id of [seedIds.unrelated, seedIds.promoted, seedIds.hiddenReply]) expect(posts.has(id)).toBe(false);
      const sizes = (await seen(serviceWorker)).flatMap(({ conversations }) => conversations);
      expect(sizes).toContainEqual({ id: seedIds.focal, author: 'KotaContoh', replies: 76, opened: true });
    });
  }

  test('a conversation opened at a reply knows the post it began with', async ({ page, serviceWorker }) => {
    await openX(page, `/siti_warga01/status/${seedIds.reply}`);
    await expect
      .poll(async () => (await seenPosts(serviceWorker)).get(seedIds.answer))
      .toMatchObject({
        conversationId: seedIds.focal,
        inReplyTo: seedIds.reply,
      });
    expect((await seenPosts(serviceWorker)).get(seedIds.reply)).toMatchObject({ inReplyTo: seedIds.focal });
  });

  test('answers on a profile stand under what they answer', async ({ page, serviceWorker }) => {
    await openX(page, '/KotaContoh/with_replies');
    await page.getByTestId('tweet').first().waitFor();
    await scrollToEnd(page);
    await expect
      .poll(async () => (await seenPosts(serviceWorker)).get(seedIds.answer))
      .toMatchObject({
        inReplyTo: seedIds.reply,
        replyingTo: ['siti_warga01'],
      });
  });

  test('500 mentions scrolled through all arrive, each once', async ({ page, serviceWorker, replica }) => {
    test.setTimeout(120_000);
    replica.seed({ mentions: 500 });
    await openX(page, '/notifications/mentions');
    await page.getByTestId('tweet').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(50_000);
    await page.mouse.move(600, 400);
    await scrollToEnd(page);
    const ids = async () => (await seen(serviceWorker)).flatMap(({ posts }) => posts.map(({ id }) => id));
    await expect.poll(async () => new Set(await ids()).size).toBe(505);
    expect((await ids()).length).toBe(505);
    for (const { posts } of await seen(serviceWorker)) expect(posts.length).toBeLessThanOrEqual(50);
  });

  test('a post below the screen is not seen until it is scrolled to', async ({ page, serviceWorker, replica }) => {
    replica.seed({ mentions: 12 });
    await page.setViewportSize({ width: 1280, height: 500 });
    await openX(page, '/notifications/mentions');
    await page.getByTestId('tweet').nth(5).waitFor();
    await expect.poll(async () => (await seenPosts(serviceWorker)).size).toBeGreaterThan(0);
    expect((await seenPosts(serviceWorker)).size).toBeLessThan(5);
    await scrollToEnd(page);
    await expect.poll(async () => (await seenPosts(serviceWorker)).size).toBe(17);
  });

  test('a reply through the composer is told at once, and seen as an answer', async ({
    page,
    serviceWorker,
    replica,
  }) => {
    await openX(page, '/notifications/mentions');
    const question = page.getByTestId('tweet').filter({ hasText: 'kapan air menyala' });
    await question.getByTestId('reply').click();
    const dialog = composeDialog(page);
    const composer = new Composer(page, dialog);
    await composer.type('Selamat pagi. Air mengalir lagi pukul 14.00 WIB.');
    await expect(dialog.locator('tanggap-checker')).toHaveCount(1);
    await composer.send();
    await expect.poll(() => replica.posts().length).toBe(1);
    const [ours] = replica.posts();
    const replies = () => told<ReplySent>(serviceWorker, 'reply.sent');
    await expect.poll(async () => (await replies()).length).toBe(1);
    expect((await replies())[0]).toEqual({
      account: 'KotaContoh',
      answers: seedIds.question,
      author: 'budi_contoh',
      postId: ours?.id,
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });

    await openX(page, `/budi_contoh/status/${seedIds.question}`);
    await expect
      .poll(async () => (await seenPosts(serviceWorker)).get(ours?.id ?? ''))
      .toMatchObject({
        author: 'KotaContoh',
        inReplyTo: seedIds.question,
        replyingTo: ['budi_contoh', 'KotaContoh'],
      });
  });

  test('with the test ids of posts renamed, mentions and answers are still read', async ({ page, serviceWorker }) => {
    await openX(page, '/home');
    await xDoes(page, (x) => x.breakSelectors({ postTestIds: true }));
    await xDoes(page, (x) => x.navigate('/notifications/mentions'));
    await page.getByText('Kondisi jalan pagi ini').waitFor();
    await scrollToEnd(page);
    await expect
      .poll(async () => (await seenPosts(serviceWorker)).get(seedIds.video))
      .toMatchObject({
        author: 'ayu_dummy',
        mentions: ['KotaContoh'],
      });
    expect((await seenPosts(serviceWorker)).get(seedIds.question)).toMatchObject({
      replyingTo: ['KotaContoh', 'DinasAirContoh'],
      translated: false,
    });
  });

  test('a list whose rows X has renamed: the panel says that posts cannot be read, until they can', async ({
    page,
    context,
    extensionId,
  }) => {
    await setUpInbox(context, extensionId);
    await openX(page, '/home');
    await xDoes(page, (x) => x.breakSelectors({ cellTestId: true }));
    await xDoes(page, (x) => x.navigate('/notifications/mentions'));
    await page.getByText('Kondisi jalan pagi ini').waitFor();
    const panel = await openPanel(context, extensionId);
    const notice = panel.page.getByText('has not recognised any posts on these pages of X: mentions.');
    // A tab in the background tells nothing.
    await page.bringToFront();
    // It waits whether X is still drawing.
    await expect(notice).toBeVisible({ timeout: 15_000 });
    await expect(panel.page.getByText('Reload the X page')).toBeVisible();
    await page.reload();
    await page.getByTestId('tweet').first().waitFor();
    await expect(notice).toHaveCount(0);
  });

  test('the extension reloaded under the page raises no error in it, then or after', async ({
    page,
    serviceWorker,
    extension,
    extensionFolder,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await openX(page, '/notifications/mentions');
    await expect.poll(async () => (await seenPosts(serviceWorker)).size).toBeGreaterThan(0);
    await reloadExtension(extension.browserCdp, extensionFolder);
    await page.bringToFront();
    await xDoes(page, (x) => x.seedMentions(30));
    await scrollToEnd(page);
    await page.reload();
    await page.getByTestId('tweet').first().waitFor();
    expect(errors).toEqual([]);
  });

  test('a dialog over the page changes neither the page nor what was told', async ({ page, serviceWorker }) => {
    await openX(page, FOCAL);
    await expect.poll(async () => (await seenPosts(serviceWorker)).has(seedIds.question)).toBe(true);
    await xDoes(page, (x) => x.openReply('2069000000000000002'));
    await composeDialog(page).waitFor();
    await page.goBack();
    await composeDialog(page).waitFor({ state: 'detached' });
    await scrollToEnd(page);
    await expect.poll(async () => (await seenPosts(serviceWorker)).has(seedIds.thirdReply)).toBe(true);
    expect(new Set((await seen(serviceWorker)).map((message) => message.page))).toEqual(new Set(['conversation']));
    const opened = (await seen(serviceWorker)).flatMap(({ conversations }) => conversations.filter((c) => c.opened));
    expect(opened).toHaveLength(1);
  });
});
