import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import places from '../../components/options/search/places.json' with { type: 'json' };
import { setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';

async function openOptions(page: Page, extensionId: string, hash = '#agency'): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the settings' });
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('link');

test('search finds a setting by any of its names and puts the focus into it, by keyboard alone', async ({
  page,
  context,
  extensionId,
}) => {
  await setAgency(context, extensionId, { name: 'Kota Contoh', officialDomains: ['lain.example', 'kotacontoh.go.id'] });
  await openOptions(page, extensionId);

  await test.step('a setting of another section, by a name of its own', async () => {
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('lunch');
    await expect(results(page).first()).toContainText('Office hours');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/result/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#inbox-times\/office-hours$/);
    await expect(page.locator('[data-place="office-hours"] input').first()).toBeFocused();
    await expect(page.locator('[data-place="office-hours"] input').first()).toBeInViewport();
  });
  await test.step('an entry of a list, chosen with the arrows', async () => {
    await box(page).focus();
    await page.keyboard.type('kotacontoh');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-entry="kotacontoh.go.id"]')).toBeFocused();
  });
  await test.step('the same again, though the address does not change', async () => {
    await box(page).fill('kotacontoh');
    await box(page).press('Enter');
    await expect(page.locator('[data-entry="kotacontoh.go.id"]')).toBeFocused();
  });
  await test.step('a check', async () => {
    await box(page).fill('links/link-http');
    await box(page).press('Enter');
    await expect(page).toHaveURL(/#checks\/links\/link-http$/);
    await expect(page.locator('h4:focus')).toBeInViewport();
  });
  await test.step('a view of saved replies: its heading is read', async () => {
    await box(page).fill('sample replies');
    await box(page).press('Enter');
    await expect(page.getByRole('main').locator(':focus')).toContainText(/sample/i);
  });
  await test.step('nothing', async () => {
    await box(page).fill('xylophone');
    await expect(page.locator('.search-results')).toContainText('Nothing found');
    await box(page).press('Escape');
    await expect(box(page)).toHaveValue('');
    await expect(page.locator('.search-results')).toHaveCount(0);
  });
  await test.step('a slash that is typed is a slash; single keys can be switched off', async () => {
    await openOptions(page, extensionId, '#agency/name');
    const name = page.getByRole('textbox', { name: 'Agency name' });
    await expect(name).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type('/');
    await expect(name).toHaveValue('Kota Contoh/');
    await openOptions(page, extensionId, '#language/keyboard');
    await page.getByRole('checkbox', { name: 'Single keys act' }).uncheck();
    await page.keyboard.press('/');
    await expect(box(page)).not.toBeFocused();
  });
});

test('every setting has an address that leads to it', async ({ page, extensionId }) => {
  await openOptions(page, extensionId);
  for (const [section, all] of Object.entries(places)) {
    if (section === 'replies') continue;
    for (const { place } of all) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `${section}/${place}`);
      const arrived = page.locator(`[data-place="${place}"]:is(:focus, :focus-within)`);
      await expect(arrived, `${section}/${place}`).toBeVisible();
      // Not the control itself: a box for files lies unseen behind its label.
      await expect(arrived, `${section}/${place}`).toBeInViewport();
    }
  }
});

test('what was changed is taken back step by step, by button and by keys', async ({ page, extensionId }) => {
  await openOptions(page, extensionId, '#agency');
  const domain = page.getByRole('textbox', { name: 'Add websites' });
  await domain.fill('kotacontoh.go.id');
  await domain.press('Enter');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Jakarta');
  const undo = (what: string) => page.getByRole('button', { name: `Undo: ${what}` });
  await undo('Time zone').click();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('');
  await expect(page.getByRole('status').filter({ hasText: 'Undone and saved: Time zone' })).toBeVisible();
  await page.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No websites yet')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('button', { name: 'Remove kotacontoh.go.id' })).toBeVisible();
  await page.getByRole('button', { name: 'Redo: Time zone' }).click();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Jakarta');
  await domain.fill('typed');
  await domain.press('Control+z');
  await expect(undo('Time zone'), 'in a text box the keys belong to the text').toBeVisible();
});
