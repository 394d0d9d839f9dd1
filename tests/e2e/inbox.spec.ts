import { seedIds } from '../replica/shared/seed-ids.ts';
import { Composer } from './support/composer.ts';
import { clickToolbarIcon } from './support/docked-panel.ts';
import { readTables } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { citizens, minutesAgo, openPanel, setUpInbox } from './support/inbox.ts';
import { filesHolding } from './support/stored-bytes.ts';
import { composeDialog, openX, scrollToEnd } from './support/x-page.ts';

const MENTIONS = '/notifications/mentions';
const NIK = '3171014505900003';
/** Posts that the replica's mentions always have. */
const ALWAYS = 5;

test.beforeEach(async ({ context, extensionId, replica }) => {
  await setUpInbox(context, extensionId);
  replica.seed({
    posts: [
      { ...citizens.emergency, createdAt: minutesAgo(5) },
      { ...citizens.question, createdAt: minutesAgo(10) },
      { ...citizens.exposed, createdAt: minutesAgo(20) },
      { ...citizens.hostile, createdAt: minutesAgo(30) },
    ],
  });
});

test('mentions scrolled past become rows with due times, live, most urgent first, personal data masked everywhere', async ({
  page,
  context,
  extensionId,
  profile,
}) => {
  const panel = await openPanel(context, extensionId);
  await expect(panel.page.getByRole('link', { name: 'Open mentions on X' })).toBeVisible();
  await page.bringToFront();
  await openX(page, MENTIONS);
  await page.getByTestId('tweet').first().waitFor();
  await scrollToEnd(page);

  await panel.page.bringToFront();
  await panel.show('open');
  await expect(panel.rows()).toHaveCount(ALWAYS + 4);
  await expect(panel.rows().first()).toContainText('@siti_warga01');
  await expect(panel.rows().first()).toContainText('Life and safety');
  await expect(panel.rows().first()).toContainText(/due in (9|10) minutes/);
  await expect(panel.rows('budi_contoh').filter({ hasText: 'kecamatan' })).toContainText('due in 3 hours');
  await expect(panel.rows('alex_example').first()).toContainText(/\d+ days late/);
  await expect(panel.rows('onerror_test')).toContainText('<img src=x onerror=alert(1)>');

  const exposed = await panel.open('ayu_dummy');
  await expect(exposed).toContainText('made personal data public');
  await expect(exposed).toContainText('identity number (NIK)');
  await expect(exposed.locator('blockquote')).toContainText('mohon hapus', { ignoreCase: true });
  await expect(exposed).toContainText('NIK saya ***');
  await expect(panel.page.locator('body')).not.toContainText(NIK);

  const tables = await readTables(context, extensionId, panel.page);
  expect(JSON.stringify(tables)).not.toContain(NIK);
  expect(filesHolding('NIK saya ***', profile, extensionId), 'this is where it would be').not.toEqual([]);
  expect(filesHolding(NIK, profile, extensionId)).toEqual([]);
});

