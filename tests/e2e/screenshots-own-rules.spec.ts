import { Composer } from './support/composer.ts';
import { setAgency, setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { shoot, THEMES } from './support/pictures.ts';
import { openX } from './support/x-page.ts';

const PROMISES = {
  id: 'no-promises',
  kind: 'terms',
  title: { en: 'No promises about dates', id: 'Tanpa janji tanggal' },
  message: { en: 'Say what is planned, not what is sure.', id: 'Sebutkan rencananya, bukan kepastiannya.' },
  why: {
    en: 'A date that is not kept costs trust. The circular asks for “planned”.',
    id: 'Tanggal yang meleset mengurangi kepercayaan. Surat edaran meminta kata “rencana”.',
  },
  source: { title: 'SE 7/2026', url: 'https://kotacontoh.go.id/se-7' },
  severity: 'block',
  phrases: ['guarantee', 'pasti selesai', 'janji'],
  allowed: ['cannot guarantee', 'tidak menjanjikan'],
  fix: 'plan',
  examples: {
    flagged: ['We guarantee that the bridge opens on Monday.', 'Kami menjanjikan jembatan dibuka Senin.'],
    clean: ['We cannot guarantee it.', 'We guarantee nothing.'],
  },
};
const CODES = {
  ...PROMISES,
  id: 'codes',
  kind: 'pattern',
  title: { en: 'Case codes stay inside', id: 'Kode kasus tidak dipublikasikan' },
  phrases: [],
  pattern: '\\b[A-Z]{2}-\\d{4}\\b',
  severity: 'warn',
  examples: { flagged: ['Kasus AB-1234 selesai.'], clean: ['Kasus selesai.'] },
};
const SOURCE = {
  ...PROMISES,
  id: 'source',
  kind: 'required',
  title: { en: 'Earthquakes: name the source', id: 'Gempa: sebutkan sumber' },
  phrases: ['Sumber: BMKG'],
  when: ['gempa', 'earthquake'],
  severity: 'advise',
  examples: { flagged: [], clean: [] },
};
const POSTS = {
  en: 'We guarantee that the bridge opens on Monday.\nThe earthquake was felt in the city. Case AB-1234.\nThe office is open.',
  id: 'Kami menjanjikan jembatan dibuka Senin.\nGempa dirasakan di kota. Kasus AB-1234.\nKantor buka seperti biasa.',
} as const;
const RUN = { en: 'Check the posts', id: 'Periksa unggahan' } as const;
const MORE = { en: 'Less', id: 'Ringkas' } as const;

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of own rules and the bench: ${language}, ${theme}`, async ({
      page,
      context,
      extensionId,
      overlay,
    }) => {
      test.setTimeout(90_000);
      const name = (surface: string) => `own-rules-${surface}-${language}-${theme}`;
      await setLanguage(context, extensionId, language);
      await page.emulateMedia({ colorScheme: theme });
      const options = `chrome-extension://${extensionId}/options.html`;
      await page.goto(`${options}#own-rules`);
      await expect(page.locator('.empty')).toBeVisible();
      await shoot(page, name('empty'));
      await setAgency(context, extensionId, { accounts: ['KotaContoh'], ownRules: [PROMISES, CODES, SOURCE] });
      await expect(page.locator('.own-row')).toHaveCount(3);
      await shoot(page, name('list'));
      await page.goto(`${options}#own-rules/no-promises`);
      await expect(page.locator('.own-tries')).toBeVisible();
      await page.setViewportSize({ width: 1280, height: 2000 });
      await shoot(page, name('editor'));
      await page.goto(`${options}#own-rules/codes`);
      await page.locator('.own-pattern').fill('(?=AB)');
      await shoot(page, name('pattern'));
      await page.locator('.own-pattern').fill('AB');
      await page.goto(`${options}#bench`);
      await page.getByRole('textbox').first().fill(POSTS[language]);
      await page.getByRole('button', { name: RUN[language] }).click();
      await expect(page.locator('.bench-posts')).toBeVisible();
      await shoot(page, name('bench'));
      await page.setViewportSize({ width: 360, height: 780 });
      await shoot(page, name('bench-narrow'));

      await page.setViewportSize({ width: 1280, height: 900 });
      await openX(page);
      await page.evaluate(
        ([tag, look]) => {
          window.__replica.setLanguage(tag);
          window.__replica.setTheme(look);
        },
        [language, THEMES[theme]] as const,
      );
      const ours = overlay.speaking(language);
      await new Composer(page).type(POSTS[language].split('\n')[0] ?? '');
      await ours.openPanel();
      await expect(ours.findings().first().getByRole('button', { name: MORE[language] })).toBeVisible();
      await shoot(page, name('card'));
    });
  }
}
