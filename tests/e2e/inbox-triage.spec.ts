import { seedIds } from '../replica/shared/seed-ids.ts';
import { expect, test } from './support/fixture.ts';
import { citizens, minutesAgo, openPanel, setUpInbox } from './support/inbox.ts';
import { openX, scrollToEnd } from './support/x-page.ts';

const ALWAYS = 5;

test.beforeEach(async ({ page, context, extensionId, replica }) => {
  await setUpInbox(context, extensionId, { units: ['Dinas Air', 'Dinas Kebersihan'] });
  replica.seed({ posts: Object.values(citizens).map((post) => ({ ...post, createdAt: minutesAgo(5) })) });
  await openX(page, '/notifications/mentions');
  await page.getByTestId('tweet').first().waitFor();
  await scrollToEnd(page);
});

test('triage by keyboard alone: move, claim, note, close with a reason, undo, help', async ({
  context,
  extensionId,
}) => {
  const panel = await openPanel(context, extensionId);
  const { keyboard } = panel.page;
  await panel.tab('open').waitFor();
  await keyboard.press('3');
  await expect(panel.rows()).toHaveCount(ALWAYS + 4);
  const active = panel.page.locator('[role="row"][data-active="true"]');
  const status = panel.page.locator('.snackbar');

  await keyboard.press('j');
  await expect(active).toContainText('@siti_warga01');
  await keyboard.press('j');
  await expect(active).toHaveAttribute('aria-rowindex', '2');
  await keyboard.press('k');
  await expect(active).toBeFocused();
  await keyboard.press('c');
  await expect(active).toContainText('Taken by Rina');
  await keyboard.press('z');
  await expect(active).not.toContainText('Taken by Rina');

  await keyboard.press('n');
  await expect(panel.page.getByRole('textbox', { name: 'Note for colleagues' })).toBeFocused();
  await keyboard.type('Sudah ditelepon ke 0813-5550-1234');
  await keyboard.press('Control+Enter');
  await expect(panel.page.locator('.case-notes')).toContainText('Sudah ditelepon ke ***');
  await keyboard.press('e');
  await expect(panel.page.getByRole('radio').first()).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await expect(panel.page.getByRole('radio', { checked: true })).toBeFocused();
  await keyboard.press('Enter');
  await expect(status).toContainText('1 case closed.');
  await expect(panel.page.locator('.standing')).toContainText('Closed');
  await keyboard.press('z');
  await expect(panel.page.locator('.standing')).not.toContainText('Closed');
  await keyboard.press('Escape');
  await expect(active).toBeFocused();

  await keyboard.press('?');
  await expect(panel.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(panel.page.getByRole('dialog')).toBeHidden();
});

test('two cases of one person are joined by keyboard; the history tells it, undo parts them', async ({
  context,
  extensionId,
}) => {
  const panel = await openPanel(context, extensionId);
  const { keyboard } = panel.page;
  await panel.show('open');
  await expect(panel.rows()).toHaveCount(ALWAYS + 4);
  await panel.open('ayu_dummy');
  const posts = panel.page.locator('.thread .post');
  await expect(posts).toHaveCount(1);

  await keyboard.press('m');
  await expect(panel.page.getByRole('searchbox', { name: 'Search open cases' })).toBeFocused();
  await expect(panel.page.getByRole('group', { name: 'Open cases of the same person' })).toContainText('@ayu_dummy');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(panel.page.locator('.snackbar')).toContainText('1 case joined.');
  await expect(posts).toHaveCount(2);
  await expect(await panel.history()).toContainText('Rina: joined with another case');

  await keyboard.press('Escape');
  await expect(panel.rows()).toHaveCount(ALWAYS + 3);

  await keyboard.press('z');
  await expect(panel.rows()).toHaveCount(ALWAYS + 4);
});

test('many at once for triage only; search, filter and order', async ({ context, extensionId }) => {
  const panel = await openPanel(context, extensionId);
  await panel.show('open');
  await expect(panel.rows()).toHaveCount(ALWAYS + 4);
  const { keyboard } = panel.page;

  await test.step('search by the beginning of a word, case and spelling aside', async () => {
    await keyboard.press('/');
    await expect(panel.page.getByRole('searchbox')).toBeFocused();
    await keyboard.type('SAMP');
    await expect(panel.rows()).toHaveCount(1);
    await expect(panel.rows()).toContainText('@onerror_test');
    await keyboard.press('Escape');
    await expect(panel.rows()).toHaveCount(ALWAYS + 4);
  });
  await test.step('filter by kind', async () => {
    await panel.page.getByText('Filter and sort').click();
    await panel.page.getByLabel('Kind').selectOption({ label: 'Emergency' });
    await expect(panel.rows()).toHaveCount(1);
    await panel.page.getByRole('button', { name: 'Clear search and filters' }).click();
    await panel.page.getByLabel('Order').selectOption({ label: 'Oldest first' });
    await expect(panel.rows().last()).toContainText('@');
    await expect(panel.rows().first()).not.toContainText('@siti_warga01');
    await panel.page.getByLabel('Order').selectOption({ label: 'Most urgent first' });
    await panel.page.getByText('Filter and sort').click();
  });
  await test.step('two marked go to a unit, and back', async () => {
    for (const handle of ['onerror_test', 'ayu_dummy']) {
      await panel.rows(handle).first().getByRole('checkbox').check();
    }
    const bulk = panel.page.getByRole('region', { name: 'Selected cases' });
    await expect(bulk).toContainText('2 cases selected');
    await expect(bulk.getByRole('button', { name: /answer|reply$/i })).toHaveCount(0);
    await bulk.getByRole('combobox', { name: 'Unit' }).selectOption('Dinas Kebersihan');
    await expect(panel.rows().filter({ hasText: 'Dinas Kebersihan' })).toHaveCount(2);
    await panel.page.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.rows().filter({ hasText: 'Dinas Kebersihan' })).toHaveCount(0);
  });
  await test.step('what becomes urgent moves up, and rows of different heights lie edge to edge', async () => {
    await panel.rows('layla_mithal').getByRole('checkbox').check();
    await panel.page.getByRole('combobox', { name: 'Kind' }).last().selectOption({ label: 'Emergency' });
    await expect(panel.rows('layla_mithal')).toHaveAttribute('aria-rowindex', '1');
    const gaps = () =>
      panel.rows().evaluateAll((rows) => {
        const boxes = rows.map((row) => row.getBoundingClientRect()).sort((one, other) => one.top - other.top);
        return boxes.slice(1).map(({ top }, index) => Math.round(top - (boxes[index]?.bottom ?? 0)));
      });
    await expect.poll(async () => new Set(await gaps())).toEqual(new Set([0]));
  });
});

test('coverage says how much was seen, and of how much', async ({ page, context, extensionId }) => {
  const panel = await openPanel(context, extensionId);
  await panel.page.getByRole('button', { name: 'Coverage' }).click();
  await page.bringToFront();
  await openX(page, '/home');
  await page.getByTestId('tweet').first().waitFor();
  const line = panel.page.locator('.coverage li').filter({ hasText: 'of 76 replies' });
  await expect(line).toContainText('Not opened yet');
  await openX(page, `/KotaContoh/status/${seedIds.focal}`);
  await page.getByTestId('tweet').first().waitFor();
  await scrollToEnd(page);
  // Two by citizens at the top, two below, and our own answer counts for none.
  await expect(line).toContainText(/Seen 4 of 76 replies/);
  await expect(line).toContainText('Looked at just now');
  await expect(line).toContainText('@KotaContoh');
});
