import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { appendEntry, type Entry, type Line } from '../../lib/core/chain.ts';
import type { JournalEvent } from '../../lib/core/journal.ts';
import { Composer } from './support/composer.ts';
import { journalEvents, readTables, setSettings } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { filesHolding } from './support/stored-bytes.ts';
import { openX } from './support/x-page.ts';

// Long stories, each with several pages: a busy machine takes its time.
test.describe.configure({ timeout: 90_000 });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCRIPT = new URL('../../scripts/verify-record.mjs', import.meta.url).pathname;
const run = promisify(execFile);

/** What the script says of a file, and its exit code. */
async function check(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  try {
    const { stdout } = await run(process.execPath, [SCRIPT, ...args]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string };
    return { code, said: stderr };
  }
}

async function openRecord(context: BrowserContext, extensionId: string, hash = '#record'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
  await page.getByRole('heading', { level: 2, name: 'Record' }).waitFor();
  return page;
}

const rowsOf = (options: Page) => options.getByRole('list', { name: 'Entries' }).getByRole('listitem');

/** Changes the journal behind the extension's back, as somebody with a debugger could. */
const tamper = (page: Page, change: readonly (readonly ['put' | 'delete' | 'clear', unknown?])[]): Promise<void> =>
  page.evaluate(async (steps) => {
    const request = indexedDB.open('tanggap-journal');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const work = database.transaction('entries', 'readwrite');
    const entries = work.objectStore('entries');
    for (const [act, value] of steps) {
      if (act === 'put') entries.put(value);
      else if (act === 'delete') entries.delete(value as number);
      else entries.clear();
    }
    await new Promise((resolve, reject) => {
      work.oncomplete = resolve;
      work.onerror = reject;
    });
    database.close();
  }, change);

/** A record of days past, chained as the extension would. */
function history(events: readonly JournalEvent[]): Entry[] {
  const entries: Entry[] = [];
  for (const event of events) entries.push(appendEntry(entries.at(-1), event));
  return entries;
}

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const published = (days: number, number: number): JournalEvent => ({
  kind: 'draft-published',
  id: `0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7b${String(number).padStart(2, '0')}`,
  at: daysAgo(days),
  account: 'KotaContoh',
  draftKind: 'post',
  rules: [],
  overridden: false,
});

