import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { ChainVerdict } from '@/lib/core/chain.ts';
import type { RecordState } from '@/lib/stores/record-actions.ts';
import { useWords } from './words.tsx';

interface VerifyRecordProps {
  readonly record: RecordState;
  readonly onVerify: () => void;
  /** Further buttons beside it. */
  readonly children?: ReactNode;
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

/** Checks the record of this machine, and says what was found. */
export function VerifyRecord({ record, onVerify, children }: VerifyRecordProps) {
  const { t } = useWords();
  const isBusy = record.status === 'verifying';
  return (
    <>
      <div className="actions">
        <Button onClick={onVerify} aria-disabled={isBusy}>
          {t(isBusy ? 'options.record.verifying' : 'options.record.verify')}
        </Button>
        {children}
      </div>
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
