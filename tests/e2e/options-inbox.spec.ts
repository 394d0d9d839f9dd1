import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setAgency, setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function openSection(page: Page, extensionId: string, section: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/options.html#${section}`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  return page;
}

const saved = (page: Page, what: string) => page.getByRole('status').filter({ hasText: `Saved: ${what}` });

test('times, days off and units are saved at once, taken back, and still there after a reload', async ({
  page,
  extensionId,
}) => {
  await openSection(page, extensionId, 'inbox');
  const complaint = page.getByRole('group', { name: 'Complaint' });

  await test.step('the example follows what is set', async () => {
    await expect(complaint).toContainText(/Written Friday.*15.00: first answer due Monday.*16.00/);
    await complaint.getByRole('textbox', { name: 'First answer: how many' }).fill('2');
    await expect(complaint).toContainText(/first answer due Tuesday.*16.00/);
    await expect(saved(page, 'Response times')).toBeVisible();
    await complaint.getByRole('combobox', { name: 'First answer: counted in' }).selectOption('no time set');
    await expect(complaint).toContainText(/Written Friday.*settled by Friday/);
    await expect(saved(page, 'Response times')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(complaint.getByRole('textbox', { name: 'First answer: how many' })).toHaveValue('2');
    await page.getByRole('combobox', { name: 'Day', exact: true }).selectOption('Monday');
    await expect(complaint).toContainText(/Written Monday.*first answer due Wednesday.*16.00/);
  });
  await test.step('what is no number is not taken', async () => {
    await complaint.getByRole('textbox', { name: 'Settled: how many' }).fill('soon');
    await expect(complaint.getByRole('alert').filter({ hasText: 'whole number' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(complaint.getByRole('textbox', { name: 'Settled: how many' })).toHaveValue('5');
  });
  await test.step('office hours', async () => {
    await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
    await page.getByLabel('Saturday, to').fill('12:30');
    await expect(saved(page, 'Office hours')).toBeVisible();
    await page.getByRole('combobox', { name: 'Copy Saturday to' }).selectOption('Friday');
    await page.getByRole('button', { name: 'Copy Saturday', exact: true }).click();
    await expect(page.getByLabel('Friday, to')).toHaveValue('12:30');
    await page.getByRole('button', { name: 'Keep 11:30 to 13:00 free for Friday prayer' }).click();
    await expect(page.getByLabel('Friday, to')).toHaveValue('11:30');
    await expect(saved(page, 'Office hours')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Saturday, to')).toHaveValue('12:30');
    await expect(page.getByLabel('Friday, to')).toHaveValue('11:30');
  });
  await test.step('days off', async () => {
    await page.getByRole('link', { name: 'Holidays' }).click();
    await expect(page.getByText('No days off yet.')).toBeVisible();
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2027');
    await page.getByRole('button', { name: 'Add these days' }).click();
    await expect(page.getByText('26 days added.')).toBeVisible();
    await page.getByRole('button', { name: 'Add these days' }).click();
    await expect(page.getByText('0 days added. 26 were in the list already.')).toBeVisible();
    await page.getByRole('button', { name: /^Change Kelahiran Yesus Kristus.*24 Dec/ }).click();
    const form = page.getByRole('form', { name: 'Change a day' });
    await form.getByRole('textbox', { name: 'Name' }).fill('Libur layanan');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Change Libur layanan/ })).toBeFocused();
    await page.getByRole('button', { name: /^Remove Libur layanan/ }).click();
    await expect(page.getByText('2027: 25 days')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('2027: 26 days')).toBeVisible();
    await page.reload();
    await expect(page.getByText('2027: 26 days')).toBeVisible();
  });
  await test.step('units and the name', async () => {
    await page.getByRole('link', { name: 'Units and staff' }).click();
    await page.getByRole('textbox', { name: 'Add units' }).fill('Air bersih, sanitasi\nJalan');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Rename Jalan' }).click();
    await expect(page.getByRole('textbox', { name: 'New name for Jalan' })).toBeFocused();
    await page.keyboard.type('Air bersih, sanitasi');
    await page.keyboard.press('Enter');
    await expect(page.getByText('There is a unit of this name already.')).toBeVisible();
    await page.getByRole('textbox', { name: 'New name for Jalan' }).fill('Bina Marga');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Rename Bina Marga' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Rina');
    await expect(saved(page, 'Your name')).toBeVisible();
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await expect(page.getByRole('button', { name: /settings/i }).first(), 'the panel need not ask').toBeVisible();
    await expect(page.getByRole('textbox', { name: /Your name/ })).toHaveCount(0);
  });
});

test('what is kept can be taken out, looked at, forgotten and brought back', async ({ page, context, extensionId }) => {
  await setAgency(context, extensionId, { accounts: ['KotaContoh', 'DinasAirContoh'] });
  await openX(page, '/notifications/mentions');
  await page.getByTestId('tweet').first().waitFor();
  const options = await openSection(await context.newPage(), extensionId, 'inbox-keeping');
  const fact = (name: string) => options.locator('.facts div').filter({ hasText: name }).locator('dd');

  await test.step('it is counted', async () => {
    await expect
      .poll(async () => {
        await options.reload();
        return Number(await fact('Cases').textContent());
      })
      .toBeGreaterThan(0);
    await expect(fact('Storage used')).toHaveText(/ of /);
  });
  const cases = await fact('Cases').textContent();

  const file = await test.step('it is exported', async () => {
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export everything' }).click();
    return readFile(await (await download).path());
  });
  const posts = file
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('{"post"'))
    .map((line) => (JSON.parse(line) as { post: { author: string; own: boolean } }).post);
  const handle = posts.find(({ own, author }) => !own && author !== '')?.author ?? '';
  expect(handle).not.toBe('');
  const choose = (name: string, buffer: Buffer) =>
    options.getByLabel('File of JSON lines').setInputFiles({ name, mimeType: 'application/jsonl', buffer });

  await test.step('one person is forgotten, but not without a question', async () => {
    await options.getByRole('textbox', { name: 'Handle of the person' }).fill(`@${handle}`);
    await options.getByRole('button', { name: 'Look up' }).click();
    const dialog = options.getByRole('dialog', { name: `Erase everything about @${handle}?` });
    await expect(dialog).toContainText('This cannot be undone.');
    await expect(dialog).toContainText(/Kept about this person: [1-9]/);
    await options.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await options.getByRole('button', { name: 'Look up' }).click();
    await dialog.getByRole('button', { name: 'Erase' }).click();
    await expect(options.getByText(`@${handle} was erased`)).toBeVisible();
    await expect(fact('Cases'), 'counts stay').toHaveText(cases ?? '');
  });
  await test.step('a file that is wrong in one line is refused, and the line is named', async () => {
    await choose('broken.jsonl', Buffer.from(file.toString().replace('"seq":1,', '"seq":"one",')));
    await expect(options.getByText('broken.jsonl was not imported')).toBeVisible();
    await expect(options.getByText('Line 2: entry.seq')).toBeVisible();
  });
  await test.step('what is erased here stays erased when an old file comes back', async () => {
    await choose('archive.jsonl', file);
    await expect(options.getByText('Import archive.jsonl?')).toBeVisible();
    await expect(options.getByText('Everything in this file is here already.')).toBeVisible();
    await options.getByRole('button', { name: 'Cancel' }).click();
    await expect(options.getByText('Import archive.jsonl?')).toBeHidden();
  });
  await test.step('the list is built anew and the record verifies', async () => {
    await options.getByRole('button', { name: 'Rebuild the list' }).click();
    await expect(options.getByText('The list was rebuilt.')).toBeVisible();
    await options.getByRole('button', { name: 'Verify the record' }).click();
    await expect(options.getByText('The record is intact')).toBeVisible();
    await expect(fact('Cases')).toHaveText(cases ?? '');
  });
});

