import { setSettings } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { shoot } from './support/pictures.ts';

const AGENCY = {
  name: 'Kota Contoh',
  accounts: ['KotaContoh', 'DinasAirContoh'],
  officialDomains: ['kotacontoh.go.id'],
  timeZone: 'Asia/Jakarta',
};
const FILE = {
  tanggap: 'settings',
  version: 1,
  exportedAt: '2026-11-28T08:00:00.000Z',
  items: {
    agency: {
      version: 1,
      value: {
        name: 'Pemerintah Kota Contoh',
        accounts: ['KotaContoh', 'not a handle!'],
        officialDomains: ['kotacontoh.go.id', 'layanan.kotacontoh.go.id'],
        rules: { 'links/link-http': 'block', 'accessibility/emoji-excess': 'off' },
        units: ['Dinas Air', 'Dinas Kebersihan'],
        timeZone: 'Asia/Makassar',
      },
    },
    language: { version: 1, value: 'en' },
    staff: { version: 1, value: 'Rina' },
  },
  savedReplies: [{ id: 'air-mati', versions: { id: { title: 'Air mati', text: 'Mohon maaf.' } } }],
};
const STEPS = ['accounts', 'domains', 'language', 'done'] as const;
const ASKED = { en: 'time', id: 'waktu' } as const;

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of the set-up, search and settings as a file: ${language}, ${theme}`, async ({
      page,
      context,
      extensionId,
    }) => {
      test.setTimeout(90_000);
      const name = (surface: string) => `options-${surface}-${language}-${theme}`;
      const open = async (hash: string) => {
        await page.goto(`chrome-extension://${extensionId}/options.html#${hash}`);
        await page.reload();
        await page.getByRole('heading', { level: 2 }).waitFor();
      };
      await page.emulateMedia({ colorScheme: theme });
      await setSettings(context, extensionId, { language });
      await open('setup');
      await shoot(page, name('setup-first'));
      await open('agency');
      await shoot(page, name('agency-blank'));
      await setSettings(context, extensionId, { language, agency: AGENCY });
      for (const step of STEPS) {
        await open(`setup/${step}`);
        await shoot(page, name(`setup-${step}`));
      }
      await open('agency');
      await page.getByRole('searchbox').fill(ASKED[language]);
      await expect(page.getByRole('search').getByRole('link').first()).toBeVisible();
      await shoot(page, name('search'));
      await page.getByRole('searchbox').press('Enter');
      await expect(page.locator('[data-arrived]')).toBeVisible();
      await shoot(page, name('found'));
      await open('backup');
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'kota.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(FILE)) });
      await expect(page.locator('.import-question')).toBeVisible();
      await page.screenshot({ path: `screenshots/${name('import')}.png`, fullPage: true });
      await page.setViewportSize({ width: 320, height: 700 });
      await open('setup/domains');
      await shoot(page, name('setup-narrow'));
      await open('backup');
      await page.getByRole('searchbox').fill(ASKED[language]);
      await shoot(page, name('search-narrow'));
    });
  }
}
