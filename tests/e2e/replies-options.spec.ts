import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { journalEvents } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

async function openReplies(page: Page, extensionId: string, view = ''): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/options.html#replies${view}`);
  await page.getByRole('heading', { level: 2, name: 'Saved replies' }).waitFor();
  return page;
}

const saved = (page: Page, what: string) => expect(page.getByRole('status').filter({ hasText: what })).toBeVisible();
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const rows = (page: Page) => page.getByRole('main').locator('.reply');

async function addStarter(page: Page, extensionId: string): Promise<void> {
  await openReplies(page, extensionId, '/~starter');
  await page.getByRole('button', { name: 'Add 39 samples' }).click();
  await saved(page, '39 samples added');
  await page.getByRole('link', { name: 'All saved replies' }).click();
}

test('a reply is written with a live check, approved, changed, taken back and retired', async ({
  page,
  context,
  extensionId,
}) => {
  await openReplies(page, extensionId);
  await expect(page.getByText('No saved replies yet')).toBeVisible();
  await page.getByRole('link', { name: 'New reply' }).click();
  const english = page.getByRole('group', { name: 'English' });

  await test.step('what is not right yet is said, and not stored', async () => {
    await english.getByRole('textbox', { name: 'Text' }).fill('Your NIK 3171014505900003 is in ticket {ticket}.');
    await expect(english.getByText('About')).toContainText('of 280 characters');
    await expect(english.locator('.found')).toContainText('Must fix');
    await expect(english.locator('.preview mark')).toHaveText('A-1024');
    await expect(page.getByText('Title (English): is missing')).toBeVisible();
  });
  await test.step('with a title and clean words it is stored as a draft', async () => {
    await english
      .getByRole('textbox', { name: 'Text' })
      .fill('We are working on ticket {ticket}. Thank you for telling us.');
    await english.getByRole('textbox', { name: 'Title' }).fill('Ticket status');
    await page.getByRole('button', { name: 'Describe ticket' }).click();
    await expect(english.locator('.preview mark')).toHaveText('A-1024');
    await english.getByRole('textbox', { name: 'Sample messages' }).fill('any news\nwhat about my report');
    await expect(english.getByText('2 sample messages.')).toBeVisible();
    await saved(page, 'Saved: 1');
    await expect(page).toHaveURL(/#replies\/ticket-status$/);
    await expect(english.getByText('Nothing found by the checks for posts.')).toBeVisible();
  });
  await test.step('approved; another wording makes it a draft; undo brings the approved one back', async () => {
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.locator('.editor-head')).toContainText('Approved');
    await english.getByRole('textbox', { name: 'Title' }).fill('Ticket status today');
    await english.getByRole('textbox', { name: 'Title' }).blur();
    await expect(page.locator('.editor-head')).toContainText('Draft');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.editor-head')).toContainText('Approved');
    await expect(english.getByRole('textbox', { name: 'Title' })).toHaveValue('Ticket status');
  });
  await test.step('it is there after a reload, can be duplicated and retired', async () => {
    await page.reload();
    await expect(english.getByRole('textbox', { name: 'Title' })).toHaveValue('Ticket status');
    await page.getByRole('link', { name: 'All saved replies' }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(rows(page)).toHaveCount(2);
    await rows(page).filter({ hasText: '(copy)' }).getByRole('button', { name: 'Retire' }).click();
    await expect(rows(page)).toHaveCount(1);
    await page.getByLabel('Status').selectOption({ label: 'Retired' });
    await expect(rows(page)).toHaveText([/Ticket status \(copy\)/]);
  });
  const events = await journalEvents(context, extensionId, 6);
  expect(JSON.stringify(events), 'the record holds no word of a reply').not.toMatch(/ticket/i);
});

test('an unfinished reply waits in the list and can be given up', async ({ page, extensionId }) => {
  await openReplies(page, extensionId, '/~new');
  await page.getByRole('group', { name: 'English' }).getByRole('textbox', { name: 'Title' }).fill('Half done');
  await page.getByRole('link', { name: 'All saved replies' }).click();
  await page.getByRole('link', { name: 'Half done' }).click();
  await expect(page.getByRole('group', { name: 'English' }).getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Half done',
  );
  await page.getByRole('link', { name: 'All saved replies' }).click();
  await page.getByRole('button', { name: 'Discard what was typed' }).click();
  await expect(page.getByText('Half done')).toHaveCount(0);
});

test('a broken file is named row by row and nothing of it is taken in; a mended one is', async ({
  page,
  extensionId,
}) => {
  await addStarter(page, extensionId);
  await expect(rows(page)).toHaveCount(39);
  await page.getByRole('link', { name: 'Import a file' }).click();
  const head = 'id,title_en,text_en,title_id,text_id,valid_from,status';

  await test.step('broken', async () => {
    await choose(
      page,
      'broken.csv',
      `${head}\ngood,Bins,On Monday.,,,,\nbad one,,Text,,,soon,asleep\ngood,Bins,Twice.,,,,`,
    );
    const faults = page.getByRole('row');
    await expect(faults).toHaveText([
      /Row/,
      /^3bad oneId/,
      /^3bad oneTitle \(English\)is missing/,
      /^3bad oneStatus/,
      /^3bad oneValid from/,
      /^4goodIdis there twice/,
    ]);
    await expect(page.getByRole('button', { name: /^Import/ })).toBeDisabled();
  });
  await test.step('no table at all', async () => {
    await choose(page, 'notes.json', '[{"id": "a"');
    await expect(page.getByRole('cell', { name: 'the file cannot be read' })).toBeVisible();
  });
  await test.step('mended: a new one, a changed one', async () => {
    await choose(
      page,
      'mended.csv',
      `${head}\ngood,Bins,On Monday.,Sampah,Hari Senin.,2026-01-01,approved\nstarter-flood,Flood,Move up.,Banjir,Naik.,,draft`,
    );
    await expect(page.getByText('Bins good')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'starter-flood' })).toContainText('Version (English)');
    await page.getByRole('button', { name: 'Import 2 replies' }).click();
    await saved(page, '2 replies imported');
  });
  await test.step('undone at once, and done again', async () => {
    await page.getByRole('link', { name: 'All saved replies' }).click();
    await expect(rows(page)).toHaveCount(40);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(39);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(rows(page)).toHaveCount(40);
  });
  await test.step('found by words and filters', async () => {
    await page.getByRole('main').getByRole('searchbox').fill('on monday');
    await expect(rows(page)).toHaveText([/Bins/]);
    await page.getByRole('main').getByRole('searchbox').fill('zzz');
    await page.getByRole('button', { name: 'Show all replies' }).click();
    await page.getByLabel('Due for review').selectOption({ label: 'Sample' });
    await expect(rows(page)).toHaveCount(38);
  });
  await test.step('downloaded, the file changes nothing', async () => {
    for (const format of ['CSV for spreadsheets', 'JSON']) {
      await page.goto(`chrome-extension://${extensionId}/options.html#replies`);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: format }).click();
      const file = await (await download).path();
      await page.getByRole('link', { name: 'Import a file' }).click();
      await choose(page, 'again', readFileSync(file, 'utf8'));
      await expect(page.getByText('The file changes nothing.')).toBeVisible();
    }
  });
});