test('the story of one post: found, fixed, held, allowed by a person with a reason, published, gone', async ({
  page,
  context,
  extensionId,
  overlay,
  replica,
}) => {
  await setSettings(context, extensionId, { agency: { accounts: ['KotaContoh'] }, staff: 'Rina' });
  await openX(page);
  const composer = new Composer(page);
  await composer.type('NIK 3171014505900003 sudah kami terima, cek http://kotacontoh.go.id');
  await composer.postButton.click();
  await expect(overlay.panel()).toContainText('Post is held');
  await overlay.applyFix(/http/);
  await expect(composer.editor).toContainText('https://');
  await overlay.override('My supervisor approved it', 'lisan, siti.contoh@gmail.com');
  await expect(overlay.badge()).toContainText('Allowed once');
  await composer.send();
  await expect.poll(() => replica.posts().length).toBe(1);
  const events = await journalEvents(context, extensionId, 3);
  expect(new Set(events.map((event) => event['postKey'])).size, 'one draft, one story').toBe(1);

  const options = await openRecord(context, extensionId);
  await rowsOf(options).filter({ hasText: 'Post allowed with a reason' }).getByRole('link').click();
  await expect(options.getByRole('heading', { level: 3, name: 'Post by @KotaContoh' })).toBeFocused();
  const story = options.locator('.story');
  await expect(story).toContainText('Rina');
  await expect(story.getByRole('region', { name: 'What was found' })).toContainText('no longer there when published');
  await expect(story.getByRole('region', { name: 'Fixes taken' })).toContainText(/link/i);
  await expect(story.getByRole('region', { name: 'Allowed, because' })).toContainText('My supervisor approved it');
  await expect(story.getByRole('region', { name: 'Allowed, because' })).not.toContainText('siti.contoh');
  const link = `x.com/KotaContoh/status/${replica.posts()[0]?.id}`;
  await expect(story.getByRole('link', { name: link })).toBeVisible();
  await expect(story.getByRole('list').last().getByRole('listitem')).toHaveCount(3);
  const { violations } = await new AxeBuilder({ page: options }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await test.step('deleted later, as X shows at its address', async () => {
    await page.bringToFront();
    // The replica forgets posts when it is loaded anew, and shows in their place what X does.
    replica.reset();
    await page.goto(`https://${link}`);
    await page.getByRole('article').waitFor();
    await journalEvents(context, extensionId, 4);
    await options.reload();
    await expect(story.getByRole('region', { name: 'After publication' })).toContainText('No longer on X');
    await expect(story).toContainText('Published, no longer on X');
  });
  await options.getByRole('link', { name: 'Back to the record' }).click();
  await expect(rowsOf(options).first()).toContainText('No longer on X');
});

test('a chain that was broken on purpose is located, and what came before still holds', async ({
  context,
  extensionId,
}) => {
  const entries = history(Array.from({ length: 20 }, (_, index) => published(40 - index, index + 10)));
  const options = await openRecord(context, extensionId);
  await tamper(options, [['clear'], ...entries.map((entry) => ['put', entry] as const)]);
  await options.reload();
  await options.getByRole('button', { name: 'Verify the record' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'The record is intact' })).toBeVisible();

  const target = entries[11] as Entry;
  await tamper(options, [['put', { ...target, event: { ...target.event, account: 'OrangLain' } }]]);
  await options.getByRole('button', { name: 'Verify the record' }).click();
  const broken = options.getByRole('region', { name: 'The record is broken at entry 12' });
  await expect(broken).toContainText('The 11 entries before it still hold.');
  await expect(broken).toContainText('altered after it was written');

  await tamper(options, [['delete', 5]]);
  await options.getByRole('button', { name: 'Verify the record' }).click();
  await expect(options.getByRole('region', { name: 'The record is broken at entry 5' })).toContainText(
    'Entry 5 is missing',
  );
  await options.reload();
  await rowsOf(options).first().getByRole('link').focus();
  await options.keyboard.press('End');
  await expect(rowsOf(options).filter({ hasText: 'This entry is missing' })).toHaveCount(1);
});

