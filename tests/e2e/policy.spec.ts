import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import linux from '../../docs/deploy/chrome-linux.json' with { type: 'json' };
import { Composer } from './support/composer.ts';
import { setSettings } from './support/extension-page.ts';
import { test as base, expect } from './support/fixture.ts';
import { shoot } from './support/pictures.ts';
import { giveOwnId, openPolicy, type Policy, whyNoPolicy } from './support/policy.ts';
import { openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the agency's IT sets; some of it wrongly. */
const POLICY = {
  name: 'Kota Contoh',
  officialDomains: ['kotacontoh.go.id'],
  onlyManaged: ['officialDomains'],
  accounts: ['KotaContoh', 'no such handle'],
  rules: { 'links/link-http': 'block' },
  maxPostLength: 5,
  units: ['Dinas Air'],
  incident: { name: 'Banjir Kali Contoh' },
  clocks: {
    zone: 'Asia/Makassar',
    targets: { complaint: { firstResponse: { amount: 4, unit: 'hours', allHours: false } } },
    officeHours: { monday: [{ from: '08:00', to: '15:00' }] },
    holidays: [{ date: '2026-12-25', name: 'Natal', kind: 'national' }],
  },
  retention: { closedTextDays: 30 },
};
/** What the person set before. */
const OWN = {
  name: 'Humas',
  officialDomains: ['bit.ly'],
  accounts: ['HumasContoh'],
  rules: { 'links/link-http': 'off' },
  maxPostLength: 4000,
  units: ['Dinas Kebersihan'],
  clocks: { quietDays: 5, holidays: [{ date: '2026-06-01', name: 'Hari Lahir Pancasila', kind: 'national' }] },
};

interface Fixtures {
  policy: Policy;
  options: (section: string) => Promise<Page>;
}

const test = base.extend<Fixtures>({
  policy: [
    async ({ chromiumBrowser, extensionFolder }, use) => {
      const why = whyNoPolicy(chromiumBrowser);
      if (why) console.warn(`Enterprise policy is not tried in Chromium: ${why}.`);
      test.skip(why !== undefined, why);
      const policy = openPolicy(chromiumBrowser, giveOwnId(extensionFolder));
      try {
        policy.set(POLICY);
        await use(policy);
      } finally {
        policy.remove();
      }
    },
    { auto: true },
  ],
  // Policy must be there before the browser starts.
  profile: async ({ policy: _policy, profile }, use) => use(profile),
  options: async ({ page, extensionId }, use) =>
    use(async (section) => {
      await page.goto(`chrome-extension://${extensionId}/options.html#${section}`);
      await page.reload();
      await page.getByRole('heading', { level: 2 }).waitFor();
      return page;
    }),
});

const LOCKED = /Set by your agency/;

test('policy wins over what the person set, is locked with words, and its faults are listed', async ({
  page,
  context,
  extensionId,
  options,
  overlay,
}) => {
  await setSettings(context, extensionId, { agency: OWN });

  await test.step('single values', async () => {
    await options('agency');
    const name = page.getByRole('textbox', { name: 'Agency name' });
    await expect(name).toHaveValue('Kota Contoh');
    await expect(name).toHaveAccessibleDescription(LOCKED);
    await name.pressSequentially('X');
    await expect(name, 'keys change nothing').toHaveValue('Kota Contoh');
  });

  await test.step('lists, entry by entry', async () => {
    const accounts = page.getByRole('region', { name: 'Account' });
    const entry = (text: string) => accounts.getByRole('listitem').filter({ hasText: text });
    await expect(entry('@KotaContoh')).toContainText(LOCKED);
    await expect(entry('@KotaContoh').getByRole('button')).toHaveCount(0);
    await entry('@HumasContoh').getByRole('button').click();
    await expect(entry('@HumasContoh')).toHaveCount(0);
  });

  await test.step('a closed list holds what policy says, and takes nothing else', async () => {
    const domains = page.getByRole('region', { name: 'Official websites' });
    await expect(domains.getByRole('listitem')).toHaveCount(1);
    await expect(domains).toContainText('Your agency has closed this list');
    await expect(domains.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('what policy says wrongly falls back to the person, and is listed', async () => {
    const faults = page.getByRole('region', { name: 'Some values of your agency’s policy could not be used' });
    await expect(faults).toContainText('accounts.1');
    await expect(faults).toContainText('maxPostLength');
    await expect(faults.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Another limit' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Characters' })).toHaveValue('4000');
  });

  await test.step('checks', async () => {
    await options('checks/links/link-http');
    const severity = page.locator('select[name="links/link-http"]');
    await expect(severity).toHaveValue('block');
    await expect(severity).toHaveAccessibleDescription(LOCKED);
    await severity.press('ArrowDown');
    await expect(severity).toHaveValue('block');
    await expect(page.locator('select[name="links/link-shortener"]')).not.toHaveAttribute('aria-disabled');
  });

  await test.step('clocks: one time and one day, the others stay the person\u2019s', async () => {
    await options('inbox-times');
    const complaint = page.getByRole('group', { name: 'Complaint' });
    await expect(complaint.getByRole('textbox').first()).toHaveAttribute('readonly');
    await expect(complaint.getByRole('textbox').last()).not.toHaveAttribute('readonly');
    await expect(page.getByRole('region', { name: 'Monday' }).getByRole('button', { name: 'Add hours' })).toHaveCount(
      0,
    );
    await expect(page.getByRole('textbox', { name: /closes/i })).toHaveValue('5');
  });

  await test.step('in X', async () => {
    await openX(page);
    await new Composer(page).type('Daftar di http://kotacontoh.go.id/ktp');
    await expect(overlay.badge()).toContainText('1 must fix');
  });
});

test('a change of the policy reaches open pages, and what the person had comes back', async ({
  page,
  context,
  extensionId,
  options,
  policy,
}) => {
  // The browser looks a few seconds after each change of the file.
  test.setTimeout(90_000);
  await setSettings(context, extensionId, { agency: OWN, language: 'en' });
  await options('agency');
  const name = page.getByRole('textbox', { name: /Agency name|Nama instansi/ });
  await expect(name).toHaveValue('Kota Contoh');
  policy.set({ language: 'id' });
  // Chromium looks a few seconds after the file changed.
  await expect(name).toHaveValue('Humas', { timeout: 20_000 });
  await expect(name).not.toHaveAttribute('readonly');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await options('language');
  await expect(page.getByRole('group', { name: 'Bahasa Tanggap' })).toHaveAccessibleDescription(
    /Diatur oleh instansi Anda/,
  );
  await page.getByRole('radio', { name: 'English' }).click({ force: true });
  await expect(page.getByRole('radio', { name: 'English' })).not.toBeChecked();

  await test.step('the ready file for Linux', async () => {
    const [ready] = Object.values(linux['3rdparty'].extensions);
    policy.set(ready ?? {});
    await options('agency');
    await expect(page.getByText('@DinasAirContoh')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('@HumasContoh'), 'beside the entries of the person').toBeVisible();
    await expect(page.locator('.notice[data-tone="warn"]')).toHaveCount(0);
  });
});

const SECTIONS = [
  'agency',
  'emergency',
  'inbox-times',
  'inbox-holidays',
  'inbox-units',
  'inbox-keeping',
  'language',
  'checks/links/link-http',
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`locked settings have no accessibility violation, nor overflow at 320 px (${colorScheme})`, async ({
    page,
    context,
    extensionId,
    options,
    policy,
  }) => {
    test.setTimeout(120_000);
    policy.set({ ...POLICY, language: 'en' });
    await setSettings(context, extensionId, { agency: OWN });
    await page.emulateMedia({ colorScheme });
    for (const section of SECTIONS) {
      await options(section);
      // More than a hundred checks; the locked one stands for them.
      if (section.startsWith('checks'))
        await page.getByRole('searchbox', { name: 'Search checks' }).fill('links/link-http');
      await expect(page.locator('.lock-note').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${section} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${section} at 320 px`).toBe(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
}

/** Pictures for people to judge. */
for (const language of ['en', 'id'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures of locked settings: ${language}, ${theme}`, async ({
      page,
      context,
      extensionId,
      options,
      policy,
    }) => {
      test.setTimeout(60_000);
      policy.set({ ...POLICY, language });
      await setSettings(context, extensionId, { agency: OWN });
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 1100, height: 1400 });
      for (const section of SECTIONS) {
        const name = `locked-${section.split('/')[0]}-${language}-${theme}`;
        await options(section);
        await expect(page.locator('html')).toHaveAttribute('lang', language, { timeout: 20_000 });
        await expect(page.locator('.lock-note').first()).toBeVisible();
        await expect(page.locator('body'), 'everything is worded').not.toContainText(/\boptions\.\w/);
        await shoot(page, name);
      }
      await page.setViewportSize({ width: 360, height: 1400 });
      await options('inbox-units');
      await shoot(page, `locked-narrow-${language}-${theme}`);
    });
  }
}
