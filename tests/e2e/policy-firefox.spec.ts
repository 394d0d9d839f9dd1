import { expect, test } from '@playwright/test';
import policies from '../../docs/deploy/firefox-policies.json' with { type: 'json' };
import { FIREFOX_ID } from '../../scripts/extension-ids.ts';
import { startReplica } from '../replica/server.ts';
import { type Firefox, launchFirefox } from './support/firefox.ts';

/** The file that agencies are given, with faults that Firefox, which knows no schema, hands over as they are. */
const settings = policies.policies['3rdparty'].Extensions[FIREFOX_ID];
const faulty = { ...settings, accounts: [...settings.accounts, 7], clocks: 'soon', offcialDomains: ['x.example'] };
const POLICIES = { policies: { ...policies.policies, '3rdparty': { Extensions: { [FIREFOX_ID]: faulty } } } };

async function withFirefox(run: (firefox: Firefox) => Promise<void>): Promise<void> {
  const replica = await startReplica();
  try {
    const firefox = await launchFirefox(replica, { policies: POLICIES });
    try {
      await run(firefox);
    } finally {
      await firefox.close();
    }
  } finally {
    await replica.close();
  }
}

test('Firefox: the ready policies.json is obeyed, locked with words, and its faults are listed', async () => {
  test.setTimeout(90_000);
  await withFirefox(async ({ page, extensionUrl }) => {
    await page.goto(`${extensionUrl}/options.html`, { timeout: 3000 }).catch(() => {});
    const text = () => page.evaluate(() => document.body.textContent ?? '');
    await expect.poll(text, 'in the language that policy sets').toContain('Nama instansi');
    const name = () =>
      page.evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('input[autocomplete="organization"]');
        const notes = box?.getAttribute('aria-describedby')?.split(' ') ?? [];
        const described = notes.map((id) => document.getElementById(id)?.textContent).join(' ');
        return { value: box?.value, readOnly: box?.readOnly, described };
      });
    await expect.poll(async () => (await name()).value).toBe(settings.name);
    expect(await name()).toMatchObject({
      readOnly: true,
      described: expect.stringContaining('Diatur oleh instansi Anda'),
    });
    const shown = await text();
    for (const path of ['accounts.2', 'clocks', 'offcialDomains']) expect(shown).toContain(path);
    expect(shown, 'the good entries hold').toContain('@DinasAirContoh');
    expect(shown).toContain('Daftar ini ditutup oleh instansi Anda');
  });
});
