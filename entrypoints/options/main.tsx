// First: it sets up zod before any schema is made.
import '@/lib/core/zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/components/options/app.tsx';
import { followTheme } from '@/components/ui/theme.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';
import { resolveLanguage } from '@/lib/settings.ts';
import { createOwnRuleForms, hasUnfinished } from '@/lib/stores/own-rule-forms.ts';
import { openBench } from './bench.ts';
import { replyTools } from './replies.ts';
import { openKeepingStore, openOptions } from './stores.ts';
import { openXApiTools } from './x-api.ts';

/** Apart from the page itself: most visits need no calendar. */
const loadCalendars = async () => (await import('@/lib/core/holidays/calendars.ts')).HOLIDAY_CALENDARS;

const page = new AbortController();
const { store, library, packs, recordStore, backup } = openOptions();
const keeping = openKeepingStore();
const ownForms = createOwnRuleForms();
const bench = openBench();
const xApi = openXApiTools();

followTheme(document.documentElement, page.signal);
addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  void store.getState().flush();
  void library.getState().flush();
});
addEventListener('beforeunload', (event) => {
  const isUnsaved = Object.values(library.getState().forms).some(({ isDirty }) => isDirty);
  const saves = [store, library, packs].map((each) => each.getState().save.status);
  if (isUnsaved || hasUnfinished(ownForms) || saves.includes('failed')) event.preventDefault();
});
void store.getState().start(page.signal);
library.getState().start(page.signal);
xApi.store.getState().start(page.signal);
void packs.getState().start(page.signal);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App
        store={store}
        library={library}
        packs={packs}
        replyTools={replyTools}
        ownForms={ownForms}
        bench={bench}
        catalogue={ALL_RULES}
        resolveLanguage={(setting) => resolveLanguage(setting, navigator.languages)}
        onReload={() => location.reload()}
        keeping={keeping}
        backup={backup}
        localZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        record={recordStore}
        loadCalendars={loadCalendars}
        xApi={xApi}
        clock={Date.now}
      />
    </StrictMode>,
  );
}
