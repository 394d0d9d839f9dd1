import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import defaults from '../../../lib/core/cases/clock-defaults.json' with { type: 'json' };
import type { CaseTab } from '../../../lib/core/cases/query.ts';
import type { SeedPost } from '../../replica/shared/seeding.ts';
import { setSettings } from './extension-page.ts';

const ACCOUNTS = ['KotaContoh', 'DinasAirContoh'];

/** px of a side panel as Chrome opens it. */
export const PANEL_SIZE = { width: 360, height: 765 };

/** ISO 8601; posts of tests are as old as they say whenever the tests run. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** An office that never closes, so that due times do not depend on the hour at which the tests run. */
const roundTheClock = {
  ...defaults,
  officeHours: Object.fromEntries(
    Object.keys(defaults.officeHours).map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
  ),
};

/** The agency whose accounts the replica signs in, and a name for whoever works here. */
export const setUpInbox = (
  context: BrowserContext,
  extensionId: string,
  { staff = 'Rina', ...agency }: { readonly staff?: string; readonly [key: string]: unknown } = {},
): Promise<void> =>
  setSettings(context, extensionId, {
    staff,
    agency: { accounts: ACCOUNTS, timeZone: 'Asia/Jakarta', clocks: roundTheClock, ...agency },
  });

/** Citizens' posts to @KotaContoh; each names it, or answers what it names. */
export const citizens = {
  emergency: {
    id: '2069700000000000001',
    handle: 'siti_warga01',
    lang: 'in',
    text: '@KotaContoh TOLONG kebakaran di Jalan Contoh 5, ada anak terjebak di dalam rumah!',
  },
  question: {
    id: '2069700000000000002',
    handle: 'budi_contoh',
    lang: 'in',
    text: '@KotaContoh Pak, jam berapa kantor kecamatan buka besok?',
  },
  exposed: {
    id: '2069700000000000003',
    handle: 'ayu_dummy',
    lang: 'in',
    text: '@KotaContoh kenapa bantuan saya ditolak? NIK saya 3171014505900003',
  },
  hostile: {
    id: '2069700000000000004',
    handle: 'onerror_test',
    lang: 'in',
    text: '@KotaContoh <img src=x onerror=alert(1)> sampah menumpuk di RT 07',
  },
} as const satisfies Record<string, SeedPost>;

/** The side panel's page, as a person uses it. */
export class Panel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  rows(handle?: string): Locator {
    const rows = this.page.getByRole('row');
    return handle ? rows.filter({ hasText: `@${handle}` }) : rows;
  }

  tab(tab: CaseTab): Locator {
    return this.page.locator(`[data-tab="${tab}"]`);
  }

  /** Shows a queue, and waits until it is that one. */
  async show(tab: CaseTab): Promise<void> {
    await this.tab(tab).click();
    await expect(this.tab(tab)).toHaveAttribute('aria-selected', 'true');
  }

  /** How many cases a queue says it has. */
  async count(tab: CaseTab): Promise<number> {
    return Number((await this.tab(tab).locator('.count').textContent())?.replace(/\D/g, ''));
  }

  async open(handle: string): Promise<Locator> {
    await this.rows(handle).first().click();
    const view = this.page.getByRole('article');
    await expect(view.getByRole('heading', { level: 2 })).toContainText(handle);
    return view;
  }

  /** Everything that happened with the case that is open. */
  async history(): Promise<Locator> {
    const history = this.page.locator('details.history');
    if ((await history.getAttribute('open')) === null) await history.locator('summary').click();
    return history;
  }
}

/** Opens the side panel's page as a tab. */
export async function openPanel(context: BrowserContext, extensionId: string): Promise<Panel> {
  const page = await context.newPage();
  await page.setViewportSize(PANEL_SIZE);
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return new Panel(page);
}
