import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { zoneOf } from '@/lib/core/cases/clock-settings.ts';
import type { ReplySource } from '@/lib/stores/case-replies.ts';
import { type InboxStore, queryOf } from '@/lib/stores/inbox.ts';
import type { InboxSource } from '@/lib/stores/inbox-source.ts';
import type { ReportSource } from '@/lib/stores/report-source.ts';
import type { XApiSource } from '@/lib/stores/x-api-source.ts';
import { CasesView } from './cases-view.tsx';
import { inboxWords, PanelContext } from './context.tsx';
import { CoverageView } from './coverage-view.tsx';
import type { SettingsPlace } from './health-notices.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { ReportsLoader } from './reports-loader.tsx';
import { type Command, tabOf, useCommands } from './shortcuts.ts';
import { Snackbar } from './snackbar.tsx';
import { TopBar } from './top-bar.tsx';
import { useNow } from './use-now.ts';
import { Welcome } from './welcome.tsx';

export interface AppProps {
  readonly store: InboxStore;
  readonly source: InboxSource;
  readonly reports: ReportSource;
  readonly replies: ReplySource;
  readonly xApi: XApiSource;
  /** From the language setting, or a post's language, to a locale there is. */
  readonly resolveLanguage: (setting: string) => string;
  readonly clock: () => number;
  readonly onSettings: (section?: SettingsPlace) => void;
  readonly onReload: () => void;
  readonly onDownload: (name: string, content: Blob) => void;
}

/** The side panel: cases, coverage, reports. State of the view comes from the store, cases from the source. */
export function App(props: AppProps) {
  const { store, source, reports, replies, xApi, resolveLanguage, clock, onSettings, onReload, onDownload } = props;
  const state = useStore(store);
  const now = useNow(clock);
  const tag = resolveLanguage(state.language);
  const words = useMemo(() => inboxWords(tag), [tag]);
  const zone = zoneOf(state.agency);
  const view = useMemo(() => ({ words, zone, now }), [words, zone, now]);
  const { tab, sort, filters, text, group, me } = state;
  const query = useMemo(() => queryOf({ tab, sort, filters, text, group, me }), [tab, sort, filters, text, group, me]);
  const searchBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.dir;
    document.title = `${words.t(`inbox.views.${state.view}`)} – Tanggap`;
  }, [words, state.view]);

  const run = (command: Command): boolean => {
    const target = state.view === 'cases' ? (state.opened ?? state.active) : undefined;
    const chosen = state.selected.size > 0 && !state.opened ? [...state.selected] : target ? [target] : [];
    switch (command) {
      case 'claim':
      case 'release':
        void state.act(chosen.map((caseId) => ({ caseId, do: command })));
        return chosen.length > 0;
      case 'close':
      case 'note':
      case 'join':
        if (target) state.open(target, command);
        return target !== undefined;
      case 'search':
        state.setView('cases');
        state.closeCase();
        // Shown first where a case covered it.
        requestAnimationFrame(() => searchBox.current?.focus());
        return true;
      case 'undo':
        void state.undo();
        return true;
      case 'help':
        state.setHelp(true);
        return true;
      case 'back':
        if (state.form) state.setForm(undefined);
        else if (state.opened) state.closeCase();
        else if (state.selected.size > 0) state.clearSelection();
        else return false;
        return true;
      case 'next':
      case 'previous':
      case 'open':
      case 'select':
        // The queue's own.
        return false;
      default:
        state.setTab(tabOf(command));
        return true;
    }
  };
  useCommands(state.shortcuts && state.me !== '', run);

  if (state.load === 'loading') return null;
  if (state.load === 'failed') {
    return (
      <main className="welcome">
        <Notice tone="block" title={words.t('inbox.health.settings')}>
          <Button onClick={onReload}>{words.t('inbox.health.reload')}</Button>
        </Notice>
      </main>
    );
  }
  if (state.me === '') {
    return (
      <PanelContext value={view}>
        <Welcome state={state} />
        <Snackbar state={state} />
      </PanelContext>
    );
  }
  return (
    <PanelContext value={view}>
      <div className="app">
        <TopBar state={state} onSettings={() => onSettings()} />
        <main>
          {state.view === 'cases' && (
            <CasesView
              state={state}
              source={source}
              replies={replies}
              xApi={xApi}
              query={query}
              searchBox={searchBox}
              wordsFor={(language) => inboxWords(resolveLanguage(language ?? tag)).t}
              onSettings={onSettings}
              onReload={onReload}
            />
          )}
          {state.view === 'coverage' && (
            <CoverageView source={source} xApi={xApi} agency={state.agency} onSettings={onSettings} />
          )}
          {state.view === 'reports' && (
            <ReportsLoader
              source={reports}
              account={state.agency.accounts[0]}
              onCopy={(copied) => void state.copy(copied)}
              onDownload={onDownload}
            />
          )}
        </main>
        <Snackbar state={state} />
      </div>
      <HelpDialog state={state} />
    </PanelContext>
  );
}
