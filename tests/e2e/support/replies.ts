import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';

/** Rows as the library keeps them; what is left out gets its default when read. */
export interface SeedReply {
  readonly id: string;
  readonly versions: Readonly<Partial<Record<'en' | 'id', { title: string; text: string; samples?: string[] }>>>;
  readonly status?: 'draft' | 'approved' | 'retired';
  readonly validUntil?: string;
  readonly needsSecondPerson?: boolean;
  readonly placeholders?: readonly object[];
  readonly notes?: string;
}

/** Runs in one of our own pages: the library makes its database, then the rows go in. */
export async function putReplies(rows: readonly object[]): Promise<void> {
  await chrome.runtime.sendMessage({ name: 'replies.find', payload: { query: '' } });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tanggap-replies');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('replies', 'readwrite');
    for (const row of rows) transaction.objectStore('replies').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}

/** Puts saved replies into the library, approved unless they say otherwise. */
export async function seedReplies(
  context: BrowserContext,
  extensionId: string,
  replies: readonly SeedReply[],
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(
    putReplies,
    replies.map((reply) => ({ status: 'approved', ...reply })),
  );
  await page.close();
}

/** Sends a message as one of our own pages; once it is answered, so is whatever was asked before it. */
export async function askBackground(
  context: BrowserContext,
  extensionId: string,
  message: { readonly name: string; readonly payload: object },
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate((request) => chrome.runtime.sendMessage(request), message);
  await page.close();
}

/** All rows of one table of the library. */
export async function libraryTable(context: BrowserContext, extensionId: string, table: string): Promise<unknown[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const rows = await page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tanggap-replies');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return all;
  }, table);
  await page.close();
  return rows;
}

interface Words {
  readonly title: string;
  readonly search: string;
  readonly button: { readonly replies: string; readonly picked: string };
  readonly use: Readonly<Record<string, string>>;
  readonly notice: Readonly<Record<string, string>>;
}

/** The saved replies of one composer as a person sees them. */
export class Picker {
  private readonly within: Page | Locator;
  readonly words: Words;

  constructor(within: Page | Locator, language: 'en' | 'id' = 'en') {
    const file = readFileSync(new URL(`../../../locales/${language}.json`, import.meta.url), 'utf8');
    this.words = (JSON.parse(file) as { picker: Words }).picker;
    this.within = within;
  }

  button(): Locator {
    return this.within.getByRole('button', { name: new RegExp(`^${this.words.button.replies}`) });
  }

  box(): Locator {
    return this.within.getByRole('dialog', { name: this.words.title });
  }

  search(): Locator {
    return this.box().getByRole('combobox', { name: this.words.search });
  }

  options(): Locator {
    return this.box().getByRole('option');
  }

  /** Options of the group with this heading. */
  group(name: string): Locator {
    return this.box().getByRole('group', { name }).getByRole('option');
  }

  async choose(title: string): Promise<void> {
    await this.options().filter({ hasText: title }).first().click();
    await this.box().getByRole('heading', { name: title }).waitFor();
  }

  preview(): Locator {
    return this.box().getByRole('region', { name: this.words.use['preview'] ?? '' });
  }

  async press(action: 'insert' | 'replace' | 'wrong' | 'vary'): Promise<void> {
    await this.box()
      .getByRole('button', { name: this.words.use[action] ?? '' })
      .click();
  }
}
