import { Composer } from './support/composer.ts';
import { journalEvents, setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openX } from './support/x-page.ts';

test('a card explains with an example; a tip can be put away here, or for good for this account', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  await setAgency(context, extensionId, { accounts: ['KotaContoh'] });
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Jadwal air: http://kotacontoh.go.id/a KANTOR TUTUP LEBIH AWAL hari ini.');
  await overlay.openPanel();

  const card = overlay.finding(/http/);
  await test.step('why, how, an example and the source are one click away', async () => {
    await card.getByRole('button', { name: 'More' }).click();
    await expect(card.getByRole('heading', { name: 'Example' })).toBeVisible();
    await expect(card).toContainText('https://www.example.gov.uk/tax');
    await expect(card.getByRole('link')).not.toHaveCount(0);
  });
  await test.step('ignored here: gone here, back in another draft', async () => {
    await overlay.ignore(/http/);
    await expect(overlay.finding(/http/)).toHaveCount(0);
    await composer.clear();
    await composer.type('Jadwal lain: http://kotacontoh.go.id/lain');
    await expect(overlay.finding(/http/)).toHaveCount(1);
  });
  await test.step('never for this account: gone everywhere, undone in one click, kept over a reload', async () => {
    const never = () => overlay.finding(/http/).getByRole('button', { name: /Never show this for @KotaContoh/ });
    await overlay.finding(/http/).getByRole('button', { name: 'More' }).click();
    await never().click();
    await expect(overlay.finding(/http/)).toHaveCount(0);
    await overlay.undo();
    await expect(overlay.finding(/http/)).toHaveCount(1);
    await overlay.finding(/http/).getByRole('button', { name: 'More' }).click();
    await never().click();
    await expect(overlay.panel()).toContainText('1 kind of tip is never shown for @KotaContoh');
    await page.reload();
    await composer.type('Jadwal baru: http://kotacontoh.go.id/lagi');
    await expect(overlay.badge()).toContainText('Clear');
  });
  await test.step('the record and the settings know, and the settings have the way back', async () => {
    const events = await journalEvents(context, extensionId, 3);
    expect(events.map(({ kind }) => kind)).toEqual(['rules-changed', 'rules-changed', 'rules-changed']);
    expect(JSON.stringify(events)).not.toContain('kotacontoh.go.id');
    const settings = await context.newPage();
    await settings.goto(`chrome-extension://${extensionId}/options.html#checks`);
    await settings.getByRole('button', { name: 'Show again' }).click();
    await expect(settings.getByRole('heading', { name: 'Never shown' })).toHaveCount(0);
    await expect(overlay.badge()).toContainText('1 to look at');
  });
});

test('five findings at once, the gravest first, the rest on request', async ({ page, overlay }) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type(
    'NIK 3171014505900003. Cek http://a.example/1 bit.ly/3abc #airbersih #jalanrusak 𝗚𝗥𝗔𝗧𝗜𝗦 🎉🎉🎉🎉 KANTOR TUTUP LEBIH AWAL ya.',
  );
  await overlay.openPanel();
  await expect(overlay.findings()).toHaveCount(5);
  await expect(overlay.findings().first()).toHaveAttribute('data-severity', 'block');
  const more = overlay.panel().getByRole('button', { name: /^Show \d+ more$/ });
  await more.click();
  expect(await overlay.findings().count()).toBeGreaterThan(5);
  await overlay.panel().getByRole('button', { name: 'Show fewer' }).click();
  await expect(overlay.findings()).toHaveCount(5);
});

test('the post as a screen reader says it is one key away', async ({ page, overlay }) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Awas banjir 🚨 di #KotaContoh 𝗔𝗪𝗔𝗦');
  await page.keyboard.press('Alt+Shift+S');
  const said = overlay.panel().locator('.said');
  await expect(said).toContainText('lampu mobil polisi');
  await expect(said).toContainText('tagar Kota Contoh');
  await expect(said).toContainText('mathematical sans-serif bold capital A');
  await overlay.panel().getByRole('combobox', { name: 'Voice' }).selectOption('en');
  await expect(said).toContainText('police car light');
  await page.keyboard.press('Alt+Shift+S');
  await expect(overlay.findings().first()).toBeVisible();
});
