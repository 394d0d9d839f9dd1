import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { setLanguage, setSettings } from './support/extension-page.ts';
import { expect, test } from './support/four-eyes.ts';
import { FOLDER, shoot, THEMES } from './support/pictures.ts';
import { openX } from './support/x-page.ts';

interface Words {
  readonly gates: { readonly approval: Record<string, string>; readonly verification: Record<string, string> };
  readonly options: { readonly approvals: Record<string, string> };
}
const wordsOf = (language: string) =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}.json`, import.meta.url), 'utf8')) as Words;

/** A claim, a hidden mark of direction, and a bad link, so that both cards and several findings are there. */
const TEXT = 'Kabarnya jembatan Contoh ditutup besok. Info: http://kotacontoh.go.id/j \u202eabc\u202c';

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of four eyes: ${language}, ${theme}`, async ({ page, context, extensionId, overlay, colleague }) => {
      test.setTimeout(120_000);
      const name = (surface: string) => `four-eyes-${surface}-${language}-${theme}`;
      const { gates, options } = wordsOf(language);
      const { approval, verification } = gates;
      const words = options.approvals;
      const agency = {
        name: 'Kota Contoh',
        approvals: { rules: ['verification/hearsay'], accounts: ['KotaContoh'], approvers: [], validMinutes: 240 },
        verification: { rules: ['verification/hearsay'] },
      };
      const press = (within: Page | Locator, key: string | undefined) =>
        within.getByRole('button', { name: key ?? '', exact: true }).click();
      await setSettings(context, extensionId, { agency, staff: 'Budi', language });
      await setLanguage(colleague.context, colleague.extensionId, language);
      await openX(page);
      await page.evaluate(
        ([tag, look]) => {
          window.__replica.setLanguage(tag);
          window.__replica.setTheme(look);
        },
        [language, THEMES[theme]] as const,
      );
      await page.setViewportSize({ width: 1280, height: 1500 });
      const ours = overlay.speaking(language);
      const panel = ours.panel();
      const composer = new Composer(page);
      await composer.editor.click();
      await page.keyboard.insertText(TEXT);
      await expect(ours.badge()).toHaveAttribute('data-state', 'block');
      await composer.postButton.click();
      await expect(panel).toBeVisible();
      await shoot(page, name('held'));
      await press(panel, approval['ask']);
      await press(panel, approval['showPicture']);
      const code = await panel.getByRole('textbox', { name: approval['request'] ?? '' }).inputValue();
      await shoot(page, name('asked'));

      const theirs = colleague.page;
      await theirs.emulateMedia({ colorScheme: theme });
      await theirs.setViewportSize({ width: 1280, height: 1000 });
      await theirs.reload();
      await theirs.getByRole('textbox', { name: words['paste'] ?? '' }).fill('TGP1-AAAA');
      await press(theirs, words['open']);
      await theirs.screenshot({ path: `${FOLDER}/${name('section')}.png`, fullPage: true });
      await theirs.getByRole('textbox', { name: words['paste'] ?? '' }).fill(code);
      await press(theirs, words['open']);
      await expect(theirs.getByRole('heading', { name: words['foundHere'] ?? '' })).toBeVisible();
      await theirs.screenshot({ path: `${FOLDER}/${name('request')}.png`, fullPage: true });
      await theirs.setViewportSize({ width: 320, height: 800 });
      const width = await theirs.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'nothing runs over the edge of a narrow window').toBeLessThanOrEqual(320);
      await theirs.screenshot({ path: `${FOLDER}/${name('narrow')}.png`, fullPage: true });
      await theirs.setViewportSize({ width: 1280, height: 1000 });
      await press(theirs, words['approve']);
      const answer = theirs.getByRole('textbox', { name: words['answerCode'] ?? '' });
      await expect(answer).toHaveValue(/TGA1/);
      await theirs.evaluate(() => scrollTo(0, 0));
      await shoot(theirs, name('answer'));

      await panel.getByRole('textbox', { name: approval['answer'] ?? '' }).fill(await answer.inputValue());
      await press(panel, approval['check']);
      await panel.getByRole('textbox', { name: verification['checkedBy'] ?? '' }).fill('Budi');
      await panel.locator('input[inputmode="url"]').fill('https://pu.kotacontoh.go.id/jembatan');
      await press(panel, verification['keep']);
      await expect(panel.locator('.gate[data-stage="approved"]')).toHaveCount(2);
      await shoot(page, name('approved'));
      await composer.type(' Hati-hati.');
      await expect(panel.locator('.gate[data-stage="changed"]')).toHaveCount(1);
      await shoot(page, name('changed'));
    });
  }
}
