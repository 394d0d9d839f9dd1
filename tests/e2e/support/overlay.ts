import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

interface Words {
  readonly composer: {
    readonly region: string;
    readonly badge: { readonly label: string };
    readonly panel: { readonly close: string };
    readonly finding: { readonly fix: string; readonly ignore: string };
    readonly override: {
      readonly reason: string;
      readonly details: string;
      readonly detailsOptional: string;
      readonly allow: string;
    };
    readonly notice: { readonly undo: string };
  };
}

const wordsOf = (language: string): Words['composer'] =>
  (JSON.parse(readFileSync(new URL(`../../../locales/${language}.json`, import.meta.url), 'utf8')) as Words).composer;

/** What a person sees of Tanggap at a composer, found as a screen reader would: by role and name. */
export class Overlay {
  private readonly page: Page;
  private readonly within: Page | Locator;
  private readonly words: Words['composer'];

  /** `within` narrows to one composer when the page has several, e.g. a dialog. */
  constructor(page: Page, { language = 'en', within = page as Page | Locator } = {}) {
    this.page = page;
    this.within = within;
    this.words = wordsOf(language);
  }

  /** The overlay of a composer inside `within`, e.g. X's dialog. */
  in(within: Locator, language = 'en'): Overlay {
    return new Overlay(this.page, { language, within });
  }

  /** The same overlay in another language. */
  speaking(language: string): Overlay {
    return new Overlay(this.page, { language, within: this.within });
  }

  badge(): Locator {
    return this.within.getByRole('button', { name: named(this.words.badge.label) });
  }

  panel(): Locator {
    return this.within.getByRole('dialog', { name: this.words.region });
  }

  async openPanel(): Promise<void> {
    if ((await this.badge().getAttribute('aria-expanded')) !== 'true') await this.badge().click();
    await this.panel().waitFor();
  }

  async closePanel(): Promise<void> {
    await this.panel().getByRole('button', { name: this.words.panel.close }).click();
  }

  findings(): Locator {
    return this.panel().getByRole('region');
  }

  /** A finding by a part of its heading. */
  finding(title: string | RegExp): Locator {
    return this.findings().filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  async titles(): Promise<string[]> {
    return await this.findings().getByRole('heading', { level: 3 }).allInnerTexts();
  }

  /** Presses the first fix of a finding. */
  async applyFix(title: string | RegExp): Promise<void> {
    await this.finding(title)
      .getByRole('button', { name: named(this.words.finding.fix) })
      .first()
      .click();
  }

  async ignore(title: string | RegExp): Promise<void> {
    await this.finding(title).getByRole('button', { name: this.words.finding.ignore }).click();
  }

  async undo(): Promise<void> {
    await this.within.getByRole('button', { name: this.words.notice.undo }).click();
  }

  /** `reason` as the list words it; `details` in one's own words. Post is then pressed by the person. */
  async override(reason: string, details = ''): Promise<void> {
    const panel = this.panel();
    await panel.getByRole('combobox', { name: this.words.override.reason }).selectOption({ label: reason });
    if (details) await panel.getByRole('textbox').fill(details);
    await panel.getByRole('button', { name: this.words.override.allow }).click();
  }
}

/** A name with `{slots}` as a pattern. */
function named(wording: string): RegExp {
  const parts = wording.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
