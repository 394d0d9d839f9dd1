import { setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { choosePack, signedPack } from './support/packs.ts';
import { FOLDER } from './support/pictures.ts';

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of packs: ${language}, ${theme}`, async ({ page, context, extensionId }) => {
      test.setTimeout(90_000);
      const shoot = (name: string) =>
        page.screenshot({ path: `${FOLDER}/options-packs-${name}-${language}-${theme}.png`, fullPage: true });
      await setLanguage(context, extensionId, language);
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`chrome-extension://${extensionId}/options.html#packs`);
      await expect(page.locator('.pack')).toHaveCount(4);
      await shoot('none');
      await page.locator('.pack .button').nth(1).click();
      await expect(page.locator('.review-item').first()).toBeVisible();
      await shoot('shipped');
      await page.locator('.actions .button').last().click();
      await choosePack(page, { ...signedPack(), version: '1.0.1' });
      await expect(page.locator('.notice[data-tone="block"]')).toBeVisible();
      await shoot('refused');
      await choosePack(page, signedPack());
      await expect(page.locator('.review-item').first()).toBeVisible();
      await shoot('review');
      await page.locator('.actions .primary').click();
      await expect(page.locator('.pack')).toHaveCount(5);
      await shoot('list');
      await choosePack(page, signedPack({ version: '0.9.0' }, 8));
      await expect(page.locator('.sure')).toBeVisible();
      await shoot('changed');
      await page.goto(`chrome-extension://${extensionId}/options.html#packs/~make`);
      await expect(page.locator('form')).toBeVisible();
      await shoot('make');
      await page.goto(`chrome-extension://${extensionId}/options.html#replies`);
      await expect(page.locator('.shared-replies')).toBeVisible();
      await shoot('replies');
    });
  }
}
