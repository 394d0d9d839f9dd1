import { Composer } from './support/composer.ts';
import { setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { composeDialog, openX, xDoes } from './support/x-page.ts';

test('the reply dialog over home has a checker of its own, and only its draft is held', async ({
  page,
  overlay,
  replica,
}) => {
  await openX(page);
  await new Composer(page).type('Draf di beranda http://kotacontoh.go.id');
  const article = page.getByRole('article').first();
  await article.getByTestId('reply').click();
  const dialog = composeDialog(page);
  await dialog.getByTestId('tweetTextarea_0').waitFor();
  const reply = new Composer(page, dialog);
  const inDialog = overlay.in(dialog);
  await reply.type('NIK Ibu 3171014505900003 ya');
  await expect(inDialog.badge()).toContainText('1 must fix');
  await expect(page.locator('tanggap-checker')).toHaveCount(2);

  await reply.postButton.click();
  await expect(inDialog.panel()).toContainText('Post is held');
  expect(replica.posts()).toEqual([]);
  await inDialog.applyFix(/./);
  await expect(reply.editor).not.toContainText('3171014505900003');
  await expect(inDialog.badge()).not.toContainText('must fix');
  await reply.send();
  await expect.poll(() => replica.posts().length).toBe(1);
  expect(replica.posts()[0]).toMatchObject({ account: 'KotaContoh' });
  expect(replica.posts()[0]?.inReplyTo).toBeTruthy();
  expect(await xDoes(page, (x) => x.draftTexts('home'))).toEqual(['Draf di beranda http://kotacontoh.go.id']);
});

test('a finding in the second post of a thread names it, and its fix goes there', async ({ page, overlay }) => {
  await openX(page, '/compose/post');
  const dialog = composeDialog(page);
  const inDialog = overlay.in(dialog);
  await new Composer(page, dialog).type('Utas tentang air bersih');
  await dialog.getByTestId('addButton').click();
  const second = new Composer(page, dialog, 1);
  await second.type('Jadwal air: http://kotacontoh.go.id/air');
  await expect(inDialog.badge()).toContainText('1 to look at');
  await inDialog.openPanel();
  await expect(inDialog.findings()).toContainText('Post 2');
  await inDialog.applyFix(/http/);
  await expect(second.editor).toHaveText('Jadwal air: https://kotacontoh.go.id/air');
  await expect(new Composer(page, dialog).editor).toHaveText('Utas tentang air bersih');
});

test('the inline reply of a conversation is checked, and knows whom it answers', async ({ page, overlay, replica }) => {
  await openX(page);
  const link = page.getByRole('article').first().locator('a:has(time)');
  await link.click();
  const inline = page.getByTestId('inline_reply_offscreen');
  const composer = new Composer(page, inline);
  await composer.type('Terima kasih, kami cek http://kotacontoh.go.id');
  await expect(overlay.in(inline).badge()).toContainText('to look at');
  await composer.postButton.click();
  await expect.poll(() => replica.posts()[0]?.inReplyTo).toBeTruthy();
});

test('alt text missing on the second of three images is said; where the page does not tell, it is asked', async ({
  page,
  overlay,
}) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Peta posko');
  await xDoes(page, async (x) => {
    await x.addMedia('image', { alt: 'Peta posko utara' });
    await x.addMedia('image');
    await x.addMedia('image', { alt: 'Peta posko selatan' });
  });
  await expect(overlay.badge()).toContainText('1 must fix');
  await overlay.openPanel();
  await expect(overlay.findings()).toHaveCount(1);
  await expect(overlay.findings()).toContainText('2 of 3');

  await xDoes(page, (x) => x.breakSelectors({ altSignals: true }));
  await expect(overlay.findings().first()).toContainText('Please check');
  await expect(overlay.badge()).not.toContainText('must fix');
});

test('a quoted post’s picture and words are not taken for the draft’s', async ({ page, overlay }) => {
  await openX(page);
  const withPhoto = page
    .getByRole('article')
    .filter({ has: page.getByTestId('tweetPhoto') })
    .first();
  await withPhoto.getByTestId(/^retweet$/).click();
  await page.getByRole('menuitem').last().click();
  const dialog = composeDialog(page);
  await new Composer(page, dialog).type('Informasi dari rekan kami');
  await expect(overlay.in(dialog).badge()).toContainText('Clear');
});

test('the plain text area of X’s mobile layout is read, fixed and held too', async ({ page, overlay, replica }) => {
  await page.goto('https://mobile.x.com/compose/post');
  const dialog = page
    .getByRole('dialog')
    .filter({ has: page.getByTestId('tweetButton') })
    .last();
  const ours = overlay.in(dialog);
  const field = dialog.getByTestId('tweetTextarea_0').locator('textarea');
  await field.fill('NIK 3171014505900003 di http://kotacontoh.go.id');
  await expect(ours.badge()).toContainText('1 must fix');
  await ours.openPanel();
  await ours.applyFix(/http/);
  await expect(field).toHaveValue('NIK 3171014505900003 di https://kotacontoh.go.id');
  await ours.closePanel();
  await dialog.getByTestId('tweetButton').click();
  await expect(ours.panel()).toContainText('Post is held');
  expect(replica.posts()).toEqual([]);
});

test('a dialog that X is still building gets its badge once it stands, not “not checked” before', async ({
  page,
  overlay,
}) => {
  await openX(page);
  await xDoes(page, (x) => {
    x.setComposerLoading(true);
    x.openPost('Jadwal air: http://kotacontoh.go.id');
  });
  await expect(page.locator('tanggap-checker .badge[data-state="unknown"]')).toHaveCount(0);
  await xDoes(page, (x) => x.setComposerLoading(false));
  await expect(overlay.in(composeDialog(page)).badge()).toContainText('1 to look at');
});

test('text that X wipes when media is added is not checked from memory', async ({ page, overlay }) => {
  await openX(page);
  await xDoes(page, (x) => x.setWipeOnMedia(true));
  await new Composer(page).type('NIK 3171014505900003');
  await expect(overlay.badge()).toContainText('1 must fix');
  await xDoes(page, (x) => x.addMedia('image', { alt: 'Peta posko banjir' }));
  await expect(overlay.badge()).toContainText('Clear');
});

test('while X still shows the old account after a switch, the draft is checked rather than left alone', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  await setAgency(context, extensionId, { accounts: ['KotaContoh'] });
  await openX(page);
  await new Composer(page).type('Jadwal air: http://kotacontoh.go.id');
  await expect(overlay.badge()).toContainText('1 to look at');
  await xDoes(page, (x) => x.switchAccount('DinasAirContoh', 500));
  await expect(overlay.badge()).toContainText('Off for @DinasAirContoh');
  await xDoes(page, (x) => x.switchAccount('KotaContoh', 500));
  await expect(overlay.badge()).toContainText('1 to look at');
});
