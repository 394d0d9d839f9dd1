// First: it sets up zod before any schema is made.
import '@/lib/core/zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/components/options/app.tsx';
import { followTheme } from '@/components/ui/theme.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { muteEvent } from '@/lib/mute-event.ts';
import * as settings from '@/lib/settings.ts';
import { createOptionsStore } from '@/lib/stores/options.ts';
import { downloadRecord } from './download.ts';
import { openLibraryStore, replyTools } from './replies.ts';

const page = new AbortController();
// This page shares the database with the background; IndexedDB lets only one of them write at a time.
const journal = openJournal();

const recordChange = async (changes: RuleChange[]) => {
  await journal.append({ kind: 'rules-changed', id: crypto.randomUUID(), at: new Date().toISOString(), changes });
};
const library = openLibraryStore(recordChange);

const store = createOptionsStore({
  ...settings,
  showAgain: async (account, rule) => {
    if (await settings.setMuted(account, rule, false)) await journal.append(muteEvent(account, rule, false));
  },
  recordChange,
  summarizeRecord: journal.summary,
  verifyRecord: journal.verify,
  exportRecord: async () => downloadRecord(await journal.list(), new Date()),
});

followTheme(document.documentElement, page.signal);
addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  void store.getState().flush();
  void library.getState().flush();
});
addEventListener('beforeunload', (event) => {
  const isUnsaved = Object.values(library.getState().forms).some(({ isDirty }) => isDirty);
  if (isUnsaved || [store, library].some((each) => each.getState().save.status === 'failed')) event.preventDefault();
});
void store.getState().start(page.signal);
library.getState().start(page.signal);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App
        store={store}
        library={library}
        replyTools={replyTools}
        catalogue={ALL_RULES}
        resolveLanguage={(setting) => settings.resolveLanguage(setting, navigator.languages)}
        onReload={() => location.reload()}
      />
    </StrictMode>,
  );
}
