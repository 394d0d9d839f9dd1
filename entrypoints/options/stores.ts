import type { RuleChange } from '@/lib/core/journal.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { openReplyLibrary } from '@/lib/db/replies.ts';
import { openKeeping } from '@/lib/keeping.ts';
import { muteEvent } from '@/lib/mute-event.ts';
import { openRecord } from '@/lib/record/open-record.ts';
import * as settings from '@/lib/settings.ts';
import { createBackupStore } from '@/lib/stores/backup.ts';
import { createKeepingStore } from '@/lib/stores/keeping.ts';
import { createOptionsStore } from '@/lib/stores/options.ts';
import { createRecordStore } from '@/lib/stores/record.ts';
import { openTransfer } from '@/lib/transfer.ts';
import { downloadArchive, downloadBundle, downloadRecord, downloadSettings } from './download.ts';
import { openPacksStore } from './packs.ts';
import { openLibraryStore } from './replies.ts';

/** The agency's settings, saved replies, and the journal that notes each change of them. */
export function openOptions() {
  // This page shares the database with the background; IndexedDB lets only one of them write at a time.
  const journal = openJournal();
  const record = openRecord();
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
    recordHold: record.recordHold,
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
  const recordStore = createRecordStore({
    ...record,
    exportAs: (form, seqs, work) => {
      const now = new Date();
      if (form === 'bundle') return downloadBundle((keep) => record.bundle(keep, work), now);
      return downloadRecord(form, form === 'csv' ? record.csv(seqs, work) : record.jsonl(work), now);
    },
  });
  return {
    store,
    library: openLibraryStore(replies, recordChange),
    packs: openPacksStore(recordChange),
    recordStore,
    backup,
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
