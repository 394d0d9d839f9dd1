import { totalmem } from 'node:os';
import { defineConfig } from '@playwright/test';

const inCi = Boolean(process.env['CI']);
const enoughForTwo = totalmem() > 3 * 2 ** 30;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // A journey that fails now and then is a bug, here or in the extension.
  retries: 0,
  workers: enoughForTwo ? 2 : 1,
  fullyParallel: true,
  forbidOnly: inCi,
  // The longest journeys take half of this on two busy cores; what is awaited may come late there, never not at all.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
  },
});