test('retention removes what is over, a lawful hold keeps everything', async ({
  page,
  context,
  extensionId,
  serviceWorker,
}) => {
  const options = await openRecord(context, extensionId);
  const entries = history(Array.from({ length: 6 }, (_, index) => published(index < 3 ? 400 : 2, index + 10)));
  await tamper(options, [['clear'], ...entries.map((entry) => ['put', entry] as const)]);
  await setSettings(context, extensionId, { staff: 'Rina' });
  await options.reload();
  const alarm = async () => {
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('tanggap-journal');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const work = request.result.transaction('meta', 'readwrite');
            // As if the day had changed.
            work.objectStore('meta').delete('erasedOn');
            work.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await serviceWorker.evaluate(() => chrome.alarms.create('tanggap.upkeep', { when: Date.now() }));
  };
  const stubs = async () => (await readTables(context, extensionId, options))['stubs']?.length;

  await test.step('under a hold', async () => {
    await options.getByRole('textbox', { name: 'Reason' }).fill('Perkara 12/G/2026');
    await options.getByRole('button', { name: 'Switch the hold on' }).click();
    await expect(options.getByRole('region', { name: 'The lawful hold is on' })).toContainText('Perkara 12/G/2026');
    await options.getByRole('textbox', { name: 'Posts' }).fill('365');
    await options.getByRole('textbox', { name: 'Posts' }).press('Tab');
    await expect(options.getByRole('status').filter({ hasText: 'Saved: How long entries are kept' })).toBeVisible();
    await alarm();
    // The alarm's own work is seen by what it writes last, here when rows were made.
    await expect
      .poll(async () => (await readTables(context, extensionId, options))['meta']?.map(({ key }) => key))
      .toContain('rowsVersion');
    expect(await stubs()).toBe(0);
    const erase = await context.newPage();
    await erase.goto(`chrome-extension://${extensionId}/options.html#inbox-keeping`);
    await erase.getByRole('textbox', { name: 'Handle of the person' }).fill('warga_contoh');
    await erase.getByRole('button', { name: 'Look up…' }).click();
    await erase.getByRole('button', { name: 'Erase', exact: true }).click();
    await expect(erase.getByRole('region', { name: 'Nothing was erased' })).toContainText('A lawful hold is on');
    await erase.close();
  });
  await test.step('once it is off', async () => {
    await options.getByRole('button', { name: 'Switch the hold off' }).click();
    await expect(options.getByRole('button', { name: 'Switch the hold on' })).toBeVisible();
    await expect(options.getByRole('status').filter({ hasText: 'Saved: Lawful hold' })).toBeVisible();
    await alarm();
    await expect.poll(stubs).toBe(3);
    await options.reload();
    await options.getByRole('button', { name: 'Verify the record' }).click();
    const intact = options.getByRole('region', { name: 'The record is intact' });
    await expect(intact).toContainText('3 of them were removed by retention');
    const events = (await readTables(context, extensionId, options))['entries'] as unknown as Entry[];
    const switched = events.flatMap(({ event }) => (event.kind === 'hold-switched' ? [event] : []));
    expect(switched).toMatchObject([
      { on: true, by: 'Rina', reason: 'Perkara 12/G/2026' },
      { on: false, by: 'Rina' },
    ]);
  });
  await page.bringToFront();
});

test('a signed file is checked by the script alone, and a change of it is found where it is', async ({
  context,
  extensionId,
}, info) => {
  const options = await openRecord(context, extensionId);
  const entries = history(Array.from({ length: 8 }, (_, index) => published(8 - index, index + 10)));
  await tamper(options, [['clear'], ...entries.map((entry) => ['put', entry] as const)]);
  await options.reload();
  const file = info.outputPath('record.jsonl');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Signed file' }).click(),
  ]);
  await download.saveAs(file);
  const shown = await options
    .getByRole('region', { name: 'The file is in your downloads' })
    .locator('code')
    .textContent();
  const good = await check(file, '--key', shown ?? '');
  expect(good).toMatchObject({ code: 0, said: expect.stringContaining('8 entries hold') });
  expect(good.said).toContain(shown ?? 'no key was shown');

  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const changed = info.outputPath('changed.jsonl');
  const altered = async (rows: readonly string[]) => {
    writeFileSync(changed, `${rows.join('\n')}\n`);
    return check(changed);
  };
  expect(
    await altered([
      header,
      ...lines.map((line, index) => (index === 4 ? line.replace('KotaContoh', 'OrangLain') : line)),
    ]),
  ).toMatchObject({
    code: 1,
    said: expect.stringMatching(/content of entry 5 .* altered; entries 1 to 4 hold/),
  });
  expect(await altered([header, ...lines.slice(0, -1)])).toMatchObject({
    code: 1,
    said: expect.stringContaining('8 entries, the file has 7'),
  });
  expect(await altered([header.replace('"count":8', '"count":7'), ...lines.slice(0, -1)])).toMatchObject({ code: 1 });
  expect(await altered(lines)).toMatchObject({ code: 2 });
  expect(await check(file, '--key', '0000 1111')).toMatchObject({
    code: 1,
    said: expect.stringContaining('another computer'),
  });
  const table = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Table (CSV)' }).click(),
  ]);
  const csv = readFileSync(await table[0].path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(9);
});

