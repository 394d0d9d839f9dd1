import type { Page } from '@playwright/test';
import defaults from '../../lib/core/cases/clock-defaults.json' with { type: 'json' };
import { setAgency } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { PANEL_SIZE, Panel, setUpInbox } from './support/inbox.ts';
import { openX } from './support/x-page.ts';

const ID = '2033000000000000001';
/** Tuesday before Nyepi and Idul Fitri 2026. */
const POSTED = '2026-03-17T10:00:00+07:00';
/** Joint decree of three ministers for 2026, as far as this week goes. */
const HOLIDAYS = [
  { date: '2026-03-18', name: 'Cuti Bersama Nyepi', kind: 'joint-leave' },
  { date: '2026-03-19', name: 'Nyepi', kind: 'national' },
  { date: '2026-03-20', name: 'Cuti Bersama Idul Fitri', kind: 'joint-leave' },
  { date: '2026-03-23', name: 'Cuti Bersama Idul Fitri', kind: 'joint-leave' },
  { date: '2026-03-24', name: 'Cuti Bersama Idul Fitri', kind: 'joint-leave' },
];
const agency = (holidays: object[]) => ({
  accounts: ['KotaContoh'],
  timeZone: 'Asia/Jakarta',
  clocks: { ...defaults, holidays },
});

/** The panel's clock goes on from there: its timers fire as if the machine's clock had been moved. */
async function moveClock(page: Page, to: string): Promise<void> {
  await page.clock.setSystemTime(new Date(to));
  // As after sleep: what the page missed happens now.
  await page.clock.runFor(31_000);
}

test('a clock moved across holidays: due times in words follow, office days only, late is late', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  replica.seed({
    posts: [
      {
        id: ID,
        handle: 'ayu_dummy',
        lang: 'in',
        text: '@KotaContoh sampah di pasar sudah menumpuk seminggu, tolong diangkut',
        createdAt: new Date(POSTED).toISOString(),
      },
    ],
  });
  await setUpInbox(context, extensionId, agency(HOLIDAYS));
  await openX(page, `/ayu_dummy/status/${ID}`);
  await page.getByTestId('tweet').first().waitFor();

  const tab = await context.newPage();
  await tab.setViewportSize(PANEL_SIZE);
  await tab.clock.install({ time: new Date('2026-03-17T12:00:00+07:00') });
  await tab.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const panel = new Panel(tab);
  await panel.show('open');
  const due = panel.rows('ayu_dummy').locator('.due');

  await test.step('one working day is the first day after the joint leave', async () => {
    await expect(due).toContainText('due in 8 days');
    await expect(due).toHaveAttribute('title', /25 Mar, 16.00 WIB/);
  });
  await test.step('in the holidays it is neither late nor due now', async () => {
    await moveClock(tab, '2026-03-20T09:00:00+07:00');
    await expect(due).toContainText('due in 5 days');
    await expect(panel.tab('due').locator('.count')).toHaveText('0');
  });
  await test.step('on the working day it is due now', async () => {
    await moveClock(tab, '2026-03-25T15:00:00+07:00');
    await expect(due).toContainText(/due in (59|60) minutes/);
    await expect(panel.tab('due').locator('.count')).toHaveText('1');
  });
  await test.step('after office hours it is late', async () => {
    await moveClock(tab, '2026-03-25T18:00:00+07:00');
    await expect(due).toContainText('2 hours late');
  });
  await test.step('without the holidays it would have been due on the next day', async () => {
    // At once: no alarm has to come.
    await tab.evaluate(() => chrome.alarms.clear('tanggap.upkeep'));
    await setAgency(context, extensionId, agency([]));
    await expect(due).toHaveAttribute('title', /18 Mar, 16.00 WIB/, { timeout: 15_000 });
    await expect(due).toContainText('7 days late');
  });
});
