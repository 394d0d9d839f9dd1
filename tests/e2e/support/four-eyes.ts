import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { buildFolder } from '../../../scripts/build.ts';
import { setSettings } from './extension-page.ts';
import { test as base, expect } from './fixture.ts';
import { closeWelcome, launchExtension } from './launch.ts';

/** A second browser profile with its own Tanggap: the colleague's computer. */
interface Colleague {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Their options page at the section where requests are answered. */
  readonly page: Page;
}

/** As `fixture.ts`, with a colleague at a second computer. */
export const test = base.extend<{ colleague: Colleague }>({
  colleague: async ({ chromiumBrowser, replica, headless, colorScheme }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-colleague-'));
    const extension = join(folder, 'extension');
    cpSync(buildFolder('chrome'), extension, { recursive: true });
    const launched = await launchExtension({
      browser: chromiumBrowser,
      extension,
      profile: join(folder, 'profile'),
      args: [...replica.chromiumArgs],
      context: { headless: headless ?? true, viewport: null, colorScheme: colorScheme ?? 'light' },
    });
    const { context, id } = launched;
    await closeWelcome(context, extension, id);
    await setSettings(context, id, { staff: 'Sari', role: 'approver' });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`chrome-extension://${id}/options.html#approvals`);
    await use({ context, extensionId: id, page });
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
});

export { expect };

/** Makes a request in the panel and gives its code. */
export async function makeRequest(panel: Locator): Promise<string> {
  await panel.getByRole('button', { name: /^Make a (new )?request$/ }).click();
  const code = panel.getByRole('textbox', { name: 'Request for your colleague' });
  await expect(code).toHaveValue(/^TGP1-[\w-]+\.$/);
  return await code.inputValue();
}

/** The colleague opens a request by its text. */
export async function openRequest(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Request from a colleague' }).fill(code);
  await page.getByRole('button', { name: 'Show the post' }).click();
}

/** The colleague's answer as a code. */
export async function answerCode(page: Page): Promise<string> {
  const code = page.getByRole('textbox', { name: 'Code to send back' });
  await expect(code).toHaveValue(/^TGA1-[\w-]+\.$/);
  return await code.inputValue();
}

export async function giveAnswer(panel: Locator, code: string): Promise<void> {
  const box = panel.getByRole('textbox', { name: 'Answer from your colleague' });
  if (!(await box.isVisible())) await panel.getByText('I have an answer already').click();
  await box.fill(code);
  await panel.getByRole('button', { name: 'Take the answer' }).click();
}
