import { Composer } from './support/composer.ts';
import { journalEvents, setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { endWorker, reloadExtension } from './support/launch.ts';
import { openX, xDoes } from './support/x-page.ts';

const LEAK = 'NIK Ibu 3171014505900003 ya';

test('X re-rendering the toolbar, its block or the whole page leaves one badge, with what was ignored still ignored', async ({
  page,
  overlay,
}) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Layanan #airbersih, jadwal air: http://kotacontoh.go.id');
  await expect(overlay.badge()).toContainText('2 to look at');
  await overlay.openPanel();
  await overlay.ignore(/http/);
  await expect(overlay.badge()).toContainText('1 to look at');
  const rerenders = [
    () => xDoes(page, (x) => x.remountToolBar()),
    () => xDoes(page, (x) => x.remountToolBar({ parent: true })),
    () => xDoes(page, (x) => x.wipeForeignNodes()),
    () => xDoes(page, (x) => x.remountApp()),
  ];
  for (const rerender of rerenders) {
    await rerender();
    await expect(page.locator('tanggap-checker')).toHaveCount(1);
    await expect(overlay.badge()).toContainText('1 to look at');
  }
  await composer.type('!');
  await expect(composer.editor).toContainText('!');
});

test('what was ignored survives going elsewhere in the app and coming back', async ({ page, overlay }) => {
  await openX(page);
  await new Composer(page).type('Jadwal air: http://kotacontoh.go.id');
  await overlay.openPanel();
  await overlay.ignore(/http/);
  await expect(overlay.badge()).toContainText('Clear');
  await xDoes(page, (x) => x.navigate('/notifications'));
  await expect(page.locator('tanggap-checker')).toHaveCount(0);
  await page.goBack();
  const composer = new Composer(page);
  if ((await composer.editor.textContent()) === '') await composer.type('Jadwal air: http://kotacontoh.go.id');
  await expect(overlay.badge()).toContainText('Clear');
});

test.describe('when X has changed its page', () => {
  const breakages = [
    ['the Post button', { postButtonTestId: true }, 'the Post button'],
    [
      'the paragraphs and the editor',
      { dataBlock: true, editorTestId: true, postButtonTestId: true },
      'the Post button',
    ],
  ] as const;
  for (const [what, breakage, said] of breakages) {
    test(`${what} not found: the badge says so, a report can be copied, and Post works`, async ({
      page,
      context,
      overlay,
      replica,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openX(page);
      await page.evaluate((broken) => window.__replica.breakSelectors(broken), breakage);
      const editor = page.locator('[contenteditable="true"]').first();
      await editor.click();
      await page.keyboard.type(LEAK);
      await expect(overlay.badge()).toContainText('Not checked');
      await overlay.openPanel();
      await expect(overlay.panel()).toContainText(said);
      await overlay.panel().getByRole('button', { name: 'Copy report for support' }).click();
      await expect(overlay.panel().getByRole('status').last()).toContainText('Copied');
      const report = await page.evaluate(() => navigator.clipboard.readText());
      expect(JSON.parse(report)).toMatchObject({ missing: expect.arrayContaining(['postButton']) });
      expect(report, 'structure only').not.toMatch(/3171014505900003|NIK|KotaContoh/);
      await editor.focus();
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => replica.posts().map(({ text }) => text)).toEqual([LEAK]);
    });
  }

  test('renamed test ids that have a fallback change nothing for the person', async ({ page, overlay, replica }) => {
    await openX(page);
    await xDoes(page, (x) => x.breakSelectors({ editorTestId: true, toolBarTestId: true, attachmentsTestId: true }));
    await page.locator('[contenteditable="true"]').first().click();
    await page.keyboard.type(LEAK);
    await expect(overlay.badge()).toContainText('1 must fix');
    await page.getByTestId('tweetButtonInline').click();
    await expect(overlay.panel()).toContainText('Post is held');
    expect(replica.posts()).toEqual([]);
  });
});

test('the extension reloaded under an open page: no second badge, no dead Post button, and it says so', async ({
  page,
  overlay,
  extension,
  extensionFolder,
  replica,
}) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type(LEAK);
  await expect(overlay.badge()).toContainText('1 must fix');
  await reloadExtension(extension.browserCdp, extensionFolder);
  await page.bringToFront();
  await composer.editor.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await expect(overlay.badge()).toContainText('reload');
  await expect(page.locator('tanggap-checker')).toHaveCount(1);
  await composer.send();
  await expect.poll(() => replica.posts().length).toBe(1);

  await page.reload();
  await new Composer(page).type(LEAK);
  await expect(page.locator('tanggap-checker')).toHaveCount(1);
  await expect(overlay.badge()).toContainText('1 must fix');
});

test('the worker killed at any moment: settings hold, and the reason typed meanwhile is recorded once', async ({
  page,
  context,
  overlay,
  extensionId,
  killWorker,
  extension,
  replica,
}) => {
  await setAgency(context, extensionId, { accounts: ['KotaContoh'], rules: { 'links/link-http': 'off' } });
  await openX(page);
  const composer = new Composer(page);
  await composer.type(`${LEAK} http://kotacontoh.go.id`);
  await expect(overlay.badge()).toContainText('1 must fix');
  await killWorker();
  await composer.postButton.click();
  await overlay.override('My supervisor approved it');
  // Not waited for: the message in flight is sent again, and starts the next worker at once.
  await endWorker(extension.browserCdp, extensionId);
  await expect(overlay.badge()).toContainText('Allowed once', { timeout: 20_000 });
  await composer.postButton.click();
  await expect.poll(() => replica.posts().length).toBe(1);
  const events = await journalEvents(context, extensionId, 3);
  expect(events.map(({ kind }) => kind)).toEqual(['draft-held', 'draft-overridden', 'draft-published']);
  const [, overridden] = events;
  expect(overridden, 'the rule that settings switch off stayed off').toMatchObject({
    rules: [expect.objectContaining({ ruleId: 'privacy/id-nik' }), expect.anything()].slice(0, 1),
  });
});

test('an account that is not the agency’s is left alone, quietly', async ({
  page,
  context,
  extensionId,
  overlay,
  replica,
}) => {
  await setAgency(context, extensionId, { accounts: ['DinasAirContoh'] });
  await openX(page);
  const composer = new Composer(page);
  await composer.type(LEAK);
  await expect(overlay.badge()).toContainText('Off for @KotaContoh');
  await composer.postButton.click();
  await expect.poll(() => replica.posts().length).toBe(1);
});
