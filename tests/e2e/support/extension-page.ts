import { type BrowserContext, expect, type Page } from '@playwright/test';

type StoredEvent = Record<string, unknown> & { readonly kind: string };

/** Everything in the extension's own databases, by table. */
export type Tables = Readonly<Record<string, readonly Record<string, unknown>[]>>;

const openOptions = async (context: BrowserContext, extensionId: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
};

/** Reads the extension's own databases from one of its pages, `page` where one is open already. */
export async function readTables(context: BrowserContext, extensionId: string, page?: Page): Promise<Tables> {
  const reader = page ?? (await openOptions(context, extensionId));
  const tables = await reader.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all: Record<string, Record<string, unknown>[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames) {
        all[table] = await result(database.transaction(table).objectStore(table).getAll());
      }
      database.close();
    }
    return all;
  });
  if (!page) await reader.close();
  return tables;
}

const eventsIn = ({ entries = [] }: Tables): StoredEvent[] => entries.map(({ event }) => event as StoredEvent);

/** The journal's events in order, those of cases left out, once there are `count` of them. */
export async function journalEvents(
  context: BrowserContext,
  extensionId: string,
  count: number,
): Promise<StoredEvent[]> {
  let events: StoredEvent[] = [];
  await expect
    .poll(async () => {
      events = eventsIn(await readTables(context, extensionId)).filter((event) => !('caseId' in event));
      return events.length;
    })
    .toBe(count);
  return events;
}

/** Stores settings as our own pages would; what is open sees them at once. */
export async function setSettings(
  context: BrowserContext,
  extensionId: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const page = await openOptions(context, extensionId);
  const versions = Object.keys(settings).map((key) => [`${key}$`, { v: 1 }]);
  await page.evaluate((values) => chrome.storage.local.set(values), { ...settings, ...Object.fromEntries(versions) });
  await page.close();
}

/** Stores agency rules as the options page would; open tabs see them at once. */
export const setAgency = (context: BrowserContext, extensionId: string, agency: object): Promise<void> =>
  setSettings(context, extensionId, { agency });

/** Sets the language of Tanggap's own words, as the options page would. */
export const setLanguage = (context: BrowserContext, extensionId: string, language: string): Promise<void> =>
  setSettings(context, extensionId, { language });
