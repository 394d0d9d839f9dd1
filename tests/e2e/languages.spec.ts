import { Composer } from './support/composer.ts';
import { setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openX, xDoes } from './support/x-page.ts';

test('X in Arabic, right to left: found, checked, held and fixed all the same', async ({ page, overlay, replica }) => {
  await openX(page);
  await xDoes(page, (x) => x.setLanguage('ar'));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const composer = new Composer(page);
  await composer.type('NIK 3171014505900003 http://kotacontoh.go.id');
  await xDoes(page, async (x) => {
    await x.addMedia('image', { alt: 'Peta posko' });
    await x.addMedia('image');
  });
  await expect(overlay.badge()).toContainText('2 must fix');
  await composer.postButton.click();
  await expect(overlay.panel()).toContainText('Post is held');
  await overlay.applyFix(/http/);
  await expect(composer.editor).toContainText('https://kotacontoh.go.id');
  expect(replica.posts()).toEqual([]);
});

test('the overlay speaks Indonesian when asked, at once and without reload', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  await openX(page);
  await new Composer(page).type('Jadwal air: http://kotacontoh.go.id');
  await expect(overlay.badge()).toContainText('1 to look at');
  await setLanguage(context, extensionId, 'id');
  const indonesian = overlay.speaking('id');
  await expect(indonesian.badge()).toContainText('1 perlu dilihat');
  await indonesian.openPanel();
  await expect(indonesian.panel()).toContainText('Sebelum diunggah');
});
