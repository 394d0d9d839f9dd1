import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setAgency, setLanguage, setSettings } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { citizens, minutesAgo, openPanel, setUpInbox } from './support/inbox.ts';
import { openX, scrollToEnd } from './support/x-page.ts';

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

/** A side panel of 360 px at 200 %. */
const NARROW = { width: 180, height: 400 };

const LOOKS = [
  { language: 'en', colorScheme: 'light', reports: 'Reports', name: 'Your name as colleagues know it' },
  { language: 'id', colorScheme: 'dark', reports: 'Laporan', name: 'Nama Anda yang dikenal rekan kerja' },
] as const;

for (const { language, colorScheme, reports, name } of LOOKS) {
  test(`the inbox from first use on (${language}, ${colorScheme})`, async ({ context, extensionId }) => {
    await setLanguage(context, extensionId, language);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(NARROW);
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

for (const { language, colorScheme } of LOOKS) {
  test(`queue, case and its forms at 360 px and 200 % (${language}, ${colorScheme})`, async ({
    page,
    context,
    extensionId,
    replica,
  }) => {
    // Axe looks at nine surfaces.
    test.setTimeout(90_000);
    await setUpInbox(context, extensionId, { units: ['Dinas Air'] });
    await setSettings(context, extensionId, { language });
    replica.seed({ posts: Object.values(citizens).map((post) => ({ ...post, createdAt: minutesAgo(5) })) });
    await openX(page, '/notifications/mentions');
    await page.getByTestId('tweet').first().waitFor();
    await scrollToEnd(page);

    const panel = await openPanel(context, extensionId);
    await panel.page.emulateMedia({ colorScheme });
    await panel.page.setViewportSize(NARROW);
    await panel.show('open');
    const check = async (what: string) => {
      await expectAccessible(panel.page, what);
      expect(await sidewaysScroll(panel.page), what).toBe(0);
    };
    await expect(panel.rows('siti_warga01')).not.toHaveCount(0);
    await panel.rows().nth(1).getByRole('checkbox').check();
    await check('queue with marked rows');
    await panel.page.locator('.filters summary').click();
    await check('filters');
    await panel.page.locator('.filters summary').click();
    await panel.page.keyboard.press('Escape');
    await panel.open('ayu_dummy');
    await panel.history();
    await check('case with the alarm');
    for (const form of [
      /^(?:Close…|Tutup…)$/,
      /^(?:Note…|Catatan…)$/,
      /^(?:Hand off…|Teruskan…)$/,
      /^(?:Wait…|Tunda…)$/,
      /^(?:Join…|Gabung…)$/,
    ]) {
      await panel.page.getByRole('button', { name: form }).click();
      await panel.page.locator('.case-form').waitFor();
      await check(String(form));
    }
    await panel.page.keyboard.press('Escape');
    await panel.page.getByRole('button', { name: /^(?:Coverage|Cakupan)$/ }).click();
    await check('coverage');
  });
}
