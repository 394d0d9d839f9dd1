import { setAgency, setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { shoot, THEMES } from './support/pictures.ts';
import { Picker, type SeedReply, seedReplies } from './support/replies.ts';
import { composeDialog, openX } from './support/x-page.ts';

const WASTE: SeedReply = {
  id: 'waste',
  versions: {
    en: {
      title: 'Missed rubbish collection',
      text: 'Sorry about that, {name}. Your report has the number {ticket}; the crew comes {date}.',
      samples: ['rubbish was not collected', 'bins are overflowing'],
    },
    id: {
      title: 'Sampah tidak diangkut',
      text: 'Mohon maaf, {name}. Laporan Anda bernomor {ticket}, petugas datang {date}.',
      samples: ['sampah belum diambil', 'sampah numpuk di depan rumah'],
    },
  },
  placeholders: [
    { key: 'name', kind: 'name' },
    { key: 'ticket', kind: 'ticket' },
    { key: 'date', kind: 'date' },
  ],
};
const WATER: SeedReply = {
  id: 'water',
  versions: {
    en: { title: 'Water outage', text: 'The pipe is being mended. Water is back by 18:00 WIB.' },
    id: { title: 'Air mati', text: 'Pipa sedang diperbaiki. Air mengalir lagi pukul 18.00 WIB.' },
  },
};
const ASKED = {
  en: '@KotaContoh our rubbish has not been collected since Monday, the bins are overflowing!',
  id: '@KotaContoh sampah di gang kami belum diangkut dari Senin, gmn nih min?',
} as const;

const SETTINGS = ['replies', 'replies/waste', 'replies/~starter', 'replies/~import'] as const;
const INBOX = ['inbox-times', 'inbox-holidays', 'inbox-units', 'inbox-keeping'] as const;

/** Pictures for people to judge. What they assert is only that each surface was there to be seen. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of saved replies and the inbox’s settings: ${language}, ${theme}`, async ({
      page,
      context,
      extensionId,
      replica,
    }) => {
      test.setTimeout(90_000);
      const name = (surface: string) => `${surface}-${language}-${theme}`;
      await setAgency(context, extensionId, {
        name: 'Kota Contoh',
        accounts: ['KotaContoh'],
        timeZone: 'Asia/Jakarta',
      });
      await setLanguage(context, extensionId, language);
      await seedReplies(context, extensionId, [WASTE, WATER]);
      await page.emulateMedia({ colorScheme: theme });
      for (const section of [...SETTINGS, ...INBOX]) {
        await page.goto(`chrome-extension://${extensionId}/options.html#${section}`);
        await page.reload();
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
        await shoot(page, name(`options-${section.replace(/\W+/g, '-')}`));
      }

      const lang = language === 'id' ? 'in' : 'en';
      replica.seed({ posts: [{ id: '2070000000000000101', handle: 'budi_contoh', text: ASKED[language], lang }] });
      await openX(page);
      await page.evaluate(
        ([tag, look]) => {
          window.__replica.setLanguage(tag);
          window.__replica.setTheme(look);
        },
        [language, THEMES[theme]] as const,
      );
      await page.getByRole('article').first().getByTestId('reply').click();
      const picker = new Picker(composeDialog(page), language);
      await expect(picker.button()).toContainText('1');
      await picker.button().click();
      await expect(picker.options().first()).toBeVisible();
      await shoot(page, name('replies-list'));
      await picker.choose(WASTE.versions[language]?.title ?? '');
      await shoot(page, name('replies-form'));
    });
  }
}