test('hostile text in a reply is inert, and notes keep only simple formatting', async ({ page, extensionId }) => {
  const reply = {
    id: 'hostile',
    category: '<img src=x onerror=alert(1)>',
    unit: HOSTILE,
    versions: { en: { title: HOSTILE, text: `${HOSTILE} {link}`, samples: [HOSTILE] } },
    notes: `<b>Only</b> <a href="https://kotacontoh.example/">here</a> <a href="javascript:document.title=3" onclick="document.title=4">x</a> <style>*{display:none}</style>${HOSTILE}<iframe src="https://kotacontoh.example"></iframe>`,
  };
  await openReplies(page, extensionId, '/~import');
  await choose(page, `${HOSTILE.slice(0, 20)}.json`, JSON.stringify([reply]));
  await page.getByRole('button', { name: 'Import 1 reply' }).click();
  await page.getByRole('link', { name: 'All saved replies' }).click();
  await page.getByRole('link', { name: HOSTILE }).click();
  const notes = page.locator('.formatted');
  await expect(notes.locator('b')).toHaveText('Only');
  await expect(notes.getByRole('link', { name: 'here' })).toHaveAttribute('href', 'https://kotacontoh.example/');
  expect(await notes.evaluate((place) => [...place.querySelectorAll('*')].map((each) => each.outerHTML))).toEqual([
    '<b>Only</b>',
    '<a href="https://kotacontoh.example/" target="_blank" rel="noreferrer noopener">here</a>',
    '<a target="_blank" rel="noreferrer noopener">x</a>',
  ]);
  await expect(page.locator('main img, main script, main iframe, main style')).toHaveCount(0);
  await expect(page).toHaveTitle('Saved replies – Tanggap settings');
});

test('what was learned is listed, taken out one by one, cleared and switched off', async ({ page, extensionId }) => {
  await openReplies(page, extensionId);
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tanggap-replies');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction('learned', 'readwrite').objectStore('learned');
    for (const text of ['air mati', 'air keruh']) store.add({ replyId: 'water', language: 'id', text });
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.reload();
  await page.getByRole('link', { name: 'What was learned' }).click();
  await page.getByRole('button', { name: 'Forget “air mati”' }).click();
  await expect(page.getByText('air mati')).toHaveCount(0);
  await page.getByRole('button', { name: 'Forget everything learned…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('Nothing learned yet.')).toBeVisible();
  await page.getByRole('checkbox').uncheck();
  await saved(page, 'learning from choices');
  await page.reload();
  await expect(page.getByRole('checkbox')).not.toBeChecked();
});

test('approving and retiring by keyboard keeps the focus where the work is', async ({ page, extensionId }) => {
  await addStarter(page, extensionId);
  const first = rows(page).first();
  const title = (await first.getByRole('link').textContent()) ?? '';
  const second = (await rows(page).nth(1).getByRole('link').textContent()) ?? '';
  await first.getByRole('button', { name: 'Approve' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: title })).toBeFocused();
  await first.getByRole('button', { name: 'Retire' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: second })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Approve' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Retire' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the library has no accessibility violation, nor overflow at 320 px (${colorScheme})`, async ({
    page,
    extensionId,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await addStarter(page, extensionId);
    for (const view of ['', '/~import', '/~starter', '/~learned', '/~new', '/starter-flood', '/no-such']) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await openReplies(page, extensionId, view);
      if (view === '/~import') await choose(page, 'bad.csv', 'id,text_en\na b,x');
      await expect(page.locator('body'), 'everything is worded').not.toContainText(
        /\b(?:options|common|rules|replies)\.\w/,
      );
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${view} at ${width} px`).toBe(0);
      }
    }
  });
}
