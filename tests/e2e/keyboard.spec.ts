import { Composer } from './support/composer.ts';
import { expect, test } from './support/fixture.ts';
import { openX, xDoes } from './support/x-page.ts';

test('everything is done by keyboard, and no key reaches X’s shortcuts', async ({ page, overlay, replica }) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Layanan #airbersih, data NIK 3171014505900003');
  await expect(overlay.badge()).toContainText('1 must fix');

  await test.step('F8 walks through the findings, round and round', async () => {
    await page.keyboard.press('F8');
    await expect(overlay.findings().first()).toBeFocused();
    await page.keyboard.press('F8');
    await expect(overlay.findings().nth(1)).toBeFocused();
    await page.keyboard.press('F8');
    await expect(overlay.findings().first()).toBeFocused();
    await page.keyboard.press('Shift+F8');
    await expect(overlay.findings().nth(1)).toBeFocused();
  });
  await test.step('a fix from the panel leaves the focus in the panel', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(composer.editor).toContainText('#AirBersih');
    await expect(overlay.panel()).toBeFocused();
  });
  await test.step('a reason is typed without X hearing it', async () => {
    await overlay.panel().getByRole('combobox').focus();
    await page.keyboard.press('End');
    await overlay.panel().getByRole('textbox').focus();
    await page.keyboard.type('nrlt jk/?. disetujui');
    await expect(overlay.panel().getByRole('textbox')).toHaveValue('nrlt jk/?. disetujui');
    expect(await xDoes(page, (x) => x.shortcutsFired())).toEqual([]);
  });
  await test.step('Escape goes back to the draft, and only then is X’s', async () => {
    await page.keyboard.press('Escape');
    await expect(overlay.panel()).toHaveCount(0);
    await expect(composer.editor).toBeFocused();
    expect(replica.posts()).toEqual([]);
  });
  await test.step('Ctrl+. explains the words at the caret', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+.');
    const card = page.getByRole('dialog', { name: 'Tanggap on these words' });
    await expect(card).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(composer.editor).not.toContainText('3171014505900003');
    await expect(overlay.badge()).toContainText('Clear');
  });
});

test('resting the pointer on underlined words explains them, and leaving closes the card', async ({
  page,
  overlay,
}) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('http://kotacontoh.go.id untuk warga');
  await expect(overlay.badge()).toContainText('1 to look at');
  const box = await composer.editor.boundingBox();
  if (!box) throw new Error('no editor');
  await page.mouse.move(box.x + 30, box.y + 14);
  const card = page.getByRole('dialog', { name: 'Tanggap on these words' });
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'More' }).hover();
  await expect(card.getByRole('button', { name: /^Fix/ })).toBeVisible();
  await page.mouse.move(box.x + 30, box.y + 500);
  await expect(card).toHaveCount(0);
});

test('underlines are drawn without a change to X’s editor', async ({ page, overlay }) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Biasa saja');
  const before = await composer.editor.evaluate((editor) => editor.innerHTML.replace(/data-offset-key="[^"]*"/g, ''));
  await composer.type(' Jadwal air: http://a.example');
  await expect(overlay.badge()).toContainText('to look at');
  const names = await page.evaluate(() => [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name));
  expect(names).toEqual(['tanggap-warn']);
  for (let key = 0; key < ' Jadwal air: http://a.example'.length; key += 1) await page.keyboard.press('Backspace');
  await expect(overlay.badge()).toContainText('Clear');
  expect(await composer.editor.evaluate((editor) => editor.innerHTML.replace(/data-offset-key="[^"]*"/g, ''))).toBe(
    before,
  );
});
