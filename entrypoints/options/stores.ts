import type { RuleChange } from '@/lib/core/journal.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { openKeeping } from '@/lib/keeping.ts';
import { muteEvent } from '@/lib/mute-event.ts';
import { openRecord } from '@/lib/record/open-record.ts';
import * as settings from '@/lib/settings.ts';
import { createKeepingStore } from '@/lib/stores/keeping.ts';
import { createOptionsStore } from '@/lib/stores/options.ts';
import { createRecordStore } from '@/lib/stores/record.ts';
import { downloadArchive, downloadBundle, downloadRecord } from './download.ts';
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
    showAgain: async (account, rule) => {
      if (await settings.setMuted(account, rule, false)) await journal.append(muteEvent(account, rule, false));
    },
    recordChange,
    recordHold: record.recordHold,
  });
  const recordStore = createRecordStore({
    ...record,
    exportAs: (form, seqs, work) => {
      const now = new Date();
      if (form === 'bundle') return downloadBundle((keep) => record.bundle(keep, work), now);
      return downloadRecord(form, form === 'csv' ? record.csv(seqs, work) : record.jsonl(work), now);
    },
  });
  return { store, library: openLibraryStore(recordChange), recordStore };
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
