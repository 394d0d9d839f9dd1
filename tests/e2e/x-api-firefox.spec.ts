import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { buildFolder } from '../../scripts/build.ts';
import { type Replica, startReplica } from '../replica/server.ts';
import { type Firefox, launchFirefox } from './support/firefox.ts';
import { CLIENT_ID, fillApi, grantApi, idsOf } from './support/x-api.ts';

interface Fixtures {
  replica: Replica;
  firefox: Firefox;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  replica: async ({}, use) => {
    const replica = await startReplica();
    await use(replica);
    await replica.close();
  },
  firefox: async ({ replica }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-firefox-api-'));
    cpSync(buildFolder('firefox'), folder, { recursive: true });
    grantApi(folder);
    const firefox = await launchFirefox(replica, { extension: folder });
    await use(firefox);
    await firefox.close();
    await rm(folder, { recursive: true, force: true });
  },
});

const SLOW = { timeout: 60_000 };
const bodyOf = (page: Page) => page.$eval('body', (body) => body.textContent ?? '');
async function press(page: Page, label: string, tag = 'button'): Promise<void> {
  const element = await page.waitForSelector(`::-p-xpath(//main//${tag}[contains(normalize-space(), "${label}")])`);
  await element?.click();
}

/** Ids of citizens' posts by how often they were recorded as seen. */
const seen = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('tanggap-journal'));
    const entries = await done(database.transaction('entries').objectStore('entries').getAll());
    database.close();
    return entries
      .flatMap(({ event }: { event: { kind: string; postId: string } }) =>
        event.kind === 'post-seen' ? event.postId : [],
      )
      .sort();
  });

test('Firefox: connect, 250 mentions with a token that expires and a wait; taken back, connected again; the limit', async ({
  firefox,
  replica,
}) => {
  test.setTimeout(240_000);
  const { browser, extensionUrl } = firefox;
  const api = replica.officialApi;
  const posts = fillApi(api, 250, 40);
  const own = await browser.newPage();
  await own.goto(`${extensionUrl}/options.html#x-api`, { timeout: 3000 }).catch(() => {});
  await own.evaluate(
    (clientId) =>
      chrome.storage.local.set({
        agency: {
          accounts: ['KotaContoh'],
          xApi: { clientId, monthlyCeilingUsd: 20, pollMinutes: 15, ownsApp: false },
        },
        agency$: { v: 1 },
        staff: 'Rina',
        staff$: { v: 1 },
      }),
    CLIENT_ID,
  );
  let page = 0;
  api.failOnce(({ path, query }, oauth) => {
    if (!path.includes('/mentions') || !query.has('pagination_token')) return undefined;
    oauth.expireAccess();
    return { status: 401, json: {} };
  });
  const limited = { 'x-rate-limit-limit': '300', 'x-rate-limit-remaining': '0' };
  api.failOnce(({ path, query }) => {
    if (!path.includes('/mentions') || !query.has('pagination_token')) return undefined;
    page += 1;
    const reset = String(Math.ceil(Date.now() / 1000) + 2);
    return page === 2 ? { status: 429, json: {}, headers: { ...limited, 'x-rate-limit-reset': reset } } : undefined;
  });
  await own.waitForSelector('input[type="checkbox"]');
  await press(own, 'A lawyer of the agency', 'label');
  await press(own, 'Connect with X');
  await expect.poll(() => bodyOf(own), SLOW).toContain('X asks to wait');
  await expect(async () => {
    await press(own, 'Fetch now');
    await expect.poll(() => bodyOf(own), { timeout: 3000 }).toContain('Complete since');
  }).toPass(SLOW);
  expect(await seen(own)).toEqual(idsOf(posts));
  expect(api.oauth.refreshed).toBe(1);
  expect(api.calls.filter(({ headers }) => 'cookie' in headers)).toEqual([]);

  const sidebar = await browser.newPage();
  await sidebar.goto(`${extensionUrl}/sidepanel.html`, { timeout: 3000 }).catch(() => {});
  await sidebar.waitForSelector('[data-tab="open"] .count');
  await expect
    .poll(() => sidebar.$eval('[data-tab="open"] .count', (count) => count.textContent), SLOW)
    .toContain('210');

  await own.bringToFront();
  api.oauth.revokeAll();
  await press(own, 'Fetch now');
  await expect.poll(() => bodyOf(own), SLOW).toContain('X has ended the connection');
  await press(own, 'Connect again');
  await expect.poll(() => bodyOf(own), SLOW).not.toContain('X has ended the connection');
  await expect.poll(() => bodyOf(own), SLOW).toContain('Complete since');
  expect(await seen(own), 'nothing doubled').toEqual(idsOf(posts));

  await own.evaluate(
    (clientId) =>
      chrome.storage.local.set({
        agency: { accounts: ['KotaContoh'], xApi: { clientId, monthlyCeilingUsd: 1, pollMinutes: 15, ownsApp: false } },
      }),
    CLIENT_ID,
  );
  await press(own, 'Fetch now');
  await expect.poll(() => bodyOf(own), SLOW).toContain('Your monthly limit is reached');
  expect(await own.evaluate(() => chrome.storage.local.get(null).then(JSON.stringify))).not.toContain('fake-');
  await press(own, 'Disconnect');
  await expect.poll(() => api.oauth.revoked, SLOW).toBe(1);
});
