import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { Rule } from '@/lib/core/rule.ts';
import type { BackupStore } from '@/lib/stores/backup.ts';
import type { BenchStore } from '@/lib/stores/bench.ts';
import type { KeepingStore } from '@/lib/stores/keeping.ts';
import type { OptionsStore } from '@/lib/stores/options-state.ts';
import type { OwnRuleFormsStore } from '@/lib/stores/own-rule-forms.ts';
import type { PacksStore } from '@/lib/stores/packs-state.ts';
import type { RecordStore } from '@/lib/stores/record.ts';
import type { ReplyLibraryStore, ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { type Section, useAddress } from './address.ts';
import { AgencySection } from './agency-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { BenchSection } from './bench/bench-section.tsx';
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
import { OwnRulesSection } from './own-rules/own-rules-section.tsx';
import { PacksSection } from './packs/packs-section.tsx';
import { ReviewView } from './packs/review-view.tsx';
import { Page } from './page.tsx';
import { Problems } from './problems.tsx';
import { RecordSection } from './record/record-section.tsx';
import { RepliesSection } from './replies/replies-section.tsx';
import { ResetSection } from './reset-section.tsx';
import { SearchBox } from './search/search-box.tsx';
import { setupPacks } from './setup/packs.ts';
import { SetupSection } from './setup/setup-section.tsx';
import { LibraryStatus, PacksStatus, SettingsStatus } from './status.tsx';
import { optionsWords, WordsContext } from './words.tsx';
import { XApiSection, type XApiTools } from './x-api/x-api-section.tsx';

interface AppProps {
  readonly store: OptionsStore;
  readonly library: ReplyLibraryStore;
  readonly packs: PacksStore;
  readonly replyTools: ReplyTools;
  readonly ownForms: OwnRuleFormsStore;
  readonly bench: BenchStore;
  readonly catalogue: readonly Rule[];
  /** From the language setting to a locale there is. */
  readonly resolveLanguage: (setting: string) => string;
  readonly onReload: () => void;
  readonly keeping: KeepingStore;
  readonly backup: BackupStore;
  /** IANA name of this computer's time zone. */
  readonly localZone: string;
  readonly record: RecordStore;
  readonly loadCalendars: LoadCalendars;
  readonly xApi: XApiTools;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export function App(props: AppProps) {
  const { store, library, replyTools, catalogue, resolveLanguage, onReload, keeping, loadCalendars, clock } = props;
  const { backup, xApi, localZone, packs, record, ownForms, bench } = props;
  const state = useStore(store);
  const { section, rule, reply, pack, entry, place } = useAddress();
  const packsNow = useStore(packs);
  const { replies } = useStore(library, ({ content }) => content);
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
        <MutedList mutes={state.mutes} rules={state.rules} onShowAgain={state.showAgain} />
        <ChecksSection catalogue={catalogue} rules={state.rules} addressed={rule} onChange={state.change} />
      </>
    ),
    'own-rules': () => (
      <OwnRulesSection
        rules={state.rules}
        forms={ownForms}
        view={place}
        onChange={state.change}
        onLeaveField={state.flush}
      />
    ),
    bench: () => (
      <BenchSection
        store={bench}
        catalogue={catalogue}
        rules={state.rules}
        today={replyTools.today(state.rules.timeZone)}
      />
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
        record={record}
        onChange={state.change}
        onLeaveField={state.flush}
      />
    ),
    'x-api': () => (
      <XApiSection tools={xApi} rules={state.rules} clock={clock} onChange={state.change} onLeaveField={state.flush} />
    ),
    packs: () => <PacksSection store={packs} view={pack} onReload={onReload} />,
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
        packs={setupPacks(packsNow, words.tag)}
        packReview={
          packsNow.review && <ReviewView key={packsNow.review.pack.id} state={packsNow} review={packsNow.review} />
        }
        onChoosePack={packsNow.reviewShipped}
        onChange={state.change}
        onLanguage={state.setLanguage}
      />
    ),
    backup: () => <BackupSection store={backup} />,
    record: () => (
      <RecordSection
        store={record}
        agency={state.rules}
        ruleIds={catalogue.map(({ id }) => id)}
        entry={entry}
        now={clock}
        onChange={state.change}
        onLeaveField={state.flush}
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
  const status: Partial<Record<Section, ReactNode>> = {
    replies: <LibraryStatus library={library} />,
    packs: <PacksStatus packs={packs} />,
  };
  return (
    <WordsContext value={words}>
      <OriginsContext value={provenance}>
        <Page
          section={section}
          // The steps of the set-up and the editor of rules see to the focus themselves.
          place={section === 'setup' || section === 'own-rules' ? undefined : place}
          search={
            <SearchBox hasShortcut={state.shortcuts} catalogue={catalogue} rules={state.rules} replies={replies} />
          }
          notices={<Problems problems={state.problems} onRepair={state.repair} />}
          status={status[section] ?? <SettingsStatus store={store} />}
        >
          {state.load === 'failed' ? failed : sections[section]()}
        </Page>
      </OriginsContext>
    </WordsContext>
  );
}