test('notices are off until somebody switches them on', async ({ page, extensionId }) => {
  await openSection(page, extensionId, 'inbox-keeping');
  await expect(page.getByRole('checkbox', { name: 'Tell me when cases become due' })).not.toBeChecked();
});

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['id', 'dark'],
] as const) {
  test(`the inbox's settings have no accessibility violation, nor overflow at 320 px (${language}, ${colorScheme})`, async ({
    page,
    context,
    extensionId,
  }) => {
    test.setTimeout(90_000);
    await setAgency(context, extensionId, { name: 'Kota Contoh', units: ['Air bersih', 'RSUD Kota Contoh'] });
    await setLanguage(context, extensionId, language);
    await page.emulateMedia({ colorScheme });
    for (const section of ['inbox-times', 'inbox-holidays', 'inbox-units', 'inbox-keeping']) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await openSection(page, extensionId, section);
      if (section === 'inbox-holidays') {
        await page.getByRole('button', { name: /Add these days|Tambahkan hari-hari ini/ }).click();
        await page
          .getByRole('button', { name: /^Change|^Ubah/ })
          .first()
          .click();
      }
      if (section === 'inbox-units')
        await page
          .getByRole('button', { name: /^Rename|^Ganti nama/ })
          .first()
          .click();
      if (section === 'inbox-keeping') {
        await page.getByRole('textbox', { name: /Handle of the person|Nama akun orang/ }).fill('warga_1');
        await page.getByRole('button', { name: /Look up|Cari/ }).click();
        await page.getByRole('dialog').waitFor();
      }
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await expect(page.locator('body'), 'everything is worded').not.toContainText(/\b(?:options|common)\.\w/);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${section} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, section).toBe(0);
      await page.reload();
    }
  });
}
