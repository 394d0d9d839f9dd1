import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Fault } from '../replica/x-api/fake-x-api.ts';
import { readTables } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openPanel, setUpInbox } from './support/inbox.ts';
import { connectApi, fillApi, grantApi, idsOf, keptPosts } from './support/x-api.ts';
import { openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Recording is written to the disk in earnest, page by page. */
const SLOW = { timeout: 60_000 };

test.use({ usesOfficialApi: true });
test.beforeEach(({ extensionFolder }) => grantApi(extensionFolder));
test.beforeEach(async ({ context, extensionId }) => {
  test.setTimeout(150_000);
  await setUpInbox(context, extensionId);
});

const secondPage =
  (answer: NonNullable<ReturnType<Fault>>): Fault =>
  ({ path, query }) =>
    path.includes('/mentions') && query.has('pagination_token') ? answer : undefined;
const fetchNow = (page: Page) => page.getByRole('button', { name: 'Fetch now' }).click();
const fact = (page: Page, name: string) => page.locator('.x-api-facts > div').filter({ hasText: name }).locator('dd');

test('connect, 250 mentions over pages, those that are answered leave; nothing is ever written to X', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  const api = replica.officialApi;
  const posts = fillApi(api, 250, 40);
  await page.goto(`chrome-extension://${extensionId}/options.html#x-api`);
  await test.step('not before the terms were read, nor without the app’s id', async () => {
    await page.getByRole('button', { name: 'Connect with X' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Tick this first.' })).toBeVisible();
    await page.getByRole('checkbox', { name: /^A lawyer of the agency/ }).check();
    await page.getByRole('button', { name: 'Connect with X' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Enter the client ID first.' })).toBeVisible();
    expect(api.calls).toEqual([]);
  });
  await connectApi(page, extensionId);
  expect(api.oauth.scope).toBe('tweet.read users.read offline.access');
  await expect(fact(page, 'Coverage')).toContainText('Complete since', SLOW);
  await expect(fact(page, 'Spent this month')).toContainText('of $20.00');

  const { kept, seen } = await keptPosts(context, extensionId, page);
  expect(kept).toEqual(idsOf(posts));
  expect(seen).toEqual(idsOf(posts));
  const panel = await openPanel(context, extensionId);
  await expect.poll(() => panel.count('open')).toBe(210);
  await panel.page.getByRole('button', { name: 'Coverage' }).click();
  await expect(fact(panel.page, 'Coverage')).toContainText('Complete since');
  expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations).toEqual([]);
  expect((await new AxeBuilder({ page: panel.page }).withTags(TAGS).analyze()).violations).toEqual([]);
  const written = api.calls.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/2/oauth2/'));
  expect(written).toEqual([]);
});

test('a token that expires in the middle of the pages is refreshed once', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  const api = replica.officialApi;
  const posts = fillApi(api, 250);
  api.failOnce(({ path, query }, oauth) => {
    if (!path.includes('/mentions') || !query.has('pagination_token')) return undefined;
    oauth.expireAccess();
    return { status: 401, json: {} };
  });
  await connectApi(page, extensionId);
  await expect(fact(page, 'Coverage')).toContainText('Complete since', SLOW);
  expect(api.oauth.refreshed).toBe(1);
  expect((await keptPosts(context, extensionId, page)).seen).toEqual(idsOf(posts));
});

test('X asks to wait: goes on where it was', async ({ page, context, extensionId, replica }) => {
  const api = replica.officialApi;
  const posts = fillApi(api, 150);
  const headers = { 'x-rate-limit-limit': '300', 'x-rate-limit-remaining': '0' };
  const reset = String(Math.ceil(Date.now() / 1000) + 3);
  api.failOnce(secondPage({ status: 429, json: {}, headers: { ...headers, 'x-rate-limit-reset': reset } }));
  await connectApi(page, extensionId);
  await expect(page.getByRole('heading', { name: 'X asks to wait' })).toBeVisible(SLOW);
  const panel = await openPanel(context, extensionId);
  await expect(panel.page.getByRole('heading', { name: 'X asks to wait' })).toBeVisible();
  // The alarm would do it within a minute.
  await expect(async () => {
    await fetchNow(page);
    await expect(fact(page, 'Coverage')).toContainText('Complete since', { timeout: 2000 });
  }).toPass(SLOW);
  expect((await keptPosts(context, extensionId, page)).seen).toEqual(idsOf(posts));
  await expect(panel.page.getByRole('heading', { name: 'X asks to wait' })).toBeHidden();
});

test('access taken back on X: says so, and goes on after connecting again', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  const api = replica.officialApi;
  fillApi(api, 3);
  await connectApi(page, extensionId);
  await expect(fact(page, 'Coverage')).toContainText('Complete since', SLOW);
  api.oauth.revokeAll();
  await fetchNow(page);
  await expect(page.getByRole('heading', { name: 'X has ended the connection' })).toBeVisible();
  await expect(fact(page, 'Coverage')).toContainText('Not complete since');
  const posts = fillApi(api, 5, 0, 4);
  await page.getByRole('button', { name: 'Connect again' }).click();
  await expect(fact(page, 'Coverage')).toContainText('Complete since', SLOW);
  await expect
    .poll(async () => (await keptPosts(context, extensionId, page)).kept, SLOW)
    .toEqual(expect.arrayContaining(idsOf(posts)));
});

test('the worker killed in the middle of the pages: nothing lost or doubled', async ({
  page,
  context,
  extensionId,
  replica,
  killWorker,
}) => {
  const api = replica.officialApi;
  const posts = fillApi(api, 250);
  let goOn = () => {};
  const hold = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  api.failOnce(secondPage({ status: 503, body: '', hold }));
  await connectApi(page, extensionId);
  await expect.poll(() => api.calls.filter(({ query }) => query.has('pagination_token')).length, SLOW).toBe(1);
  expect((await keptPosts(context, extensionId, page)).kept).toHaveLength(100);
  await killWorker();
  goOn();
  await fetchNow(page);
  await expect(fact(page, 'Coverage')).toContainText('Complete since', SLOW);
  const { kept, seen } = await keptPosts(context, extensionId, page);
  expect(kept).toEqual(idsOf(posts));
  expect(seen, 'none twice').toEqual(idsOf(posts));
});

test('the agency’s own limit stops it, and raising it goes on', async ({ page, context, extensionId, replica }) => {
  const posts = fillApi(replica.officialApi, 150);
  await setUpInbox(context, extensionId, { xApi: { monthlyCeilingUsd: 1, pollMinutes: 15, ownsApp: false } });
  await connectApi(page, extensionId);
  await expect(page.getByRole('heading', { name: 'Your monthly limit is reached' })).toBeVisible(SLOW);
  expect((await keptPosts(context, extensionId, page)).kept.length).toBeLessThan(150);
  await page.getByRole('textbox', { name: /^Most to spend/ }).fill('20');
  await expect(async () => {
    await fetchNow(page);
    await expect(fact(page, 'Coverage')).toContainText('Complete since', { timeout: 2000 });
  }).toPass(SLOW);
  expect((await keptPosts(context, extensionId, page)).seen).toEqual(idsOf(posts));
});

test('no cookie goes to the API, and no token to X’s page, its content script, settings, record or console', async ({
  page,
  context,
  extensionId,
  serviceWorker,
  replica,
}) => {
  const api = replica.officialApi;
  fillApi(api, 3, 1);
  await context.addCookies([
    { name: 'auth_token', value: 'session-of-the-person', domain: '.x.com', path: '/', secure: true, sameSite: 'None' },
  ]);
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  serviceWorker.on('console', (message) => said.push(message.text()));
  const xPage = await context.newPage();
  const worlds = await context.newCDPSession(xPage);
  const contexts: { id: number; origin: string }[] = [];
  worlds.on('Runtime.executionContextCreated', ({ context: world }) => contexts.push(world));
  await worlds.send('Runtime.enable');
  await openX(xPage);
  await connectApi(page, extensionId);
  await expect(fact(page, 'Coverage')).toContainText('Complete since', SLOW);

  expect(api.calls.length).toBeGreaterThan(3);
  expect(api.calls.filter(({ headers }) => 'cookie' in headers)).toEqual([]);
  await test.step('as the content script sees the world', async () => {
    const ours = contexts.findLast(({ origin }) => origin === `chrome-extension://${extensionId}`);
    const look = `(async () => JSON.stringify({
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null).catch(() => 'refused'),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))()`;
    const { result } = await worlds.send('Runtime.evaluate', {
      expression: look,
      awaitPromise: true,
      returnByValue: true,
      contextId: ours?.id ?? 0,
    });
    expect(result.value, 'it can read settings at all').toContain('KotaContoh');
    expect(result.value).not.toContain('fake-access');
    expect(result.value).not.toContain('fake-refresh');
    expect(result.value).not.toContain('tanggap-x-api');
  });
  const { secrets = [], ...others } = await readTables(context, extensionId, page);
  expect(JSON.stringify(secrets), 'the token is where it belongs').toContain('fake-access');
  expect(JSON.stringify(others)).not.toMatch(/fake-(?:access|refresh)/);
  expect(said.join('\n')).not.toMatch(/fake-(?:access|refresh|code)/);

  await test.step('disconnect revokes and forgets', async () => {
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await expect(page.getByText('Disconnected', { exact: true })).toBeVisible();
    expect(api.oauth.revoked).toBe(1);
    expect(JSON.stringify(await readTables(context, extensionId, page))).not.toMatch(/fake-(?:access|refresh)/);
  });
});

test('the wrong account, and a no, are told apart and keep nothing', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  const api = replica.officialApi;
  api.oauth.consent = 'no';
  await page.goto(`chrome-extension://${extensionId}/options.html#x-api`);
  await page.getByRole('textbox', { name: 'Client ID of the agency’s app' }).fill('App');
  await page.getByRole('checkbox', { name: /^A lawyer of the agency/ }).check();
  await page.getByRole('button', { name: 'Connect with X' }).click();
  await expect(page.getByText('you said no on X’s page')).toBeVisible();
  api.oauth.consent = 'yes';
  api.account = { id: '9', username: 'rina_pribadi' };
  await page.getByRole('button', { name: 'Connect with X' }).click();
  await expect(page.getByText('you are signed in as @rina_pribadi')).toBeVisible();
  expect(api.oauth.revoked).toBe(1);
  expect((await readTables(context, extensionId, page))['secrets'] ?? []).toEqual([]);
});
