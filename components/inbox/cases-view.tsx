import { type RefObject, useId, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { CaseQuery } from '@/lib/core/cases/query.ts';
import type { ReplySource } from '@/lib/stores/case-replies.ts';
import { failureReason } from '@/lib/stores/failure.ts';
import type { InboxState } from '@/lib/stores/inbox.ts';
import type { InboxSource } from '@/lib/stores/inbox-source.ts';
import type { XApiSource } from '@/lib/stores/x-api-source.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { CaseView } from './case-view.tsx';
import { usePanel } from './context.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HealthNotices, isNew, type SettingsPlace } from './health-notices.tsx';
import { Queue } from './queue.tsx';
import { useLive } from './use-live.ts';
import { XApiTrouble } from './x-api-panel.tsx';

interface CasesViewProps {
  readonly state: InboxState;
  readonly source: InboxSource;
  readonly replies: ReplySource;
  readonly xApi: XApiSource;
  readonly query: CaseQuery;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly wordsFor: (language: string | undefined) => (key: string) => string;
  readonly onSettings: (section?: SettingsPlace) => void;
  readonly onReload: () => void;
}

/** The agency's own list first, then whatever cases have been handed to. */
const unitsOf = ({ units }: AgencyRules, used: readonly string[] = []) => [...new Set([...units, ...used])];

/** The queue, and beside it (or in its place, where it is narrow) the case that is open. */
export function CasesView(props: CasesViewProps) {
  const { state, source, replies, xApi, query, searchBox, wordsFor, onSettings, onReload } = props;
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const toList = () => panel.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  const { tab: _, sort: __, ...narrowing } = query;
  const narrowed = JSON.stringify(narrowing);
  const counts = useLive(useMemo(() => source.counts(JSON.parse(narrowed)), [source, narrowed]));
  const facets = useLive(useMemo(() => source.facets(), [source]));
  const health = useLive(useMemo(() => source.health(), [source]));
  const error = counts.error ?? health.error;
  const noAccounts = state.agency.accounts.length === 0;
  const isFirstUse = isNew(health.value) || (noAccounts && health.value?.cases === 0);
  const units = unitsOf(state.agency, facets.value?.units);
  return (
    <div className="workspace" data-open={state.opened !== undefined}>
      <div className="list-side">
        <h2 className="visually-hidden">{t('inbox.views.cases')}</h2>
        <HealthNotices
          noAccounts={noAccounts}
          health={health.value}
          failure={error === undefined ? undefined : failureReason(error)}
          onSettings={onSettings}
          onReload={onReload}
        />
        <XApiTrouble source={xApi} settings={state.agency.xApi} onSettings={() => onSettings('x-api')} />
        {isFirstUse ? null : (
          <>
            <CaseTabs tab={state.tab} counts={counts.value} controls={id} onTab={state.setTab} />
            <FilterBar state={state} facets={facets.value} searchBox={searchBox} onLeave={toList} />
            {state.group && (
              <p className="group-note">
                {t('inbox.group.shown')}{' '}
                <Button look="quiet" onClick={() => state.setGroup(undefined)}>
                  {t('inbox.group.all')}
                </Button>
              </p>
            )}
            <BulkBar state={state} units={units} />
            <div ref={panel} id={id} className="tab-panel" role="tabpanel" aria-labelledby={`${id}-${state.tab}`}>
              <Queue state={state} source={source} query={query} label={t(`inbox.tabs.${state.tab}`)} />
            </div>
          </>
        )}
      </div>
      {state.opened && (
        <div className="case-side">
          <CaseView
            key={state.opened}
            caseId={state.opened}
            state={state}
            source={source}
            replies={replies}
            units={units}
            wordsFor={wordsFor}
          />
        </div>
      )}
    </div>
  );
}
