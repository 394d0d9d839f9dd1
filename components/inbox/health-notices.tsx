import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { FailureReason } from '@/lib/stores/failure.ts';
import type { InboxHealth } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';
import { duration } from './times.ts';

/** Where in the settings something can be done. */
export type SettingsPlace = 'inbox-keeping' | 'x-api';

interface HealthNoticesProps {
  /** No account of the agency is set, so no post can be known as addressed to it. */
  readonly noAccounts: boolean;
  readonly health: InboxHealth | undefined;
  /** The inbox cannot be read at all. */
  readonly failure: FailureReason | undefined;
  readonly onSettings: (section?: SettingsPlace) => void;
  readonly onReload: () => void;
}

/** Nothing was ever seen: an empty queue would be taken for "all is answered". */
export const isNew = (health: InboxHealth | undefined): boolean =>
  health !== undefined && health.lastSeenAt === undefined && health.cases === 0;

/** What keeps the inbox from being complete or true, and what to do about it. */
export function HealthNotices({ noAccounts, health, failure, onSettings, onReload }: HealthNoticesProps) {
  const {
    words: { t, tag },
    now,
  } = usePanel();
  const broken = failure ?? (health && health.store !== 'ok' ? health.store : undefined);
  return (
    <div className="notices">
      {broken && (
        <Notice tone="block" title={t('inbox.health.store')}>
          <p>{t(`inbox.failure.${broken}`)}</p>
          <div className="actions">
            <Button onClick={onReload}>{t('inbox.health.reload')}</Button>
            <Button onClick={() => onSettings('inbox-keeping')}>{t('inbox.health.export')}</Button>
          </div>
        </Notice>
      )}
      {health?.blindSince && (
        <Notice tone="warn" title={t('inbox.health.blind')}>
          <p>
            {t('inbox.health.blindBody', {
              time: duration(now - Date.parse(health.blindSince), tag),
              pages: new Intl.ListFormat(tag).format(
                (health.blindPages ?? []).map((page) => t(`inbox.health.page.${page}`)),
              ),
            })}
          </p>
        </Notice>
      )}
      {noAccounts && (
        <Notice tone="warn" title={t('inbox.first.accounts')}>
          <p>{t('inbox.first.accountsBody')}</p>
          <Button look="primary" onClick={() => onSettings()}>
            {t('inbox.first.settings')}
          </Button>
        </Notice>
      )}
      {!broken && !noAccounts && isNew(health) && (
        <Notice tone="advise" title={t('inbox.first.title')}>
          <ol>
            <li>{t('inbox.first.open')}</li>
            <li>{t('inbox.first.scroll')}</li>
            <li>{t('inbox.first.answer')}</li>
          </ol>
          <p>{t('inbox.first.local')}</p>
          <p>
            <a href="https://x.com/notifications/mentions" target="_blank" rel="noopener">
              {t('inbox.first.link')}
            </a>
          </p>
        </Notice>
      )}
    </div>
  );
}
