import { useState } from 'react';
import { useStore } from 'zustand';
import { useNow } from '@/components/inbox/use-now.ts';
import { NumberField } from '@/components/options/number-field.tsx';
import { Place } from '@/components/options/place.tsx';
import { useWords } from '@/components/options/words.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { zoneOf } from '@/lib/core/cases/clock-settings.ts';
import { statusOf } from '@/lib/core/x-api/status.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import type { XApiPageStore } from '@/lib/stores/x-api.ts';
import { BeforeConnecting } from './before-connecting.tsx';
import { ClientId } from './client-id.tsx';
import { Connected } from './connected.tsx';
import { Consent } from './consent.tsx';
import { OwnsApp } from './owns-app.tsx';
import { RedirectList } from './redirect-list.tsx';

/** What the section needs of the browser. */
export interface XApiTools {
  readonly store: XApiPageStore;
  /** Where X sends this browser back to. */
  readonly ownRedirect: string;
  copy(text: string): Promise<void>;
}

interface XApiSectionProps {
  readonly tools: XApiTools;
  readonly rules: AgencyRules;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** X's official API: what it means, the agency's app, and the connection. */
export function XApiSection({ tools, rules, clock, onChange, onLeaveField }: XApiSectionProps) {
  const words = useWords();
  const { t } = words;
  const state = useStore(tools.store);
  const now = useNow(clock);
  const [asked, setAsked] = useState(false);
  const { connection, connecting, leaving } = state;
  const { xApi } = rules;
  const set = (value: Partial<AgencyRules['xApi']>) => onChange({ kind: 'xApi', value });
  const connect = () => {
    setAsked(true);
    if (xApi.clientId !== '') void state.connect(xApi.clientId);
  };
  const busy = connecting.status === 'busy';
  return (
    <div className="x-api">
      <p className="lead">{t('xApi.options.lead')}</p>
      {connection.status === 'failed' && <Notice tone="block" title={t('xApi.options.loadFailed')} />}
      {connection.status === 'on' && (
        <Connected
          status={statusOf(connection.poll, connection.account.handle, xApi, now)}
          view={{ words, zone: zoneOf(rules), now }}
          connecting={busy}
          leaving={leaving.status === 'busy'}
          onConnect={connect}
          onFetch={() => void state.fetchNow()}
          onDisconnect={() => void state.disconnect()}
        />
      )}
      {connection.status === 'off' && <BeforeConnecting volume={state.volume} ownsApp={xApi.ownsApp} />}
      <Place name="client-id">
        <ClientId
          value={xApi.clientId}
          missing={asked}
          onChange={(clientId) => set({ clientId })}
          onLeaveField={onLeaveField}
        />
      </Place>
      <RedirectList own={tools.ownRedirect} onCopy={tools.copy} />
      <Place name="ceiling">
        <NumberField
          path="xApi.monthlyCeilingUsd"
          label={t('xApi.options.ceiling.label')}
          hint={t('xApi.options.ceiling.hint')}
          invalid={t('xApi.options.ceiling.invalid')}
          min={0}
          max={100_000}
          value={xApi.monthlyCeilingUsd}
          onChange={(monthlyCeilingUsd) => set({ monthlyCeilingUsd })}
          onLeaveField={onLeaveField}
        />
      </Place>
      <Place name="poll-minutes">
        <NumberField
          path="xApi.pollMinutes"
          label={t('xApi.options.pollMinutes.label')}
          hint={t('xApi.options.pollMinutes.hint')}
          invalid={t('xApi.options.pollMinutes.invalid')}
          min={5}
          max={1440}
          value={xApi.pollMinutes}
          onChange={(pollMinutes) => set({ pollMinutes })}
          onLeaveField={onLeaveField}
        />
      </Place>
      <OwnsApp
        checked={xApi.ownsApp}
        onChange={(ownsApp) => {
          set({ ownsApp });
          onLeaveField();
        }}
      />
      {connection.status === 'off' && <Consent busy={busy} onConnect={connect} />}
      <div role="alert" className="result">
        {connecting.status === 'failed' && (
          <Notice
            tone="block"
            title={t(`xApi.options.failure.${connecting.reason}`, { handle: connecting.handle ?? '' })}
          />
        )}
        {leaving.status === 'failed' && <Notice tone="block" title={t('xApi.options.loadFailed')} />}
      </div>
      <div role="status" className="result">
        {connecting.status === 'done' && (
          <Notice tone="clear" title={t('xApi.options.done', { handle: connecting.handle })}>
            <p>{t('xApi.options.doneBody')}</p>
          </Notice>
        )}
        {leaving.status === 'done' && (
          <Notice
            tone={leaving.told ? 'clear' : 'warn'}
            title={t(leaving.told ? 'xApi.options.left' : 'xApi.options.leftUntold')}
          />
        )}
      </div>
    </div>
  );
}
