import { type BrowserContext, expect } from '@playwright/test';

type StoredEvent = Record<string, unknown> & { readonly kind: string };

/** Reads the extension's own database from one of its pages. */
async function readJournal(context: BrowserContext, extensionId: string): Promise<StoredEvent[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const rows = await page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const all: unknown[] = [];
    for (const name of names) {
      const database = await open(name);
      for (const table of database.objectStoreNames) {
        all.push(
          ...(await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(table).objectStore(table).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          })),
        );
      }
      database.close();
    }
    return all;
  });
  await page.close();
  return (rows as { event?: StoredEvent }[]).flatMap(({ event }) => event ?? []);
}

/** The journal's events in order, once there are `count` of them. */
export async function journalEvents(
  context: BrowserContext,
  extensionId: string,
  count: number,
): Promise<StoredEvent[]> {
  let events: StoredEvent[] = [];
  await expect
    .poll(async () => {
      events = await readJournal(context, extensionId);
      return events.length;
    })
    .toBe(count);
  return events;
}

/** Stores agency rules as the options page would; open tabs see them at once. */
export async function setAgency(context: BrowserContext, extensionId: string, agency: object): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate((value) => chrome.storage.local.set({ agency: value, agency$: { v: 1 } }), agency);
  await page.close();
}

/** Sets the language of Tanggap's own words, as the options page would. */
export async function setLanguage(context: BrowserContext, extensionId: string, language: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate((value) => chrome.storage.local.set({ language: value, language$: { v: 1 } }), language);
  await page.close();
}
