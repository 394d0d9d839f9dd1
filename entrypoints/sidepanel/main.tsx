// First: it sets up zod before any schema is made.
import '@/lib/core/zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { App } from '@/components/inbox/app.tsx';
import { followTheme } from '@/components/ui/theme.ts';
import { openInbox } from '@/lib/db/inbox.ts';
import { createReports } from '@/lib/db/reports.ts';
import { downloadFile } from '@/lib/download.ts';
import { askSuggestions, pickReply, searchReplies } from '@/lib/replies/asking.ts';
import * as settings from '@/lib/settings.ts';
import { createInboxStore } from '@/lib/stores/inbox.ts';
import { openXApiSource } from '@/lib/x-api/open.ts';

const page = new AbortController();
const inbox = openInbox();
const xApi = openXApiSource();
const reports = createReports({ settings: async () => (await settings.readAgency()).rules });

const store = createInboxStore({
  ...settings,
  act: inbox.act,
  undo: inbox.undo,
  copy: (text) => navigator.clipboard.writeText(text),
});

function openSettings(section?: string): void {
  if (section) void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
  else void browser.runtime.openOptionsPage();
}

followTheme(document.documentElement, page.signal);
void store.getState().start(page.signal);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App
        store={store}
        source={inbox}
        reports={reports}
        replies={{ suggest: askSuggestions, find: searchReplies, pick: pickReply }}
        xApi={xApi}
        resolveLanguage={(setting) => settings.resolveLanguage(setting, navigator.languages)}
        clock={Date.now}
        onSettings={openSettings}
        onReload={() => location.reload()}
        onDownload={downloadFile}
      />
    </StrictMode>,
  );
}
