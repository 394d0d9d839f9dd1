import type { TimeView } from '@/components/inbox/times.ts';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { StatusFacts } from '@/components/x-api/status-facts.tsx';
import { TroubleNotice } from '@/components/x-api/trouble-notice.tsx';
import type { XApiStatus } from '@/lib/core/x-api/status.ts';

interface ConnectedProps {
  readonly status: XApiStatus;
  readonly view: TimeView;
  readonly connecting: boolean;
  readonly leaving: boolean;
  readonly onConnect: () => void;
  readonly onFetch: () => void;
  readonly onDisconnect: () => void;
}

/** The connection as it stands, and what can be done with it. */
export function Connected(props: ConnectedProps) {
  const { status, view, connecting, leaving, onConnect, onFetch, onDisconnect } = props;
  const { t } = useWords();
  const needsPerson = status.trouble === 'reconnect' || status.trouble === 'permission';
  return (
    <section aria-labelledby="connection">
      <h3 id="connection">{t('xApi.state.title')}</h3>
      <TroubleNotice status={status} view={view}>
        {needsPerson && (
          <Button look="primary" onClick={onConnect} aria-disabled={connecting}>
            {t(connecting ? 'xApi.options.connecting' : 'xApi.options.again')}
          </Button>
        )}
      </TroubleNotice>
      <StatusFacts status={status} view={view} />
      <div className="actions">
        {!needsPerson && <Button onClick={onFetch}>{t('xApi.options.fetch')}</Button>}
        <Button onClick={onDisconnect} aria-disabled={leaving} aria-describedby="disconnect-hint">
          {t(leaving ? 'xApi.options.disconnecting' : 'xApi.options.disconnect')}
        </Button>
      </div>
      <p id="disconnect-hint" className="hint">
        {t('xApi.options.disconnectHint')}
      </p>
    </section>
  );
}
