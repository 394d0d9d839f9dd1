import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { journalEvents, setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { openX } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HOSTILE = '<img src=x onerror="document.title=1">{count}$t(common.severity.off)';

const RULE = {
  id: 'no-promises',
  kind: 'terms',
  title: { en: 'No promises', id: 'Tanpa janji' },
  message: { en: 'Say what is planned instead.', id: 'Sebutkan rencananya saja.' },
  why: { en: 'A promise that fails costs trust.' },
  source: { title: 'Circular 7', url: 'https://kotacontoh.go.id/edaran-7' },
  severity: 'warn',
  phrases: ['guarantee', 'janji'],
  fix: 'plan',
  examples: { flagged: ['We guarantee it.'], clean: ['We guarantee nothing.'] },
};

async function open(page: Page, extensionId: string, hash: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved: Own rule' })).toBeVisible();
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('an own rule is made, tried on its examples, seen at once in an open composer, and its fix works', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  test.setTimeout(60_000);
  await openX(page);
  const composer = new Composer(page);
  await composer.type('We guaranteed the water will be back today.');
  // A first load of all rules, beside other browsers.
  await expect(overlay.badge()).toBeVisible({ timeout: 15_000 });
  const options = await open(await context.newPage(), extensionId, '#own-rules');

  await test.step('what is not complete is named, and not stored', async () => {
    await expect(options.getByRole('heading', { name: 'No own rules yet' })).toBeVisible();
    await options.getByRole('link', { name: 'Words we do not use' }).click();
    await box(options, 'Name of the rule').first().fill(`No promises ${HOSTILE}`);
    await expect(options.getByRole('heading', { name: 'Not saved yet' })).toBeVisible();
    await box(options, 'Should be found, 1').fill('We guarantee it.');
    await expect(options.getByText('Shown once the rule is complete')).toBeVisible();
  });
  await test.step('its examples say whether it does what it should', async () => {
    await box(options, 'Words or phrases').fill('guarantee');
    await expect(options.getByText('Found, as it should be')).toBeVisible();
    await box(options, 'Should be left alone, 1').fill('We cannot guarantee it.');
    await expect(options.getByText('Found, but should be left alone')).toBeVisible();
    await box(options, 'Allowed in these contexts (not required)').fill('cannot guarantee');
    await expect(options.getByText('Left alone, as it should be')).toBeVisible();
    await box(options, 'Fix with one click (not required)').fill('plan');
    await expect(options.getByText('We plan it.')).toBeVisible();
  });
  await test.step('complete, it is saved, has an address, and the open composer shows it', async () => {
    await options.getByRole('combobox', { name: 'Strictness' }).selectOption({ label: 'Must fix' });
    await box(options, 'What to do instead').first().fill('Say what is planned.');
    await saved(options);
    await expect(options).toHaveURL(/#own-rules\/no-promises-/);
    await expect(overlay.badge()).toContainText('1 must fix');
    await overlay.openPanel();
    const card = overlay.finding(`No promises ${HOSTILE}`);
    await expect(card).toContainText('Rule of your agency');
    await expect(card).toContainText('Say what is planned.');
    expect(await page.title()).not.toBe('1');
    await overlay.applyFix(/^No promises/);
    await expect(composer.editor).toHaveText('We plan the water will be back today.');
    await expect(overlay.badge()).not.toContainText('must fix');
  });
  await test.step('the list tells how it stands; deleted and taken back', async () => {
    await options.getByRole('link', { name: 'All own rules' }).click();
    await expect(options.getByText('2 examples as they should be')).toBeVisible();
    await options.getByRole('button', { name: 'Delete' }).click();
    await expect(options.getByRole('heading', { name: 'No own rules yet' })).toBeVisible();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(options.getByRole('link', { name: /^No promises/ })).toBeVisible();
    await options.getByRole('combobox', { name: /^Strictness of: No promises/ }).selectOption({ label: 'Off' });
    await saved(options);
  });
  const events = await journalEvents(context, extensionId, 4);
  const changes = events.flatMap(({ changes }) => changes as { path: string }[]);
  expect(changes.every(({ path }) => /^ownRules\.agency\/no-promises-/.test(path))).toBe(true);
  expect(JSON.stringify(changes), 'the record holds no word of a rule').not.toMatch(/guarantee|planned/i);
});

test('a bad pattern is explained and keeps what was stored; a hostile one is harmless', async ({
  page,
  context,
  extensionId,
  overlay,
}) => {
  test.setTimeout(60_000);
  await setAgency(context, extensionId, {
    ownRules: [
      { ...RULE, id: 'codes', kind: 'pattern', phrases: [], pattern: '[A-Z]{3}-\\d{3}', title: { en: 'No codes' } },
      { ...RULE, id: 'broken', kind: 'pattern', phrases: [], pattern: '(', title: { en: 'Broken' } },
    ],
  });
  const options = await open(await context.newPage(), extensionId, '#own-rules');
  await expect(options.locator('.own-row').filter({ hasText: 'Broken' })).toContainText('Cannot run: A round bracket');
  await options.getByRole('link', { name: 'No codes' }).click();
  await box(options, 'Pattern').fill('(a+)+(?=x)');
  await expect(options.getByRole('alert').filter({ hasText: 'Looking ahead or behind' })).toBeVisible();
  await expect(options.getByText('Drafts are still checked by the rule as it was.')).toBeVisible();
  await openX(page);
  const composer = new Composer(page);
  await composer.type('Kode ABC-123.');
  await expect(overlay.badge()).toContainText('1 to look at');
  await overlay.openPanel();
  await expect(overlay.panel()).toContainText('agency/broken');

  await box(options, 'Pattern').fill('(a+)+$');
  await expect(options.getByText('The pattern can be read.')).toBeVisible();
  await saved(options);
  await expect(overlay.finding('No codes')).toHaveCount(0);
  await composer.clear();
  await composer.type(`${'a'.repeat(30)}!`);
  await expect(overlay.badge()).toContainText(/clear|No issues|Nothing|look at/i);
  await composer.type(' haaa');
  await expect(overlay.finding('No codes')).toBeVisible();
});

test('a rule from a pack cannot be changed; its copy can, and its strictness too', async ({
  page,
  context,
  extensionId,
}) => {
  const options = await open(page, extensionId, '#own-rules');
  await options.evaluate(
    (rule) =>
      chrome.storage.local.set({ packs: [{ name: 'Ministry', values: { ownRules: [rule] } }], packs$: { v: 1 } }),
    RULE,
  );
  const row = options.locator('.own-row');
  await expect(row).toContainText('From the pack “Ministry”');
  await expect(row).toContainText('1 example comes out wrong');
  await expect(row.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await row.getByRole('combobox').selectOption({ label: 'Must fix' });
  await expect(options.getByRole('status').filter({ hasText: 'Saved: No promises' })).toBeVisible();
  await row.getByRole('link').click();
  await expect(box(options, 'Name of the rule').first()).toBeDisabled();
  await options.getByRole('button', { name: 'Copy to my own rules' }).click();
  await expect(options).toHaveURL(/#own-rules\/no-promises-2$/);
  await expect(box(options, 'Name of the rule').first()).toBeEnabled();
  const stored = async () => (await context.pages()[0]?.evaluate(() => chrome.storage.local.get('agency')))?.['agency'];
  await expect
    .poll(stored)
    .toMatchObject({ rules: { 'agency/no-promises': 'block' }, ownRules: [{ id: 'no-promises-2' }] });
});

test('the bench: a table of posts, what each rule says, what another strictness would change, as CSV', async ({
  page,
  context,
  extensionId,
}) => {
  await setAgency(context, extensionId, { accounts: ['KotaContoh'], ownRules: [RULE] });
  const options = await open(page, extensionId, '#bench');
  const posts = Array.from({ length: 1200 }, (_, at) =>
    at % 3 === 0 ? `We guarantee it, number ${at}.` : `The office is open, number ${at}.`,
  );
  const table = ['id,when,text', ...posts.map((post, at) => `${at},today,"${post}"`)].join('\n');
  await options
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name: 'posts.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(options.getByRole('combobox', { name: 'Column with the text' })).toHaveValue('2');
  await expect(options.getByText('1200 posts')).toBeVisible();

  await test.step('a long run can be stopped, and begun again', async () => {
    await options.getByRole('button', { name: 'Check the posts' }).click();
    // By keyboard: the page grows line by line under a mouse.
    await options.getByRole('button', { name: 'Stop' }).press('Enter');
    await expect(options.getByText(/^Stopped: \d+ of 1200/)).toBeVisible();
    await options.getByRole('button', { name: 'Check the posts' }).click();
    await expect(options.getByText('1200 posts checked.')).toBeVisible({ timeout: 30_000 });
  });
  const row = options.getByRole('row').filter({ has: page.getByRole('link', { name: 'No promises' }) });
  await expect(row).toContainText('400');

  await test.step('as a blocking rule it would hold 400 posts', async () => {
    await options.getByRole('combobox', { name: 'Rule' }).selectOption('agency/no-promises');
    await options.getByRole('combobox', { name: 'Strictness' }).selectOption({ label: 'Must fix' });
    await expect(options.getByText('400 more posts would be held.')).toBeVisible();
    await expect(options.getByText('Words of past posts are not kept')).toBeVisible();
  });
  await test.step('post by post, and as a file', async () => {
    await expect(options.locator('.bench-posts > li').first()).toContainText('No promises');
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save the result as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^tanggap-bench-.*\.csv$/);
  });
  const kept = await options.evaluate(() => chrome.storage.local.get());
  expect(JSON.stringify(kept), 'no post is kept').not.toContain('number 3');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`own rules and the bench have no accessibility violation, nor overflow at 320 px (${colorScheme})`, async ({
    page,
    context,
    extensionId,
  }) => {
    // Five pages, all of them unfolded: axe takes its time.
    test.setTimeout(180_000);
    const locked = { ...RULE, id: 'from-pack' };
    await setAgency(context, extensionId, {
      ownRules: [RULE, { ...RULE, id: 'codes', kind: 'pattern', phrases: [], pattern: '(' }],
    });
    await page.emulateMedia({ colorScheme });
    await open(page, extensionId, '#own-rules');
    await page.evaluate(
      (rule) =>
        chrome.storage.local.set({ packs: [{ name: 'Ministry', values: { ownRules: [rule] } }], packs$: { v: 1 } }),
      locked,
    );
    for (const section of ['own-rules', 'own-rules/~new', 'own-rules/no-promises', 'own-rules/from-pack', 'bench']) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(page, extensionId, `#${section}`);
      if (section === 'bench') {
        await page.getByRole('textbox', { name: 'Posts' }).fill('We guarantee it.\nhttp://kotacontoh.go.id\nOpen.');
        await page.getByRole('button', { name: 'Check the posts' }).click();
        await expect(page.getByText('3 posts checked.')).toBeVisible();
      }
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await expect(page.locator('main'), 'everything is worded').not.toContainText(
        /\b(?:options|common|rules|ownRules|bench)\.\w/,
      );
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${section} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      // 320 CSS px is 1280 px at 400 %, WCAG 2.2 SC 1.4.10.
      await page.setViewportSize({ width: 320, height: 640 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, section).toBe(0);
    }
  });
}
