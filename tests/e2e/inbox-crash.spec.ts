import type { Page } from '@playwright/test';
import { databaseIn } from './support/database.ts';
import { readTables, type Tables } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openPanel, setUpInbox } from './support/inbox.ts';
import { endWorker, launchExtension } from './support/launch.ts';
import { openX, scrollToEnd } from './support/x-page.ts';

const MENTIONS = '/notifications/mentions';
const BURST = 500;
/** With those that the replica's mentions always have. */
const ALL = BURST + 5;

const waitForMentions = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(50_000);

function expectEachOnce({ posts = [], entries = [] }: Tables): void {
  const seen = entries.flatMap(({ event }) => {
    const { kind, postId } = event as { kind: string; postId?: string };
    return kind === 'post-seen' && postId ? [postId] : [];
  });
  expect(posts).toHaveLength(ALL);
  expect(new Set(seen).size).toBe(ALL);
  expect(seen, 'none twice').toHaveLength(ALL);
}

test.beforeEach(async ({ context, extensionId, replica }) => {
  test.setTimeout(240_000);
  replica.seed({ mentions: BURST });
  await setUpInbox(context, extensionId);
});

test('the worker killed again and again while 500 mentions pass: none lost, none twice', async ({
  page,
  context,
  extension,
  extensionId,
  serviceWorker,
}) => {
  await openX(page, MENTIONS);
  await waitForMentions(page);
  await page.mouse.move(600, 400);
  await serviceWorker.evaluate(() => Object.assign(globalThis, { first: true }));
  await scrollToEnd(page, async (step) => {
    if (step % 10 === 5) await endWorker(extension.browserCdp, extensionId);
  });
  expect(await serviceWorker.evaluate(() => 'first' in globalThis), 'the worker died').toBe(false);

  const reader = await openPanel(context, extensionId);
  const count = async () => (await readTables(context, extensionId, reader.page))['posts']?.length;
  // A page waits up to a minute before it sends again what it got no answer for.
  await expect.poll(count, { timeout: 120_000 }).toBe(ALL);
  expectEachOnce(await readTables(context, extensionId, reader.page));
  const database = await databaseIn(reader.page);
  expect(await database.verify()).toMatchObject({ ok: true });
  expect(await database.staleRows()).toEqual([]);
});

test('the browser killed while a burst is written: what was shown as seen is there, the journal holds, the rest follows', async ({
  page,
  context,
  extension,
  extensionFolder,
  extensionId,
  chromiumBrowser,
  profile,
  replica,
}) => {
  const panel = await openPanel(context, extensionId);
  await page.bringToFront();
  await openX(page, MENTIONS);
  await waitForMentions(page);
  await page.mouse.move(600, 400);
  const { processInfo } = (await extension.browserCdp.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('no process of the browser');
  const closed = context.waitForEvent('close', { timeout: 60_000 });
  const scrolling = scrollToEnd(page).catch(() => {});
  await expect.poll(() => panel.count('open'), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(60);
  const shown = await panel.count('open');
  process.kill(browser.id, 'SIGKILL');
  await Promise.all([closed, scrolling]);

  const again = await launchExtension({
    browser: chromiumBrowser,
    extension: extensionFolder,
    profile,
    args: [...replica.chromiumArgs],
    context: { headless: true, viewport: { width: 1280, height: 900 } },
  });
  try {
    const options = await again.context.newPage();
    await options.goto(`chrome-extension://${again.id}/options.html#record`);
    const stored = await readTables(again.context, again.id, options);
    expect(stored['posts']?.length).toBeGreaterThanOrEqual(shown);
    expect(stored['posts']?.length, 'it was killed in the middle').toBeLessThan(ALL);
    await options.getByRole('button', { name: 'Verify the record' }).click();
    await expect(options.getByText('The record is intact')).toBeVisible();
    const database = await databaseIn(options);
    expect(await database.verify()).toMatchObject({ ok: true });
    expect(await database.staleRows()).toEqual([]);

    const x = await again.context.newPage();
    await openX(x, MENTIONS);
    await waitForMentions(x);
    await x.mouse.move(600, 400);
    await scrollToEnd(x);
    const count = async () => (await readTables(again.context, again.id, options))['posts']?.length;
    await expect.poll(count, { timeout: 90_000 }).toBe(ALL);
    expectEachOnce(await readTables(again.context, again.id, options));
  } finally {
    await again.context.close();
  }
});
