import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { setAgency, setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { composeDialog, openX, xDoes } from './support/x-page.ts';

const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url));
const THEMES = { light: 'light', dark: 'lights-out' } as const;

const MORE = { en: 'More', id: 'Selengkapnya' } as const;

const shoot = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of every surface: ${language}, ${theme}`, async ({ page, context, extensionId, overlay }) => {
      test.setTimeout(90_000);
      const name = (surface: string) => `${surface}-${language}-${theme}`;
      const ours = overlay.speaking(language);
      await setAgency(context, extensionId, { name: 'Kota Contoh', officialDomains: ['kotacontoh.go.id'] });
      await setLanguage(context, extensionId, language);
      await openX(page);
      await page.evaluate(
        ([tag, look]) => {
          window.__replica.setLanguage(tag);
          window.__replica.setTheme(look);
        },
        [language, THEMES[theme]] as const,
      );

      const composer = new Composer(page);
      await composer.type('Layanan KTP kembali dibuka hari ini.');
      await expect(ours.badge()).toBeVisible();
      await shoot(page, name('badge-clear'));

      await composer.type(' Daftar di http://kotacontoh.go.id/ktp #ktpgratis 𝗚𝗥𝗔𝗧𝗜𝗦');
      await ours.openPanel();
      await expect(ours.findings().first()).toBeVisible();
      await shoot(page, name('panel'));
      await ours.findings().first().getByRole('button', { name: MORE[language] }).click();
      await shoot(page, name('panel-example'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+Shift+S');
      await expect(ours.panel().locator('.said')).toBeVisible();
      await shoot(page, name('speech'));
      await ours.closePanel();

      const word = await composer.editor
        .locator('[data-text="true"]')
        .filter({ hasText: 'http' })
        .first()
        .boundingBox();
      if (!word) throw new Error('no word to point at');
      await page.mouse.move(word.x + 20, word.y + word.height / 2);
      await expect(page.locator('tanggap-checker .card')).toBeVisible();
      await shoot(page, name('card'));
      await page.mouse.move(10, 10);
      await expect(page.locator('tanggap-checker .card')).toHaveCount(0);

      await page.getByRole('article').first().getByTestId('reply').click();
      const dialog = composeDialog(page);
      const reply = new Composer(page, dialog);
      await reply.type('Baik Ibu, NIK 3171014505900003 sudah kami terima.');
      await xDoes(page, (x) => x.addMedia('image', {}));
      await reply.postButton.click();
      await expect(ours.in(dialog, language).panel()).toBeVisible();
      await shoot(page, name('held-in-dialog'));
      await xDoes(page, (x) => x.breakSelectors({ postButtonTestId: true }));
      await expect(dialog.locator('.badge[data-state="unknown"]')).toBeVisible();
      await dialog.locator('.badge').click();
      await shoot(page, name('not-checked'));

      await page.goto(`chrome-extension://${extensionId}/options.html`);
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await shoot(page, name('options'));
      await page.goto(`chrome-extension://${extensionId}/options.html#emergency`);
      await page.getByRole('checkbox').check();
      await shoot(page, name('options-emergency'));
      await page.goto(`chrome-extension://${extensionId}/options.html#agency`);
      await page.setViewportSize({ width: 360, height: 780 });
      await shoot(page, name('options-narrow'));
    });
  }
}
