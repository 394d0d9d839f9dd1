import { browser } from 'wxt/browser';
import { createCaseRulesNow } from './case-rules.ts';
import { openDatabase } from './db/database.ts';
import { erasePerson } from './db/erase.ts';
import { exportArchive } from './db/export.ts';
import { importArchive } from './db/import.ts';
import { countKept, countPerson, previewArchive } from './db/preview.ts';
import { type Progress, rebuild } from './db/rebuild.ts';
import { exclusively } from './stored-item.ts';
import { UPKEEP } from './upkeep-name.ts';
import { openXApiStore } from './x-api/store.ts';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** All that is kept on this machine, for the options page; opens the database on first use. Its methods reject with JournalError. */
export function openKeeping() {
  const db = openDatabase();
  const rulesNow = createCaseRulesNow();
  const xApi = openXApiStore();
  return {
    async countKept() {
      // Absent on insecure pages, and some browsers do not tell.
      const estimate = await navigator.storage?.estimate().catch(() => undefined);
      const { usage: used, quota } = estimate ?? {};
      return {
        ...(await countKept(db)),
        ...(used !== undefined && { used }),
        ...(quota !== undefined && { quota }),
      };
    },
    /** Everything as JSON lines, in parts. */
    exportAll: (now: Date) => exportArchive(db, now.getTime()),
    previewImport: (text: string) => previewArchive(db, text),
    importAll: async (text: string) => importArchive(db, await rulesNow(), text),
    countPerson: (handle: string) => countPerson(db, handle),
    erasePerson: async (handle: string) => {
      await xApi.forgetPerson(handle);
      return erasePerson(db, await rulesNow(), handle, Date.now());
    },
    /** Waits for the background's own upkeep, which may be at the same rows. */
    rebuild: (onProgress: (progress: Progress) => void) =>
      exclusively(UPKEEP, async () => rebuild(db, await rulesNow(), onProgress)),
    mayNotify: () => browser.permissions.contains(NOTIFICATIONS),
    askToNotify: () => browser.permissions.request(NOTIFICATIONS),
    stopNotifying: async () => {
      await browser.permissions.remove(NOTIFICATIONS);
    },
  };
}
