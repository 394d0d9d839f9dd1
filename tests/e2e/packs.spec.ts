import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { journalEvents } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { choosePack, pack, signedPack } from './support/packs.ts';
import { Picker } from './support/replies.ts';
import { composeDialog, openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function openPacks(page: Page, extensionId: string, view = ''): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/options.html#packs${view}`);
  await page.getByRole('heading', { level: 2, name: 'Packs' }).waitFor();
  return page;
}

const saved = (page: Page, what: string) => expect(page.getByRole('status').filter({ hasText: what })).toBeVisible();
const inUse = (page: Page) => page.getByRole('region', { name: 'In use' }).getByRole('listitem');
const item = (page: Page, name: string | RegExp) => page.locator('.review-item').filter({ hasText: name });

test('a pack is looked at, some of it taken in, seen at once in an open composer, undone and removed', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  await openX(page);
  await new Composer(page).type('Jadwal air: http://kotacontoh.go.id');
  await expect(overlay.badge()).toContainText('1 to look at');
  const options = await openPacks(await context.newPage(), extensionId);

  await test.step('what it would change, item by item', async () => {
    await choosePack(options, signedPack());
    await expect(options.getByRole('heading', { name: 'Contoh Province' })).toBeFocused();
    await expect(options.getByRole('region', { name: 'Signed by a key that is new here' })).toContainText(
      /[0-9A-F]{4} /,
    );
    await expect(item(options, 'Link without encryption')).toContainText('Check');
    await expect(item(options, 'Link without encryption')).toContainText('Must fix');
    await expect(item(options, 'Promise')).toContainText('milder');
    await expect(item(options, 'Promise').getByRole('checkbox')).not.toBeChecked();
    await expect(item(options, 'provinsicontoh.go.id').getByRole('checkbox')).not.toBeChecked();
  });
  await test.step('taken in but for one', async () => {
    await item(options, 'RSUD').getByRole('checkbox').uncheck();
    await options.getByRole('button', { name: 'Use 4 items' }).click();
    await saved(options, 'In use: Contoh Province');
    await expect(inUse(options)).toContainText(['4 of 7 items']);
    await expect(overlay.badge()).toContainText('1 must fix');
  });
  await test.step('undone, done again', async () => {
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(overlay.badge()).toContainText('1 to look at');
    await expect(options.getByText('No pack is in use yet.')).toBeVisible();
    await options.getByRole('button', { name: 'Redo' }).click();
    await expect(overlay.badge()).toContainText('1 must fix');
  });
  await test.step('its reply is in the library, to be copied', async () => {
    await options.goto(`chrome-extension://${extensionId}/options.html#replies`);
    const shared = options.getByRole('region', { name: 'From packs and your agency' });
    await expect(shared).toContainText('From: Contoh Province');
    await shared.getByRole('button', { name: 'Copy to own' }).click();
    await expect(shared).toHaveCount(0);
    await expect(options.getByRole('link', { name: 'Sampah provinsi' })).toBeVisible();
  });
  await test.step('handed on as it was signed, and removed', async () => {
    await openPacks(options, extensionId);
    const download = options.waitForEvent('download');
    await inUse(options).getByRole('button', { name: 'Download again' }).click();
    expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual(signedPack());
    await inUse(options).getByRole('button', { name: 'Remove' }).click();
    await expect(overlay.badge()).toContainText('1 to look at');
  });
  const events = await journalEvents(context, extensionId, 5);
  expect(JSON.stringify(events), 'the record holds no word of a pack').not.toMatch(/contoh|sampah/i);
});

