import { Composer } from './support/composer.ts';
import { journalEvents } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openX, xDoes } from './support/x-page.ts';

/** Structure of a real number, made up: Jakarta's region code, 45 = a woman born on the 5th. */
const LEAK = 'Baik Bu, data NIK 3171014505900003 sudah kami terima';

test('a leak is held at the mouse and at Ctrl+Enter, overridden with a reason, and posted once', async ({
  page,
  overlay,
  replica,
  context,
  extensionId,
}) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type(LEAK);
  await expect(overlay.badge()).toContainText('1 must fix');

  await composer.postButton.click();
  await expect(overlay.panel()).toContainText('Post is held');
  await composer.send();
  await expect(composer.editor).toHaveText(LEAK);
  await composer.postButton.focus();
  await page.keyboard.press('Enter');
  expect(replica.posts()).toEqual([]);

  await test.step('an override needs a reason', async () => {
    await overlay.panel().getByRole('button', { name: 'Allow this post once' }).click();
    await expect(overlay.panel().getByRole('alert')).toContainText('Choose a reason');
  });
  await overlay.override('The person agreed, or the law requires it');
  await expect(overlay.badge()).toContainText('Allowed once');
  expect(replica.posts(), 'the person presses Post, not Tanggap').toEqual([]);
  await composer.send();
  await expect.poll(() => replica.posts().map(({ text }) => text)).toEqual([LEAK]);

  const events = await journalEvents(context, extensionId, 3);
  expect(events.map(({ kind }) => kind)).toEqual(['draft-held', 'draft-overridden', 'draft-published']);
  const [, overridden, published] = events;
  expect(overridden).toMatchObject({ account: 'KotaContoh', reason: { code: 'agreed' } });
  expect(published).toMatchObject({
    overridden: true,
    overrideId: overridden?.['id'],
    link: `https://x.com/KotaContoh/status/${replica.posts()[0]?.id}`,
  });
  expect(JSON.stringify(events), 'no word of the draft is kept').not.toMatch(/3171014505900003|data NIK/);
});

test('an override is bound to the exact text', async ({ page, overlay, replica }) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type(LEAK);
  await overlay.openPanel();
  await overlay.override('My supervisor approved it');
  await expect(overlay.badge()).toContainText('Allowed once');
  await composer.editor.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await expect(overlay.badge()).toContainText('1 must fix');
  await composer.postButton.click();
  await expect(overlay.panel()).toContainText('Post is held');
  expect(replica.posts()).toEqual([]);
});

test('a leak typed and sent in one breath is held, before the badge has caught up', async ({
  page,
  replica,
  overlay,
}) => {
  await openX(page);
  const composer = new Composer(page);
  // The rules are loaded with the page's composer; a person has not typed anything by then.
  await expect(page.locator('tanggap-checker')).toHaveCount(1);
  await composer.editor.click();
  await page.keyboard.insertText(LEAK);
  await page.keyboard.press('Control+Enter');
  await expect(overlay.panel()).toContainText('Post is held');
  expect(replica.posts()).toEqual([]);
});

test('other keys and buttons of X are left alone', async ({ page, replica }) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('baris satu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('baris dua');
  await expect.poll(() => xDoes(page, (x) => x.draftTexts())).toEqual(['baris satu\nbaris dua']);
  await composer.send();
  await expect.poll(() => replica.posts().map(({ text }) => text)).toEqual(['baris satu\nbaris dua']);
});
