import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { journalEvents, setAgency, setSettings } from './support/extension-page.ts';
import { answerCode, expect, giveAnswer, makeRequest, openRequest, test } from './support/four-eyes.ts';
import { Picker, seedReplies } from './support/replies.ts';
import { filesHolding } from './support/stored-bytes.ts';
import { composeDialog, openX } from './support/x-page.ts';

const TEXT = 'Layanan KTP dibuka lagi hari Senin di Kantor Kecamatan Contoh.';
const AGENCY = {
  name: 'Kota Contoh',
  approvals: { rules: [], accounts: ['KotaContoh'], approvers: [], validMinutes: 60 },
};
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The checker is loaded with the first composer, which takes a while beside a second browser. */
async function openComposer(page: Page): Promise<void> {
  await openX(page);
  await page.locator('tanggap-checker').first().waitFor({ state: 'attached' });
}

test.beforeEach(async ({ context, extensionId }) => {
  // Two browsers.
  test.setTimeout(150_000);
  await setSettings(context, extensionId, { staff: 'Budi', agency: AGENCY });
});

test('a post waits for a colleague at another computer, goes out with their answer, and both records say so', async ({
  page,
  overlay,
  replica,
  context,
  extensionId,
  profile,
  colleague,
}) => {
  await openComposer(page);
  const composer = new Composer(page);
  await composer.type(TEXT);
  await expect(overlay.badge()).toContainText('Needs a second person');
  await composer.postButton.click();
  const panel = overlay.panel();
  await expect(panel).toContainText('A second person must agree before this goes out');
  expect(replica.posts()).toEqual([]);
  const { violations: inPanel } = await new AxeBuilder({ page }).include('tanggap-checker').withTags(TAGS).analyze();
  expect(inPanel).toEqual([]);
  const request = await makeRequest(panel);
  await expect(panel.locator('.gate'), 'the keyboard stays where the person is').toBeFocused();

  await test.step('the colleague sees exactly the post, and approves', async () => {
    // As chats and mails pass it on.
    await openRequest(colleague.page, `Tolong ya:\n> ${request.replace(/.{60}/g, '$&\n> ')}`);
    const main = colleague.page.getByRole('main');
    await expect(main).toContainText(TEXT);
    await expect(main).toContainText('@KotaContoh');
    await expect(main).toContainText('Budi');
    await expect(main.getByRole('heading', { name: 'Your Tanggap says' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page: colleague.page }).withTags(TAGS).analyze();
    expect(violations).toEqual([]);
    await main.getByRole('button', { name: 'Approve this post' }).click();
  });
  await giveAnswer(panel, await answerCode(colleague.page));
  await expect(panel).toContainText('Sari approved exactly this post');
  await expect(panel).toContainText('Your agency has no list of approvers');
  expect(replica.posts(), 'the person presses Post, not Tanggap').toEqual([]);
  await composer.postButton.click();
  await expect.poll(() => replica.posts().map(({ text }) => text)).toEqual([TEXT]);

  const events = await journalEvents(context, extensionId, 4);
  expect(events.map(({ kind }) => kind)).toEqual([
    'draft-held',
    'approval-requested',
    'approval-given',
    'draft-published',
  ]);
  const [held, requested, given, published] = events;
  expect(held).toMatchObject({ missing: ['approval'] });
  expect(requested).toMatchObject({ by: 'Budi', requestId: given?.['requestId'] });
  expect(given).toMatchObject({ approver: 'Sari', contentHash: requested?.['contentHash'] });
  expect(published).toMatchObject({ overridden: false, approvalId: given?.['id'] });
  expect(await journalEvents(colleague.context, colleague.extensionId, 1), 'the same event on both computers').toEqual([
    given,
  ]);
  expect(filesHolding('Kecamatan Contoh', profile, extensionId), 'no word of the post is kept').toEqual([]);

  await test.step('the answer counts once', async () => {
    await composer.type(TEXT);
    await overlay.openPanel();
    await giveAnswer(panel, await answerCode(colleague.page));
    await expect(panel.getByRole('alert')).toContainText('went out with this approval already');
  });
});

test('by QR pictures; a change undoes the approval and says so; the same words again are approved again', async ({
  page,
  overlay,
  replica,
  colleague,
}) => {
  await openComposer(page);
  const composer = new Composer(page);
  await composer.type(TEXT);
  await overlay.openPanel();
  const panel = overlay.panel();
  await makeRequest(panel);
  await panel.getByRole('button', { name: 'Show as a QR picture' }).click();
  const shot = await panel.getByRole('img', { name: 'QR picture of the request' }).screenshot();
  await colleague.page
    .getByLabel('Or choose a picture')
    .setInputFiles({ name: 'chat.png', mimeType: 'image/png', buffer: shot });
  await expect(colleague.page.getByRole('main')).toContainText(TEXT);
  await colleague.page.getByRole('button', { name: 'Approve this post' }).click();
  await expect(colleague.page.getByRole('img', { name: 'QR picture of the answer' })).toBeVisible();
  await giveAnswer(panel, await answerCode(colleague.page));
  await expect(panel).toContainText('Sari approved');

  await composer.type(' Gratis.');
  await expect(panel).toContainText('The post has changed since');
  await expect(overlay.badge()).toContainText('Needs a second person');
  await composer.postButton.click();
  await expect(panel).toContainText('A second person must agree');
  expect(replica.posts()).toEqual([]);
  await giveAnswer(panel, await answerCode(colleague.page));
  await expect(panel.getByRole('alert')).toContainText('for another text');

  await composer.editor.click();
  await page.keyboard.press('Control+End');
  for (let left = ' Gratis.'.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
  await expect(panel).toContainText('Sari approved');
});

test('refused with a note; the list of approvers; expired; nobody approves their own', async ({
  page,
  overlay,
  replica,
  context,
  extensionId,
  serviceWorker,
  colleague,
}) => {
  await openComposer(page);
  const composer = new Composer(page);
  await composer.type(TEXT);
  await overlay.openPanel();
  const panel = overlay.panel();
  const request = await makeRequest(panel);
  await openRequest(colleague.page, request);

  await test.step('a refusal needs a note, and brings it', async () => {
    await colleague.page.getByRole('button', { name: 'Refuse it' }).click();
    await expect(colleague.page.getByRole('alert').filter({ hasText: 'what should change' })).toBeVisible();
    await colleague.page.getByLabel('Note to your colleague').fill('Jamnya belum ada. <b>Tambah</b>');
    await colleague.page.getByRole('button', { name: 'Refuse it' }).click();
    await giveAnswer(panel, await answerCode(colleague.page));
    await expect(panel).toContainText('Sari refused this post');
    await expect(panel).toContainText('<b>Tambah</b>');
    await composer.postButton.click();
    expect(replica.posts()).toEqual([]);
  });

  await test.step('a key that the agency does not list is refused; once listed it counts', async () => {
    const list = (key: string) =>
      setAgency(context, extensionId, {
        ...AGENCY,
        approvals: { ...AGENCY.approvals, approvers: [{ name: 'Sari Contoh', key }] },
      });
    await list('A'.repeat(43));
    await colleague.page.getByRole('button', { name: 'Answer another request' }).click();
    await openRequest(colleague.page, await makeRequest(panel));
    await colleague.page.getByRole('button', { name: 'Approve this post' }).click();
    const answer = await answerCode(colleague.page);
    await giveAnswer(panel, answer);
    await expect(panel.getByRole('alert')).toContainText('not on your agency’s list');
    await colleague.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await colleague.page.getByRole('button', { name: 'Copy my line for the list' }).click();
    await expect(colleague.page.getByText('Copied.')).toBeVisible();
    const line = await colleague.page.evaluate(() => navigator.clipboard.readText());
    await list(line.replace(/^.* = /, ''));
    await giveAnswer(panel, answer);
    await expect(panel).toContainText('Sari Contoh approved');
    await expect(panel).toContainText('is on your agency’s list');
  });

  await test.step('it runs out', async () => {
    await composer.type(' Gratis.');
    await colleague.page.getByRole('button', { name: 'Answer another request' }).click();
    await openRequest(colleague.page, await makeRequest(panel));
    await colleague.page.getByRole('button', { name: 'Approve this post' }).click();
    await serviceWorker.evaluate(() => {
      const later = Date.now() + 2 * 3600_000;
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(value: number = later) {
          super(value);
        }
      } as DateConstructor;
    });
    await giveAnswer(panel, await answerCode(colleague.page));
    await expect(panel.getByRole('alert')).toContainText('has run out');
    await composer.postButton.click();
    expect(replica.posts()).toEqual([]);
  });

  await test.step('nobody can approve their own request', async () => {
    await setSettings(context, extensionId, { role: 'approver' });
    const own = await context.newPage();
    await own.goto(`chrome-extension://${extensionId}/options.html#approvals`);
    await openRequest(own, request);
    await expect(own.getByRole('main')).toContainText('This request was made on this computer');
    await expect(own.getByRole('button', { name: 'Approve this post' })).toHaveCount(0);
    await own.close();
  });
});

test('without anybody to ask, a reason lets it through and the record says what was skipped', async ({
  page,
  overlay,
  replica,
  context,
  extensionId,
}) => {
  await openComposer(page);
  const composer = new Composer(page);
  await composer.type(TEXT);
  await expect(overlay.badge()).toContainText('Needs a second person');
  await composer.postButton.click();
  await expect(overlay.panel()).toContainText('No time for it?');
  await overlay.override('Urgent for people’s safety');
  await composer.postButton.click();
  await expect.poll(() => replica.posts().length).toBe(1);
  const events = await journalEvents(context, extensionId, 3);
  expect(events[1]).toMatchObject({
    kind: 'draft-overridden',
    skipped: ['approval'],
    reason: { code: 'urgent-safety' },
  });
});

test('a claim waits until somebody says what was checked, and the check is kept with the post', async ({
  page,
  overlay,
  replica,
  context,
  extensionId,
}) => {
  await setAgency(context, extensionId, { name: 'Kota Contoh', verification: { rules: ['verification/hearsay'] } });
  await openComposer(page);
  const composer = new Composer(page);
  await composer.type('Kabarnya jembatan Contoh ditutup mulai besok.');
  await expect(overlay.badge()).toContainText('Needs a check');
  await composer.postButton.click();
  const panel = overlay.panel();
  await expect(panel).toContainText('Say what was checked before this goes out');
  await panel.getByRole('textbox', { name: 'Link to the source' }).fill('pu.kotacontoh.go.id');
  await panel.getByRole('button', { name: 'Confirm the check' }).click();
  await expect(panel.getByRole('alert')).toContainText('begins with https://');
  await panel.getByRole('textbox', { name: 'Link to the source' }).fill('https://pu.kotacontoh.go.id/jembatan');
  await expect(panel.getByRole('textbox', { name: 'Checked by' })).toHaveValue('Budi');
  await panel.getByRole('button', { name: 'Confirm the check' }).click();
  await expect(panel).toContainText('https://pu.kotacontoh.go.id/jembatan · Budi');
  await composer.type(' Hati-hati.');
  await expect(panel).toContainText('Look again, then confirm');
  await panel.getByRole('button', { name: 'Still right for this text' }).click();
  await expect(panel.getByRole('button', { name: 'Still right for this text' })).toHaveCount(0);
  await composer.postButton.click();
  await expect.poll(() => replica.posts().length).toBe(1);
  const events = await journalEvents(context, extensionId, 4);
  expect(events.map(({ kind }) => kind)).toEqual(['draft-held', 'verified', 'verified', 'draft-published']);
  expect(events[2]).toMatchObject({
    source: { kind: 'link', url: 'https://pu.kotacontoh.go.id/jembatan' },
    checkedBy: 'Budi',
    ruleIds: ['verification/hearsay'],
  });
  expect(events[3]).toMatchObject({ verificationId: events[2]?.['id'] });
});

test('a saved reply that two people must see holds the answer it went into', async ({
  page,
  replica,
  overlay,
  context,
  extensionId,
}) => {
  await setAgency(context, extensionId, { name: 'Kota Contoh', accounts: ['KotaContoh'] });
  const text = 'Terima kasih. Pipa di wilayah Anda diperbaiki dan air mengalir lagi hari ini.';
  await seedReplies(context, extensionId, [
    { id: 'air', versions: { id: { title: 'Air mati', text, samples: ['air mati'] } }, needsSecondPerson: true },
  ]);
  await openComposer(page);
  await page.getByRole('article').nth(1).getByTestId('reply').click();
  const dialog = composeDialog(page);
  const composer = new Composer(page, dialog);
  const picker = new Picker(dialog);
  await picker.button().click();
  await picker.choose('Air mati');
  await picker.press('insert');
  await expect(overlay.in(dialog).badge()).toContainText('Needs a second person');
  await composer.postButton.click();
  await expect(overlay.in(dialog).panel()).toContainText('A saved reply in it needs it');
  expect(replica.posts()).toEqual([]);
  await composer.clear();
  await composer.type('Kami cek dulu, ya.');
  await expect(overlay.in(dialog).badge()).not.toContainText('Needs a second person');
});
