import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { journalEvents } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function openOptions(page: Page, extensionId: string, hash = ''): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test('what is set in the options is seen by an open composer at once, without reload', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  await openX(page);
  await new Composer(page).type('Jadwal air: http://kotacontoh.go.id dan berita air: https://lain.example/berita');
  await expect(overlay.badge()).toContainText('1 to look at');
  const options = await openOptions(await context.newPage(), extensionId);

  await test.step('an official website makes the other link unofficial', async () => {
    await options.getByRole('textbox', { name: 'Add websites' }).fill('https://www.kotacontoh.go.id/');
    await options.getByRole('textbox', { name: 'Add websites' }).press('Tab');
    await options.keyboard.press('Enter');
    await expect(options.getByRole('list').filter({ hasText: 'kotacontoh.go.id' })).toBeVisible();
    await expect(overlay.badge()).toContainText('2 to look at');
  });
  await test.step('a severity', async () => {
    await options.goto(`chrome-extension://${extensionId}/options.html#checks/links/link-http`);
    await options.locator('select[name="links/link-http"]').selectOption({ label: 'Must fix' });
    await expect(overlay.badge()).toContainText('1 must fix');
    await expect(options.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible();
    await options.locator('select[name="links/link-http"]').selectOption({ label: 'Off' });
    await expect(overlay.badge()).toContainText('1 to look at');
  });
  await test.step('an account', async () => {
    await options.goto(`chrome-extension://${extensionId}/options.html#agency`);
    await options.getByRole('textbox', { name: 'Add account handles' }).fill('@DinasAirContoh');
    await options.getByRole('textbox', { name: 'Add account handles' }).press('Tab');
    await options.keyboard.press('Enter');
    await expect(overlay.badge()).toContainText('Off for @KotaContoh');
  });
  const events = await journalEvents(context, extensionId, 4);
  expect(events.every(({ kind }) => kind === 'rules-changed')).toBe(true);
});

test('a broken stored value falls back key by key, and the page says which', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  const options = await openOptions(await context.newPage(), extensionId);
  await options.evaluate(() =>
    chrome.storage.local.set({
      agency: {
        name: 42,
        accounts: ['KotaContoh', 'not a handle!'],
        officialDomains: 'kotacontoh.go.id',
        rules: { 'links/link-http': 'block', 'privacy/id-nik': 'shout' },
      },
    }),
  );
  await options.reload();
  const problems = options.getByRole('region').filter({ hasText: 'officialDomains' }).or(options.getByRole('alert'));
  for (const path of ['name', 'accounts.1', 'officialDomains', 'rules.privacy/id-nik']) {
    await expect(problems.first()).toContainText(path);
  }
  await openX(page);
  await new Composer(page).type('NIK 3171014505900003 http://kotacontoh.go.id');
  await expect(overlay.badge(), 'the good values hold, the broken severity is back at its default').toContainText(
    '2 must fix',
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the options page has no accessibility violation, nor overflow at 320 px (${colorScheme})`, async ({
    page,
    extensionId,
  }) => {
    // More than a hundred checks, all of them unfolded: axe takes its time.
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    for (const section of ['agency', 'checks', 'emergency', 'language', 'record', 'setup', 'backup', 'reset']) {
      await openOptions(page, extensionId, `#${section}`);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await expect(page.locator('body'), 'everything is worded').not.toContainText(/\b(?:options|common|rules)\.\w/);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${section} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    // 320 CSS px is 1280 px at 400 %, WCAG 2.2 SC 1.4.10.
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
