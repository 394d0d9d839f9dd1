import { setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openPanel, setUpInbox } from './support/inbox.ts';
import { shoot } from './support/pictures.ts';
import { CLIENT_ID, fillApi, grantApi } from './support/x-api.ts';

test.use({ usesOfficialApi: true });
test.beforeEach(({ extensionFolder }) => grantApi(extensionFolder));

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of the connection to X’s API: ${language}, ${theme}`, async ({
      page,
      context,
      extensionId,
      replica,
    }) => {
      test.setTimeout(120_000);
      const name = (surface: string) => `${surface}-${language}-${theme}`;
      const api = replica.officialApi;
      fillApi(api, 12, 3);
      const xApi = { clientId: CLIENT_ID, monthlyCeilingUsd: 20, pollMinutes: 15, ownsApp: true };
      await setUpInbox(context, extensionId, { xApi });
      await setLanguage(context, extensionId, language);
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 1000, height: 1500 });
      await page.goto(`chrome-extension://${extensionId}/options.html#x-api`);
      const consent = page.locator('.x-api > label.radio').last();
      await expect(consent).toBeVisible();
      await shoot(page, name('options-x-api'));
      await page.locator('.x-api > .button.primary').click();
      await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
      await consent.click();
      await page.locator('.x-api > .button.primary').click();
      await expect(page.locator('.notice[data-tone="clear"]')).toBeVisible({ timeout: 20_000 });
      await expect.poll(() => api.count(/\/tweets$/)).toBeGreaterThan(0);
      await expect(page.locator('.x-api-facts time')).toHaveCount(2, { timeout: 20_000 });
      await shoot(page, name('options-x-api-connected'));
      await page.setViewportSize({ width: 320, height: 1400 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await shoot(page, name('options-x-api-narrow'));

      const { page: panel } = await openPanel(context, extensionId);
      await panel.emulateMedia({ colorScheme: theme });
      await panel.getByRole('navigation').getByRole('button').nth(1).click();
      await expect(panel.locator('.x-api-facts')).toBeVisible();
      await shoot(panel, name('panel-x-api'));
      await panel.setViewportSize({ width: 320, height: 765 });
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      api.oauth.revokeAll();
      await page.locator('.x-api .actions .button').first().click();
      await panel.getByRole('navigation').getByRole('button').nth(0).click();
      await expect(panel.locator('.notice[data-tone="warn"]')).toBeVisible();
      await shoot(panel, name('panel-x-api-trouble'));
      await page.setViewportSize({ width: 1000, height: 1500 });
      await expect(page.locator('.notice[data-tone="warn"]')).toBeVisible();
      await shoot(page, name('options-x-api-reconnect'));
    });
  }
}
