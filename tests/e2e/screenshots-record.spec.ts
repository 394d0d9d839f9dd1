import { Composer } from './support/composer.ts';
import { journalEvents, setSettings } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { FOLDER, shoot } from './support/pictures.ts';
import { openX } from './support/x-page.ts';

const ALLOW = { en: 'My supervisor approved it', id: 'Sudah disetujui atasan' } as const;

/** Pictures of the record for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of the record: ${language}, ${theme}`, async ({ page, context, extensionId, overlay, replica }) => {
      test.setTimeout(90_000);
      const name = (surface: string) => `record-${surface}-${language}-${theme}`;
      const ours = overlay.speaking(language);
      await page.goto(`chrome-extension://${extensionId}/options.html#record`);
      await page.emulateMedia({ colorScheme: theme });
      await setSettings(context, extensionId, { language, staff: 'Rina' });
      await expect(page.locator('.empty')).toBeVisible();
      await shoot(page, name('empty'));

      await setSettings(context, extensionId, { agency: { accounts: ['KotaContoh'], name: 'Kota Contoh' } });
      await openX(page);
      const composer = new Composer(page);
      for (const text of [
        'Baik Bu, data NIK 3171014505900003 kami terima http://kotacontoh.go.id',
        'Air mengalir lagi.',
      ]) {
        await composer.type(text);
        await composer.postButton.click();
        if (text.includes('NIK')) {
          await ours.applyFix(/http/);
          await expect(composer.editor).toContainText('https://');
          await ours.override(ALLOW[language], 'lisan, rapat pagi');
          await expect(ours.badge()).toHaveAttribute('data-state', 'clear');
          await composer.send();
        }
        await expect.poll(() => replica.posts().map((post) => post.text).length).toBe(text.includes('NIK') ? 1 : 2);
        await expect(composer.editor).toHaveText('');
      }
      await journalEvents(context, extensionId, 4);
      replica.reset();
      await page.goto('https://x.com/KotaContoh/status/1');
      await page.getByRole('article').waitFor();

      await page.setViewportSize({ width: 1180, height: 900 });
      await page.goto(`chrome-extension://${extensionId}/options.html#record`);
      await expect(page.locator('.record-row')).not.toHaveCount(0);
      await shoot(page, name('list'));
      await page.locator('.record section .actions .button').first().click();
      await page.locator('.export-forms .button').last().click();
      await expect(page.locator('.notice[data-tone="clear"]')).toHaveCount(2);
      await page.locator('.record section form input').fill('Perkara 12/G/2026');
      await page.locator('.record section form .button').click();
      await expect(page.locator('.notice[data-tone="warn"]')).toBeVisible();
      await page.screenshot({ path: `${FOLDER}/${name('whole')}.png`, fullPage: true });

      await page.locator('.record-row').filter({ hasText: ALLOW[language] }).click();
      await expect(page.locator('.story')).toBeVisible();
      await page.screenshot({ path: `${FOLDER}/${name('story')}.png`, fullPage: true });
      await page.setViewportSize({ width: 320, height: 780 });
      await page.screenshot({ path: `${FOLDER}/${name('story-narrow')}.png`, fullPage: true });
      await page.goto(`chrome-extension://${extensionId}/options.html#record`);
      await expect(page.locator('.record-row')).not.toHaveCount(0);
      await page.screenshot({ path: `${FOLDER}/${name('narrow')}.png`, fullPage: true });
    });
  }
}
