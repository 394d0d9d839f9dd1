import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { EXPORT_FORMS, type RecordState } from '@/lib/stores/record.ts';
import { useWords } from '../words.tsx';

/** The record as files: a table of what is shown, all of it, or all of it signed. */
export function Exports({ state, total }: { readonly state: RecordState; readonly total: number }) {
  const { t, tag } = useWords();
  const { exporting, fingerprint, found } = state;
  const number = new Intl.NumberFormat(tag);
  const isBusy = exporting.status === 'busy';
  const isFiltered = found.status === 'ready' && found.rows.seqs !== undefined;
  return (
    <section aria-labelledby="record-export">
      <h3 id="record-export">{t('options.record.export.title')}</h3>
      <p className="hint">{t('options.record.export.help')}</p>
      <ul className="export-forms">
        {EXPORT_FORMS.map((form) => (
          <li key={form}>
            <Button onClick={() => void state.exportAs(form)} aria-disabled={isBusy}>
              {t(`options.record.export.${form}`)}
            </Button>
            <span className="hint">
              {t(`options.record.export.${form === 'csv' && isFiltered ? 'csvFiltered' : `${form}Help`}`)}
            </span>
          </li>
        ))}
      </ul>
      <div role="status" className="result">
        {exporting.status === 'busy' && (
          <p>
            {t('options.record.progress', {
              done: number.format(Math.min(exporting.done, total)),
              total: number.format(total),
            })}{' '}
            <Button look="quiet" onClick={state.cancel}>
              {t('options.record.stop')}
            </Button>
          </p>
        )}
        {exporting.status === 'cancelled' && <p className="hint">{t('options.record.export.stopped')}</p>}
        {exporting.status === 'done' && (
          <Notice tone="clear" title={t('options.record.export.done')}>
            {exporting.form === 'bundle' && <p>{t('options.record.export.script')}</p>}
            {exporting.form === 'bundle' && fingerprint !== undefined && (
              <p className="hash">
                {t('options.record.export.fingerprint')} <code>{fingerprint}</code>
              </p>
            )}
          </Notice>
        )}
        {exporting.status === 'failed' && (
          <Notice tone="block" title={t('options.record.export.failed')}>
            <p>{t(`options.failure.${exporting.reason}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
