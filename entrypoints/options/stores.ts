import type { RuleChange } from '@/lib/core/journal.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { openReplyLibrary } from '@/lib/db/replies.ts';
import { openKeeping } from '@/lib/keeping.ts';
import { muteEvent } from '@/lib/mute-event.ts';
import * as settings from '@/lib/settings.ts';
import { createBackupStore } from '@/lib/stores/backup.ts';
import { createKeepingStore } from '@/lib/stores/keeping.ts';
import { createOptionsStore } from '@/lib/stores/options.ts';
import { openTransfer } from '@/lib/transfer.ts';
import { downloadArchive, downloadRecord, downloadSettings } from './download.ts';
import { openPacksStore } from './packs.ts';
import { openLibraryStore } from './replies.ts';

/** The agency's settings and saved replies, with the journal that notes each change of them. */
export function openOptions() {
  // This page shares the database with the background; IndexedDB lets only one of them write at a time.
  const journal = openJournal();
  const recordChange = async (changes: RuleChange[]) => {
    await journal.append({ kind: 'rules-changed', id: crypto.randomUUID(), at: new Date().toISOString(), changes });
  };
  const store = createOptionsStore({
    ...settings,
    mute: async (account, rule, muted) => {
      if (await settings.setMuted(account, rule, muted)) await journal.append(muteEvent(account, rule, muted));
    },
    readShortcuts: async () => (await settings.readPanel()).shortcuts,
    recordChange,
    summarizeRecord: journal.summary,
    verifyRecord: journal.verify,
    exportRecord: async () => downloadRecord(await journal.list(), new Date()),
  });
  const replies = openReplyLibrary();
  const transfer = openTransfer(replies);
  const backup = createBackupStore({
    ...transfer,
    exportAll: async () => {
      const now = Date.now();
      downloadSettings(await transfer.exportText(now), new Date(now));
    },
    recordChange,
  });
  return {
    store,
    library: openLibraryStore(replies, recordChange),
    backup,
    packs: openPacksStore(replies, recordChange),
  };
}

/** What the inbox keeps on this machine. */
export function openKeepingStore() {
  const keeping = openKeeping();
  return createKeepingStore({
    ...keeping,
    exportAll: async () => {
      const now = new Date();
      await downloadArchive(keeping.exportAll(now), now);
    },
  });
}
