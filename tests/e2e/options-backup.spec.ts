import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setSettings } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { closeWelcome, launchExtension } from './support/launch.ts';
import { seedReplies } from './support/replies.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WATER = {
  id: 'air-mati',
  status: 'approved' as const,
  versions: { id: { title: 'Air mati', text: 'Mohon maaf, pipa sedang diperbaiki.', samples: [] } },
};
const HOSTILE = '<img src=x onerror="document.title=1">';

async function openBackup(page: Page, extensionId: string): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/options.html#backup`);
  await page.getByRole('heading', { level: 2 }).waitFor();
}

async function exportSettings(page: Page, button = 'Export settings'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^tanggap-settings-\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

const choose = (page: Page, text: string, label = 'Settings file (.json)') =>
  page
    .getByLabel(label)
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** All but the moment of the export. */
const settingsIn = (text: string): unknown => ({ ...(JSON.parse(text) as object), exportedAt: '' });

test('all settings go into a file and come back the same in a fresh profile, and can be taken back there', async ({
  page,
  context,
  extensionId,
  extensionFolder,
  chromiumBrowser,
  replica,
}) => {
  test.setTimeout(90_000);
  await setSettings(context, extensionId, {
    agency: {
      name: 'Kota Contoh',
      accounts: ['KotaContoh'],
      officialDomains: ['kotacontoh.go.id'],
      rules: { 'links/link-http': 'block' },
      timeZone: 'Asia/Makassar',
      units: ['Dinas Air'],
    },
    packs: [{ name: 'Nasional', values: { emergencyNumbers: ['112'] } }],
    mutes: { kotacontoh: ['accessibility/emoji-excess'] },
    staff: 'Rina',
  });
  await seedReplies(context, extensionId, [WATER]);
  await openBackup(page, extensionId);
  const file = await exportSettings(page);

  const profile = await mkdtemp(join(tmpdir(), 'tanggap-second-'));
  const second = await launchExtension({
    browser: chromiumBrowser,
    extension: extensionFolder,
    profile,
    args: [...replica.chromiumArgs],
    context: { headless: true, viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
  });
  try {
    await closeWelcome(second.context, extensionFolder, second.id);
    const other = await second.context.newPage();
    await openBackup(other, second.id);
    const empty = await exportSettings(other);
    await choose(other, file);
    await expect(other.getByRole('heading', { name: 'What settings.json would change' })).toBeFocused();
    const main = other.getByRole('main');
    await expect(main).toContainText('Official websites: kotacontoh.go.id');
    await expect(main).toContainText('Saved replies: ');
    const { violations } = await new AxeBuilder({ page: other }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await other.getByRole('button', { name: /^Import \d+ parts$/ }).click();
    await expect(main.getByRole('heading', { name: 'Imported' })).toBeVisible();
    expect(settingsIn(await exportSettings(other))).toEqual(settingsIn(file));

    await other.getByRole('button', { name: 'Undo the import' }).click();
    await expect(main.getByRole('heading', { name: 'Everything is as it was' })).toBeVisible();
    const back = JSON.parse(await exportSettings(other)) as { savedReplies: unknown };
    expect(back.savedReplies).toEqual((JSON.parse(empty) as typeof back).savedReplies);
    await other.goto(`chrome-extension://${second.id}/options.html#agency`);
    await expect(other.getByText('No accounts yet')).toBeVisible();
  } finally {
    await second.context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

test('bad values are named and left out with consent, parts can be left, hostile text stays text, other files are refused', async ({
  page,
  context,
  extensionId,
}) => {
  await setSettings(context, extensionId, { agency: { name: 'Kota Contoh', units: ['Dinas Air'] } });
  await openBackup(page, extensionId);
  const main = page.getByRole('main');

  await test.step('another kind of file', async () => {
    await choose(page, '[{"id":"air"}]');
    await expect(main.getByRole('heading', { name: 'settings.json was not imported' })).toBeVisible();
  });
  await test.step('a file with bad and hostile values', async () => {
    const items = {
      agency: {
        version: 1,
        value: { name: HOSTILE, accounts: ['not a handle!', 'KotaContoh'], units: ['Dinas Kebersihan'], [HOSTILE]: 1 },
      },
      language: { version: 1, value: 'id' },
    };
    const head = { tanggap: 'settings', version: 1, exportedAt: '2026-11-28T08:00:00.000Z' };
    await choose(page, JSON.stringify({ ...head, items, savedReplies: [] }));
    await expect(main).toContainText('2 values in the file cannot be used');
    await expect(main).toContainText('agency.accounts.0');
    await expect(main).toContainText(HOSTILE);
    await expect(main.locator('img')).toHaveCount(0);
    await page.getByRole('button', { name: 'Import 3 parts' }).press('Enter');
    await expect(main, 'not without consent').toContainText('What settings.json would change');
    await page.getByRole('checkbox', { name: 'Leave these out' }).check();
    await page.getByRole('checkbox', { name: 'Units' }).uncheck();
    await page.getByRole('checkbox', { name: 'Language' }).uncheck();
    await page.getByRole('button', { name: 'Import 1 part' }).click();
    await expect(main.getByRole('heading', { name: 'Imported' })).toBeVisible();
  });
  await page.goto(`chrome-extension://${extensionId}/options.html#agency`);
  await expect(page.getByRole('textbox', { name: 'Agency name' })).toHaveValue(HOSTILE);
  await expect(page.getByRole('button', { name: 'Remove KotaContoh' })).toBeVisible();
  await page.goto(`chrome-extension://${extensionId}/options.html#inbox-units`);
  await expect(page.getByRole('button', { name: 'Remove Dinas Air' })).toBeVisible();
});
