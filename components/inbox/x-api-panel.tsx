import { useMemo } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { StatusFacts } from '@/components/x-api/status-facts.tsx';
import { TroubleNotice } from '@/components/x-api/trouble-notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { statusOf, type XApiStatus } from '@/lib/core/x-api/status.ts';
import type { XApiSource } from '@/lib/stores/x-api-source.ts';
import { usePanel } from './context.tsx';
import { useLive } from './use-live.ts';

interface XApiPanelProps {
  readonly source: XApiSource;
  readonly settings: AgencyRules['xApi'];
  readonly onSettings: () => void;
}

/** Undefined while no account is connected. */
function useStatus(source: XApiSource, settings: AgencyRules['xApi']): XApiStatus | undefined {
  const { now } = usePanel();
  const { value } = useLive(useMemo(() => source.state(), [source]));
  return value && statusOf(value.poll, value.account.handle, settings, now);
}

/** Above the queue: what keeps the API from bringing everything. An empty queue would be taken for "all is answered". */
export function XApiTrouble({ source, settings, onSettings }: XApiPanelProps) {
  const view = usePanel();
  const status = useStatus(source, settings);
  if (status?.trouble === undefined) return null;
  return (
    <div className="notices">
      <TroubleNotice status={status} view={view}>
        <Button onClick={onSettings}>{view.words.t('xApi.settings')}</Button>
      </TroubleNotice>
    </div>
  );
}

/** How complete what the API brought is; nothing while no account is connected. */
export function XApiCoverage({ source, settings, onSettings }: XApiPanelProps) {
  const view = usePanel();
  const status = useStatus(source, settings);
  if (!status) return null;
  return (
    <section aria-labelledby="x-api-coverage">
      <h3 id="x-api-coverage">{view.words.t('xApi.title')}</h3>
      <XApiTrouble source={source} settings={settings} onSettings={onSettings} />
      <StatusFacts status={status} view={view} />
    </section>
  );
}
