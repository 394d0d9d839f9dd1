import { Composer } from './support/composer.ts';
import { expect, test } from './support/fixture.ts';

const HOME = 'https://x.com/home';

test('a draft is checked while it is typed, fixed with one click, undone, fixed again and posted', async ({
  page,
  overlay,
  replica,
}) => {
  await page.goto(HOME);
  const composer = new Composer(page);
  await composer.type('Jadwal air bersih: http://kotacontoh.go.id/air');
  await expect(overlay.badge()).toContainText('1 to look at');
  await overlay.openPanel();
  await overlay.applyFix(/http/);
  await expect(composer.editor).toHaveText('Jadwal air bersih: https://kotacontoh.go.id/air');
  await expect(overlay.badge()).toContainText('Clear');
  await overlay.undo();
  await expect(composer.editor).toHaveText('Jadwal air bersih: http://kotacontoh.go.id/air');
  await overlay.applyFix(/http/);
  await expect(overlay.badge()).toContainText('Clear');
  await composer.postButton.click();
  await expect
    .poll(() => replica.posts().map(({ text }) => text))
    .toEqual(['Jadwal air bersih: https://kotacontoh.go.id/air']);
});

test('typing goes on where it was after a fix by mouse', async ({ page, overlay }) => {
  await page.goto(HOME);
  const composer = new Composer(page);
  await composer.type('Info http://kotacontoh.go.id hari ini');
  await overlay.openPanel();
  await overlay.applyFix(/http/);
  await expect(composer.editor).toHaveText('Info https://kotacontoh.go.id hari ini');
  await page.keyboard.press('End');
  await page.keyboard.type(' juga');
  await expect(composer.editor).toHaveText('Info https://kotacontoh.go.id hari ini juga');
});
