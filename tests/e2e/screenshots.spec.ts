import { writeFile } from 'node:fs/promises';
import { Composer } from './support/composer.ts';
import { clickToolbarIcon } from './support/docked-panel.ts';
import { setAgency, setLanguage, setSettings } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { citizens, minutesAgo, openPanel, setUpInbox } from './support/inbox.ts';
import { FOLDER, shoot, THEMES } from './support/pictures.ts';
import { composeDialog, openX, scrollToEnd, xDoes } from './support/x-page.ts';

const MORE = { en: 'More', id: 'Selengkapnya' } as const;

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

/** Enough for reports to have something to draw: citizens who report the same, some answered. */
const NEIGHBOURS = Array.from({ length: 7 }, (_, index) => ({
  id: `20697100000000000${10 + index}`,
  handle: `warga_sektor${index + 1}`,
  lang: 'in',
  text: `@KotaContoh air mati di Sektor 4 sejak ${['pagi', 'semalam', 'subuh', 'kemarin'][index % 4]}, blok ${'ABCDEFG'[index]}`,
  createdAt: minutesAgo(40 + index * 300),
}));
const ANSWERS = NEIGHBOURS.slice(4).map(({ id, handle }, index) => ({
  id: `20697200000000000${10 + index}`,
  handle: 'KotaContoh',
  lang: 'in',
  text: 'Mohon maaf. Pipa sedang diperbaiki, air mengalir lagi pukul 18.00 WIB.',
  createdAt: minutesAgo(20),
  replyTo: { id, handles: [handle] },
}));

for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of the inbox: ${language}, ${theme}`, async ({ page, context, extension, extensionId, replica }) => {
      test.setTimeout(120_000);
      const name = (surface: string) => `inbox-${surface}-${language}-${theme}`;
      await setSettings(context, extensionId, { language });
      await page.emulateMedia({ colorScheme: theme });
      const panel = await openPanel(context, extensionId);
      await panel.page.emulateMedia({ colorScheme: theme });
      await panel.page.getByRole('textbox').waitFor();
      await shoot(panel.page, name('welcome'));

      await setSettings(context, extensionId, { staff: 'Rina' });
      await panel.page.reload();
      await panel.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      await expect(panel.page.locator('.notices')).toContainText(/account|akun/i);
      await shoot(panel.page, name('no-accounts'));
      await setUpInbox(context, extensionId, { units: ['Dinas Air', 'Dinas Kebersihan'] });
      await expect(panel.page.getByRole('link')).toBeVisible();
      await shoot(panel.page, name('empty'));

      replica.seed({
        posts: [
          ...Object.values(citizens).map((post, index) => ({ ...post, createdAt: minutesAgo(5 + index * 7) })),
          ...NEIGHBOURS,
          ...ANSWERS,
        ],
      });
      await page.bringToFront();
      await openX(page, '/notifications/mentions');
      await page.getByTestId('tweet').first().waitFor();
      await scrollToEnd(page);
      await openX(page, '/KotaContoh/with_replies');
      await page.getByTestId('tweet').first().waitFor();
      await scrollToEnd(page);

      await panel.page.bringToFront();
      await panel.show('open');
      await expect(panel.rows().first()).toBeVisible();
      await shoot(panel.page, name('queue'));
      await panel.rows().nth(2).getByRole('checkbox').check();
      await panel.rows().nth(3).getByRole('checkbox').check();
      await shoot(panel.page, name('bulk'));
      await panel.page.keyboard.press('Escape');
      await panel.open('ayu_dummy');
      await shoot(panel.page, name('case'));
      await panel.page.keyboard.press('e');
      await panel.page.locator('.case-form').waitFor();
      await shoot(panel.page, name('close'));
      await panel.page.keyboard.press('Escape');
      await panel.page.keyboard.press('Escape');
      await panel.open('warga_sektor1');
      await panel.history();
      await panel.page.screenshot({ path: `${FOLDER}/${name('group')}.png`, fullPage: true });
      await panel.page.keyboard.press('Escape');
      await panel.show('done');
      await shoot(panel.page, name('done'));
      await panel.show('waiting');
      await shoot(panel.page, name('nothing-here'));
      await panel.page.locator('nav button').nth(1).click();
      await expect(panel.page.locator('.coverage li').first()).toBeVisible();
      await shoot(panel.page, name('coverage'));
      await panel.page.locator('nav button').nth(2).click();
      await expect(panel.page.locator('.handover pre')).toBeVisible();
      await panel.page.setViewportSize({ width: 360, height: 3200 });
      await shoot(panel.page, name('reports'));

      await setSettings(context, extensionId, { storeTrouble: 'full' });
      await panel.page.setViewportSize({ width: 900, height: 765 });
      await panel.page.reload();
      await expect(panel.page.getByRole('button', { name: /Reload|Muat ulang/ })).toBeVisible();
      await panel.show('open');
      await panel.open('siti_warga01');
      await shoot(panel.page, name('wide-storage-full'));

      // The emulated theme does not reach it.
      if (theme === 'dark') return;
      await page.bringToFront();
      const docked = await clickToolbarIcon(extension);
      await expect.poll(() => docked.evaluate<number>(`document.querySelectorAll('[role="tab"]').length`)).toBe(5);
      await writeFile(`${FOLDER}/${name('docked')}.png`, await docked.screenshot());
    });
  }
}
