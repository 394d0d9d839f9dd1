import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { expect, test } from './support/fixture.ts';
import { openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOCALES = { en: 'en-GB', id: 'id-ID' } as const;

const wordsOf = (language: string) =>
  (
    JSON.parse(readFileSync(new URL(`../../locales/${language}.json`, import.meta.url), 'utf8')) as {
      options: {
        setup: { titles: Record<string, string>; next: string; skip: string; back: string; change: string };
        accounts: { label: string };
        officialDomains: { label: string };
        timeZone: { label: string };
      };
    }
  ).options;

/** The tab that the installation opened by itself. */
async function welcome(context: BrowserContext, extensionId: string): Promise<Page> {
  const find = () => context.pages().find((page) => page.url().startsWith(`chrome-extension://${extensionId}/`));
  await expect.poll(() => find()?.url()).toContain('/options.html#setup');
  return find() as Page;
}

async function expectAccessible(page: Page, step: string): Promise<void> {
  await expect(page.locator('body'), 'everything is worded').not.toContainText(/\b(?:options|common|rules)\.\w/);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${step} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

for (const language of ['en', 'id'] as const) {
  test.describe(language, () => {
    test.use({ locale: LOCALES[language], keepWelcome: true });

    test(`first run, from the installation to the composer (${language})`, async ({
      page,
      context,
      extensionId,
      overlay,
    }) => {
      test.setTimeout(60_000);
      const words = wordsOf(language);
      const options = await welcome(context, extensionId);
      const heading = (step: string) =>
        options.getByRole('heading', { level: 3, name: words.setup.titles[step] ?? '' });
      const box = (name: string) => options.getByRole('textbox', { name });
      const goOn = (name: 'next' | 'skip' | 'back') =>
        options.getByRole('link', { name: words.setup[name], exact: true }).press('Enter');

      await test.step('accounts: what cannot be a handle keeps one here, with what was typed', async () => {
        await expect(heading('accounts')).toBeVisible();
        await expectAccessible(options, 'accounts');
        await box(words.accounts.label).fill('@KotaContoh, no-handle!');
        await goOn('next');
        await expect(options.getByRole('alert').filter({ hasText: 'no-handle!' })).toBeVisible();
        await expect(box(words.accounts.label)).toHaveValue('no-handle!');
        await box(words.accounts.label).fill('');
        await goOn('next');
      });
      await test.step('websites: typed and not added is added on the way on; back and forward keep all', async () => {
        await expect(heading('domains'), 'a screen reader reads the new step').toBeFocused();
        await expectAccessible(options, 'domains');
        await box(words.officialDomains.label).fill('https://www.kotacontoh.go.id/');
        await goOn('next');
        await expect(heading('language')).toBeFocused();
        await goOn('back');
        await expect(options.getByRole('list').filter({ hasText: 'kotacontoh.go.id' }).first()).toBeVisible();
        await goOn('next');
      });
      await test.step('language and zone', async () => {
        await expect(heading('language')).toBeFocused();
        await expectAccessible(options, 'language');
        await options.getByRole('button', { name: /WIB/ }).click();
        await expect(options.getByRole('combobox', { name: words.timeZone.label })).toHaveValue('Asia/Jakarta');
        const other = language === 'en' ? 'Bahasa Indonesia' : 'English';
        const own = language === 'en' ? 'English' : 'Bahasa Indonesia';
        await options.getByRole('radio', { name: other }).check();
        await expect(options.locator('html')).toHaveAttribute('lang', language === 'en' ? 'id' : 'en');
        await options.getByRole('radio', { name: own }).check();
        await expect(options.locator('html')).toHaveAttribute('lang', language);
        await goOn('next');
      });
      await test.step('a pack: looked at, then used', async () => {
        await expect(heading('pack')).toBeFocused();
        await expectAccessible(options, 'pack');
        await options.locator('.pack-choice .button').first().press('Enter');
        await expect(options.locator('.review-item').first()).toBeVisible();
        await expectAccessible(options, 'pack, looked at');
        await options.locator('.packs .actions .primary').press('Enter');
        await expect(options.locator('.pack-choice [data-tone="clear"]')).toHaveCount(1);
        await goOn('next');
      });
      await test.step('done: what is set, and what comes next', async () => {
        await expect(heading('done')).toBeFocused();
        await expectAccessible(options, 'done');
        const main = options.getByRole('main');
        for (const fact of ['@KotaContoh', 'kotacontoh.go.id', 'WIB · Asia/Jakarta'])
          await expect(main).toContainText(fact);
      });
      await test.step('the composer knows the account and the websites', async () => {
        const ours = overlay.speaking(language);
        await openX(page);
        await new Composer(page).type(
          'Jadwal air: https://kotacontoh.go.id dan berita air: https://lain.example/berita',
        );
        await expect(ours.badge()).toContainText(language === 'en' ? '1 to look at' : '1 perlu dilihat');
      });
    });
  });
}

test.describe('without any answer', () => {
  test.use({ keepWelcome: true });

  test('every step can be skipped, left and come back to, by keyboard and in a narrow window', async ({
    context,
    extensionId,
  }) => {
    const words = wordsOf('en');
    const options = await welcome(context, extensionId);
    await options.setViewportSize({ width: 320, height: 640 });
    for (const step of ['accounts', 'domains', 'language', 'pack', 'done']) {
      await expect(options.getByRole('heading', { level: 3 }).filter({ hasText: 'Step' })).toContainText('of 5');
      await expect
        .poll(() => options.evaluate(() => location.hash))
        .toMatch(step === 'accounts' ? /#setup/ : `#setup/${step}`);
      const overflow = await options.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, step).toBe(0);
      if (step !== 'done') await options.getByRole('link', { name: 'Skip this step' }).press('Enter');
    }
    await expect(options.getByRole('main')).toContainText('every account is checked');
    await options.goBack();
    await expect(options.getByRole('heading', { level: 3, name: words.setup.titles['pack'] ?? '' })).toBeFocused();
    await options.goto(`chrome-extension://${extensionId}/options.html#agency`);
    await options.getByRole('link', { name: 'Set up step by step' }).click();
    await expect(options.getByRole('heading', { level: 3, name: 'Which accounts' })).toBeVisible();
  });
});
