import { useEffect } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { ChainVerdict } from '@/lib/core/chain.ts';
import type { RecordState } from '@/lib/stores/record-actions.ts';
import { useWords } from './words.tsx';

interface RecordSectionProps {
  readonly record: RecordState;
  readonly onLoad: () => void;
  readonly onVerify: () => void;
  readonly onExport: () => void;
}

function Verdict({ verdict }: { readonly verdict: ChainVerdict }) {
  const { t } = useWords();
  return verdict.ok ? (
    <Notice tone="clear" title={t('options.record.intact')}>
      <p>{t('options.record.intactBody', { count: verdict.length })}</p>
      <p className="hash">
        {t('options.record.head')} <code>{verdict.head}</code>
      </p>
    </Notice>
  ) : (
    <Notice tone="block" title={t('options.record.broken')}>
      <p>{t(`options.record.brokenBy.${verdict.cause}`, { entry: verdict.brokenAt })}</p>
    </Notice>
  );
}

/** The record of this machine: how much, how recent, whether whole, and as a file. */
export function RecordSection({ record, onLoad, onVerify, onExport }: RecordSectionProps) {
  const { t, tag } = useWords();
  // Read anew each time the section is shown; other tabs add to it.
  useEffect(() => {
    onLoad();
  }, [onLoad]);
  const time = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'long' });
  const isEmpty = record.status === 'ready' && record.count === 0;
  return (
    <>
      <p className="lead">{t('options.record.help')}</p>
      {isEmpty && <p className="empty">{t('options.record.none')}</p>}
      {record.status === 'ready' && record.count > 0 && (
        <dl className="facts">
          <div>
            <dt>{t('options.record.entries')}</dt>
            <dd>{new Intl.NumberFormat(tag).format(record.count)}</dd>
          </div>
          {record.last && (
            <div>
              <dt>{t('options.record.last')}</dt>
              <dd>
                <time dateTime={record.last}>{time.format(new Date(record.last))}</time>
              </dd>
            </div>
          )}
        </dl>
      )}
      {!isEmpty && (
        <div className="actions">
          <Button onClick={onVerify} aria-disabled={record.status === 'verifying'}>
            {t(record.status === 'verifying' ? 'options.record.verifying' : 'options.record.verify')}
          </Button>
          <Button onClick={onExport}>{t('options.record.export')}</Button>
        </div>
      )}
      <div role="status">
        {record.status === 'ready' && record.verdict && <Verdict verdict={record.verdict} />}
        {record.status === 'failed' && (
          <Notice tone="block" title={t('options.record.failed')}>
            <p>{t(`options.failure.${record.reason}`)}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
