import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setAgency, setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
  await expect(page.locator('body'), 'everything is worded').not.toContainText(/\b(?:inbox|reports|common)\.\w/);
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const LOOKS = [
  { language: 'en', colorScheme: 'light', reports: 'Reports', name: 'Your name as colleagues know it' },
  { language: 'id', colorScheme: 'dark', reports: 'Laporan', name: 'Nama Anda yang dikenal rekan kerja' },
] as const;

for (const { language, colorScheme, reports, name } of LOOKS) {
  test(`the inbox from first use on (${language}, ${colorScheme})`, async ({ context, extensionId }) => {
    await setLanguage(context, extensionId, language);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    // A side panel of 360 px at 200 %.
    await page.setViewportSize({ width: 180, height: 400 });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);

    await test.step('asks who is here', async () => {
      await page.getByRole('textbox', { name }).waitFor();
      await expectAccessible(page, 'first use');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Rina');
      await page.keyboard.press('Enter');
    });
    await test.step('leads to the settings while no account is set', async () => {
      await expect(page.getByRole('button', { name: /Open settings|Buka pengaturan/ })).toBeVisible();
      await expectAccessible(page, 'no account');
      expect(await sidewaysScroll(page)).toBe(0);
    });
    await test.step('says how cases get here once there is one, without reload', async () => {
      await setAgency(context, extensionId, { accounts: ['KotaContoh'], timeZone: 'Asia/Jakarta' });
      await expect(page.getByRole('link', { name: /Open mentions|Buka sebutan/ })).toBeVisible();
      await expectAccessible(page, 'nothing seen yet');
    });
    await test.step('has reports', async () => {
      await page.getByRole('button', { name: reports }).click();
      await expect(page.locator('.handover pre')).toBeVisible();
      await expectAccessible(page, 'reports');
      expect(await sidewaysScroll(page)).toBe(0);
    });
    await test.step('lists its keys on ?', async () => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'help');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
    await test.step('remembers who is here', async () => {
      await page.reload();
      await expect(page.getByRole('button', { name: reports })).toBeVisible();
    });
  });
}
