import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import type { RecordStore } from '@/lib/stores/record.ts';
import { useWords } from '../words.tsx';
import { Exports } from './exports.tsx';
import { Filters } from './filters.tsx';
import { LegalHold } from './legal-hold.tsx';
import { RecordZone } from './moment.ts';
import { RecordFacts } from './record-facts.tsx';
import { RecordList } from './record-list.tsx';
import { Retention } from './retention.tsx';
import { StoryView } from './story-view.tsx';
import { VerifyRecord } from './verify-record.tsx';

interface RecordSectionProps {
  readonly store: RecordStore;
  readonly agency: AgencyRules;
  readonly ruleIds: readonly string[];
  /** Id of an event, whose story is shown; absent: the record as a whole. */
  readonly entry: string | undefined;
  readonly now: () => number;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** The record of this machine: what is in it, whether it is whole, as files, and how long it is kept. */
export function RecordSection(props: RecordSectionProps) {
  const { store, agency, ruleIds, entry, now, onChange, onLeaveField } = props;
  const { t } = useWords();
  const state = useStore(store);
  const { load, summary } = state;
  // A list that is longer now than when it was last scrolled to starts at its top.
  const [shownFirst, setShownFirst] = useState(0);
  // Read anew each time the section is shown; other tabs add to it.
  useEffect(() => {
    void load();
  }, [load]);
  if (entry !== undefined) {
    return (
      <RecordZone value={agency.timeZone}>
        <StoryView store={store} id={entry} />
      </RecordZone>
    );
  }
  if (summary.status === 'failed') {
    return (
      <Notice tone="block" title={t('options.record.failed')}>
        <p>{t(`options.failure.${summary.reason}`)}</p>
        <Button onClick={() => void load()}>{t('options.load.retry')}</Button>
      </Notice>
    );
  }
  const isEmpty = summary.status === 'ready' && summary.count === 0;
  return (
    <RecordZone value={agency.timeZone}>
      <div className="record">
        <p className="lead">{t('options.record.help')}</p>
        {agency.legalHold.active && <p className="hold-line">{t('options.record.hold.line')}</p>}
        {isEmpty && <p className="empty">{t('options.record.none')}</p>}
        {summary.status === 'ready' && !isEmpty && (
          <>
            <RecordFacts summary={summary} />
            <section aria-labelledby="record-entries">
              <h3 id="record-entries">{t('options.record.list.title')}</h3>
              <Filters summary={summary} ruleIds={ruleIds} filter={state.filter} onFilter={state.setFilter} />
              <RecordList
                found={state.found}
                read={state.read}
                first={shownFirst}
                onFirst={setShownFirst}
                onRetry={() => void load()}
              />
            </section>
            <section aria-labelledby="record-verify">
              <h3 id="record-verify">{t('options.record.verifyTitle')}</h3>
              <p className="hint">{t('options.record.verifyHelp')}</p>
              <VerifyRecord
                verifying={state.verifying}
                total={summary.count}
                onVerify={() => void state.verify()}
                onCancel={state.cancel}
              />
            </section>
            <Exports state={state} total={summary.count} />
          </>
        )}
        <Retention days={agency.retention.record} onChange={onChange} onLeaveField={onLeaveField} />
        <LegalHold hold={agency.legalHold} now={now} onChange={onChange} />
      </div>
    </RecordZone>
  );
}
