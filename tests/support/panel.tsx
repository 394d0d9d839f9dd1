import { App } from '@/components/inbox/app.tsx';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import { pickLocale } from '@/lib/i18n.ts';
import { createInboxStore, type InboxDeps } from '@/lib/stores/inbox.ts';
import type { XApiSource } from '@/lib/stores/x-api-source.ts';
import { memoryInbox } from './memory-inbox.ts';
import { type MemoryReplies, memoryReplies } from './memory-replies.ts';
import { render } from './render.tsx';
import { NOW, SAMPLE_ROWS } from './sample-cases.ts';
import { sampleReports } from './sample-report.ts';

/** Dependencies of a store over `source`, as they are for an agency that has set itself up. */
export function panelDeps(source: Pick<InboxDeps, 'act' | 'undo'>, overrides: Partial<InboxDeps> = {}) {
  const copied: string[] = [];
  const deps: InboxDeps = {
    act: source.act,
    undo: source.undo,
    readAgency: async () => ({
      rules: { ...defaultAgencyRules(), accounts: ['KotaContoh'], timeZone: 'Asia/Jakarta' },
      problems: [],
    }),
    watchAgency: () => {},
    readLanguage: async () => 'en',
    watchLanguage: () => {},
    readStaffName: async () => 'Rina',
    writeStaffName: async () => {},
    readPanel: async () => ({ tab: 'open', sort: 'priority', shortcuts: true }),
    writePanel: async () => {},
    copy: async (text) => void copied.push(text),
    ...overrides,
  };
  return { deps, copied };
}

/** The whole panel over an inbox in memory, as a page shows it. */
export async function openPanel({
  rows = SAMPLE_ROWS,
  inbox = memoryInbox(rows),
  replies = memoryReplies(),
  xApi = {
    state: () => (tell) => {
      tell(undefined);
      return () => {};
    },
  },
  ...overrides
}: Partial<InboxDeps> & {
  rows?: readonly CaseRow[];
  inbox?: ReturnType<typeof memoryInbox>;
  replies?: MemoryReplies;
  xApi?: XApiSource;
} = {}) {
  const { deps, copied } = panelDeps(inbox.source, overrides);
  const store = createInboxStore(deps);
  await store.getState().start(new AbortController().signal);
  const downloads: string[] = [];
  const { unmount } = await render(
    <App
      store={store}
      source={inbox.source}
      reports={sampleReports()}
      replies={replies.source}
      xApi={xApi}
      resolveLanguage={(setting) => pickLocale([setting, 'en'])}
      clock={() => NOW}
      onSettings={() => {}}
      onReload={() => {}}
      onDownload={(name) => void downloads.push(name)}
    />,
  );
  return { inbox, replies, store, copied, downloads, unmount };
}