test('the list is narrowed by kind, person, days and words, by keyboard alone', async ({ context, extensionId }) => {
  const options = await openRecord(context, extensionId);
  const events: JournalEvent[] = Array.from({ length: 60 }, (_, index) => ({
    ...published(60 - index, index + 10),
    ...(index % 3 === 0 ? { by: 'Budi' } : { by: 'Rina' }),
    ...(index === 30 ? { rules: [{ ruleId: 'links/link-http', severity: 'warn', outcome: 'violation' }] } : {}),
  })) as JournalEvent[];
  await tamper(options, [['clear'], ...history(events).map((entry: Line) => ['put', entry] as const)]);
  await options.reload();
  const count = options.getByRole('status').filter({ hasText: 'newest first' });
  await expect(count).toContainText('60 entries');
  await options.getByLabel('Person').selectOption('Budi');
  await expect(count).toContainText('20 entries');
  await options.getByLabel('From day').fill(daysAgo(15).slice(0, 10));
  await expect(count).toContainText(/^5 entries|^4 entries/);
  await options.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(count).toContainText('60 entries');
  await options.getByRole('searchbox', { name: 'Search in entries and names' }).fill('http');
  await expect(count).toContainText('1 entry');
  await options.getByRole('searchbox', { name: 'Search in entries and names' }).fill('');
  await expect(count).toContainText('60 entries');
  await options.getByRole('searchbox', { name: 'Search in entries and names' }).focus();
  await rowsOf(options).first().getByRole('link').focus();
  await options.keyboard.press('End');
  await expect(rowsOf(options).getByRole('link').last()).toBeFocused();
  await options.keyboard.press('Home');
  await options.keyboard.press('ArrowDown');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { level: 3, name: 'Post by @KotaContoh' })).toBeFocused();
  await options.getByRole('link', { name: 'Back to the record' }).click();
  await expect(count).toContainText('60 entries');
  const { violations } = await new AxeBuilder({ page: options }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  // 320 CSS px is 1280 px at 400 %, WCAG 2.2 SC 1.4.10.
  await options.setViewportSize({ width: 320, height: 640 });
  const overflow = () =>
    options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await rowsOf(options).first().getByRole('link').click();
  await expect(options.locator('.story')).toBeVisible();
  expect(await overflow()).toBe(0);
});

test('personal data of every kind typed anywhere is in no stored byte and in no file', async ({
  page,
  context,
  extensionId,
  overlay,
  replica,
  profile,
}) => {
  /** Structures of real ones, made up. */
  const planted = ['3171014505900003', '0813-5550-1234', 'siti.contoh@gmail.com', 'C7654321'];
  const text = `NIK ${planted[0]}, HP ${planted[1]}, surel ${planted[2]}, paspor ${planted[3]}`;
  await setSettings(context, extensionId, { agency: { accounts: ['KotaContoh'] }, staff: 'Rina' });
  replica.seed({
    posts: [{ id: '2069710000000000001', handle: 'warga_contoh', lang: 'in', text: `@KotaContoh ${text}` }],
  });
  await openX(page, '/notifications/mentions');
  await page
    .getByTestId('tweet')
    .filter({ hasText: planted[0] ?? '' })
    .waitFor();
  await openX(page);
  const composer = new Composer(page);
  await composer.type(text);
  await composer.postButton.click();
  await overlay.override('Another reason', `lisan; ${text}`);
  await expect(overlay.badge()).toContainText('Allowed once');
  await composer.send();
  await expect.poll(() => replica.posts().length).toBe(1);
  await journalEvents(context, extensionId, 3);

  const options = await openRecord(context, extensionId);
  await expect(rowsOf(options).filter({ hasText: 'Citizen’s post seen' })).not.toHaveCount(0);
  const files: string[] = [];
  for (const name of ['Table (CSV)', 'All entries (JSON lines)', 'Signed file']) {
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name }).click(),
    ]);
    files.push(readFileSync(await download.path(), 'utf8'));
  }
  expect(files.every((content) => content.includes('draft-overridden'))).toBe(true);
  for (const value of planted) {
    expect(files.filter((content) => content.includes(value)).length, value).toBe(0);
    expect(filesHolding(value, profile, extensionId), value).toEqual([]);
  }
  expect(filesHolding('Rina', profile, extensionId), 'what is stored is found').not.toEqual([]);
});