test('a tampered pack is refused with its place; another key for the same pack is warned of', async ({
  page,
  extensionId,
}) => {
  await openPacks(page, extensionId);
  const refused = page.getByRole('region', { name: 'The pack was refused' });

  await test.step('tampered', async () => {
    await choosePack(page, { ...signedPack(), values: { rules: { 'links/link-http': 'off' } } });
    await expect(refused.getByRole('row')).toContainText(['Where', 'signature.signature']);
  });
  await test.step('hostile', async () => {
    const values = {
      ownRules: [
        {
          id: 'a',
          kind: 'pattern',
          title: { en: '<img src=x>' },
          message: { en: 'x' },
          severity: 'warn',
          pattern: '(a)\\1',
        },
      ],
    };
    await choosePack(page, pack({ values }));
    await expect(refused.getByRole('row')).toContainText(['Where', 'values.ownRules.0.title.en']);
    await choosePack(page, JSON.stringify(pack()).replace('"rules":{', '"rules":{"__proto__":{},'));
    await expect(refused.getByRole('row')).toContainText(['Where', 'values.rules.__proto__']);
    await expect(page.locator('main img')).toHaveCount(0);
  });
  await test.step('taken in, trusted', async () => {
    await choosePack(page, signedPack());
    await page.getByRole('button', { name: 'Trust this key' }).click();
    await expect(page.getByRole('region', { name: 'Signed by a key you trust' })).toBeVisible();
    await page.getByRole('button', { name: /^Use \d items$/ }).click();
    await expect(inUse(page)).toHaveCount(1);
  });
  await test.step('an update by the same key shows what changed since', async () => {
    const { rules: _, ...values } = signedPack().values;
    await choosePack(page, signedPack({ version: '1.1.0', values: { ...values, units: ['Dinas Air'] } }));
    await expect(item(page, 'Link without encryption').locator('.review-state')).toHaveText('goes');
    await expect(item(page, 'Dinas Air').locator('.review-state')).toHaveText('new');
    await page.getByRole('button', { name: /^Update/ }).click();
    await expect(inUse(page)).toContainText(['1.1.0']);
  });
  await test.step('an older one by another key', async () => {
    await choosePack(page, signedPack({}, 8));
    await expect(page.getByRole('region', { name: 'Somebody else vouches for this pack now' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'This is an older version' })).toContainText('1.1.0');
    const take = page.getByRole('button', { name: /^Update/ });
    await expect(take).toBeDisabled();
    await page.getByRole('checkbox', { name: /I asked the publisher/ }).check();
    await expect(take).toBeEnabled();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });
  await test.step('only trusted ones', async () => {
    await page.getByRole('checkbox', { name: 'Refuse packs by anybody else' }).check();
    await saved(page, 'whom you trust');
    await choosePack(page, pack({ id: 'other' }));
    await expect(page.getByRole('region', { name: 'Your agency takes packs by trusted keys only' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Use/ })).toBeDisabled();
  });
});

test('a pack that comes with Tanggap is used; an own one is made, signed and taken in again', async ({
  page,
  extensionId,
}) => {
  await openPacks(page, extensionId);
  await test.step('shipped', async () => {
    const shipped = page.getByRole('region', { name: 'Packs that come with Tanggap' });
    await shipped.getByRole('listitem').filter({ hasText: 'United Kingdom' }).getByRole('button').click();
    await expect(page.getByRole('region', { name: 'Comes with Tanggap' })).toBeVisible();
    await page.getByRole('button', { name: /^Use \d+ items$/ }).click();
    await expect(inUse(page)).toContainText(['United Kingdom']);
  });
  await test.step('made', async () => {
    await page.getByRole('link', { name: 'Make a pack' }).click();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await expect(page.getByText('Your key is made.')).toBeVisible();
    await page.getByRole('button', { name: 'Sign and download' }).click();
    await expect(page.getByRole('region', { name: 'The pack cannot be made yet' })).toContainText('publisher');
    await page.getByRole('textbox', { name: 'Name of the pack' }).fill('Kota Contoh');
    await page.getByRole('textbox', { name: 'Publisher' }).fill('Kota Contoh');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sign and download' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ id: 'kota-contoh', name: { en: 'Kota Contoh' } });
    await page.getByRole('link', { name: 'All packs' }).click();
    await choosePack(page, text);
    await expect(page.getByRole('region', { name: 'Signed on this computer' })).toBeVisible();
  });
});

test('a reply of a pack is offered at the composer as one’s own would be', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  const options = await openPacks(await context.newPage(), extensionId);
  await choosePack(options, signedPack());
  await options.getByRole('button', { name: /^Use/ }).click();
  await saved(options, 'In use');
  replica.seed({
    posts: [{ id: '2070000000000000101', handle: 'budi_contoh', text: '@KotaContoh sampah menumpuk!', lang: 'in' }],
  });
  await openX(page);
  await page.getByRole('article').first().getByTestId('reply').click();
  const picker = new Picker(composeDialog(page));
  await picker.button().click();
  await picker.choose('Sampah provinsi');
  await picker.press('insert');
  await expect(composeDialog(page).getByRole('textbox').first()).toContainText('Petugas datang besok pagi.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`packs have no accessibility violation, nor overflow at 320 px (${colorScheme})`, async ({
    page,
    extensionId,
  }) => {
    // Five surfaces, all folds open: axe takes its time.
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    const check = async (place: string) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await expect(page.locator('body'), 'everything is worded').not.toContainText(
        /\b(?:options|common|rules|replies)\.\w+\./,
      );
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, place).toBe(0);
    };
    await openPacks(page, extensionId);
    await choosePack(page, { ...signedPack(), version: '9' });
    await page.getByRole('region', { name: 'The pack was refused' }).waitFor();
    await check('refused');
    await choosePack(page, signedPack());
    await page.getByRole('button', { name: 'Trust this key' }).click();
    await check('review');
    await page.getByRole('button', { name: /^Use/ }).click();
    await expect(inUse(page)).toHaveCount(1);
    await check('list');
    await choosePack(page, signedPack({ version: '0.9.0' }, 8));
    await check('changed');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'Make a pack' }).click();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('Your key is made.').waitFor();
    await check('make');
  });
}
