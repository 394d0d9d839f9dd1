import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { Rule } from '@/lib/core/rule.ts';
import type { BackupStore } from '@/lib/stores/backup.ts';
import type { KeepingStore } from '@/lib/stores/keeping.ts';
import type { OptionsStore } from '@/lib/stores/options-state.ts';
import type { PacksStore } from '@/lib/stores/packs-state.ts';
import type { ReplyLibraryStore, ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { useAddress } from './address.ts';
import { AgencySection } from './agency-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { ChecksSection } from './checks-section.tsx';
import { EmergencySection } from './emergency-section.tsx';
import type { LoadCalendars } from './inbox/holiday-import.tsx';
import { HolidaysSection } from './inbox/holidays-section.tsx';
import { KeepingSection } from './inbox/keeping-section.tsx';
import { TimesSection } from './inbox/times-section.tsx';
import { UnitsSection } from './inbox/units-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { MutedList } from './muted-list.tsx';
import { OriginsContext } from './origin/origins.ts';
import { PacksSection } from './packs/packs-section.tsx';
import { PacksStatus } from './packs/packs-status.tsx';
import { ReviewView } from './packs/review-view.tsx';
import { setupPacks } from './packs/setup-packs.ts';
import { Page } from './page.tsx';
import { Problems } from './problems.tsx';
import { RecordSection } from './record-section.tsx';
import { RepliesSection } from './replies/replies-section.tsx';
import { ResetSection } from './reset-section.tsx';
import { SearchBox } from './search/search-box.tsx';
import { SetupSection } from './setup/setup-section.tsx';
import { LibraryStatus, SettingsStatus } from './status.tsx';
import { optionsWords, WordsContext } from './words.tsx';

interface AppProps {
  readonly store: OptionsStore;
  readonly library: ReplyLibraryStore;
  readonly replyTools: ReplyTools;
  readonly catalogue: readonly Rule[];
  /** From the language setting to a locale there is. */
  readonly resolveLanguage: (setting: string) => string;
  readonly onReload: () => void;
  readonly keeping: KeepingStore;
  readonly backup: BackupStore;
  readonly packs: PacksStore;
  /** IANA name of this computer's time zone. */
  readonly localZone: string;
  readonly loadCalendars: LoadCalendars;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export function App(props: AppProps) {
  const { store, library, replyTools, catalogue, resolveLanguage, onReload, keeping, loadCalendars, clock } = props;
  const { backup, localZone, packs } = props;
  const state = useStore(store);
  const { section, rule, reply, place } = useAddress();
  const { replies } = useStore(library, ({ content }) => content);
  const packState = useStore(packs);
  const tag = resolveLanguage(state.language);
  const words = useMemo(() => optionsWords(tag), [tag]);
  const { t } = words;
  const { origins, closedLists } = state;
  const provenance = useMemo(() => ({ origins, closedLists }), [origins, closedLists]);

  useEffect(() => {
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.dir;
  }, [words]);

  if (state.load === 'loading') return null;
  const sections = {
    agency: () => <AgencySection rules={state.rules} onChange={state.change} onLeaveField={state.flush} />,
    checks: () => (
      <>
        <MutedList mutes={state.mutes} onShowAgain={state.showAgain} />
        <ChecksSection catalogue={catalogue} rules={state.rules} addressed={rule} onChange={state.change} />
      </>
    ),
    replies: () => (
      <RepliesSection
        store={library}
        tools={replyTools}
        agency={state.rules}
        origins={origins}
        view={reply}
        onReload={onReload}
      />
    ),
    emergency: () => <EmergencySection rules={state.rules} onChange={state.change} onLeaveField={state.flush} />,
    'inbox-times': () => (
      <TimesSection rules={state.rules} now={clock()} onChange={state.change} onLeaveField={state.flush} />
    ),
    'inbox-holidays': () => (
      <HolidaysSection
        clocks={state.rules.clocks}
        now={clock()}
        loadCalendars={loadCalendars}
        onChange={state.change}
      />
    ),
    'inbox-units': () => (
      <UnitsSection
        units={state.rules.units}
        staffName={state.staffName}
        onStaffName={state.setStaffName}
        onChange={state.change}
        onLeaveField={state.flush}
      />
    ),
    'inbox-keeping': () => (
      <KeepingSection
        store={keeping}
        closedTextDays={state.rules.retention.closedTextDays}
        record={state.record}
        onChange={state.change}
        onLeaveField={state.flush}
        onVerify={state.verifyRecord}
      />
    ),
    language: () => (
      <LanguageSection
        language={state.language}
        onChange={state.setLanguage}
        shortcuts={state.shortcuts}
        onShortcuts={state.setShortcuts}
      />
    ),
    setup: () => (
      <SetupSection
        step={place}
        rules={state.rules}
        language={state.language}
        localZone={localZone}
        packs={setupPacks(packState, tag)}
        packReview={packState.review && <ReviewView state={packState} review={packState.review} />}
        onChange={state.change}
        onLanguage={state.setLanguage}
        onChoosePack={packState.reviewShipped}
      />
    ),
    packs: () => <PacksSection state={packState} view={place} onReload={onReload} />,
    backup: () => <BackupSection store={backup} />,
    record: () => (
      <RecordSection
        record={state.record}
        onLoad={state.loadRecord}
        onVerify={state.verifyRecord}
        onExport={state.exportRecord}
      />
    ),
    reset: () => <ResetSection onReset={() => state.change({ kind: 'replace', rules: defaultAgencyRules() })} />,
  };
  const failed = (
    <Notice tone="block" title={t('options.load.title')}>
      <p>{t('options.load.body')}</p>
      <Button onClick={onReload}>{t('options.load.retry')}</Button>
    </Notice>
  );
  const isOfPacks = section === 'packs' || (section === 'setup' && packState.review !== undefined);
  const ofSettings = section === 'replies' ? <LibraryStatus library={library} /> : <SettingsStatus store={store} />;
  const status = isOfPacks ? <PacksStatus state={packState} /> : ofSettings;
  return (
    <WordsContext value={words}>
      <OriginsContext value={provenance}>
        <Page
          section={section}
          // The steps of the set-up, and views of their own, see to the focus themselves.
          place={section === 'setup' || place?.startsWith('~') ? undefined : place}
          search={
            <SearchBox hasShortcut={state.shortcuts} catalogue={catalogue} rules={state.rules} replies={replies} />
          }
          notices={<Problems problems={state.problems} onRepair={state.repair} />}
          status={status}
        >
          {state.load === 'failed' ? failed : sections[section]()}
        </Page>
      </OriginsContext>
    </WordsContext>
  );
}
