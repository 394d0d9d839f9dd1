import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { ChainVerdict } from '@/lib/core/chain.ts';
import type { RecordState } from '@/lib/stores/record.ts';
import { useWords } from '../words.tsx';
import { useMoment } from './moment.ts';

interface VerifyRecordProps {
  readonly verifying: RecordState['verifying'];
  /** Lines there are. */
  readonly total: number;
  readonly onVerify: () => void;
  readonly onCancel: () => void;
}

function Intact({ verdict }: { readonly verdict: Extract<ChainVerdict, { ok: true }> }) {
  const { t } = useWords();
  return (
    <Notice tone="clear" title={t('options.record.intact')}>
      <p>{t('options.record.intactBody', { count: verdict.length })}</p>
      {verdict.removed > 0 && <p>{t('options.record.intactRemoved', { count: verdict.removed })}</p>}
      <p className="hash">
        {t('options.record.head')} <code>{verdict.head}</code>
      </p>
    </Notice>
  );
}

function Broken({ verdict }: { readonly verdict: Extract<ChainVerdict, { ok: false }> }) {
  const { t } = useWords();
  const moment = useMoment();
  const { brokenAt: entry, cause, at } = verdict;
  return (
    <Notice tone="block" title={t('options.record.broken', { entry })}>
      <p>{t(`options.record.brokenBy.${cause}`, { entry })}</p>
      <p>{t(`options.record.brokenMeans.${cause}`)}</p>
      {at !== undefined && cause !== 'gap' && <p>{t('options.record.brokenTime', { time: moment(at) })}</p>}
      <p>{entry > 1 ? t('options.record.holdsBefore', { count: entry - 1 }) : t('options.record.holdsNone')}</p>
      <p>{t('options.record.brokenNext')}</p>
    </Notice>
  );
}

/** Checks the record of this machine, and says what was found and where. */
export function VerifyRecord({ verifying, total, onVerify, onCancel }: VerifyRecordProps) {
  const { t, tag } = useWords();
  const number = new Intl.NumberFormat(tag);
  const isBusy = verifying.status === 'busy';
  const done = isBusy ? Math.min(verifying.done, total) : 0;
  return (
    <>
      <div className="actions">
        <Button onClick={onVerify} aria-disabled={isBusy}>
          {t(isBusy ? 'options.record.verifying' : 'options.record.verify')}
        </Button>
        {isBusy && (
          <>
            <Button look="quiet" onClick={onCancel}>
              {t('options.record.stop')}
            </Button>
            <progress aria-label={t('options.record.verifying')} max={Math.max(1, total)} value={done} />
            <span>{t('options.record.progress', { done: number.format(done), total: number.format(total) })}</span>
          </>
        )}
      </div>
      <div role="status" className="result">
        {verifying.status === 'done' &&
          (verifying.verdict.ok ? <Intact verdict={verifying.verdict} /> : <Broken verdict={verifying.verdict} />)}
        {verifying.status === 'cancelled' && <p className="hint">{t('options.record.stopped')}</p>}
        {verifying.status === 'failed' && (
          <Notice tone="block" title={t('options.record.failed')}>
            <p>{t(`options.failure.${verifying.reason}`)}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
