import { useMemo } from 'react';
import { Icon } from '@/components/ui/icons.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Coverage, InboxSource } from '@/lib/stores/inbox-source.ts';
import type { XApiSource } from '@/lib/stores/x-api-source.ts';
import { usePanel } from './context.tsx';
import { accountName, postUrl } from './names.ts';
import { ago, moment } from './times.ts';
import { useLive } from './use-live.ts';
import { XApiCoverage } from './x-api-panel.tsx';

/** Most left unseen first; what X gave no plain number for cannot be told. */
const unseen = ({ seen, total, lookedAt }: Coverage): number =>
  total === undefined ? (lookedAt ? 0 : 1) : Math.max(0, total - seen);

function Line({ of, accounts }: { readonly of: Coverage; readonly accounts: readonly string[] }) {
  const panel = usePanel();
  const { t } = panel.words;
  const left = unseen(of);
  return (
    <li>
      <p className="due" data-tone={left > 0 ? 'warn' : 'clear'}>
        <Icon name={left > 0 ? 'warn' : 'clear'} />
        <strong>
          {of.total === undefined
            ? t('inbox.coverage.seen', { count: of.seen })
            : t('inbox.coverage.seenOf', { seen: of.seen, total: of.total })}
        </strong>
      </p>
      <p>
        {of.lookedAt ? (
          <time dateTime={of.lookedAt} title={moment(of.lookedAt, panel)}>
            {t('inbox.coverage.looked', { time: ago(of.lookedAt, panel) })}
          </time>
        ) : (
          t('inbox.coverage.never')
        )}{' '}
        · @{accountName(of.account, accounts)}
      </p>
      <a href={postUrl(of.conversationId)} target="_blank" rel="noopener">
        {t('inbox.coverage.link')}
      </a>
    </li>
  );
}

interface CoverageViewProps {
  readonly source: InboxSource;
  readonly xApi: XApiSource;
  readonly agency: AgencyRules;
  readonly onSettings: (section: 'x-api') => void;
}

/** How much of what citizens wrote was seen at all: what nobody scrolled past is not in the inbox. */
export function CoverageView({ source, xApi, agency, onSettings }: CoverageViewProps) {
  const { accounts } = agency;
  const {
    words: { t },
  } = usePanel();
  const { value: all } = useLive(useMemo(() => source.coverage(), [source]));
  // Nobody answered these: there is nothing to be seen, nor to be said.
  const value = all?.filter(({ seen, total }) => seen > 0 || total !== 0);
  const [own] = accounts;
  const parts = [
    ['open', value?.filter((of) => unseen(of) > 0).sort((a, b) => unseen(b) - unseen(a)) ?? []],
    ['complete', value?.filter((of) => unseen(of) === 0) ?? []],
  ] as const;
  return (
    <div className="coverage">
      <h2>{t('inbox.coverage.title')}</h2>
      <XApiCoverage source={xApi} settings={agency.xApi} onSettings={() => onSettings('x-api')} />
      <p className="hint">{t('inbox.coverage.help')}</p>
      {value?.length === 0 && (
        <div className="empty-queue">
          <p>{t('inbox.coverage.none')}</p>
          {own && (
            <a href={`https://x.com/${own}`} target="_blank" rel="noopener">
              {t('inbox.coverage.link')}
            </a>
          )}
        </div>
      )}
      {parts.map(
        ([part, list]) =>
          list.length > 0 && (
            <section key={part}>
              <h3>{t(`inbox.coverage.${part}`, { count: list.length })}</h3>
              <ul>
                {list.map((of) => (
                  <Line key={of.conversationId} of={of} accounts={accounts} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