test('a click on the toolbar icon docks the panel beside X, and it follows what is scrolled there', async ({
  page,
  extension,
  serviceWorker,
}) => {
  await openX(page, '/home');
  const docked = await clickToolbarIcon(extension);
  await expect.poll(() => docked.evaluate<string>('document.body.innerText')).toContain('Cases');
  const kinds = () =>
    serviceWorker.evaluate(async () =>
      (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
    );
  expect(await kinds()).toContain('SIDE_PANEL');
  await docked.evaluate(`document.querySelector('[data-tab="open"]')?.click()`);
  await openX(page, MENTIONS);
  await page.getByTestId('tweet').first().waitFor();
  await scrollToEnd(page);
  await docked.evaluate(`document.querySelector('[data-tab="open"]')?.click()`);
  await expect.poll(() => docked.evaluate<number>(`document.querySelectorAll('[role="row"]').length`)).toBe(ALWAYS + 4);
  expect(await docked.evaluate<string>(`document.querySelector('[role="row"]').innerText`)).toMatch(
    /@siti_warga01[\s\S]*due in/,
  );
});

test('an answer through X stops the clock in every open panel; thanks for it restart nothing', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  await openX(page, MENTIONS);
  await page.getByTestId('tweet').first().waitFor();
  await scrollToEnd(page);
  const panel = await openPanel(context, extensionId);
  const other = await openPanel(context, extensionId);
  for (const each of [panel, other]) {
    await each.page.bringToFront();
    await each.show('open');
    await expect(each.rows('budi_contoh')).toHaveCount(2);
  }

  await page.bringToFront();
  const question = page.getByTestId('tweet').filter({ hasText: 'kantor kecamatan buka' });
  await page.mouse.wheel(0, -5000);
  await question.getByTestId('reply').click();
  const composer = new Composer(page, composeDialog(page));
  await composer.type('Selamat pagi. Kantor kecamatan buka pukul 08.00 WIB besok.');
  await composer.send();
  await expect.poll(() => replica.posts().length).toBe(1);

  for (const each of [panel, other]) {
    await expect(each.rows('budi_contoh'), 'only the other case of his is left').toHaveCount(1);
    await each.page.bringToFront();
    await each.show('done');
    await expect(each.rows('budi_contoh')).toContainText('answered in time');
  }
  await panel.open('budi_contoh');
  await expect(await panel.history()).toContainText('answered by @KotaContoh');

  await page.bringToFront();
  const answer = replica.posts()[0]?.id ?? '';
  await page.evaluate(
    ([to, at]) => {
      window.__replica.seedPosts([
        {
          id: '2075000000000000001',
          handle: 'budi_contoh',
          lang: 'in',
          text: '@KotaContoh terima kasih banyak infonya 🙏',
          createdAt: at,
          replyTo: { id: to, handles: ['KotaContoh'] },
        },
      ]);
      window.__replica.seedNotifications(['2075000000000000001']);
    },
    [answer, new Date().toISOString()] as const,
  );
  await openedConversation(page, answer);
  await page.getByText('terima kasih banyak infonya').waitFor();
  await expect
    .poll(async () => JSON.stringify(await readTables(context, extensionId, panel.page)))
    .toContain('terima kasih banyak infonya');
  await panel.page.bringToFront();
  await expect(panel.page.getByRole('article').locator('.thread')).toContainText('terima kasih banyak infonya');
  await expect(panel.page.locator('.standing')).toContainText('Answered');
});

test('an answer made elsewhere counts once the conversation is looked at', async ({ page, context, extensionId }) => {
  const panel = await openPanel(context, extensionId);
  await page.bringToFront();
  await openX(page, `/KotaContoh/status/${seedIds.focal}`);
  await page.getByTestId('tweet').first().waitFor();
  await scrollToEnd(page);
  await panel.page.bringToFront();
  await panel.show('done');
  await expect(panel.rows('siti_warga01')).toHaveCount(1);
  await panel.open('siti_warga01');
  await expect(panel.page.locator('.thread')).toContainText('Tangki air tersedia');
  await expect(await panel.history()).toContainText('answered by @KotaContoh');
});

test('two tabs of X and two panels: each case once, a claim and its undo show in both', async ({
  page,
  context,
  extensionId,
}) => {
  const second = await context.newPage();
  await Promise.all([openX(page, MENTIONS), openX(second, MENTIONS)]);
  for (const tab of [page, second]) {
    await tab.bringToFront();
    await tab.getByTestId('tweet').first().waitFor();
    await scrollToEnd(tab);
  }
  const panels = [await openPanel(context, extensionId), await openPanel(context, extensionId)] as const;
  for (const { page: tab } of panels) await tab.bringToFront();
  for (const panel of panels) {
    await panel.show('open');
    await expect(panel.rows()).toHaveCount(ALWAYS + 4);
  }
  const { posts = [], cases = [] } = await readTables(context, extensionId, panels[0].page);
  expect(posts).toHaveLength(ALWAYS + 4);
  expect(cases).toHaveLength(ALWAYS + 4);

  const [mine, theirs] = panels;
  await mine.page.bringToFront();
  await mine.open('siti_warga01');
  await mine.page.getByRole('button', { name: 'Claim', exact: true }).click();
  await expect(theirs.rows('siti_warga01')).toContainText('Taken by Rina');
  await mine.page.getByRole('button', { name: 'Undo' }).click();
  await expect(theirs.rows('siti_warga01')).not.toContainText('Taken by');
});

/** Goes to a conversation inside the app, where posts that X got meanwhile are known. */
async function openedConversation(page: import('@playwright/test').Page, postId: string): Promise<void> {
  await page.evaluate((id) => window.__replica.navigate(`/KotaContoh/status/${id}`), postId);
  await page.getByTestId('tweet').first().waitFor();
}
