import { useEffect } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { RecordState } from '@/lib/stores/record-actions.ts';
import { VerifyRecord } from './verify-record.tsx';
import { useWords } from './words.tsx';

interface RecordSectionProps {
  readonly record: RecordState;
  readonly onLoad: () => void;
  readonly onVerify: () => void;
  readonly onExport: () => void;
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
        <VerifyRecord record={record} onVerify={onVerify}>
          <Button onClick={onExport}>{t('options.record.export')}</Button>
        </VerifyRecord>
      )}
    </>
  );
}
